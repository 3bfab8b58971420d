The fence stops the database alone, and the services of the lost site cannot be reached: the run is blocked for a person.

given power covers no services
given gates untold

step stop-services fails: no route to host
quietly
paris dies
until stop-services begins
wait 4m
aloud
until the run is blocked
status
ann: step skip 1 stop-services --reason="the racks have no power"
until promote begins

--------------------------------------------------------------------------------
4:30 time passes
    = run 1: stop-services at paris, attempt 13 begins
    -> stop-services at paris, attempt 13
4:31 stop-services, attempt 13: failed (no route to host)
    = run 1: attempt 13 at stop-services failed, and is tried again in 30s: no route to host
5:01 time passes
    = run 1: stop-services at paris, attempt 14 begins
    -> stop-services at paris, attempt 14
5:02 stop-services, attempt 14: failed (no route to host)
    = run 1 is blocked at stop-services: the step failed for good: no route to host
    = attention, run-blocked: run 1 is blocked at stop-services: the step failed for good; to do: failoverctl step retry 1 stop-services --reason=TEXT
chat: failing-over, paris is active, epoch 1, protected, run 1 is blocked
    ! run 1 is blocked at stop-services: the step failed for good; to do: failoverctl step retry 1 stop-services --reason=TEXT
5:02 ann: step skip 1 stop-services
    = run 1: stop-services is skipped by order (ann: the racks have no power)
    = run 1: drain at lyon, attempt 1 begins
    = no attention needed any more: run-blocked
    -> drain at lyon, attempt 1
    -> ann is told: run 1
5:03 drain, attempt 1: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
5:03.2 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
