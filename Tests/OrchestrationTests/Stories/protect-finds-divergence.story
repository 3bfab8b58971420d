Paris may have what lyon lacks, and it cannot be kept: a run of its own fails, and only an order accepts the loss of it.

quietly
paris dies
until the run ends
ann: unfence chat --reason="paris is safe"
until the run ends
wait 5s
aloud
step protect finds divergence: 4096 bytes exist only at paris and cannot be kept; to do: protect --accept-divergence
ann: protect chat --reason="rebuild it"
until the run ends
step protect works
ann: protect chat --accept-divergence --reason="4096 bytes, forgotten"
until the run ends
wait 10s

--------------------------------------------------------------------------------
0:28.2 ann: protect chat
    = run 3 begins: protect of paris, 1 step, epoch 1 (ann: rebuild it)
    = run 3: protect at paris, attempt 1 begins
    = gates: no-active-run fails (an attempt of protect is in flight)
    -> protect at paris, attempt 1
    -> ann is told: run 3
0:29.2 protect, attempt 1: failed (4096 bytes exist only at paris and cannot be kept)
    = run 3: protect failed: 4096 bytes exist only at paris and cannot be kept; to do: protect --accept-divergence
    = run 3 ended: failed
    = gates: no-active-run passes (no run is open)
    = attention, run-blocked: run 3 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
0:29.2 ann: protect chat --accept-divergence
    = run 4 begins: protect of paris, 1 step, epoch 1, with accept-divergence (ann: 4096 bytes, forgotten)
    = run 4: protect at paris, attempt 1 begins
    = gates: no-active-run fails (an attempt of protect is in flight)
    -> protect at paris, attempt 1
    -> ann is told: run 4
0:30.2 protect, attempt 1: done (paris reads standby and follows)
    = run 4: protect is done: paris reads standby and follows
    = run 4 ended: succeeded
    = gates: no-active-run passes (no run is open)
0:31 paris, probe database: alive (answers)
    = paris is suspect: answers
    = gates: active-down fails (the site is suspect)
0:35 paris, probe database: alive (answers)
    = paris is up: answers
    = the pool is protected: paris follows lyon
    = gates: active-down fails (the site is up)
    = no attention needed any more: unprotected
chat: failed-over, lyon is active, epoch 1, protected
    ! run 3 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
