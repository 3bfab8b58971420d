Paris cannot become the new standby; the service runs, the run succeeds with exceptions, and the pool is bare.

step protect fails for good: no space on paris; to do: make room, then protect
quietly
ann: failover chat --reason="new kernel"
until protect begins
aloud
until the run ends
wait 1s

--------------------------------------------------------------------------------
0:08.2 protect, attempt 1: failed (no space on paris)
    = run 1: protect failed, and the run goes on without it: no space on paris; to do: make room, then protect
    = run 1 ended: succeeded-with-exceptions
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
