The daemon dies once in every step of a planned move, and each time goes on where it was.

quietly
ann: failover chat --reason="new kernel"
aloud
the daemon crashes
the daemon starts after 5s
until freeze begins
the daemon crashes
the daemon starts after 5s
until freeze begins
the daemon crashes, and the attempt goes on
the daemon starts after 5s
until drain begins
the daemon crashes
the daemon starts after 5s
until promote begins
the daemon crashes, and the attempt goes on
the daemon starts after 5s
until switch-entry begins

--------------------------------------------------------------------------------
0:00 the daemon crashes
0:05 the daemon starts
    = the daemon starts; nobody watched for 5s
    = run 1: nobody knows yet how attempt 1 at stop-services ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at stop-services, attempt 1
0:05.2 a look at stop-services, attempt 1: not done, and over
    = run 1: attempt 1 at stop-services is surely over and what it was for is not done
    = run 1: stop-services at paris, attempt 2 begins
    -> stop-services at paris, attempt 2
0:06 paris, probe database: alive (answers)
    = paris is up: answers
0:06 lyon, probe database: alive (answers)
    = lyon is up: answers
0:06.2 stop-services, attempt 2: done (chat stopped at paris)
    = run 1: stop-services is done: chat stopped at paris
    = run 1: freeze at paris, attempt 1 begins
    -> freeze at paris, attempt 1
0:06.2 the daemon crashes
0:11.2 the daemon starts
    = the daemon starts; nobody watched for 5s
    = run 1: nobody knows yet how attempt 1 at freeze ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at freeze, attempt 1
0:11.4 a look at freeze, attempt 1: not done, and over
    = run 1: attempt 1 at freeze is surely over and what it was for is not done
    = run 1: freeze at paris, attempt 2 begins
    -> freeze at paris, attempt 2
0:11.4 the daemon crashes, and the attempt goes on
0:16.4 the daemon starts
    = the daemon starts; nobody watched for 5s
    = run 1: nobody knows yet how attempt 2 at freeze ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at freeze, attempt 2
0:16.6 a look at freeze, attempt 2: done (the database of paris is closed at 100032000)
    = run 1: freeze was found done: the database of paris is closed at 100032000
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
0:16.6 the daemon crashes
0:21.6 the daemon starts
    = the daemon starts; nobody watched for 5s
    = run 1: nobody knows yet how attempt 1 at drain ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at drain, attempt 1
0:21.8 a look at drain, attempt 1: not done, and over
    = run 1: attempt 1 at drain is surely over and what it was for is not done
    = run 1: drain at lyon, attempt 2 begins
    -> drain at lyon, attempt 2
0:22 paris, probe database: alive (answers)
    = paris is up: answers
0:22 lyon, probe database: alive (answers)
    = lyon is up: answers
0:22.8 drain, attempt 2: done (lyon has applied the log up to 100032000)
    = run 1: drain is done: lyon has applied the log up to 100032000
    -> read fences, databases and log once more before promote
0:23 before promote: paris reads not fenced, its database standby, the log applied up to 100032000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
0:23 the daemon crashes, and the attempt goes on
0:28 the daemon starts
    = the daemon starts; nobody watched for 5s
    = run 1: nobody knows yet how attempt 1 at promote ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at promote, attempt 1
0:28.2 a look at promote, attempt 1: done (lyon reads active on t2 from 100032000)
    = run 1: promote was found done: lyon reads active on t2 from 100032000
    = lyon is active from here on; nothing is lost
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
chat: failing-over, lyon is active, epoch 1, not protected, run 1 is running
