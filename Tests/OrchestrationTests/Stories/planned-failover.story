A planned failover with both sites alive: nothing is lost, and paris becomes the new standby.

ann: failover chat --reason="new kernel"
until the run ends
wait 10s

--------------------------------------------------------------------------------
0:00 ann: failover chat
    = run 1 begins: planned failover from paris to lyon, 8 steps, epoch 1 (ann: new kernel)
    = the phase is failing-over (ann: new kernel)
    = run 1: stop-services at paris, attempt 1 begins
    -> stop-services at paris, attempt 1
    -> ann is told: run 1
0:01 stop-services, attempt 1: done (chat stopped at paris)
    = run 1: stop-services is done: chat stopped at paris
    = run 1: freeze at paris, attempt 1 begins
    -> freeze at paris, attempt 1
0:02 freeze, attempt 1: done (the database of paris is closed at 100022000)
    = run 1: freeze is done: the database of paris is closed at 100022000
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
0:03 drain, attempt 1: done (lyon has applied the log up to 100022000)
    = run 1: drain is done: lyon has applied the log up to 100022000
    -> read fences, databases and log once more before promote
0:03.2 before promote: paris reads not fenced, its database standby, the log applied up to 100022000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
0:04.2 promote, attempt 1: done (lyon reads active on t2 from 100022000)
    = run 1: promote is done: lyon reads active on t2 from 100022000
    = lyon is active from here on; nothing is lost
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
0:05.2 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
0:06.2 start-services, attempt 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
0:07.2 verify, attempt 1: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1: protect at paris, attempt 1 begins
    -> protect at paris, attempt 1
0:08.2 protect, attempt 1: done (paris reads standby and follows)
    = run 1: protect is done: paris reads standby and follows
    = the pool is protected: paris follows lyon
    = run 1 ended: succeeded
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
chat: failed-over, lyon is active, epoch 1, protected
