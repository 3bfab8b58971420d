Lyon is 20 MiB behind when paris dies; the daemon waits for somebody who accepts the loss.

lyon lags 20MiB
wait 5s
paris dies
wait 30s
ann: failover chat --mode=disaster --reason="the shop must open"
ann: failover chat --mode=disaster --accept-loss --reason="the shop must open"
until the run ends

--------------------------------------------------------------------------------
0:01 lyon, database: standby at 79049480 on t1
    = the pool is not protected: lyon does not follow paris
    = gates: loss-within-limit fails (20971520 bytes behind, more than the 16777216 allowed)
    = attention, unprotected: lyon does not follow paris: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
0:06 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = gates: active-down fails (the site is suspect)
0:06 paris, hosts: silent
    = paris, home, is fenced or silent
0:08 paris, probe database: dead (no answer)
    = paris is down: no answer
    = an outage of paris begins: probe database is down, first dead 2s ago
    = gates: active-down passes (the site is down); outage-long-enough fails (the outage has lasted 2s of 15s)
0:21 time passes
    = gates: outage-long-enough passes (the outage has lasted 15s of 15s)
0:35 ann: failover chat --mode=disaster
    = the order failover is refused: loss-within-limit fails (20971520 bytes behind, more than the 16777216 allowed), lifted by --accept-loss (ann: the shop must open)
    -> ann is told: no, loss-within-limit fails (20971520 bytes behind, more than the 16777216 allowed), lifted by --accept-loss; to do: failoverctl failover chat --mode=disaster --accept-loss --reason=TEXT
0:35 ann: failover chat --mode=disaster --accept-loss
    = run 1 begins: disaster failover from paris to lyon, 8 steps, epoch 1, with accept-loss (ann: the shop must open)
    = the phase is failing-over (ann: the shop must open)
    = run 1: fence at paris, attempt 1 begins
    = no attention needed any more: unprotected
    -> fence at paris, attempt 1
    -> ann is told: run 1
0:36 fence, attempt 1: done (power reads paris fenced)
    = run 1: fence is done: power reads paris fenced
    = paris is fenced
    = run 1: stop-services is covered by fence power and not tried
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
0:37 drain, attempt 1: done (lyon has applied the log up to 79053480)
    = run 1: drain is done: lyon has applied the log up to 79053480
    -> read fences, databases and log once more before promote
0:37.2 before promote: paris reads fenced, its database unknown, the log applied up to 79053480
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
0:38.2 promote, attempt 1: done (lyon reads active on t2 from 79053480)
    = run 1: promote is done: lyon reads active on t2 from 79053480
    = lyon is active from here on; 20971520 bytes are known to be lost, and what was written in the last 2s was not seen
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
0:39.2 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
0:40.2 start-services, attempt 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
0:41.2 verify, attempt 1: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1: protect is put off: paris is fenced
    = run 1 ended: succeeded
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
