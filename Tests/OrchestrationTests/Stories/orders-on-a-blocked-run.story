What retry, done and skip may do at fence, drain and promote, and what each of them needs.

power refuses
quietly
paris dies
until the run is blocked
aloud
ann: step skip 1 fence --reason="pulled the plug"
ann: step done 1 fence --reason="pulled the plug"
ann: step done 1 fence --accept-unfenced --reason="pulled the plug"
wait 1s
ann: step skip 1 drain --accept-loss --reason="not there yet"
step drain fails for good: the log is torn
ann: step skip 1 fence --accept-unfenced --reason="pulled the plug"
until the run is blocked
ann: step skip 1 drain --reason="torn"
ann: step done 1 drain --reason="torn, but done"
step promote fails for good: read-only disk
looking at drain says done
ann: step done 1 drain --accept-loss --reason="torn, but done"
until promote begins
until the run is blocked
ann: step skip 1 promote --accept-loss --accept-unfenced --reason="go on"
ann: step done 1 promote --reason="open"
wait 1s
lyon database opens
ann: step done 1 promote --reason="opened by hand"
until the run ends

--------------------------------------------------------------------------------
5:01 ann: step skip 1 fence
    = the order step skip is refused: it needs --accept-unfenced (ann: pulled the plug)
    -> ann is told: no, it needs --accept-unfenced; to do: failoverctl step skip 1 fence --accept-unfenced --reason=TEXT
5:01 ann: step done 1 fence
    = the order step done is refused: it needs --accept-unfenced (ann: pulled the plug)
    -> ann is told: no, it needs --accept-unfenced; to do: failoverctl step done 1 fence --accept-unfenced --reason=TEXT
5:01 ann: step done 1 fence --accept-unfenced
    -> look at fence, attempt 14
5:01.2 a look at fence, attempt 14: not done, and over
    = the order step done is refused: the step was asked and does not read done (ann: pulled the plug)
    -> ann is told: no, the step was asked and does not read done; to do: make it so, then: failoverctl step done 1 fence --accept-unfenced --reason=TEXT
5:02 ann: step skip 1 drain --accept-loss
    = the order step skip is refused: the run does not stand at this step (ann: not there yet)
    -> ann is told: no, the run does not stand at this step; to do: failoverctl run show 1
5:02 ann: step skip 1 fence --accept-unfenced
    = run 1: accept-unfenced is taken on (ann: pulled the plug)
    = run 1: fence is skipped by order (ann: pulled the plug)
    = run 1: stop-services at paris, attempt 1 begins
    = no attention needed any more: run-blocked
    -> stop-services at paris, attempt 1
    -> ann is told: run 1
5:03 stop-services, attempt 1: done (chat stopped at paris)
    = run 1: stop-services is done: chat stopped at paris
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
5:04 drain, attempt 1: failed (the log is torn)
    = run 1 is blocked at drain: the step failed for good: the log is torn
    = attention, run-blocked: run 1 is blocked at drain: the step failed for good; to do: failoverctl step retry 1 drain --reason=TEXT
5:04 ann: step skip 1 drain
    = the order step skip is refused: it needs --accept-loss (ann: torn)
    -> ann is told: no, it needs --accept-loss; to do: failoverctl step skip 1 drain --accept-loss --reason=TEXT
5:04 ann: step done 1 drain
    = the order step done is refused: it needs --accept-loss (ann: torn, but done)
    -> ann is told: no, it needs --accept-loss; to do: failoverctl step done 1 drain --accept-loss --reason=TEXT
5:04 ann: step done 1 drain --accept-loss
    -> look at drain, attempt 1
5:04.2 a look at drain, attempt 1: done (lyon has applied the log up to 100020000)
    = run 1: accept-loss is taken on (ann: torn, but done)
    = run 1: drain was found done: lyon has applied the log up to 100020000 (ann: torn, but done)
    = no attention needed any more: run-blocked
    -> ann is told: run 1
    -> read fences, databases and log once more before promote
5:04.4 before promote: paris reads not fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
5:05.4 promote, attempt 1: failed (read-only disk)
    = run 1 is blocked at promote: the step failed for good: read-only disk
    = attention, run-blocked: run 1 is blocked at promote: the step failed for good; to do: failoverctl step retry 1 promote --reason=TEXT
5:05.4 ann: step skip 1 promote --accept-loss --accept-unfenced
    = the order step skip is refused: without promote nothing would be moved; it cannot be skipped (ann: go on)
    -> ann is told: no, without promote nothing would be moved; it cannot be skipped; to do: failoverctl step retry 1 promote --accept-loss --accept-unfenced --reason=TEXT
5:05.4 ann: step done 1 promote
    -> look at promote, attempt 1
5:05.6 a look at promote, attempt 1: not done, and over
    = the order step done is refused: the step was asked and does not read done (ann: open)
    -> ann is told: no, the step was asked and does not read done; to do: make it so, then: failoverctl step done 1 promote --reason=TEXT
5:06.6 a look at promote, attempt 1: done (lyon reads active on t2 from 100020000)
    = run 1: promote was found done: lyon reads active on t2 from 100020000 (ann: opened by hand)
    = lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    = no attention needed any more: run-blocked
    -> ann is told: run 1
    -> switch-entry to lyon, attempt 1
5:07.6 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
5:08.6 start-services, attempt 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
5:09.6 verify, attempt 1: done (lyon answers through the entry)
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
