Before promote nobody answers the last questions: unknown never moves anything forward, so the run waits and asks again.

nobody answers before promote
quietly
paris dies
until drain begins
aloud
wait 20s
status
everybody answers before promote
until promote begins

--------------------------------------------------------------------------------
0:18 drain, attempt 1: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
0:23 time passes
    = run 1 waits at promote for answers of the fences, the databases and the log before promote
    = attention, run-waiting: run 1 waits at promote for answers of the fences, the databases and the log before promote; to do: failoverctl status chat
    -> read fences, databases and log once more before promote
chat: failing-over, paris is active, epoch 1, protected, run 1 is waiting
    ! run 1 waits at promote for answers of the fences, the databases and the log before promote; to do: failoverctl status chat
0:38.2 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    = no attention needed any more: run-waiting
    -> promote at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
