Reports that do not match what is in flight change nothing, and each of them leaves a row.

quietly
paris dies
until drain begins
aloud
a report says that fence attempt 1 of run 1 is done
a report says that drain attempt 2 of run 1 is done
a report says that promote attempt 1 of run 1 is done
a report says that drain attempt 1 of run 7 is done
a report says that fence attempt 1 of run 1 failed
until promote begins
the last report comes again
wait 2s
the last report comes again

--------------------------------------------------------------------------------
0:17 fence, attempt 1: done (a late word)
    = a report is dropped: attempt 1 at fence of run 1 is not in flight
0:17 drain, attempt 2: done (a late word)
    = a report is dropped: attempt 2 at drain of run 1 is not in flight
0:17 promote, attempt 1: done (a late word)
    = a report is dropped: attempt 1 at promote of run 1 is not in flight
0:17 step 1, attempt 1 of run 7: done (a late word)
    = a report is dropped: attempt 1 at step 1 of run 7 is not in flight
0:17 fence, attempt 1: failed (a late word)
    = a report is dropped: attempt 1 at fence of run 1 is not in flight
0:18 drain, attempt 1: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
0:18.2 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
0:18.2 drain, attempt 1: done (lyon has applied the log up to 100020000)
    = a report is dropped: attempt 1 at drain of run 1 is not in flight
0:19.2 promote, attempt 1: done (lyon reads active on t2 from 100020000)
    = run 1: promote is done: lyon reads active on t2 from 100020000
    = lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
0:20.2 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
0:20.2 switch-entry, attempt 1: done (front points to lyon)
    = a report is dropped: attempt 1 at switch-entry of run 1 is not in flight
chat: failing-over, lyon is active, epoch 1, not protected, run 1 is running
