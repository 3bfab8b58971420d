A database that cannot be closed for writes cannot be moved as planned; the way out is a disaster order.

given a database without freeze

ann: failover chat --reason="new kernel"

--------------------------------------------------------------------------------
0:00 ann: failover chat
    = the order failover is refused: the pool's database cannot be closed for writes, so it cannot be moved as planned (ann: new kernel)
    -> ann is told: no, the pool's database cannot be closed for writes, so it cannot be moved as planned; to do: failoverctl failover chat --mode=disaster --reason=TEXT
chat: normal, paris is active, epoch 0, protected
