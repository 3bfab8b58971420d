Lyon is being rebuilt when somebody orders a move to it: the order is refused while the attempt is in flight.

given gates untold

quietly
lyon comes back stopped
wait 10s
step protect takes 10s
aloud
ann: protect chat --reason="rebuild lyon"
wait 5s
ann: failover chat --reason="just try"
until the run ends
wait 10s

--------------------------------------------------------------------------------
0:10 ann: protect chat
    = run 1 begins: protect of lyon, 1 step, epoch 0 (ann: rebuild lyon)
    = run 1: protect at lyon, attempt 1 begins
    -> protect at lyon, attempt 1
    -> ann is told: run 1
0:15 ann: failover chat
    = the order failover is refused: no-active-run fails (an attempt of protect is in flight); target-up fails (the site is down); target-ready fails (the target's database answers stopped) (ann: just try)
    -> ann is told: no, no-active-run fails (an attempt of protect is in flight); target-up fails (the site is down); target-ready fails (the target's database answers stopped)
0:20 protect, attempt 1: done (lyon reads standby and follows)
    = run 1: protect is done: lyon reads standby and follows
    = run 1 ended: succeeded
0:20 lyon, probe database: alive (answers)
    = lyon is suspect: answers
0:24 lyon, probe database: alive (answers)
    = lyon is up: answers
    = the pool is protected: lyon follows paris
    = no attention needed any more: unprotected
chat: normal, paris is active, epoch 0, protected
