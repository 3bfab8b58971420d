The daemon's machine boots in the middle of a run; every stored instant moves onto the new axis, and no deadline counts it.

quietly
ann: failover chat --reason="new kernel"
until drain begins
aloud
the machine boots after 2m
until the run ends

--------------------------------------------------------------------------------
0:02 the machine boots
2:02 the daemon starts
    = the daemon starts; nobody watched for 2m; the machine has booted meanwhile
    = run 1: nobody knows yet how attempt 1 at drain ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at drain, attempt 1
2:02 paris, probe database: alive (answers)
    = paris is up: answers
2:02 lyon, probe database: alive (answers)
    = lyon is up: answers
2:02.2 a look at drain, attempt 1: not done, and over
    = run 1: attempt 1 at drain is surely over and what it was for is not done
    = run 1: drain at lyon, attempt 2 begins
    -> drain at lyon, attempt 2
2:03.2 drain, attempt 2: done (lyon has applied the log up to 100022000)
    = run 1: drain is done: lyon has applied the log up to 100022000
    -> read fences, databases and log once more before promote
2:03.4 before promote: paris reads not fenced, its database standby, the log applied up to 100022000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
2:04.4 promote, attempt 1: done (lyon reads active on t2 from 100022000)
    = run 1: promote is done: lyon reads active on t2 from 100022000
    = lyon is active from here on; nothing is lost
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
2:05.4 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
2:06.4 start-services, attempt 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
2:07.4 verify, attempt 1: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1: protect at paris, attempt 1 begins
    -> protect at paris, attempt 1
2:08.4 protect, attempt 1: done (paris reads standby and follows)
    = run 1: protect is done: paris reads standby and follows
    = the pool is protected: paris follows lyon
    = run 1 ended: succeeded
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
chat: failed-over, lyon is active, epoch 1, protected
