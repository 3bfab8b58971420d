Paris dies while its entry is being pointed back. The move takes that run's place, and waits until its attempt is surely over.

given gates untold

step switch-entry hangs once
quietly
entry points to lyon
wait 2s
aloud
paris dies
until fence begins

--------------------------------------------------------------------------------
0:03 paris, probe database: dead (no answer)
    = paris is suspect: no answer
0:05 paris, probe database: dead (no answer)
    = paris is down: no answer
    = an outage of paris begins: probe database is down, first dead 2s ago
0:06 paris, hosts: silent
    = paris, home, is fenced or silent
0:18 paris, probe database: dead (no answer)
    = decided: fail over
    = an attempt of run 1 may still be at work; nothing begins until it is surely over
    = run 1 ended: aborted (another run takes its place)
    = run 2 begins: disaster failover from paris to lyon, 8 steps, epoch 1; its first effect waits until the attempt of run 1 is surely over (the outage of paris passed every gate)
    = the phase is failing-over (the outage of paris passed every gate)
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
    -> end step 1, attempt 1 of run 1
1:06 time passes
    = run 2: the attempt of the run before it is surely over
    = run 2: fence at paris, attempt 1 begins
    -> fence at paris, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 2 is running
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
