An abort works while everything stands still, and on a run that is blocked.

quietly
ann: failover chat --reason="new kernel"
until freeze begins
aloud
ann: pause chat --reason="wait"
wait 2s
ann: run abort 1 --reason="not today"
wait 2s
ann: resume chat --reason="go"
until the run ends

--------------------------------------------------------------------------------
0:01 ann: pause chat
    = the pool is paused (ann: wait)
    = attention, paused: nothing new is begun; to do: failoverctl resume chat --reason=TEXT
    -> ann is told: done
0:02 freeze, attempt 1: done (the database of paris is closed at 100022000)
    = run 1: freeze is done: the database of paris is closed at 100022000
0:03 ann: run abort 1
    = run 1 is to be aborted (ann: not today)
    = run 1 turns back at drain by order, and what was done is taken back
    -> ann is told: run 1
0:05 ann: resume chat
    = the pool goes on (ann: go)
    = run 1: taking back freeze at paris, attempt 1 begins
    = no attention needed any more: paused
    -> take back freeze at paris, attempt 1
    -> ann is told: done
0:06 taking back freeze, attempt 1: done (freeze is taken back)
    = run 1: freeze is taken back
    = run 1: taking back stop-services at paris, attempt 1 begins
    -> take back stop-services at paris, attempt 1
0:07 taking back stop-services, attempt 1: done (stop-services is taken back)
    = run 1: stop-services is taken back
    = run 1 ended: undone
    = the phase is normal
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: normal, paris is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
