Promote fails at lyon after its intent is on disk. Nothing is taken back; the run tries until its deadline and blocks.

step promote fails: pg_ctl promote: no such file
quietly
ann: failover chat --reason="new kernel"
wait 9m
aloud
until the run is blocked
ann: run disaster 1 --reason="turn it"
ann: run abort 1 --reason="leave it"
wait 2s
ann: adopt chat --active=paris --reason="it is still paris, I think"

--------------------------------------------------------------------------------
9:00.4 promote, attempt 22: failed (pg_ctl promote: no such file)
    = run 1: attempt 22 at promote failed, and is tried again in 30s: pg_ctl promote: no such file
9:30.4 time passes
    -> read fences, databases and log once more before promote
9:30.6 before promote: paris reads not fenced, its database standby, the log applied up to 100022000
    = run 1: promote at lyon, attempt 23 begins
    -> promote at lyon, attempt 23
9:31.6 promote, attempt 23: failed (pg_ctl promote: no such file)
    = run 1: attempt 23 at promote failed, and is tried again in 30s: pg_ctl promote: no such file
10:01.6 time passes
    -> read fences, databases and log once more before promote
10:01.8 before promote: paris reads not fenced, its database standby, the log applied up to 100022000
    = run 1: promote at lyon, attempt 24 begins
    -> promote at lyon, attempt 24
10:02.8 promote, attempt 24: failed (pg_ctl promote: no such file)
    = run 1 is blocked at promote: the step failed for good: pg_ctl promote: no such file
    = attention, run-blocked: run 1 is blocked at promote: the step failed for good; to do: failoverctl step retry 1 promote --reason=TEXT
10:02.8 ann: run disaster 1
    = the order run disaster is refused: the run has passed the point of no return and can only go forward (ann: turn it)
    -> ann is told: no, the run has passed the point of no return and can only go forward; to do: failoverctl run show 1
10:02.8 ann: run abort 1
    = run 1 is to be aborted (ann: leave it)
    = run 1 ended: aborted
    = the phase is held
    = paris, which should serve, answers standby
    = gates: no-active-run passes (no run is open); state-clear fails (the pool is held until an operator adopts a site); cooldown-over fails (the cool-down has 10m to go)
    = attention, contradiction: paris should serve and answers standby; to do: failoverctl adopt chat --active=SITE --reason=TEXT
    = attention, held: nobody but an operator knows which site may serve; to do: failoverctl adopt chat --active=SITE --reason=TEXT
    -> ann is told: run 1
10:04.8 ann: adopt chat --active=paris
    = the order adopt is refused: the database of that site answers standby (ann: it is still paris, I think)
    -> ann is told: no, the database of that site answers standby; to do: open its database by hand, then: failoverctl adopt chat --active=paris --reason=TEXT
chat: held, paris is active, epoch 1, protected
    ! paris should serve and answers standby; to do: failoverctl adopt chat --active=SITE --reason=TEXT
    ! nobody but an operator knows which site may serve; to do: failoverctl adopt chat --active=SITE --reason=TEXT
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
