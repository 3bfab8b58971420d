At level propose the daemon asks for the order, with the exceptions that it needs, and does nothing else.

given level propose

quietly
lyon lags 20MiB
wait 5s
paris dies
wait 3s
aloud
wait 20s
status
ann: failover chat --mode=disaster --accept-loss --reason="as proposed"
wait 1s

--------------------------------------------------------------------------------
0:21 time passes
    = decided: propose a disaster failover --accept-loss
    = gates: outage-long-enough passes (the outage has lasted 15s of 15s)
    = attention, proposal: the daemon proposes a failover and waits for the order; to do: failoverctl failover chat --mode=disaster --accept-loss --reason=TEXT
chat: normal, paris is active, epoch 0, not protected
    ! lyon does not follow paris: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
    ! the daemon proposes a failover and waits for the order; to do: failoverctl failover chat --mode=disaster --accept-loss --reason=TEXT
0:28 ann: failover chat --mode=disaster --accept-loss
    = run 1 begins: disaster failover from paris to lyon, 8 steps, epoch 1, with accept-loss (ann: as proposed)
    = the phase is failing-over (ann: as proposed)
    = run 1: fence at paris, attempt 1 begins
    = no attention needed any more: unprotected
    = no attention needed any more: proposal
    -> fence at paris, attempt 1
    -> ann is told: run 1
0:29 fence, attempt 1: done (power reads paris fenced)
    = run 1: fence is done: power reads paris fenced
    = paris is fenced
    = run 1: stop-services is covered by fence power and not tried
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, not protected, run 1 is running
