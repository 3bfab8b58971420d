Paris has been down for five minutes at level observe. Raising the level is no trigger: the outage counts from the reload.

given level observe

quietly
paris dies
wait 5m
aloud
the configuration says level automatic
ann: reload --reason="we trust it now"
until fence begins

--------------------------------------------------------------------------------
5:00 ann: reload
    = another configuration is loaded (ann: we trust it now)
    = the pool's level is raised; an outage counts from now on (ann: we trust it now)
    = decided: stay
    = gates: level passes (the level is automatic); outage-long-enough fails (the outage has lasted 0s of 15s)
    -> ann is told: done
5:15 time passes
    = decided: fail over
    = run 1 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (the outage of paris passed every gate)
    = the phase is failing-over (the outage of paris passed every gate)
    = run 1: fence at paris, attempt 1 begins
    -> fence at paris, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
