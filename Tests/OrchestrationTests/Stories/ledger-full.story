The disk is full when the fence confirms: the word is kept, nothing else is done, and it is recorded when space returns.

given gates untold

quietly
paris dies
until fence begins
aloud
the ledger is full
wait 5s
ann: run abort 1 --reason="the disk is full"
wait 5s
the ledger is writable
until promote begins

--------------------------------------------------------------------------------
0:21 ann: run abort 1
    -> ann is told: no, the ledger cannot be written, so nothing may be done; to do: failoverctl status
0:26 the ledger is writable
    = run 1: fence is done: power reads paris fenced
    = paris is fenced
    = run 1: stop-services is covered by fence power and not tried
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
0:27 drain, attempt 1: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
0:27.2 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
