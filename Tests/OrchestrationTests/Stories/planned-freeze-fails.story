Paris cannot be closed for writes; what was stopped is started again.

step freeze fails for good: the server has clients that do not leave
ann: failover chat --reason="new kernel"
until the run ends

--------------------------------------------------------------------------------
0:00 ann: failover chat
    = run 1 begins: planned failover from paris to lyon, 8 steps, epoch 1 (ann: new kernel)
    = the phase is failing-over (ann: new kernel)
    = run 1: stop-services at paris, attempt 1 begins
    -> stop-services at paris, attempt 1
    -> ann is told: run 1
0:01 stop-services, attempt 1: done (chat stopped at paris)
    = run 1: stop-services is done: chat stopped at paris
    = run 1: freeze at paris, attempt 1 begins
    -> freeze at paris, attempt 1
0:02 freeze, attempt 1: failed (the server has clients that do not leave)
    = run 1 turns back at freeze, and what was done is taken back: the server has clients that do not leave
    = run 1: taking back freeze at paris, attempt 1 begins
    -> take back freeze at paris, attempt 1
0:02.2 taking back freeze, attempt 1: found done (freeze is taken back)
    = run 1: freeze is taken back
    = run 1: taking back stop-services at paris, attempt 1 begins
    -> take back stop-services at paris, attempt 1
0:03.2 taking back stop-services, attempt 1: done (stop-services is taken back)
    = run 1: stop-services is taken back
    = run 1 ended: undone
    = the phase is normal
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: normal, paris is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
