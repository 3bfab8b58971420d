The ledger cannot be written: nothing is done and nothing is decided, an order is told so, and it goes on when it can.

quietly
paris dies
until drain begins
aloud
the ledger is read-only
wait 5s
ann: pause chat --reason="hands off"
wait 10s
the ledger is writable
until promote begins

--------------------------------------------------------------------------------
0:22 ann: pause chat
    -> ann is told: no, the ledger cannot be written, so nothing may be done; to do: failoverctl status
0:32 the ledger is writable
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
0:32.2 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
