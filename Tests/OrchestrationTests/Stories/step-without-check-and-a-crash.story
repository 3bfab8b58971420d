A step of one's own without a check was in flight when the daemon died. Nobody knows whether it worked: a person decides.

given runbook failover: fence, run notes, drain, promote, switch-entry, verify

step notes hangs once
quietly
paris dies
until notes begins
aloud
the daemon crashes
the daemon starts after 5s
wait 10s
status
ann: step skip 1 notes --reason="not needed"
wait 61s
ann: step skip 1 notes --reason="not needed"
until the run ends

--------------------------------------------------------------------------------
0:17 the daemon crashes
0:22 the daemon starts
    = the daemon starts; nobody watched for 5s
    = run 1 is blocked at notes: nobody can say whether the attempt took effect, and it must not be repeated without an order: the daemon was started again while the attempt was in flight
    = attention, run-blocked: run 1 is blocked at notes: nobody can say whether the attempt took effect, and it must not be repeated without an order; to do: failoverctl step retry 1 notes --reason=TEXT
0:23 paris, probe database: dead (no answer)
    = paris is suspect: no answer
0:23 lyon, probe database: alive (answers)
    = lyon is up: answers
0:25 paris, probe database: dead (no answer)
    = paris is down: no answer
chat: failing-over, paris is active, epoch 1, protected, run 1 is blocked
    ! run 1 is blocked at notes: nobody can say whether the attempt took effect, and it must not be repeated without an order; to do: failoverctl step retry 1 notes --reason=TEXT
0:32 ann: step skip 1 notes
    = the order step skip is refused: an attempt may still be at work (ann: not needed)
    -> ann is told: no, an attempt may still be at work; to do: failoverctl run follow 1
1:33 ann: step skip 1 notes
    = run 1: notes is skipped by order (ann: not needed)
    = run 1: drain at lyon, attempt 1 begins
    = no attention needed any more: run-blocked
    -> drain at lyon, attempt 1
    -> ann is told: run 1
1:34 drain, attempt 1: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
    -> read fences, databases and log once more before promote
1:34.2 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
1:35.2 promote, attempt 1: done (lyon reads active on t2 from 100020000)
    = run 1: promote is done: lyon reads active on t2 from 100020000
    = lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
1:36.2 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
1:37.2 verify, attempt 1: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1 ended: succeeded-with-exceptions
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
