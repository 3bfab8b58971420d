The daemon dies while the fence is at work; the next one looks first, finds it not done, judges paris anew and repeats it.

quietly
paris dies
until fence begins
aloud
the daemon crashes
the daemon starts after 30s
until the run ends

--------------------------------------------------------------------------------
0:16 the daemon crashes
0:46 the daemon starts
    = the daemon starts; nobody watched for 30s
    = run 1: nobody knows yet how attempt 1 at fence ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at fence, attempt 1
0:46.2 a look at fence, attempt 1: not done, and over
    = run 1: attempt 1 at fence is surely over and what it was for is not done
    = run 1 waits at fence for paris to be judged down, by a witness too, on answers newer than the daemon's start
    = attention, run-waiting: run 1 waits at fence for paris to be judged down, by a witness too, on answers newer than the daemon's start; to do: failoverctl status chat
0:47 paris, probe database: dead (no answer)
    = paris is suspect: no answer
0:47 lyon, probe database: alive (answers)
    = lyon is up: answers
0:49 paris, probe database: dead (no answer)
    = paris is down: no answer
    = run 1: fence at paris, attempt 2 begins
    = no attention needed any more: run-waiting
    -> fence at paris, attempt 2
0:50 fence, attempt 2: done (power reads paris fenced)
    = run 1: fence is done: power reads paris fenced
    = paris is fenced
    = run 1: stop-services is covered by fence power and not tried
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
0:51 drain, attempt 1: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
0:51.2 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
0:52.2 promote, attempt 1: done (lyon reads active on t2 from 100020000)
    = run 1: promote is done: lyon reads active on t2 from 100020000
    = lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
0:53.2 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
0:54.2 start-services, attempt 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
0:55.2 verify, attempt 1: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1: protect is put off: paris is fenced
    = run 1 ended: succeeded
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
