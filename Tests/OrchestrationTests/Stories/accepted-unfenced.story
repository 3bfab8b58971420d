An operator accepts a missing fence: every fence is tried once, its failure is an exception, and the run goes on.

given level observe

quietly
paris dies
wait 10s
power refuses
aloud
step stop-services fails for good: no route to host
ann: failover chat --mode=disaster --accept-unfenced --reason="paris burns, I see the smoke"
until the run ends

--------------------------------------------------------------------------------
0:10 ann: failover chat --mode=disaster --accept-unfenced
    = run 1 begins: disaster failover from paris to lyon, 8 steps, epoch 1, with accept-unfenced (ann: paris burns, I see the smoke)
    = the phase is failing-over (ann: paris burns, I see the smoke)
    = run 1: fence at paris, attempt 1 begins
    -> fence at paris, attempt 1
    -> ann is told: run 1
0:11 fence, attempt 1: failed (power refuses)
    = run 1: fence failed, and the run goes on without it: power refuses
    = run 1: stop-services at paris, attempt 1 begins
    -> stop-services at paris, attempt 1
0:12 stop-services, attempt 1: failed (no route to host)
    = run 1: stop-services failed, and the run goes on without it: no route to host
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
0:13 drain, attempt 1: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
0:13.2 before promote: paris reads not fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
0:14.2 promote, attempt 1: done (lyon reads active on t2 from 100020000)
    = run 1: promote is done: lyon reads active on t2 from 100020000
    = lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
0:15.2 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
0:16.2 start-services, attempt 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
0:17.2 verify, attempt 1: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1: protect is put off: paris does not answer
    = run 1 ended: succeeded-with-exceptions
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
