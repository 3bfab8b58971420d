A pause while a run waits, while it is blocked and while it turns back: it stands still, and goes on where it was.

given gates untold
given runbook failover: stop-services, approve, freeze, drain, promote, switch-entry, start-services, verify

step drain fails for good: replay stalled
taking back freeze fails 1 times: the unit is masked
quietly
ann: failover chat --reason="new kernel"
until the run is waiting
aloud
ann: pause chat --reason="wait"
ann: step approve 1 approve --reason="the boss says yes"
wait 2s
ann: resume chat --reason="go"
until the run is undoing
wait 1.1s
ann: pause chat --reason="wait again"
wait 2s
ann: resume chat --reason="go"
until the run ends

--------------------------------------------------------------------------------
0:01 ann: pause chat
    = the pool is paused (ann: wait)
    = attention, paused: nothing new is begun; to do: failoverctl resume chat --reason=TEXT
    -> ann is told: done
0:01 ann: step approve 1 approve
    = run 1: approve is done: approved by ann (ann: the boss says yes)
    = no attention needed any more: run-waiting
    -> ann is told: run 1
0:03 ann: resume chat
    = the pool goes on (ann: go)
    = run 1: freeze at paris, attempt 1 begins
    = no attention needed any more: paused
    -> freeze at paris, attempt 1
    -> ann is told: done
0:04 freeze, attempt 1: done (the database of paris is closed at 100024000)
    = run 1: freeze is done: the database of paris is closed at 100024000
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
0:05 drain, attempt 1: failed (replay stalled)
    = run 1 turns back at drain, and what was done is taken back: replay stalled
    = run 1: taking back freeze at paris, attempt 1 begins
    -> take back freeze at paris, attempt 1
0:06 taking back freeze, attempt 1: failed (the unit is masked)
    = run 1: attempt 1 at taking back freeze failed, and is tried again in 1s: the unit is masked
0:06.1 ann: pause chat
    = the pool is paused (ann: wait again)
    = attention, paused: nothing new is begun; to do: failoverctl resume chat --reason=TEXT
    -> ann is told: done
0:08.1 ann: resume chat
    = the pool goes on (ann: go)
    = no attention needed any more: paused
    -> ann is told: done
0:09 paris, probe database: alive (answers)
    = run 1: taking back freeze at paris, attempt 2 begins
    -> take back freeze at paris, attempt 2
0:10 taking back freeze, attempt 2: done (freeze is taken back)
    = run 1: freeze is taken back
    = run 1: taking back stop-services at paris, attempt 1 begins
    -> take back stop-services at paris, attempt 1
0:11 taking back stop-services, attempt 1: done (stop-services is taken back)
    = run 1: stop-services is taken back
    = run 1 ended: undone
    = the phase is normal
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: normal, paris is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
