Lyon has received everything and applied little of it: the gates pass, and after drain the loss is too large.

given max-loss 2KiB

quietly
paris dies
until drain begins
aloud
lyon lags 1MiB
until the run is blocked
ann: step retry 1 promote --reason="go"
ann: step retry 1 promote --accept-loss --reason="go"
until promote begins

--------------------------------------------------------------------------------
0:18 drain, attempt 1: done (lyon has applied the log up to 98971424)
    = run 1: drain is done: lyon has applied the log up to 98971424
    -> read fences, databases and log once more before promote
0:18 lyon, database: standby at 98971424 on t1
    = the pool is not protected: lyon does not follow paris
0:18.2 before promote: paris reads fenced, its database unknown, the log applied up to 98971424
    = run 1 is blocked at promote: promotion would lose more than is allowed: 1048576 bytes behind, more than the 2048 allowed; to do: failoverctl step retry 1 promote --accept-loss --reason=TEXT
    = attention, run-blocked: run 1 is blocked at promote: promotion would lose more than is allowed; to do: failoverctl step retry 1 promote --accept-loss --reason=TEXT
0:18.2 ann: step retry 1 promote
    = the order step retry is refused: it needs --accept-loss (ann: go)
    -> ann is told: no, it needs --accept-loss; to do: failoverctl step retry 1 promote --accept-loss --reason=TEXT
0:18.2 ann: step retry 1 promote --accept-loss
    = run 1: promote is to be tried again, with accept-loss (ann: go)
    = no attention needed any more: run-blocked
    -> read fences, databases and log once more before promote
    -> ann is told: run 1
0:18.4 before promote: paris reads fenced, its database unknown, the log applied up to 98971424
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, not protected, run 1 is running
