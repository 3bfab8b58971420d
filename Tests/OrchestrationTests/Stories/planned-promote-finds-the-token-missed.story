In a planned move the target must have applied the log exactly up to the token. It has not: everything is taken back.

quietly
ann: failover chat --reason="new kernel"
until drain begins
aloud
wait 1.1s
lyon lags 10
until the run ends

--------------------------------------------------------------------------------
0:03 drain, attempt 1: done (lyon has applied the log up to 100022000)
    = run 1: drain is done: lyon has applied the log up to 100022000
    -> read fences, databases and log once more before promote
0:03.2 before promote: paris reads not fenced, its database standby, the log applied up to 100021990
    = run 1 turns back at promote, and what was done is taken back: the target has applied the log up to 100021990, and its end is 100022000
    = run 1: taking back freeze at paris, attempt 1 begins
    -> take back freeze at paris, attempt 1
0:04.2 taking back freeze, attempt 1: done (freeze is taken back)
    = run 1: freeze is taken back
    = run 1: taking back stop-services at paris, attempt 1 begins
    -> take back stop-services at paris, attempt 1
0:05.2 taking back stop-services, attempt 1: done (stop-services is taken back)
    = run 1: stop-services is taken back
    = run 1 ended: undone
    = the phase is normal
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: normal, paris is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
