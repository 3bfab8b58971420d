The standby site is to be worked on: it is fenced and let back by order, while paris serves.

given gates untold

ann: fence chat --reason="new racks in lyon"
until the run ends
wait 25s
ann: unfence chat --reason="racks are in"
until the run ends
wait 5s
ann: protect chat --reason="follow again"
until the run ends
wait 10s

--------------------------------------------------------------------------------
0:00 ann: fence chat
    = run 1 begins: fence of lyon, 1 step, epoch 0 (ann: new racks in lyon)
    = run 1: fence at lyon, attempt 1 begins
    -> fence at lyon, attempt 1
    -> ann is told: run 1
0:01 fence, attempt 1: done (power reads lyon fenced)
    = run 1: fence is done: power reads lyon fenced
    = lyon is fenced
    = run 1 ended: succeeded
0:02 lyon, probe database: dead (no answer)
    = lyon is suspect: no answer
0:04 lyon, probe database: dead (no answer)
    = lyon is down: no answer
    = the pool is not protected: lyon does not follow paris
    = attention, unprotected: lyon does not follow paris: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
0:26 ann: unfence chat
    = run 2 begins: unfence of lyon, 1 step, epoch 0 (ann: racks are in)
    = run 2: unfence at lyon, attempt 1 begins
    = lyon is being let back
    -> unfence at lyon, attempt 1
    -> ann is told: run 2
0:27 unfence, attempt 1: done (lyon reads not fenced, its database stopped)
    = run 2: unfence is done: lyon reads not fenced, its database stopped
    = lyon is not fenced any more
    = run 2 ended: succeeded
0:32 ann: protect chat
    = run 3 begins: protect of lyon, 1 step, epoch 0 (ann: follow again)
    = run 3: protect at lyon, attempt 1 begins
    -> protect at lyon, attempt 1
    -> ann is told: run 3
0:33 protect, attempt 1: done (lyon reads standby and follows)
    = run 3: protect is done: lyon reads standby and follows
    = run 3 ended: succeeded
0:34 lyon, probe database: alive (answers)
    = lyon is suspect: answers
0:38 lyon, probe database: alive (answers)
    = lyon is up: answers
    = the pool is protected: lyon follows paris
    = no attention needed any more: unprotected
chat: normal, paris is active, epoch 0, protected
