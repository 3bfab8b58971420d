With rejoin automatic the old site is rebuilt by itself, but a fence is never lifted without an order.

given rejoin automatic
given gates untold

quietly
paris dies
until the run ends
wait 1m
aloud
paris comes back stopped
wait 30s
ann: unfence chat --reason="paris is safe"
until the run ends
wait 15s

--------------------------------------------------------------------------------
1:41 fence power of paris: not fenced
    = run 2 begins: refence of paris, 1 step, epoch 1 (paris was fenced and reads not fenced)
    = run 2: refence at paris, attempt 1 begins
    -> refence at paris, attempt 1
1:42 refence, attempt 1: done (power reads paris fenced)
    = run 2: refence is done: power reads paris fenced
    = run 2 ended: succeeded
1:52.2 ann: unfence chat
    = run 3 begins: unfence of paris, 1 step, epoch 1 (ann: paris is safe)
    = run 3: unfence at paris, attempt 1 begins
    = paris is being let back
    -> unfence at paris, attempt 1
    -> ann is told: run 3
1:53.2 unfence, attempt 1: done (paris reads not fenced, its database stopped)
    = run 3: unfence is done: paris reads not fenced, its database stopped
    = paris is not fenced any more
    = run 3 ended: succeeded
1:54 paris, database: stopped
    = run 4 begins: protect of paris, 1 step, epoch 1 (rejoin is automatic)
    = run 4: protect at paris, attempt 1 begins
    -> protect at paris, attempt 1
1:55 protect, attempt 1: done (paris reads standby and follows)
    = run 4: protect is done: paris reads standby and follows
    = run 4 ended: succeeded
1:56 paris, probe database: alive (answers)
    = paris is suspect: answers
1:56 paris, hosts: answer
    = paris, home, is well
2:00 paris, probe database: alive (answers)
    = paris is up: answers
    = the pool is protected: paris follows lyon
    = no attention needed any more: unprotected
chat: failed-over, lyon is active, epoch 1, protected
