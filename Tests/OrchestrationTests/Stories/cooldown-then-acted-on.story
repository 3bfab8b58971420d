A move was undone, and paris dies while the cool-down lasts: the outage waits for its end and is then acted on.

step drain fails for good: replay stalled
quietly
ann: failover chat --reason="new kernel"
until the run ends
wait 5m
aloud
step drain works
paris dies
until fence begins

--------------------------------------------------------------------------------
5:06 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = gates: active-down fails (the site is suspect)
5:06 paris, hosts: silent
    = paris, home, is fenced or silent
5:08 paris, probe database: dead (no answer)
    = paris is down: no answer
    = an outage of paris begins: probe database is down, first dead 2s ago
    = gates: active-down passes (the site is down); outage-long-enough fails (the outage has lasted 2s of 15s)
5:21 time passes
    = gates: outage-long-enough passes (the outage has lasted 15s of 15s)
10:05 time passes
    = decided: fail over
    = run 2 begins: disaster failover from paris to lyon, 8 steps, epoch 2 (the outage of paris passed every gate)
    = the phase is failing-over (the outage of paris passed every gate)
    = run 2: fence at paris, attempt 1 begins
    -> fence at paris, attempt 1
chat: failing-over, paris is active, epoch 2, protected, run 2 is running
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
