Nobody but a person can rebuild paris: protect waits for handwork, and done is read back.

given a database without seed

quietly
ann: failover chat --reason="new kernel"
until the run is waiting
aloud
status
ann: step retry 1 protect --reason="try"
looking at protect says done
ann: step done 1 protect --reason="rebuilt"
until the run ends

--------------------------------------------------------------------------------
chat: failing-over, lyon is active, epoch 1, not protected, run 1 is waiting
    ! run 1 waits at protect for work by hand: the database's driver has no operation for it; to do: do it by hand, then: failoverctl step done 1 protect --reason=TEXT
0:07.2 ann: step retry 1 protect
    = the order step retry is refused: it does not fit the state of the run (ann: try)
    -> ann is told: no, it does not fit the state of the run; to do: failoverctl run show 1
0:07.2 ann: step done 1 protect
    -> look at protect
0:07.4 a look at protect: done (paris reads standby and follows)
    = run 1: protect was found done: paris reads standby and follows (ann: rebuilt)
    = the pool is protected: paris follows lyon
    = run 1 ended: succeeded
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = no attention needed any more: run-waiting
    -> ann is told: run 1
chat: failed-over, lyon is active, epoch 1, protected
