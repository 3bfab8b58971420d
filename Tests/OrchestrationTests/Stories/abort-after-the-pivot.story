A run is aborted after promote: nothing is undone, and the pool is held, with lyon open.

quietly
ann: failover chat --reason="new kernel"
until start-services begins
aloud
ann: run abort 1 --reason="I do the rest"
wait 2s
ann: adopt chat --active=lyon --reason="services started by hand"
wait 10s

--------------------------------------------------------------------------------
0:05.2 ann: run abort 1
    = run 1 is to be aborted (ann: I do the rest)
    -> end start-services, attempt 1
    -> ann is told: run 1
0:05.4 start-services, attempt 1: failed (the attempt was ended by order)
    = run 1: attempt 1 at start-services failed, and is tried again in 1s: the attempt was ended by order
    = run 1 ended: aborted
    = the phase is held
    = gates: no-active-run passes (no run is open); state-clear fails (the pool is held until an operator adopts a site); cooldown-over fails (the cool-down has 10m to go)
    = attention, held: nobody but an operator knows which site may serve; to do: failoverctl adopt chat --active=SITE --reason=TEXT
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
0:07.2 ann: adopt chat --active=lyon
    = lyon is adopted as active, epoch 2 (ann: services started by hand)
    = the phase is failed-over (ann: services started by hand)
    = gates: state-clear fails (the backup is active; the daemon moves by itself only from primary to backup)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
    = no attention needed any more: held
    -> ann is told: done
chat: failed-over, lyon is active, epoch 2, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
