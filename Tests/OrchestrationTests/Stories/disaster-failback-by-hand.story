Lyon dies while it serves; home is a standby again, so an operator orders a disaster failback.

quietly
ann: failover chat --reason="new kernel"
until the run ends
wait 11m
aloud
lyon dies
wait 30s
why
ann: failback chat --mode=disaster --reason="lyon burns"
until the run ends

--------------------------------------------------------------------------------
11:09 lyon, probe database: dead (no answer)
    = lyon is suspect: no answer
    = gates: target-up fails (the site is suspect)
11:09 lyon, database: unknown
    = gates: target-ready is unknown (the target's database answers unknown)
11:11 lyon, probe database: dead (no answer)
    = lyon is down: no answer
    = an outage of lyon begins: probe database is down, first dead 2s ago
    = gates: outage-long-enough fails (the outage has lasted 2s of 15s); target-up fails (the site is down)
11:24 time passes
    = gates: outage-long-enough passes (the outage has lasted 15s of 15s)
11:38.2 why not fail over?
    ? state-clear fails (the backup is active; the daemon moves by itself only from primary to backup)
    ? active-down fails (the site is up)
    ? target-up fails (the site is down)
    ? target-ready is unknown (the target's database answers unknown)
    ? loss-within-limit is unknown (the target's log position is not known)
11:38.2 ann: failback chat --mode=disaster
    = run 2 begins: disaster failback from lyon to paris, 8 steps, epoch 2 (ann: lyon burns)
    = the phase is failing-back (ann: lyon burns)
    = run 2: fence at lyon, attempt 1 begins
    -> fence at lyon, attempt 1
    -> ann is told: run 2
11:39.2 fence, attempt 1: done (power reads lyon fenced)
    = run 2: fence is done: power reads lyon fenced
    = lyon is fenced
    = run 2: stop-services is covered by fence power and not tried
    = run 2: drain at paris, attempt 1 begins
    -> drain at paris, attempt 1
11:40.2 drain, attempt 1: done (paris has applied the log up to 100686000)
    = run 2: drain is done: paris has applied the log up to 100686000
    -> read fences, databases and log once more before promote
11:40.4 before promote: lyon reads fenced, its database unknown, the log applied up to 100686000
    = run 2: promote at paris, attempt 1 begins
    -> promote at paris, attempt 1
11:41.4 promote, attempt 1: done (paris reads active on t3 from 100686000)
    = run 2: promote is done: paris reads active on t3 from 100686000
    = paris is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = the pool is not protected: lyon does not follow paris
    = run 2: switch-entry to paris, attempt 1 begins
    -> switch-entry to paris, attempt 1
11:42.4 switch-entry, attempt 1: done (front points to paris)
    = run 2: switch-entry is done: front points to paris
    = run 2: start-services at paris, attempt 1 begins
    -> start-services at paris, attempt 1
11:43.4 start-services, attempt 1: done (chat runs at paris)
    = run 2: start-services is done: chat runs at paris
    = run 2: verify, attempt 1 begins
    -> verify, attempt 1
11:44.4 verify, attempt 1: done (paris answers through the entry)
    = run 2: verify is done: paris answers through the entry
    = run 2: protect is put off: lyon is fenced
    = run 2 ended: succeeded
    = the phase is normal
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, unprotected: lyon does not follow paris: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
chat: normal, paris is active, epoch 2, not protected
    ! lyon does not follow paris: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
