The daemon is started with --paused after a crash in mid-run: it looks at what was in flight and begins nothing.

quietly
paris dies
until drain begins
aloud
the daemon crashes
the daemon starts after 30s paused
wait 10s
status
ann: resume --reason="I have looked"
until promote begins

--------------------------------------------------------------------------------
0:17 the daemon crashes
0:47 the daemon starts
    = the daemon starts; nobody watched for 30s
    = everything is paused (started with --paused)
    = run 1: nobody knows yet how attempt 1 at drain ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    = attention, paused: nothing new is begun; to do: failoverctl resume --reason=TEXT
    -> look at drain, attempt 1
0:47.2 a look at drain, attempt 1: not done, and over
    = run 1: attempt 1 at drain is surely over and what it was for is not done
0:48 paris, probe database: dead (no answer)
    = paris is suspect: no answer
0:48 lyon, probe database: alive (answers)
    = lyon is up: answers
0:50 paris, probe database: dead (no answer)
    = paris is down: no answer
chat: failing-over, paris is active, epoch 1, protected, run 1 is paused
    ! nothing new is begun; to do: failoverctl resume --reason=TEXT
0:57 ann: resume
    = everything goes on (ann: I have looked)
    = no attention needed any more: paused
    -> ann is told: done
0:57.2 time passes
    = run 1: drain at lyon, attempt 2 begins
    -> drain at lyon, attempt 2
0:58.2 drain, attempt 2: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
0:58.4 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
