The clock jumps in the middle of an outage: the daemon looks three times more before it believes itself.

given min-outage 5s

quietly
paris dies
wait 4s
aloud
the clock jumps 5s
until fence begins
# A small jump is no tilt.
the clock jumps 1s

--------------------------------------------------------------------------------
0:04 the clock jumped by 5s
    = tilt: a clock jumped by 5s, and the daemon distrusts what it thought it knew
    = gates: own-health fails (tilt: the daemon's own loop was late or a clock jumped)
    = attention, tilt: the daemon does not trust what it knew; no automatic run starts; to do: failoverctl why chat
0:06 time passes
    = gates: outage-long-enough passes (the outage has lasted 5s of 5s)
0:07 lyon, probe database: alive (answers)
    = tilt is over: the daemon has looked again
    = gates: own-health passes (the daemon trusts itself); outage-long-enough fails (the outage has lasted 0s of 5s)
    = no attention needed any more: tilt
0:12 time passes
    = decided: fail over
    = run 1 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (the outage of paris passed every gate)
    = the phase is failing-over (the outage of paris passed every gate)
    = run 1: fence at paris, attempt 1 begins
    -> fence at paris, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
