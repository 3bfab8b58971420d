A fence never answered and the run is aborted. An operator adopts silent paris: the pool is in outage, and nothing is touched.

quietly
paris dies
wait 10s
power is silent
until the run is blocked
aloud
ann: run abort 1 --reason="paris will be back in an hour"
ann: adopt chat --active=paris --reason="paris will be back in an hour"
wait 10s
why
power refuses
paris comes back
wait 30s

--------------------------------------------------------------------------------
5:16 ann: run abort 1
    = run 1 is to be aborted (ann: paris will be back in an hour)
    = run 1 ended: aborted
    = the phase is held
    = gates: no-active-run passes (no run is open); state-clear fails (the pool is held until an operator adopts a site); outage-long-enough fails (the outage has lasted 0s of 15s); cooldown-over fails (the cool-down has 10m to go)
    = attention, held: nobody but an operator knows which site may serve; to do: failoverctl adopt chat --active=SITE --reason=TEXT
    -> ann is told: run 1
5:16 ann: adopt chat --active=paris
    = paris is adopted as active, epoch 2 (ann: paris will be back in an hour)
    = the phase is normal (ann: paris will be back in an hour)
    = an outage of paris begins: probe database is down, first dead 315s ago
    = gates: state-clear passes (ledger and databases agree)
    = no attention needed any more: held
    -> ann is told: done
5:26 why not fail over?
    ? outage-long-enough fails (the outage has lasted 10s of 15s)
    ? fence-available is unknown (no fence of the site left behind has answered within the last minute)
    ? cooldown-over fails (the cool-down has 590s to go)
5:27 paris, probe database: alive (answers)
    = paris is suspect: answers
    = the outage of paris is over: it answers again
    = gates: active-down fails (the site is suspect); outage-long-enough fails (no outage is known); loss-within-limit fails (the last log position was 327s old at the outage, more than 1m)
5:27 paris, database: active at 100021000 on t1
    = gates: loss-within-limit fails (327s behind, more than the 30s allowed)
5:27 lyon, database: standby at 100021000 on t1
    = gates: loss-within-limit passes (0 bytes and 0s behind)
5:31 paris, probe database: alive (answers)
    = paris is up: answers
    = gates: active-down fails (the site is up)
5:31 paris, hosts: answer
    = paris, home, is well
5:41 fence power of paris: not fenced
    = gates: fence-available passes (fence 1 answered within the last minute)
chat: normal, paris is active, epoch 2, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
