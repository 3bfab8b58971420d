A planned order while paris is down is refused, and says which order to give instead.

given level observe

quietly
paris dies
wait 10s
aloud
ann: failover chat --reason="it is down"
wait 10s

--------------------------------------------------------------------------------
0:10 ann: failover chat
    = the order failover is refused: active-up fails (the site is down); target-ready fails (the target does not follow) (ann: it is down)
    -> ann is told: no, active-up fails (the site is down); target-ready fails (the target does not follow); to do: failoverctl failover chat --mode=disaster --reason=TEXT
0:16 time passes
    = decided: at level automatic the pool would fail over now
    = gates: outage-long-enough passes (the outage has lasted 15s of 15s)
chat: normal, paris is active, epoch 0, protected
