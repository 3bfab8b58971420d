Five starts in ten minutes with the same attempt in flight: the daemon stops trusting itself and blocks that step.

step drain hangs
looking at drain says still at work
quietly
paris dies
until drain begins
aloud
the daemon crashes
the daemon starts after 5s
the daemon crashes
the daemon starts after 5s
the daemon crashes
the daemon starts after 5s
the daemon crashes
the daemon starts after 5s
the daemon crashes
the daemon starts after 5s
status
ann: resume --reason="a bad disk was replaced"
looking at drain says the truth
step drain works
ann: step retry 1 drain --reason="a bad disk was replaced"
until promote begins

--------------------------------------------------------------------------------
0:17 the daemon crashes
0:22 the daemon starts
    = the daemon starts; nobody watched for 5s
    = run 1: nobody knows yet how attempt 1 at drain ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at drain, attempt 1
0:22 the daemon crashes
0:27 the daemon starts
    = the daemon starts; nobody watched for 5s
    -> look at drain, attempt 1
0:27 the daemon crashes
0:32 the daemon starts
    = the daemon starts; nobody watched for 5s
    -> look at drain, attempt 1
0:32 the daemon crashes
0:37 the daemon starts
    = the daemon starts; nobody watched for 5s
    -> look at drain, attempt 1
0:37 the daemon crashes
0:42 the daemon starts
    = the daemon starts; nobody watched for 5s
    = the crash brake is set: no automatic run starts and none fences until an operator resumes (five starts within ten minutes and no step finished between them)
    = run 1 is blocked at drain: the daemon died here too often: the daemon died 5 times with this attempt in flight
    = attention, run-blocked: run 1 is blocked at drain: the daemon died here too often; to do: failoverctl step retry 1 drain --reason=TEXT
    = attention, crash-brake: the daemon started too often without achieving anything; no automatic run starts; to do: failoverctl resume --reason=TEXT
chat: failing-over, paris is active, epoch 1, protected, run 1 is blocked
    ! run 1 is blocked at drain: the daemon died here too often; to do: failoverctl step retry 1 drain --reason=TEXT
    ! the daemon started too often without achieving anything; no automatic run starts; to do: failoverctl resume --reason=TEXT
0:42 ann: resume
    = the crash brake is released (ann: a bad disk was replaced)
    = no attention needed any more: crash-brake
    -> ann is told: done
0:42 ann: step retry 1 drain
    = run 1: drain is to be tried again (ann: a bad disk was replaced)
    = no attention needed any more: run-blocked
    -> look at drain, attempt 1
    -> ann is told: run 1
0:42.2 a look at drain, attempt 1: not done, and over
    = run 1: attempt 1 at drain is surely over and what it was for is not done
    = run 1: drain at lyon, attempt 2 begins
    -> drain at lyon, attempt 2
0:43 paris, probe database: dead (no answer)
    = paris is suspect: no answer
0:43 lyon, probe database: alive (answers)
    = lyon is up: answers
0:43.2 drain, attempt 2: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
0:43.4 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
