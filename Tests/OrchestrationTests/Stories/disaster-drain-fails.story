Lyon cannot apply its log in a disaster. The run is blocked; nothing is undone; an operator skips with the loss accepted.

step drain fails for good: the log is torn
quietly
paris dies
until drain begins
aloud
until the run is blocked
status
ann: step skip 1 drain --reason="take what is there"
ann: step skip 1 drain --accept-loss --reason="take what is there"
until the run ends

--------------------------------------------------------------------------------
0:18 drain, attempt 1: failed (the log is torn)
    = run 1 is blocked at drain: the step failed for good: the log is torn
    = attention, run-blocked: run 1 is blocked at drain: the step failed for good; to do: failoverctl step retry 1 drain --reason=TEXT
chat: failing-over, paris is active, epoch 1, protected, run 1 is blocked
    ! run 1 is blocked at drain: the step failed for good; to do: failoverctl step retry 1 drain --reason=TEXT
0:18 ann: step skip 1 drain
    = the order step skip is refused: it needs --accept-loss (ann: take what is there)
    -> ann is told: no, it needs --accept-loss; to do: failoverctl step skip 1 drain --accept-loss --reason=TEXT
0:18 ann: step skip 1 drain --accept-loss
    = run 1: accept-loss is taken on (ann: take what is there)
    = run 1: drain is skipped by order (ann: take what is there)
    = no attention needed any more: run-blocked
    -> read fences, databases and log once more before promote
    -> ann is told: run 1
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
    = run 1 ended: succeeded-with-exceptions
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
