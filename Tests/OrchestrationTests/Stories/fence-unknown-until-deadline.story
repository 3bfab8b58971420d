The only fence does not say whether it worked. After five minutes the run is blocked; an operator accepts the rest.

paris dies
wait 10s
power is silent
until the run is blocked
status
ann: step skip 1 fence --reason="I pulled the plug myself"
ann: step skip 1 fence --accept-unfenced --reason="I pulled the plug myself"
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
0:17 fence, attempt 1: unknown (power does not answer)
    = run 1: nobody knows yet how attempt 1 at fence ended, and it is looked at before anything is repeated: power does not answer
    -> look at fence, attempt 1
5:16 a look at fence, attempt 1: unknown (no fence says whether it holds), and over
    = run 1 is blocked at fence: no fence has confirmed that the site left behind is stopped: no fence says whether it holds
    = attention, run-blocked: run 1 is blocked at fence: no fence has confirmed that the site left behind is stopped; to do: failoverctl step retry 1 fence --reason=TEXT
chat: failing-over, paris is active, epoch 1, protected, run 1 is blocked
    ! run 1 is blocked at fence: no fence has confirmed that the site left behind is stopped; to do: failoverctl step retry 1 fence --reason=TEXT
5:16 ann: step skip 1 fence
    = the order step skip is refused: it needs --accept-unfenced (ann: I pulled the plug myself)
    -> ann is told: no, it needs --accept-unfenced; to do: failoverctl step skip 1 fence --accept-unfenced --reason=TEXT
5:16 ann: step skip 1 fence --accept-unfenced
    = run 1: accept-unfenced is taken on (ann: I pulled the plug myself)
    = run 1: fence is skipped by order (ann: I pulled the plug myself)
    = run 1: stop-services at paris, attempt 1 begins
    = no attention needed any more: run-blocked
    -> stop-services at paris, attempt 1
    -> ann is told: run 1
5:17 stop-services, attempt 1: done (chat stopped at paris)
    = run 1: stop-services is done: chat stopped at paris
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
5:18 drain, attempt 1: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
5:18.2 before promote: paris reads unknown, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
5:19.2 promote, attempt 1: done (lyon reads active on t2 from 100020000)
    = run 1: promote is done: lyon reads active on t2 from 100020000
    = lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
5:20.2 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
5:21.2 start-services, attempt 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
5:22.2 verify, attempt 1: done (lyon answers through the entry)
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
