The switch said fenced, and reads not fenced before promote: the run is blocked at the last moment.

quietly
paris dies
until drain begins
aloud
power says of paris not fenced
until the run is blocked
status
power says of paris the truth
ann: step retry 1 promote --reason="a loose wire"
until promote begins

--------------------------------------------------------------------------------
0:18 drain, attempt 1: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
0:18.2 before promote: paris reads not fenced, its database unknown, the log applied up to 100020000
    = run 1 is blocked at promote: no fence has confirmed that the site left behind is stopped: the site left behind reads not fenced; to do: make sure that it is stopped, then: failoverctl step retry 1 promote --reason=TEXT, or with --accept-unfenced
    = attention, run-blocked: run 1 is blocked at promote: no fence has confirmed that the site left behind is stopped; to do: failoverctl step retry 1 promote --reason=TEXT
chat: failing-over, paris is active, epoch 1, protected, run 1 is blocked
    ! run 1 is blocked at promote: no fence has confirmed that the site left behind is stopped; to do: failoverctl step retry 1 promote --reason=TEXT
0:18.2 ann: step retry 1 promote
    = run 1: promote is to be tried again (ann: a loose wire)
    = no attention needed any more: run-blocked
    -> read fences, databases and log once more before promote
    -> ann is told: run 1
0:18.4 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
