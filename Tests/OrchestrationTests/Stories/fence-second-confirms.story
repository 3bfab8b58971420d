The mild fence cannot reach the dead site and the power switch confirms; stop-services is covered by it.

given fences mild, power

mild is silent
paris dies
until the run ends

--------------------------------------------------------------------------------
0:01 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = gates: active-down fails (the site is suspect)
0:01 paris, hosts: silent
    = paris, home, is fenced or silent
0:03 paris, probe database: dead (no answer)
    = paris is down: no answer
    = an outage of paris begins: probe database is down, first dead 2s ago
    = gates: active-down passes (the site is down); outage-long-enough fails (the outage has lasted 2s of 15s)
0:16 time passes
    = decided: fail over
    = run 1 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (the outage of paris passed every gate)
    = the phase is failing-over (the outage of paris passed every gate)
    = run 1: fence at paris, attempt 1 begins
    -> fence at paris, attempt 1
0:17 fence, attempt 1: done (power reads paris fenced)
    = run 1: fence is done: power reads paris fenced
    = paris is fenced
    = run 1: stop-services is covered by fence power and not tried
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
0:18 drain, attempt 1: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
0:18.2 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
0:19.2 promote, attempt 1: done (lyon reads active on t2 from 100020000)
    = run 1: promote is done: lyon reads active on t2 from 100020000
    = lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
0:20.2 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
0:21.2 start-services, attempt 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
0:22.2 verify, attempt 1: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1: protect is put off: paris is fenced
    = run 1 ended: succeeded
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
