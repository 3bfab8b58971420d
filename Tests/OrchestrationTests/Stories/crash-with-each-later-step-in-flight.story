The daemon dies in every step after promote, with a clean stop between, and each time goes on where it was.

quietly
ann: failover chat --reason="new kernel"
until switch-entry begins
aloud
the daemon crashes, and the attempt goes on
the daemon starts after 5s
until start-services begins
the daemon crashes
the daemon starts after 5s
until verify begins
the daemon stops
the daemon starts after 5s
until protect begins
the daemon crashes
the daemon starts after 5s
until the run ends

--------------------------------------------------------------------------------
0:04.2 the daemon crashes, and the attempt goes on
0:09.2 the daemon starts
    = the daemon starts; nobody watched for 5s
    = run 1: nobody knows yet how attempt 1 at switch-entry ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at switch-entry, attempt 1
0:09.4 a look at switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry was found done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
0:09.4 the daemon crashes
0:14.4 the daemon starts
    = the daemon starts; nobody watched for 5s
    = run 1: nobody knows yet how attempt 1 at start-services ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at start-services, attempt 1
0:14.6 a look at start-services, attempt 1: not done, and over
    = run 1: attempt 1 at start-services is surely over and what it was for is not done
    = run 1: start-services at lyon, attempt 2 begins
    -> start-services at lyon, attempt 2
0:15 paris, probe database: alive (answers)
    = paris is up: answers
0:15 lyon, probe database: alive (answers)
    = lyon is up: answers
0:15.6 start-services, attempt 2: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
0:15.6 the daemon is told to stop
    = the daemon stops as it was told
0:20.6 the daemon starts
    = the daemon starts; nobody watched for 5s
    = run 1: nobody knows yet how attempt 1 at verify ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at verify, attempt 1
0:20.8 a look at verify, attempt 1: not done, and over
    = run 1: attempt 1 at verify is surely over and what it was for is not done
    = run 1: verify, attempt 2 begins
    -> verify, attempt 2
0:21 paris, probe database: alive (answers)
    = paris is up: answers
0:21 lyon, probe database: alive (answers)
    = lyon is up: answers
0:21.8 verify, attempt 2: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1: protect at paris, attempt 1 begins
    -> protect at paris, attempt 1
0:21.8 the daemon crashes
0:26.8 the daemon starts
    = the daemon starts; nobody watched for 5s
    = run 1: nobody knows yet how attempt 1 at protect ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at protect, attempt 1
0:27 paris, probe database: alive (answers)
    = paris is up: answers
0:27 lyon, probe database: alive (answers)
    = lyon is up: answers
0:27 a look at protect, attempt 1: not done, and over
    = run 1: attempt 1 at protect is surely over and what it was for is not done
    = run 1: protect at paris, attempt 2 begins
    -> protect at paris, attempt 2
0:28 protect, attempt 2: done (paris reads standby and follows)
    = run 1: protect is done: paris reads standby and follows
    = the pool is protected: paris follows lyon
    = run 1 ended: succeeded
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
chat: failed-over, lyon is active, epoch 1, protected
