Paris answers again while its fence is still refusing. Nothing was fenced, so the run ends by itself and paris serves on.

power refuses
quietly
paris dies
until fence begins
aloud
wait 3s
paris comes back
wait 20s

--------------------------------------------------------------------------------
0:17 fence, attempt 1: failed (power refuses)
    = run 1: attempt 1 at fence failed, and is tried again in 1s: power refuses
0:18 time passes
    = run 1: fence at paris, attempt 2 begins
    -> fence at paris, attempt 2
0:19 fence, attempt 2: failed (power refuses)
    = run 1: attempt 2 at fence failed, and is tried again in 2s: power refuses
0:20 paris, probe database: alive (answers)
    = paris is suspect: answers
    = the outage of paris is over: it answers again
0:21 time passes
    = run 1 waits at fence for paris to be judged down, by a witness too, on answers newer than the daemon's start
    = attention, run-waiting: run 1 waits at fence for paris to be judged down, by a witness too, on answers newer than the daemon's start; to do: failoverctl status chat
0:21 paris, hosts: answer
    = paris, home, is well
0:24 paris, probe database: alive (answers)
    = paris is up: answers
    = run 1 ended: aborted (the site came back before it was fenced)
    = the phase is normal
    = gates: no-active-run passes (no run is open); active-down fails (the site is up); cooldown-over fails (the cool-down has 10m to go)
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
    = no attention needed any more: run-waiting
chat: normal, paris is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
