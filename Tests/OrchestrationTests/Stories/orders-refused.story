Orders that cannot be carried out change nothing, say why, and say what to do instead.

ann: failover chat
ann: failover mail --reason="which pool?"
ann: failback chat --reason="we are home"
ann: failover chat --mode=disaster --reason="just in case"
ann: failover chat --plan-digest=0123 --reason="as shown"
ann: run abort 7 --reason="which run?"
ann: ack chat --reason="nothing to acknowledge"
ann: adopt chat --active=lyon --reason="lyon, I think"
ann: pause chat --reason="hands off"
ann: failover chat --reason="now"
ann: fence chat --reason="now"
ann: resume chat --reason="hands on"
ann: failover chat --reason="now"
bob: failover chat --reason="me too"
bob: protect chat --reason="me too"
bob: adopt chat --active=lyon --reason="me too"
ann: step retry 1 nonsense --reason="which step?"
ann: step retry 1 promote --reason="not yet"
ann: step approve 1 stop-services --reason="approved"

--------------------------------------------------------------------------------
0:00 ann: failover chat
    = the order failover is refused: an order needs a reason (ann: )
    -> ann is told: no, an order needs a reason; to do: failoverctl failover chat --reason=TEXT
0:00 ann: failover mail
    = the order failover is refused: no pool has this name (ann: which pool?)
    -> ann is told: no, no pool has this name; to do: failoverctl status
0:00 ann: failback chat
    = the order failback is refused: state-clear fails (the target is already active); hold-over fails (home must stay well for another 581s), lifted by --accept-hold (ann: we are home)
    -> ann is told: no, state-clear fails (the target is already active); hold-over fails (home must stay well for another 581s), lifted by --accept-hold
0:00 ann: failover chat --mode=disaster
    = the order failover is refused: active-down fails (the site is up) (ann: just in case)
    -> ann is told: no, active-down fails (the site is up); to do: failoverctl failover chat --reason=TEXT
0:00 ann: failover chat --plan-digest=0123
    = the order failover is refused: the plan is not the one that was shown (ann: as shown)
    -> ann is told: no, the plan is not the one that was shown; to do: failoverctl plan failover chat --mode=planned
0:00 ann: run abort 7
    = the order run abort is refused: no open run has this number (ann: which run?)
    -> ann is told: no, no open run has this number; to do: failoverctl runs
0:00 ann: ack chat
    -> ann is told: done
0:00 ann: adopt chat --active=lyon
    = the order adopt is refused: the database of that site answers standby (ann: lyon, I think)
    -> ann is told: no, the database of that site answers standby; to do: open its database by hand, then: failoverctl adopt chat --active=lyon --reason=TEXT
0:00 ann: pause chat
    = the pool is paused (ann: hands off)
    = gates: not-paused fails (the pool is paused)
    = attention, paused: nothing new is begun; to do: failoverctl resume chat --reason=TEXT
    -> ann is told: done
0:00 ann: failover chat
    = the order failover is refused: not-paused fails (the pool is paused), lifted by resume (ann: now)
    -> ann is told: no, not-paused fails (the pool is paused), lifted by resume; to do: failoverctl resume chat --reason=TEXT
0:00 ann: fence chat
    = the order fence is refused: not-paused fails (the pool is paused), lifted by resume (ann: now)
    -> ann is told: no, not-paused fails (the pool is paused), lifted by resume; to do: failoverctl resume chat --reason=TEXT
0:00 ann: resume chat
    = the pool goes on (ann: hands on)
    = gates: not-paused passes (nothing is paused)
    = no attention needed any more: paused
    -> ann is told: done
0:00 ann: failover chat
    = run 1 begins: planned failover from paris to lyon, 8 steps, epoch 1 (ann: now)
    = the phase is failing-over (ann: now)
    = run 1: stop-services at paris, attempt 1 begins
    -> stop-services at paris, attempt 1
    -> ann is told: run 1
0:00 bob: failover chat
    = the order failover is refused: no-active-run fails (run 1 is open) (bob: me too)
    -> bob is told: no, no-active-run fails (run 1 is open); to do: failoverctl run follow 1
0:00 bob: protect chat
    = the order protect is refused: no-active-run fails (run 1 is open) (bob: me too)
    -> bob is told: no, no-active-run fails (run 1 is open); to do: failoverctl run follow 1
0:00 bob: adopt chat --active=lyon
    = the order adopt is refused: run 1 is open; it was begun first (bob: me too)
    -> bob is told: no, run 1 is open; it was begun first; to do: failoverctl run follow 1
0:00 ann: step retry 1 nonsense
    = the order step retry is refused: no step of this run has this name (ann: which step?)
    -> ann is told: no, no step of this run has this name; to do: failoverctl run show 1
0:00 ann: step retry 1 promote
    = the order step retry is refused: the run does not stand at this step (ann: not yet)
    -> ann is told: no, the run does not stand at this step; to do: failoverctl run show 1
0:00 ann: step approve 1 stop-services
    = the order step approve is refused: it does not fit the state of the run (ann: approved)
    -> ann is told: no, it does not fit the state of the run; to do: failoverctl run show 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
