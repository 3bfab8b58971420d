Paris answers again and the switch does not say whether it holds: no attempt is made, the run waits and says so.

power refuses
quietly
paris dies
until fence begins
wait 2s
power is silent
the fences are asked
paris comes back
aloud
wait 70s
status
# The switch answers again: nothing was ever fenced.
power refuses
wait 25s

--------------------------------------------------------------------------------
0:19 fence, attempt 2: unknown (power does not answer)
    = run 1: nobody knows yet how attempt 2 at fence ended, and it is looked at before anything is repeated: power does not answer
    -> look at fence, attempt 2
0:19 paris, probe database: alive (answers)
    = paris is suspect: answers
    = the outage of paris is over: it answers again
0:21 paris, hosts: answer
    = paris, home, is well
0:23 paris, probe database: alive (answers)
    = paris is up: answers
    = run 1 waits at fence for a fence that can say whether paris is fenced: the site answers again
    = attention, run-waiting: run 1 waits at fence for a fence that can say whether paris is fenced: the site answers again; to do: failoverctl run abort 1 --reason=TEXT
0:23.8 time passes
    -> look at fence, attempt 2
chat: failing-over, paris is active, epoch 1, protected, run 1 is waiting
    ! run 1 waits at fence for a fence that can say whether paris is fenced: the site answers again; to do: failoverctl run abort 1 --reason=TEXT
1:28.8 a look at fence, attempt 2: not done, and over
    = run 1: attempt 2 at fence is surely over and what it was for is not done
1:41 fence power of paris: not fenced
    = run 1 ended: aborted (the site came back before it was fenced)
    = the phase is normal
    = gates: no-active-run passes (no run is open); fence-available passes (fence 1 answered within the last minute); cooldown-over fails (the cool-down has 10m to go)
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
    = no attention needed any more: run-waiting
chat: normal, paris is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
