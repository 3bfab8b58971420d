Paris is opened again and the run is over in the same moment; what its database said a second ago is no contradiction.

given no services

step drain fails for good: replay stalled
ann: failover chat --reason="new kernel"
until the run ends
wait 3s

--------------------------------------------------------------------------------
0:00 ann: failover chat
    = run 1 begins: planned failover from paris to lyon, 6 steps, epoch 1 (ann: new kernel)
    = the phase is failing-over (ann: new kernel)
    = run 1: freeze at paris, attempt 1 begins
    -> freeze at paris, attempt 1
    -> ann is told: run 1
0:01 freeze, attempt 1: done (the database of paris is closed at 100021000)
    = run 1: freeze is done: the database of paris is closed at 100021000
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
0:02 drain, attempt 1: failed (replay stalled)
    = run 1 turns back at drain, and what was done is taken back: replay stalled
    = run 1: taking back freeze at paris, attempt 1 begins
    -> take back freeze at paris, attempt 1
0:03 taking back freeze, attempt 1: done (freeze is taken back)
    = run 1: freeze is taken back
    = run 1 ended: undone
    = the phase is normal
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: normal, paris is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
