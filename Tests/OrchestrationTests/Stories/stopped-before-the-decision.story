The daemon is stopped in the second before it would decide. Nothing begins any more; the next one counts min-outage anew.

paris dies
quietly
wait 15s
aloud
the daemon stops
the daemon starts after 2s
until fence begins

--------------------------------------------------------------------------------
0:15 the daemon is told to stop
    = the daemon stops as it was told
0:17 the daemon starts
    = the daemon starts; nobody watched for 2s
    = gates: active-down is unknown (the site is unknown); target-up is unknown (the site is unknown); target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (the target's log position is not known); fence-available is unknown (no fence of the site left behind has answered within the last minute)
0:18 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = gates: active-down fails (the site is suspect)
0:18 lyon, probe database: alive (answers)
    = lyon is up: answers
    = gates: target-up passes (the site is up)
0:18 lyon, database: standby at 100020000 on t1
    = gates: target-ready passes (the target is a standby on the same lineage); loss-within-limit passes (0 bytes and 0s behind)
0:20 paris, probe database: dead (no answer)
    = paris is down: no answer
    = gates: active-down passes (the site is down)
0:21 fence power of paris: not fenced
    = gates: fence-available passes (fence 1 answered within the last minute)
0:32 time passes
    = decided: fail over
    = run 1 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (the outage of paris passed every gate)
    = the phase is failing-over (the outage of paris passed every gate)
    = run 1: fence at paris, attempt 1 begins
    -> fence at paris, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
