The daemon's own disk takes over a second for a commit: it starts nothing by itself until that is over.

quietly
paris dies
wait 10s
aloud
a commit takes 1500ms
wait 10s
a commit takes 5ms

--------------------------------------------------------------------------------
0:10 a commit took 1.5s
    = gates: own-health fails (the last commit took a second or more)
0:16 time passes
    = gates: outage-long-enough passes (the outage has lasted 15s of 15s)
0:20 a commit took 5ms
    = decided: fail over
    = run 1 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (the outage of paris passed every gate)
    = the phase is failing-over (the outage of paris passed every gate)
    = run 1: fence at paris, attempt 1 begins
    -> fence at paris, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
