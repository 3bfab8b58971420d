The power switch refuses every time: the fence is tried with growing pauses until its deadline, and the run is blocked.

power refuses
quietly
paris dies
until fence begins
wait 4m
aloud
until the run is blocked
power works
ann: step retry 1 fence --reason="the switch is repaired"
until drain begins

--------------------------------------------------------------------------------
4:29 time passes
    = run 1: fence at paris, attempt 13 begins
    -> fence at paris, attempt 13
4:30 fence, attempt 13: failed (power refuses)
    = run 1: attempt 13 at fence failed, and is tried again in 30s: power refuses
5:00 time passes
    = run 1: fence at paris, attempt 14 begins
    -> fence at paris, attempt 14
5:01 fence, attempt 14: failed (power refuses)
    = run 1 is blocked at fence: no fence has confirmed that the site left behind is stopped: power refuses
    = attention, run-blocked: run 1 is blocked at fence: no fence has confirmed that the site left behind is stopped; to do: failoverctl step retry 1 fence --reason=TEXT
5:01 ann: step retry 1 fence
    = run 1: fence is to be tried again (ann: the switch is repaired)
    = run 1: fence at paris, attempt 15 begins
    = no attention needed any more: run-blocked
    -> fence at paris, attempt 15
    -> ann is told: run 1
5:02 fence, attempt 15: done (power reads paris fenced)
    = run 1: fence is done: power reads paris fenced
    = paris is fenced
    = run 1: stop-services is covered by fence power and not tried
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
