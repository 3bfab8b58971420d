The daemon dies while the fence is at work, and the fence goes on: the next daemon finds it done and never repeats it.

quietly
paris dies
until fence begins
aloud
the daemon crashes, and the attempt goes on
the daemon starts after 10s
until drain begins

--------------------------------------------------------------------------------
0:16 the daemon crashes, and the attempt goes on
0:26 the daemon starts
    = the daemon starts; nobody watched for 10s
    = run 1: nobody knows yet how attempt 1 at fence ended, and it is looked at before anything is repeated: the daemon was started again while the attempt was in flight
    -> look at fence, attempt 1
0:26.2 a look at fence, attempt 1: done (power reads paris fenced)
    = run 1: fence was found done: power reads paris fenced
    = paris is fenced
    = run 1: stop-services is covered by fence power and not tried
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
