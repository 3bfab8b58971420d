The last log does not arrive at lyon. Before the point of no return everything is taken back, and paris serves on.

step drain fails: replay stalled; to do: look at the disk of lyon
ann: failover chat --reason="new kernel"
until the run ends
wait 10s

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
0:03 drain, attempt 1: failed (replay stalled)
    = run 1: attempt 1 at drain failed, and is tried again in 1s: replay stalled; to do: look at the disk of lyon
0:04 paris, probe database: alive (answers)
    = run 1: drain at lyon, attempt 2 begins
    -> drain at lyon, attempt 2
0:05 drain, attempt 2: failed (replay stalled)
    = run 1: attempt 2 at drain failed, and is tried again in 2s: replay stalled; to do: look at the disk of lyon
0:07 time passes
    = run 1: drain at lyon, attempt 3 begins
    -> drain at lyon, attempt 3
0:08 drain, attempt 3: failed (replay stalled)
    = run 1: attempt 3 at drain failed, and is tried again in 4s: replay stalled; to do: look at the disk of lyon
0:12 time passes
    = run 1: drain at lyon, attempt 4 begins
    -> drain at lyon, attempt 4
0:13 drain, attempt 4: failed (replay stalled)
    = run 1: attempt 4 at drain failed, and is tried again in 8s: replay stalled; to do: look at the disk of lyon
0:21 paris, probe database: alive (answers)
    = run 1: drain at lyon, attempt 5 begins
    -> drain at lyon, attempt 5
0:22 drain, attempt 5: failed (replay stalled)
    = run 1: attempt 5 at drain failed, and is tried again in 16s: replay stalled; to do: look at the disk of lyon
0:38 time passes
    = run 1: drain at lyon, attempt 6 begins
    -> drain at lyon, attempt 6
0:39 drain, attempt 6: failed (replay stalled)
    = run 1 turns back at drain, and what was done is taken back: replay stalled; to do: look at the disk of lyon
    = run 1: taking back freeze at paris, attempt 1 begins
    -> take back freeze at paris, attempt 1
0:40 taking back freeze, attempt 1: done (freeze is taken back)
    = run 1: freeze is taken back
    = run 1: taking back stop-services at paris, attempt 1 begins
    -> take back stop-services at paris, attempt 1
0:41 taking back stop-services, attempt 1: done (stop-services is taken back)
    = run 1: stop-services is taken back
    = run 1 ended: undone
    = the phase is normal
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
0:41 paris, database: active at 100024000 on t1
    = gates: loss-within-limit fails (39s behind, more than the 30s allowed)
0:41 lyon, database: standby at 100024000 on t1
    = gates: loss-within-limit passes (0 bytes and 0s behind)
chat: normal, paris is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
