Paris was fenced and somebody lifted the fence by hand: its database came up active. Unfence closes it before it lets it back.

given level propose

quietly
paris dies
wait 30s
ann: failover chat --mode=disaster --reason="the proposal"
until the run ends
wait 1m
paris comes back active
wait 10s
aloud
ann: unfence chat --reason="let it back properly"
until the run ends
wait 10s
ann: protect chat --reason="rebuild it"
until the run ends
wait 10s

--------------------------------------------------------------------------------
1:46.2 ann: unfence chat
    = run 2 begins: unfence of paris, 1 step, epoch 1 (ann: let it back properly)
    = run 2: unfence at paris, attempt 1 begins
    = paris is being let back
    = paris, home, is well
    = gates: no-active-run fails (an attempt of unfence is in flight)
    -> unfence at paris, attempt 1
    -> ann is told: run 2
1:47.2 unfence, attempt 1: done (paris reads not fenced, its database stopped)
    = run 2: unfence is done: paris reads not fenced, its database stopped
    = paris is not fenced any more
    = run 2 ended: succeeded
    = gates: no-active-run passes (no run is open); fence-available is unknown (no fence of the site left behind has answered within the last minute)
1:48 paris, probe database: dead (connection refused)
    = paris is suspect: connection refused
    = gates: active-down fails (the site is suspect)
1:48 paris, database: stopped
    = the databases agree with the ledger again
    = gates: state-clear fails (the backup is active; the daemon moves by itself only from primary to backup)
    = no attention needed any more: old-active
1:50 paris, probe database: dead (connection refused)
    = paris is down: connection refused
    = gates: active-down passes (the site is down)
1:57.2 ann: protect chat
    = run 3 begins: protect of paris, 1 step, epoch 1 (ann: rebuild it)
    = run 3: protect at paris, attempt 1 begins
    = gates: no-active-run fails (an attempt of protect is in flight)
    -> protect at paris, attempt 1
    -> ann is told: run 3
1:58.2 protect, attempt 1: done (paris reads standby and follows)
    = run 3: protect is done: paris reads standby and follows
    = run 3 ended: succeeded
    = gates: no-active-run passes (no run is open)
1:59 paris, probe database: alive (answers)
    = paris is suspect: answers
    = gates: active-down fails (the site is suspect)
2:01 fence power of paris: not fenced
    = gates: fence-available passes (fence 1 answered within the last minute)
2:03 paris, probe database: alive (answers)
    = paris is up: answers
    = the pool is protected: paris follows lyon
    = gates: active-down fails (the site is up)
    = no attention needed any more: unprotected
chat: failed-over, lyon is active, epoch 1, protected
