With the missing fence accepted, its silence is not waited out either; but an old site that answers active still stops promote.

given level observe

quietly
paris dies
wait 10s
power is silent
aloud
ann: failover chat --mode=disaster --accept-unfenced --reason="paris burns"
until drain begins
paris reads active
until the run is blocked
paris reads as it is
ann: step retry 1 promote --reason="it is off"
until promote begins

--------------------------------------------------------------------------------
0:10 ann: failover chat --mode=disaster --accept-unfenced
    = run 1 begins: disaster failover from paris to lyon, 8 steps, epoch 1, with accept-unfenced (ann: paris burns)
    = the phase is failing-over (ann: paris burns)
    = run 1: fence at paris, attempt 1 begins
    -> fence at paris, attempt 1
    -> ann is told: run 1
0:11 fence, attempt 1: unknown (power does not answer)
    = run 1: nobody knows yet how attempt 1 at fence ended, and it is looked at before anything is repeated: power does not answer
    -> look at fence, attempt 1
0:11.2 a look at fence, attempt 1: unknown (no fence says whether it holds), and over
    = run 1: fence failed, and the run goes on without it: no fence says whether it holds
    = run 1: stop-services at paris, attempt 1 begins
    -> stop-services at paris, attempt 1
0:12.2 stop-services, attempt 1: done (chat stopped at paris)
    = run 1: stop-services is done: chat stopped at paris
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
0:13.2 drain, attempt 1: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
0:13.4 before promote: paris reads unknown, its database active, the log applied up to 100020000
    = run 1 is blocked at promote: the database left behind answers active: promoting now would give two open databases; to do: stop the old one, then: failoverctl step retry 1 promote --reason=TEXT
    = attention, run-blocked: run 1 is blocked at promote: the database left behind answers active; to do: stop the database at paris, then: failoverctl step retry 1 promote --reason=TEXT
0:13.4 ann: step retry 1 promote
    = run 1: promote is to be tried again (ann: it is off)
    = no attention needed any more: run-blocked
    -> read fences, databases and log once more before promote
    -> ann is told: run 1
0:13.6 before promote: paris reads unknown, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
