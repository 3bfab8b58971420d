Paris dies while a planned move is being taken back: the same run becomes a disaster, under the disaster's gates.

step drain fails for good: replay stalled
taking back freeze fails: no route to host
quietly
ann: failover chat --reason="new kernel"
until the run is undoing
wait 1s
aloud
paris dies
ann: run disaster 1 --reason="it is dead"
wait 1s
ann: run disaster 1 --reason="it is dead"
wait 2.1s
step drain works
ann: run disaster 1 --reason="it is dead"
until the run ends

--------------------------------------------------------------------------------
0:04 ann: run disaster 1
    = the order run disaster is refused: active-down fails (the site is up) (ann: it is dead)
    -> ann is told: no, active-down fails (the site is up)
0:05 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = run 1: taking back freeze at paris, attempt 2 begins
    -> take back freeze at paris, attempt 2
0:05 ann: run disaster 1
    = the order run disaster is refused: an attempt may still be at work (ann: it is dead)
    -> ann is told: no, an attempt may still be at work; to do: failoverctl run follow 1
0:06 paris, hosts: silent
    = paris, home, is fenced or silent
0:06 taking back freeze, attempt 2: failed (no route to host)
    = run 1: attempt 2 at taking back freeze failed, and is tried again in 2s: no route to host
0:07 paris, probe database: dead (no answer)
    = paris is down: no answer
    = an outage of paris begins: probe database is down, first dead 2s ago
0:07.1 ann: run disaster 1
    = run 1 becomes a disaster failover from paris to lyon, with 8 steps (ann: it is dead)
    = run 1: fence at paris, attempt 1 begins
    -> fence at paris, attempt 1
    -> ann is told: run 1
0:08.1 fence, attempt 1: done (power reads paris fenced)
    = run 1: fence is done: power reads paris fenced
    = paris is fenced
    = run 1: stop-services is covered by fence power and not tried
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
0:09.1 drain, attempt 1: done (lyon has applied the log up to 100022000)
    = run 1: drain is done: lyon has applied the log up to 100022000
    -> read fences, databases and log once more before promote
0:09.3 before promote: paris reads fenced, its database unknown, the log applied up to 100022000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
0:10.3 promote, attempt 1: done (lyon reads active on t2 from 100022000)
    = run 1: promote is done: lyon reads active on t2 from 100022000
    = lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 4s was not seen
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
0:11.3 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
0:12.3 start-services, attempt 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
0:13.3 verify, attempt 1: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1: protect is put off: paris is fenced
    = run 1 ended: succeeded
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
