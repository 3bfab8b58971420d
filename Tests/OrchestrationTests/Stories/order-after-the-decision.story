An order and the daemon's own decision fall into the same instant, and the decision is first: ann is told who won.

quietly
paris dies
wait just under 16s
aloud
wait 0s
ann: failover chat --mode=disaster --reason="I cannot wait"
wait 1s

--------------------------------------------------------------------------------
0:16 time passes
    = decided: fail over
    = run 1 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (the outage of paris passed every gate)
    = the phase is failing-over (the outage of paris passed every gate)
    = run 1: fence at paris, attempt 1 begins
    -> fence at paris, attempt 1
0:16 ann: failover chat --mode=disaster
    = the order failover is refused: no-active-run fails (run 1 is open) (ann: I cannot wait)
    -> ann is told: no, no-active-run fails (run 1 is open); to do: failoverctl run follow 1
0:17 fence, attempt 1: done (power reads paris fenced)
    = run 1: fence is done: power reads paris fenced
    = paris is fenced
    = run 1: stop-services is covered by fence power and not tried
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
