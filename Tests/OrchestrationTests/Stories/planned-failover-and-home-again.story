The whole journey: a planned move to lyon, and ten minutes later a planned move home.

quietly
ann: failover chat --reason="new kernel"
until the run ends
wait 10m
aloud
ann: failback chat --reason="the kernel is new"
until the run ends
wait 10s

--------------------------------------------------------------------------------
10:08.2 ann: failback chat
    = run 2 begins: planned failback from lyon to paris, 10 steps, epoch 2 (ann: the kernel is new)
    = the phase is failing-back (ann: the kernel is new)
    = run 2: unfence at paris, attempt 1 begins
    -> unfence at paris, attempt 1
    -> ann is told: run 2
10:08.4 unfence, attempt 1: found done (paris reads not fenced, its database standby)
    = run 2: unfence was found done: paris reads not fenced, its database standby
    = run 2: seed at paris, attempt 1 begins
    -> seed at paris, attempt 1
10:08.6 seed, attempt 1: found done (paris reads standby and follows)
    = run 2: seed was found done: paris reads standby and follows
    = run 2: stop-services at lyon, attempt 1 begins
    -> stop-services at lyon, attempt 1
10:09.6 stop-services, attempt 1: done (chat stopped at lyon)
    = run 2: stop-services is done: chat stopped at lyon
    = run 2: freeze at lyon, attempt 1 begins
    -> freeze at lyon, attempt 1
10:10.6 freeze, attempt 1: done (the database of lyon is closed at 100628000)
    = run 2: freeze is done: the database of lyon is closed at 100628000
    = run 2: drain at paris, attempt 1 begins
    -> drain at paris, attempt 1
10:11.6 drain, attempt 1: done (paris has applied the log up to 100628000)
    = run 2: drain is done: paris has applied the log up to 100628000
    -> read fences, databases and log once more before promote
10:11.8 before promote: lyon reads not fenced, its database standby, the log applied up to 100628000
    = run 2: promote at paris, attempt 1 begins
    -> promote at paris, attempt 1
10:12.8 promote, attempt 1: done (paris reads active on t3 from 100628000)
    = run 2: promote is done: paris reads active on t3 from 100628000
    = paris is active from here on; nothing is lost
    = the pool is not protected: lyon does not follow paris
    = run 2: switch-entry to paris, attempt 1 begins
    -> switch-entry to paris, attempt 1
10:13.8 switch-entry, attempt 1: done (front points to paris)
    = run 2: switch-entry is done: front points to paris
    = run 2: start-services at paris, attempt 1 begins
    -> start-services at paris, attempt 1
10:14.8 start-services, attempt 1: done (chat runs at paris)
    = run 2: start-services is done: chat runs at paris
    = run 2: verify, attempt 1 begins
    -> verify, attempt 1
10:15.8 verify, attempt 1: done (paris answers through the entry)
    = run 2: verify is done: paris answers through the entry
    = run 2: protect at lyon, attempt 1 begins
    -> protect at lyon, attempt 1
10:16.8 protect, attempt 1: done (lyon reads standby and follows)
    = run 2: protect is done: lyon reads standby and follows
    = the pool is protected: lyon follows paris
    = run 2 ended: succeeded
    = the phase is normal
    = gates: no-active-run passes (no run is open); target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (the target's log position is not known); cooldown-over fails (the cool-down has 10m to go)
10:17 lyon, database: standby at 100633000 on t3
    = gates: target-ready passes (the target is a standby on the same lineage); loss-within-limit passes (0 bytes and 0s behind)
10:21 fence power of paris: not fenced
    = gates: fence-available passes (fence 1 answered within the last minute)
chat: normal, paris is active, epoch 2, protected
