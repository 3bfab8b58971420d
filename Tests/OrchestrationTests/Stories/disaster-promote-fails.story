Promote at lyon fails for good in a disaster: the run is blocked, forward only, and a retry finishes it.

step promote fails for good: the data directory is read-only
quietly
paris dies
until promote begins
aloud
until the run is blocked
ann: step skip 1 promote --reason="go on"
ann: step done 1 promote --reason="it is open"
wait 1s
step promote works
ann: step retry 1 promote --reason="remounted"
until the run ends

--------------------------------------------------------------------------------
0:19.2 promote, attempt 1: failed (the data directory is read-only)
    = run 1 is blocked at promote: the step failed for good: the data directory is read-only
    = attention, run-blocked: run 1 is blocked at promote: the step failed for good; to do: failoverctl step retry 1 promote --reason=TEXT
0:19.2 ann: step skip 1 promote
    = the order step skip is refused: without promote nothing would be moved; it cannot be skipped (ann: go on)
    -> ann is told: no, without promote nothing would be moved; it cannot be skipped; to do: failoverctl step retry 1 promote --reason=TEXT
0:19.2 ann: step done 1 promote
    -> look at promote, attempt 1
0:19.4 a look at promote, attempt 1: not done, and over
    = the order step done is refused: the step was asked and does not read done (ann: it is open)
    -> ann is told: no, the step was asked and does not read done; to do: make it so, then: failoverctl step done 1 promote --reason=TEXT
0:20.2 ann: step retry 1 promote
    = run 1: promote is to be tried again (ann: remounted)
    = no attention needed any more: run-blocked
    -> read fences, databases and log once more before promote
    -> ann is told: run 1
0:20.4 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 2 begins
    -> promote at lyon, attempt 2
0:21.4 promote, attempt 2: done (lyon reads active on t2 from 100020000)
    = run 1: promote is done: lyon reads active on t2 from 100020000
    = lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
0:22.4 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
0:23.4 start-services, attempt 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
0:24.4 verify, attempt 1: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1: protect is put off: paris is fenced
    = run 1 ended: succeeded
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
