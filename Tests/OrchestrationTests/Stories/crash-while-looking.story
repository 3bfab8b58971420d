The daemon dies while it looks at a doubtful attempt: the question is asked again, and nothing is performed twice.

quietly
step drain hangs once
paris dies
until drain begins
aloud
the daemon crashes
looking at drain says still at work
the daemon starts after 5s
wait 2s
the daemon crashes
the daemon starts after 5s
looking at drain says the truth
until promote begins

--------------------------------------------------------------------------------
0:17 the daemon crashes
0:22 the daemon starts
    = the daemon starts; nobody watched for 5s
    = run 1: nobody knows yet how attempt 1 at drain ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at drain, attempt 1
0:23 paris, probe database: dead (no answer)
    = paris is suspect: no answer
0:23 lyon, probe database: alive (answers)
    = lyon is up: answers
0:24 the daemon crashes
0:29 the daemon starts
    = the daemon starts; nobody watched for 5s
    -> look at drain, attempt 1
0:29.2 a look at drain, attempt 1: not done, and over
    = run 1: attempt 1 at drain is surely over and what it was for is not done
    = run 1: drain at lyon, attempt 2 begins
    -> drain at lyon, attempt 2
0:30 paris, probe database: dead (no answer)
    = paris is suspect: no answer
0:30 lyon, probe database: alive (answers)
    = lyon is up: answers
0:30.2 drain, attempt 2: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
0:30.4 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
