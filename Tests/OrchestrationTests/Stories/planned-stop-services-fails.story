The services of paris do not stop within their deadline; they are started again and nothing has moved.

step stop-services fails: chat.service does not stop
ann: failover chat --reason="new kernel"
until the run ends

--------------------------------------------------------------------------------
0:00 ann: failover chat
    = run 1 begins: planned failover from paris to lyon, 8 steps, epoch 1 (ann: new kernel)
    = the phase is failing-over (ann: new kernel)
    = run 1: stop-services at paris, attempt 1 begins
    -> stop-services at paris, attempt 1
    -> ann is told: run 1
0:01 stop-services, attempt 1: failed (chat.service does not stop)
    = run 1: attempt 1 at stop-services failed, and is tried again in 1s: chat.service does not stop
0:02 paris, probe database: alive (answers)
    = run 1: stop-services at paris, attempt 2 begins
    -> stop-services at paris, attempt 2
0:03 stop-services, attempt 2: failed (chat.service does not stop)
    = run 1: attempt 2 at stop-services failed, and is tried again in 2s: chat.service does not stop
0:05 time passes
    = run 1: stop-services at paris, attempt 3 begins
    -> stop-services at paris, attempt 3
0:06 stop-services, attempt 3: failed (chat.service does not stop)
    = run 1: attempt 3 at stop-services failed, and is tried again in 4s: chat.service does not stop
0:10 time passes
    = run 1: stop-services at paris, attempt 4 begins
    -> stop-services at paris, attempt 4
0:11 stop-services, attempt 4: failed (chat.service does not stop)
    = run 1: attempt 4 at stop-services failed, and is tried again in 8s: chat.service does not stop
0:19 paris, probe database: alive (answers)
    = run 1: stop-services at paris, attempt 5 begins
    -> stop-services at paris, attempt 5
0:20 stop-services, attempt 5: failed (chat.service does not stop)
    = run 1: attempt 5 at stop-services failed, and is tried again in 16s: chat.service does not stop
0:36 time passes
    = run 1: stop-services at paris, attempt 6 begins
    -> stop-services at paris, attempt 6
0:37 stop-services, attempt 6: failed (chat.service does not stop)
    = run 1: attempt 6 at stop-services failed, and is tried again in 30s: chat.service does not stop
1:07 time passes
    = run 1: stop-services at paris, attempt 7 begins
    -> stop-services at paris, attempt 7
1:08 stop-services, attempt 7: failed (chat.service does not stop)
    = run 1: attempt 7 at stop-services failed, and is tried again in 30s: chat.service does not stop
1:38 time passes
    = run 1: stop-services at paris, attempt 8 begins
    -> stop-services at paris, attempt 8
1:39 stop-services, attempt 8: failed (chat.service does not stop)
    = run 1 turns back at stop-services, and what was done is taken back: chat.service does not stop
    = run 1: taking back stop-services at paris, attempt 1 begins
    -> take back stop-services at paris, attempt 1
1:40 taking back stop-services, attempt 1: done (stop-services is taken back)
    = run 1: stop-services is taken back
    = run 1 ended: undone
    = the phase is normal
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: normal, paris is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
