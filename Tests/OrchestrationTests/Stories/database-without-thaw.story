The daemon cannot open the frozen database again: the undo waits for a person at once, and says what to do.

given a database without thaw

step drain fails for good: replay stalled
quietly
ann: failover chat --reason="new kernel"
until the run is stuck
aloud
status
ann: step retry 1 freeze --reason="again"
wait 2s
paris database opens
ann: step done 1 freeze --reason="opened by hand"
until the run ends

--------------------------------------------------------------------------------
chat: failing-over, paris is active, epoch 1, protected, run 1 is undoing
    ! run 1 cannot take back freeze: the step failed for good; to do: take it back by hand, then: failoverctl step done 1 freeze --reason=TEXT
0:03 ann: step retry 1 freeze
    = run 1: freeze is to be tried again (ann: again)
    = run 1 cannot turn back: the step failed for good: the database cannot be opened again by the daemon; to do: open it by hand, then: failoverctl step done 1 freeze --reason=TEXT
    -> ann is told: run 1
0:05 ann: step done 1 freeze
    -> look at taking back freeze
0:05.2 a look at taking back freeze: done (freeze is taken back)
    = run 1: freeze counts as taken back, by order (ann: opened by hand)
    = run 1: taking back stop-services at paris, attempt 1 begins
    = no attention needed any more: run-blocked
    -> ann is told: run 1
    -> take back stop-services at paris, attempt 1
0:06.2 taking back stop-services, attempt 1: done (stop-services is taken back)
    = run 1: stop-services is taken back
    = run 1 ended: undone
    = the phase is normal
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: normal, paris is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
