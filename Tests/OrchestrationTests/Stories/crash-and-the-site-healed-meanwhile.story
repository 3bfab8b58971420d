The daemon dies before its fence did anything and sleeps through the repair. It must not shoot the healthy.

quietly
paris dies
until fence begins
aloud
the daemon crashes
paris comes back
the daemon starts after 10m
wait 25s

--------------------------------------------------------------------------------
0:16 the daemon crashes
10:16 the daemon starts
    = the daemon starts; nobody watched for 10m
    = run 1: nobody knows yet how attempt 1 at fence ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at fence, attempt 1
10:16.2 a look at fence, attempt 1: not done, and over
    = run 1: attempt 1 at fence is surely over and what it was for is not done
    = run 1 waits at fence for paris to be judged down, by a witness too, on answers newer than the daemon's start
    = attention, run-waiting: run 1 waits at fence for paris to be judged down, by a witness too, on answers newer than the daemon's start; to do: failoverctl status chat
10:17 paris, probe database: alive (answers)
    = paris is up: answers
    = the outage of paris is over: it answers again
    = run 1 waits at fence for a fence that can say whether paris is fenced: the site answers again
10:17 paris, database: active at 100622000 on t1
    = paris, home, is well
10:17 lyon, probe database: alive (answers)
    = lyon is up: answers
10:21 fence power of paris: not fenced
    = run 1 ended: aborted (the site came back before it was fenced)
    = the phase is normal
    = gates: no-active-run passes (no run is open); fence-available passes (fence 1 answered within the last minute); cooldown-over fails (the cool-down has 10m to go)
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
    = no attention needed any more: run-waiting
chat: normal, paris is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
