The fence confirmed, and yet the database left behind answers active before promote: accepted or not, it stays closed.

quietly
paris dies
until drain begins
aloud
paris comes back active
power says of paris fenced
until the run is blocked
status
ann: step retry 1 promote --accept-loss --reason="I do not care"
wait 2s
paris database stops
ann: step retry 1 promote --reason="stopped it"
until promote begins

--------------------------------------------------------------------------------
0:17 paris, probe database: alive (answers)
    = paris is suspect: answers
    = the outage of paris is over: it answers again
0:18 drain, attempt 1: done (lyon has applied the log up to 100021000)
    = run 1: drain is done: lyon has applied the log up to 100021000
    -> read fences, databases and log once more before promote
0:18.2 before promote: paris reads fenced, its database active, the log applied up to 100022000
    = run 1 is blocked at promote: the database left behind answers active: promoting now would give two open databases; to do: stop the old one, then: failoverctl step retry 1 promote --reason=TEXT
    = attention, run-blocked: run 1 is blocked at promote: the database left behind answers active; to do: stop the database at paris, then: failoverctl step retry 1 promote --reason=TEXT
chat: failing-over, paris is active, epoch 1, protected, run 1 is blocked
    ! run 1 is blocked at promote: the database left behind answers active; to do: stop the database at paris, then: failoverctl step retry 1 promote --reason=TEXT
0:18.2 ann: step retry 1 promote --accept-loss
    = run 1: promote is to be tried again, with accept-loss (ann: I do not care)
    = no attention needed any more: run-blocked
    -> read fences, databases and log once more before promote
    -> ann is told: run 1
0:18.4 before promote: paris reads fenced, its database active, the log applied up to 100022000
    = run 1 is blocked at promote: the database left behind answers active: promoting now would give two open databases; to do: stop the old one, then: failoverctl step retry 1 promote --reason=TEXT
    = attention, run-blocked: run 1 is blocked at promote: the database left behind answers active; to do: stop the database at paris, then: failoverctl step retry 1 promote --reason=TEXT
0:20.2 ann: step retry 1 promote
    = run 1: promote is to be tried again (ann: stopped it)
    = no attention needed any more: run-blocked
    -> read fences, databases and log once more before promote
    -> ann is told: run 1
0:20.4 before promote: paris reads fenced, its database stopped, the log applied up to 100024000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
