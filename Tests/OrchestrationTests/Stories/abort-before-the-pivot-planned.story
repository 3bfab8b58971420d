A planned run is aborted while drain is at work: the attempt is ended, and what was done is taken back.

step drain takes 30s
ann: failover chat --reason="new kernel"
until drain begins
ann: run abort 1 --reason="not today"
ann: run abort 1 --reason="not today, I say"
wait 1s
ann: run abort 1 --reason="really"
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
0:02 freeze, attempt 1: done (the database of paris is closed at 100022000)
    = run 1: freeze is done: the database of paris is closed at 100022000
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
0:02 ann: run abort 1
    = run 1 is to be aborted (ann: not today)
    -> end drain, attempt 1
    -> ann is told: run 1
0:02 ann: run abort 1
    -> end drain, attempt 1
    -> ann is told: run 1
0:02.2 drain, attempt 1: failed (the attempt was ended by order)
    = run 1: attempt 1 at drain failed, and is tried again in 1s: the attempt was ended by order
    = run 1 turns back at drain by order, and what was done is taken back
    = run 1: taking back freeze at paris, attempt 1 begins
    -> take back freeze at paris, attempt 1
0:03 ann: run abort 1
    = the order run abort is refused: it does not fit the state of the run (ann: really)
    -> ann is told: no, it does not fit the state of the run; to do: failoverctl run show 1
0:03.2 taking back freeze, attempt 1: done (freeze is taken back)
    = run 1: freeze is taken back
    = run 1: taking back stop-services at paris, attempt 1 begins
    -> take back stop-services at paris, attempt 1
0:04.2 taking back stop-services, attempt 1: done (stop-services is taken back)
    = run 1: stop-services is taken back
    = run 1 ended: undone
    = the phase is normal
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: normal, paris is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
