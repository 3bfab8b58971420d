A planned run cannot be turned while paris is up, or while an attempt may be at work.

quietly
ann: failover chat --reason="new kernel"
until drain begins
aloud
ann: run disaster 1 --reason="faster"
ann: run pause 1 --reason="let me look"
wait 2s
ann: run disaster 1 --reason="faster"

--------------------------------------------------------------------------------
0:02 ann: run disaster 1
    = the order run disaster is refused: an attempt may still be at work (ann: faster)
    -> ann is told: no, an attempt may still be at work; to do: failoverctl run follow 1
0:02 ann: run pause 1
    = run 1 is paused (ann: let me look)
    -> ann is told: run 1
0:03 drain, attempt 1: done (lyon has applied the log up to 100022000)
    = run 1: drain is done: lyon has applied the log up to 100022000
0:04 ann: run disaster 1
    = the order run disaster is refused: active-down fails (the site is up) (ann: faster)
    -> ann is told: no, active-down fails (the site is up)
chat: failing-over, paris is active, epoch 1, protected, run 1 is paused
