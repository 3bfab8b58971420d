Home is still fenced. A planned failback accepts the hold, lets it back closed, rebuilds it, and only then moves.

quietly
paris dies
until the run ends
wait 11m
aloud
ann: failback chat --reason="home again"
ann: failback chat --accept-hold --reason="paris has power again"
until the run ends

--------------------------------------------------------------------------------
11:22.2 ann: failback chat
    = the order failback is refused: target-up fails (home is fenced), lifted by --accept-hold; hold-over fails (home must stay well for another 10m), lifted by --accept-hold (ann: home again)
    -> ann is told: no, target-up fails (home is fenced), lifted by --accept-hold; hold-over fails (home must stay well for another 10m), lifted by --accept-hold; to do: failoverctl failback chat --accept-hold --reason=TEXT
11:22.2 ann: failback chat --accept-hold
    = run 2 begins: planned failback from lyon to paris, 10 steps, epoch 2, with accept-hold (ann: paris has power again)
    = the phase is failing-back (ann: paris has power again)
    = run 2: unfence at paris, attempt 1 begins
    = paris is being let back
    = no attention needed any more: unprotected
    -> unfence at paris, attempt 1
    -> ann is told: run 2
11:23.2 unfence, attempt 1: done (paris reads not fenced, its database stopped)
    = run 2: unfence is done: paris reads not fenced, its database stopped
    = paris is not fenced any more
    = run 2 waits at seed for a safe state to overwrite: the source must read active, the target must not, and nothing may contradict
    = attention, run-waiting: run 2 waits at seed for a safe state to overwrite: the source must read active, the target must not, and nothing may contradict; to do: failoverctl status chat
11:24 paris, database: stopped
    = run 2: seed at paris, attempt 1 begins
    = no attention needed any more: run-waiting
    -> seed at paris, attempt 1
11:25 seed, attempt 1: done (paris reads standby and follows)
    = run 2: seed is done: paris reads standby and follows
    = run 2 waits at stop-services for paris to be up, a standby and following, before anything is taken from the applications
    = attention, run-waiting: run 2 waits at stop-services for paris to be up, a standby and following, before anything is taken from the applications; to do: failoverctl status chat
11:26 paris, probe database: alive (answers)
    = paris is suspect: answers
11:26 paris, hosts: answer
    = paris, home, is well
11:30 paris, probe database: alive (answers)
    = paris is up: answers
    = the pool is protected: paris follows lyon
    = run 2: stop-services at lyon, attempt 1 begins
    = no attention needed any more: run-waiting
    -> stop-services at lyon, attempt 1
11:31 stop-services, attempt 1: done (chat stopped at lyon)
    = run 2: stop-services is done: chat stopped at lyon
    = run 2: freeze at lyon, attempt 1 begins
    -> freeze at lyon, attempt 1
11:32 freeze, attempt 1: done (the database of lyon is closed at 100693000)
    = run 2: freeze is done: the database of lyon is closed at 100693000
    = run 2: drain at paris, attempt 1 begins
    -> drain at paris, attempt 1
11:33 drain, attempt 1: done (paris has applied the log up to 100693000)
    = run 2: drain is done: paris has applied the log up to 100693000
    -> read fences, databases and log once more before promote
11:33.2 before promote: lyon reads not fenced, its database standby, the log applied up to 100693000
    = run 2: promote at paris, attempt 1 begins
    -> promote at paris, attempt 1
11:34.2 promote, attempt 1: done (paris reads active on t3 from 100693000)
    = run 2: promote is done: paris reads active on t3 from 100693000
    = paris is active from here on; nothing is lost
    = the pool is not protected: lyon does not follow paris
    = run 2: switch-entry to paris, attempt 1 begins
    -> switch-entry to paris, attempt 1
11:35.2 switch-entry, attempt 1: done (front points to paris)
    = run 2: switch-entry is done: front points to paris
    = run 2: start-services at paris, attempt 1 begins
    -> start-services at paris, attempt 1
11:36.2 start-services, attempt 1: done (chat runs at paris)
    = run 2: start-services is done: chat runs at paris
    = run 2: verify, attempt 1 begins
    -> verify, attempt 1
11:37.2 verify, attempt 1: done (paris answers through the entry)
    = run 2: verify is done: paris answers through the entry
    = run 2: protect at lyon, attempt 1 begins
    -> protect at lyon, attempt 1
11:38.2 protect, attempt 1: done (lyon reads standby and follows)
    = run 2: protect is done: lyon reads standby and follows
    = the pool is protected: lyon follows paris
    = run 2 ended: succeeded
    = the phase is normal
    = gates: no-active-run passes (no run is open); target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (the target's log position is not known); cooldown-over fails (the cool-down has 10m to go)
chat: normal, paris is active, epoch 2, protected
