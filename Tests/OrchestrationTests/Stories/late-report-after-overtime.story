Stopping the services gives no sign in time and is doubted. Its report comes after all, and only the look counts.

step stop-services hangs once
ann: failover chat --reason="new kernel"
until stop-services is looked at
a report says that stop-services attempt 1 of run 1 is done
looking at stop-services says not done
until freeze begins

--------------------------------------------------------------------------------
0:00 ann: failover chat
    = run 1 begins: planned failover from paris to lyon, 8 steps, epoch 1 (ann: new kernel)
    = the phase is failing-over (ann: new kernel)
    = run 1: stop-services at paris, attempt 1 begins
    -> stop-services at paris, attempt 1
    -> ann is told: run 1
0:35 time passes
    = run 1: nobody knows yet how attempt 1 at stop-services ended, and it is looked at before anything is repeated: stop-services gave no sign within its time
    -> look at stop-services, attempt 1
0:35 stop-services, attempt 1: done (a late word)
    = a report is dropped: attempt 1 at stop-services of run 1 is not in flight
0:35.2 a look at stop-services, attempt 1: not done, and over
    = run 1: attempt 1 at stop-services is surely over and what it was for is not done
0:36.2 time passes
    = run 1: stop-services at paris, attempt 2 begins
    -> stop-services at paris, attempt 2
0:37.2 stop-services, attempt 2: done (chat stopped at paris)
    = run 1: stop-services is done: chat stopped at paris
    = run 1: freeze at paris, attempt 1 begins
    -> freeze at paris, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
