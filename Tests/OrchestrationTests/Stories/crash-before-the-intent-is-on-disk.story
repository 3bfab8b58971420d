The daemon dies before the decision is on disk. Nothing has happened; the next one sees the outage anew and decides.

paris dies
wait 10s
the daemon crashes before it records
wait 10s
the daemon starts after 5s
until drain begins

--------------------------------------------------------------------------------
0:01 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = gates: active-down fails (the site is suspect)
0:01 paris, hosts: silent
    = paris, home, is fenced or silent
0:03 paris, probe database: dead (no answer)
    = paris is down: no answer
    = an outage of paris begins: probe database is down, first dead 2s ago
    = gates: active-down passes (the site is down); outage-long-enough fails (the outage has lasted 2s of 15s)
0:16 the daemon crashes before it records what follows from: time passes
0:25 the daemon starts
    = the daemon starts; nobody watched for 10s
    = gates: active-down is unknown (the site is unknown); target-up is unknown (the site is unknown); target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (the target's log position is not known); fence-available is unknown (no fence of the site left behind has answered within the last minute)
0:26 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = gates: active-down fails (the site is suspect)
0:26 lyon, probe database: alive (answers)
    = lyon is up: answers
    = gates: target-up passes (the site is up)
0:26 lyon, database: standby at 100020000 on t1
    = gates: target-ready passes (the target is a standby on the same lineage); loss-within-limit passes (0 bytes and 0s behind)
0:28 paris, probe database: dead (no answer)
    = paris is down: no answer
    = gates: active-down passes (the site is down)
0:40 time passes
    = gates: outage-long-enough passes (the outage has lasted 15s of 15s)
0:41 fence power of paris: not fenced
    = decided: fail over
    = run 1 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (the outage of paris passed every gate)
    = the phase is failing-over (the outage of paris passed every gate)
    = run 1: fence at paris, attempt 1 begins
    -> fence at paris, attempt 1
0:42 fence, attempt 1: done (power reads paris fenced)
    = run 1: fence is done: power reads paris fenced
    = paris is fenced
    = run 1: stop-services is covered by fence power and not tried
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
