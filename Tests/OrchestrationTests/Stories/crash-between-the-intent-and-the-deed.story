The intent of promote is on disk and nobody has done it: the point of no return is passed, and the check says not done.

quietly
paris dies
until promote is judged
aloud
the daemon crashes after it records
wait 1s
the daemon starts after 5s
until switch-entry begins

--------------------------------------------------------------------------------
0:18.2 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
0:18.2 the daemon crashes before it does any of this
0:24 the daemon starts
    = the daemon starts; nobody watched for 5.8s
    = run 1: nobody knows yet how attempt 1 at promote ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at promote, attempt 1
0:24.2 a look at promote, attempt 1: not done, and over
    = run 1: attempt 1 at promote is surely over and what it was for is not done
    -> read fences, databases and log once more before promote
0:24.4 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 2 begins
    -> promote at lyon, attempt 2
0:25 paris, probe database: dead (no answer)
    = paris is suspect: no answer
0:25 lyon, probe database: alive (answers)
    = lyon is up: answers
0:25.4 promote, attempt 2: done (lyon reads active on t2 from 100020000)
    = run 1: promote is done: lyon reads active on t2 from 100020000
    = lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
chat: failing-over, lyon is active, epoch 1, not protected, run 1 is running
