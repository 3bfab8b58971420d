An undo that cannot be done is skipped by order; the run ends undone, and the alarm stays until it is acknowledged.

step drain fails for good: replay stalled
taking back stop-services fails for good: chat.service is masked
quietly
ann: failover chat --reason="new kernel"
until the run is stuck
aloud
status
ann: step retry 1 stop-services --reason="again"
wait 2s
ann: step skip 1 stop-services --reason="chat runs elsewhere today"
wait 5s
ann: ack chat --reason="seen"

--------------------------------------------------------------------------------
chat: failing-over, paris is active, epoch 1, protected, run 1 is undoing
    ! run 1 cannot take back stop-services: the step failed for good; to do: failoverctl step retry 1 stop-services --reason=TEXT
0:05 ann: step retry 1 stop-services
    = run 1: stop-services is to be tried again (ann: again)
    = run 1: taking back stop-services at paris, attempt 2 begins
    = no attention needed any more: run-blocked
    -> take back stop-services at paris, attempt 2
    -> ann is told: run 1
0:06 taking back stop-services, attempt 2: failed (chat.service is masked)
    = run 1 cannot turn back: the step failed for good: chat.service is masked
    = attention, run-blocked: run 1 cannot take back stop-services: the step failed for good; to do: failoverctl step retry 1 stop-services --reason=TEXT
0:07 ann: step skip 1 stop-services
    = run 1: stop-services counts as taken back, by order (ann: chat runs elsewhere today)
    = run 1 ended: undone
    = the phase is normal
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    -> ann is told: run 1
0:12 ann: ack chat
    = the end of the last run is acknowledged (ann: seen)
    = no attention needed any more: run-blocked
    -> ann is told: done
chat: normal, paris is active, epoch 1, protected
