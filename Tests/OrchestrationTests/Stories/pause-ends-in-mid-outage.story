Paris dies during a pause of half an hour. The end of the pause is no surprise attack: it holds until paris was up once.

ann: pause chat --for=30m --reason="new switch in paris"
wait 15m
paris dies
wait 20m
why
paris comes back
wait 10s
paris dies
wait 20s

--------------------------------------------------------------------------------
0:00 ann: pause chat --for=30m
    = the pool is paused for 30m (ann: new switch in paris)
    = gates: not-paused fails (the pool is paused)
    = attention, paused: nothing new is begun; to do: failoverctl resume chat --reason=TEXT
    -> ann is told: done
15:01 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = gates: active-down fails (the site is suspect)
15:01 paris, hosts: silent
    = paris, home, is fenced or silent
15:03 paris, probe database: dead (no answer)
    = paris is down: no answer
    = an outage of paris begins: probe database is down, first dead 2s ago
    = gates: active-down passes (the site is down); outage-long-enough fails (the outage has lasted 2s of 15s)
15:16 time passes
    = gates: outage-long-enough passes (the outage has lasted 15s of 15s)
20:00 time passes
    = the pause ends in ten minutes
30:00 time passes
    = the pause ended in mid-outage: it holds until paris was seen up, or resume
    = gates: not-paused fails (a pause ended in mid-outage: the site must be seen up once, or resume)
35:00 why not fail over?
    ? not-paused fails (a pause ended in mid-outage: the site must be seen up once, or resume)
35:01 paris, probe database: alive (answers)
    = paris is suspect: answers
    = the outage of paris is over: it answers again
    = gates: active-down fails (the site is suspect); outage-long-enough fails (no outage is known); loss-within-limit fails (the last log position was 1201s old at the outage, more than 1m)
35:01 paris, database: active at 100921000 on t1
    = gates: loss-within-limit fails (1201s behind, more than the 30s allowed)
35:01 lyon, database: standby at 100921000 on t1
    = gates: loss-within-limit passes (0 bytes and 0s behind)
35:01 paris, hosts: answer
    = paris, home, is well
35:05 paris, probe database: alive (answers)
    = paris is up: answers
    = the pool goes on
    = gates: not-paused passes (nothing is paused); active-down fails (the site is up)
    = no attention needed any more: paused
35:11 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = gates: active-down fails (the site is suspect)
35:11 paris, hosts: silent
    = paris, home, is fenced or silent
35:13 paris, probe database: dead (no answer)
    = paris is down: no answer
    = an outage of paris begins: probe database is down, first dead 2s ago
    = gates: active-down passes (the site is down); outage-long-enough fails (the outage has lasted 2s of 15s)
35:26 time passes
    = decided: fail over
    = run 1 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (the outage of paris passed every gate)
    = the phase is failing-over (the outage of paris passed every gate)
    = run 1: fence at paris, attempt 1 begins
    -> fence at paris, attempt 1
35:27 fence, attempt 1: done (power reads paris fenced)
    = run 1: fence is done: power reads paris fenced
    = paris is fenced
    = run 1: stop-services is covered by fence power and not tried
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
35:28 drain, attempt 1: done (lyon has applied the log up to 100930000)
    = run 1: drain is done: lyon has applied the log up to 100930000
    -> read fences, databases and log once more before promote
35:28.2 before promote: paris reads fenced, its database unknown, the log applied up to 100930000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
35:29.2 promote, attempt 1: done (lyon reads active on t2 from 100930000)
    = run 1: promote is done: lyon reads active on t2 from 100930000
    = lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
chat: failing-over, lyon is active, epoch 1, not protected, run 1 is running
