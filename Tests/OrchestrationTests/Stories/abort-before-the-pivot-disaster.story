A disaster run is aborted after its fence: nothing is undone, and the pool is held until somebody adopts a site.

step drain takes 30s
quietly
paris dies
until drain begins
aloud
ann: run abort 1 --reason="the power is back"
wait 1s
ann: failover chat --mode=disaster --reason="no, go on"
ann: adopt chat --active=lyon --reason="wrong one"
ann: adopt chat --active=paris --reason="we bring paris back"
wait 5s

--------------------------------------------------------------------------------
0:17 ann: run abort 1
    = run 1 is to be aborted (ann: the power is back)
    -> end drain, attempt 1
    -> ann is told: run 1
0:17.2 drain, attempt 1: failed (the attempt was ended by order)
    = run 1: attempt 1 at drain failed, and is tried again in 1s: the attempt was ended by order
    = run 1 ended: aborted
    = the phase is held
    = gates: no-active-run passes (no run is open); state-clear fails (the pool is held until an operator adopts a site); outage-long-enough fails (the outage has lasted 0s of 15s); cooldown-over fails (the cool-down has 10m to go)
    = attention, held: nobody but an operator knows which site may serve; to do: failoverctl adopt chat --active=SITE --reason=TEXT
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
0:18 ann: failover chat --mode=disaster
    = the order failover is refused: state-clear fails (the pool is held until an operator adopts a site), lifted by adopt; fence-available is unknown (no fence of the site left behind has answered within the last minute), lifted by --accept-unfenced (ann: no, go on)
    -> ann is told: no, state-clear fails (the pool is held until an operator adopts a site), lifted by adopt; fence-available is unknown (no fence of the site left behind has answered within the last minute), lifted by --accept-unfenced; to do: failoverctl adopt chat --active=SITE --reason=TEXT
0:18 ann: adopt chat --active=lyon
    = the order adopt is refused: the database of that site answers standby (ann: wrong one)
    -> ann is told: no, the database of that site answers standby; to do: open its database by hand, then: failoverctl adopt chat --active=lyon --reason=TEXT
0:18 ann: adopt chat --active=paris
    = paris is adopted as active, epoch 2 (ann: we bring paris back)
    = the phase is normal (ann: we bring paris back)
    = an outage of paris begins: probe database is down, first dead 17s ago
    = gates: state-clear passes (ledger and databases agree)
    = no attention needed any more: held
    -> ann is told: done
0:21 fence power of paris: fenced
    = gates: fence-available passes (fence 1 answered within the last minute)
chat: normal, paris is active, epoch 2, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
