The configuration names other sites at a start in mid-run: the run keeps its frozen plan, and the pool is held.

given gates untold

quietly
paris dies
until drain begins
aloud
the daemon crashes
the configuration says other sites, called 2
the daemon starts after 5s with the new configuration
until the run ends
ann: adopt chat --active=lyon --reason="lyon serves, under its new name"

--------------------------------------------------------------------------------
0:17 the daemon crashes
0:22 the daemon starts
    = the daemon starts; nobody watched for 5s
    = the pool's sites, roles, database or fences are other ones
    = the phase is held (sites, roles, database or fences changed while the pool was not at rest in normal)
    = run 1: nobody knows yet how attempt 1 at drain ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    = attention, held: nobody but an operator knows which site may serve; to do: failoverctl adopt chat --active=SITE --reason=TEXT
    -> look at drain, attempt 1
0:22.2 a look at drain, attempt 1: not done, and over
    = run 1: attempt 1 at drain is surely over and what it was for is not done
    = run 1: drain at lyon, attempt 2 begins
    -> drain at lyon, attempt 2
0:23 paris, probe database: dead (no answer)
    = paris is suspect: no answer
0:23 lyon, probe database: alive (answers)
    = lyon is up: answers
0:23.2 drain, attempt 2: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
0:23.4 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
0:24.4 promote, attempt 1: done (lyon reads active on t2 from 100020000)
    = run 1: promote is done: lyon reads active on t2 from 100020000
    = lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
0:25 paris, probe database: dead (no answer)
    = paris is down: no answer
0:25.4 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
0:26.4 start-services, attempt 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
0:27.4 verify, attempt 1: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1: protect is put off: paris is fenced
    = run 1 ended: succeeded
0:27.4 ann: adopt chat --active=lyon
    = lyon is adopted as active, epoch 2 (ann: lyon serves, under its new name)
    = the phase is failed-over (ann: lyon serves, under its new name)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
    = no attention needed any more: held
    -> ann is told: done
chat: failed-over, lyon is active, epoch 2, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
