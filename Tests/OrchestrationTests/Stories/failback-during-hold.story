Home must have been well for ten minutes before a planned failback; an operator may take the hold upon himself.

quietly
ann: failover chat --reason="new kernel"
until the run ends
paris dies
wait 1m
paris comes back standby
wait 15s
aloud
ann: failback chat --reason="home again"
ann: failback chat --accept-hold --reason="home again, now"
until the run ends

--------------------------------------------------------------------------------
1:23.2 ann: failback chat
    = the order failback is refused: hold-over fails (home must stay well for another 587.8s), lifted by --accept-hold (ann: home again)
    -> ann is told: no, hold-over fails (home must stay well for another 587.8s), lifted by --accept-hold; to do: failoverctl failback chat --accept-hold --reason=TEXT
1:23.2 ann: failback chat --accept-hold
    = run 2 begins: planned failback from lyon to paris, 10 steps, epoch 2, with accept-hold (ann: home again, now)
    = the phase is failing-back (ann: home again, now)
    = run 2: unfence at paris, attempt 1 begins
    -> unfence at paris, attempt 1
    -> ann is told: run 2
1:23.4 unfence, attempt 1: found done (paris reads not fenced, its database standby)
    = run 2: unfence was found done: paris reads not fenced, its database standby
    = run 2: seed at paris, attempt 1 begins
    -> seed at paris, attempt 1
1:23.6 seed, attempt 1: found done (paris reads standby and follows)
    = run 2: seed was found done: paris reads standby and follows
    = run 2: stop-services at lyon, attempt 1 begins
    -> stop-services at lyon, attempt 1
1:24.6 stop-services, attempt 1: done (chat stopped at lyon)
    = run 2: stop-services is done: chat stopped at lyon
    = run 2: freeze at lyon, attempt 1 begins
    -> freeze at lyon, attempt 1
1:25.6 freeze, attempt 1: done (the database of lyon is closed at 100103000)
    = run 2: freeze is done: the database of lyon is closed at 100103000
    = run 2: drain at paris, attempt 1 begins
    -> drain at paris, attempt 1
1:26.6 drain, attempt 1: done (paris has applied the log up to 100103000)
    = run 2: drain is done: paris has applied the log up to 100103000
    -> read fences, databases and log once more before promote
1:26.8 before promote: lyon reads not fenced, its database standby, the log applied up to 100103000
    = run 2: promote at paris, attempt 1 begins
    -> promote at paris, attempt 1
1:27.8 promote, attempt 1: done (paris reads active on t3 from 100103000)
    = run 2: promote is done: paris reads active on t3 from 100103000
    = paris is active from here on; nothing is lost
    = the pool is not protected: lyon does not follow paris
    = run 2: switch-entry to paris, attempt 1 begins
    -> switch-entry to paris, attempt 1
1:28.8 switch-entry, attempt 1: done (front points to paris)
    = run 2: switch-entry is done: front points to paris
    = run 2: start-services at paris, attempt 1 begins
    -> start-services at paris, attempt 1
1:29.8 start-services, attempt 1: done (chat runs at paris)
    = run 2: start-services is done: chat runs at paris
    = run 2: verify, attempt 1 begins
    -> verify, attempt 1
1:30.8 verify, attempt 1: done (paris answers through the entry)
    = run 2: verify is done: paris answers through the entry
    = run 2: protect at lyon, attempt 1 begins
    -> protect at lyon, attempt 1
1:31.8 protect, attempt 1: done (lyon reads standby and follows)
    = run 2: protect is done: lyon reads standby and follows
    = the pool is protected: lyon follows paris
    = run 2 ended: succeeded
    = the phase is normal
    = gates: no-active-run passes (no run is open); target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (the target's log position is not known)
chat: normal, paris is active, epoch 2, protected
