The daemon dies while home is let back and while it is rebuilt: each time it looks first, and the rebuilding is not begun twice.

given gates untold

quietly
paris dies
until the run ends
wait 11m
aloud
ann: failback chat --accept-hold --reason="home again"
the daemon crashes
the daemon starts after 5s
until seed begins
the daemon crashes, and the attempt goes on
the daemon starts after 5s
until freeze begins

--------------------------------------------------------------------------------
11:22.2 ann: failback chat --accept-hold
    = run 2 begins: planned failback from lyon to paris, 10 steps, epoch 2, with accept-hold (ann: home again)
    = the phase is failing-back (ann: home again)
    = run 2: unfence at paris, attempt 1 begins
    = paris is being let back
    = no attention needed any more: unprotected
    -> unfence at paris, attempt 1
    -> ann is told: run 2
11:22.2 the daemon crashes
11:27.2 the daemon starts
    = the daemon starts; nobody watched for 5s
    = run 2: nobody knows yet how attempt 1 at unfence ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at unfence, attempt 1
11:27.4 a look at unfence, attempt 1: not done, and over
    = run 2: attempt 1 at unfence is surely over and what it was for is not done
    = run 2: unfence at paris, attempt 2 begins
    -> unfence at paris, attempt 2
11:28 paris, probe database: dead (no answer)
    = paris is suspect: no answer
11:28 lyon, probe database: alive (answers)
    = lyon is up: answers
11:28.4 unfence, attempt 2: done (paris reads not fenced, its database stopped)
    = run 2: unfence is done: paris reads not fenced, its database stopped
    = paris is not fenced any more
    = run 2 waits at seed for a safe state to overwrite: the source must read active, the target must not, and nothing may contradict
    = attention, run-waiting: run 2 waits at seed for a safe state to overwrite: the source must read active, the target must not, and nothing may contradict; to do: failoverctl status chat
11:29 paris, database: stopped
    = paris, home, is well
    = run 2: seed at paris, attempt 1 begins
    = no attention needed any more: run-waiting
    -> seed at paris, attempt 1
11:29 the daemon crashes, and the attempt goes on
11:34 the daemon starts
    = the daemon starts; nobody watched for 5s
    = run 2: nobody knows yet how attempt 1 at seed ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at seed, attempt 1
11:34.2 a look at seed, attempt 1: done (paris reads standby and follows)
    = run 2: seed was found done: paris reads standby and follows
    = run 2 waits at stop-services for paris to be up, a standby and following, before anything is taken from the applications
    = attention, run-waiting: run 2 waits at stop-services for paris to be up, a standby and following, before anything is taken from the applications; to do: failoverctl status chat
11:35 paris, probe database: alive (answers)
    = paris is up: answers
11:35 lyon, probe database: alive (answers)
    = lyon is up: answers
11:36 paris, database: standby at 100697000 on t2
    = the pool is protected: paris follows lyon
    = run 2: stop-services at lyon, attempt 1 begins
    = no attention needed any more: run-waiting
    -> stop-services at lyon, attempt 1
11:37 stop-services, attempt 1: done (chat stopped at lyon)
    = run 2: stop-services is done: chat stopped at lyon
    = run 2: freeze at lyon, attempt 1 begins
    -> freeze at lyon, attempt 1
chat: failing-back, lyon is active, epoch 2, protected, run 2 is running
