The run is blocked after promote when the old site comes back: it is fenced again, and the failed step still waits for a person.

given runbook failover: fence, drain, promote, run notes with check, switch-entry, start-services, verify

step notes fails for good: the wiki is read-only
quietly
paris dies
until the run is blocked
aloud
paris comes back active
wait 20s
ann: step skip 1 notes --reason="not needed"
until the run ends

--------------------------------------------------------------------------------
0:21 paris, probe database: alive (answers)
    = paris is suspect: answers
0:21 paris, database: active at 100021000 on t1
    = paris, which was left, answers active; lyon serves
    = run 1: refence at paris is added
    = run 1: refence at paris, attempt 1 begins
    = attention, old-active: paris was left and answers active while lyon serves: two sites may be serving; to do: failoverctl fence chat --reason=TEXT
    = no attention needed any more: run-blocked
    -> refence at paris, attempt 1
0:22 refence, attempt 1: done (power reads paris fenced)
    = run 1: refence is done: power reads paris fenced
    = run 1 is blocked at notes: the step failed for good: notes had failed before
    = attention, run-blocked: run 1 is blocked at notes: the step failed for good; to do: failoverctl step retry 1 notes --reason=TEXT
0:23 paris, probe database: dead (no answer)
    = paris is down: no answer
0:40.2 ann: step skip 1 notes
    = run 1: notes is skipped by order (ann: not needed)
    = run 1: switch-entry to lyon, attempt 1 begins
    = no attention needed any more: run-blocked
    -> switch-entry to lyon, attempt 1
    -> ann is told: run 1
0:41 fence power of paris: fenced
    = the databases agree with the ledger again
    = no attention needed any more: old-active
0:41.2 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
0:42.2 start-services, attempt 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
0:43.2 verify, attempt 1: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1 ended: succeeded-with-exceptions
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
