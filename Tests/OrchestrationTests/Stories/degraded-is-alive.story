A slow web server degrades paris, and a slow database does too; neither is an outage, and a planned order is taken.

given probe web

paris probe web answers dead
wait 5s
paris probe answers degraded
wait 20s
ann: failover chat --reason="paris limps"
wait 1s

--------------------------------------------------------------------------------
0:01 paris, probe web: dead (no answer)
    = paris is degraded: web: no answer
    = gates: active-down fails (the site is degraded)
0:25 ann: failover chat
    = run 1 begins: planned failover from paris to lyon, 8 steps, epoch 1 (ann: paris limps)
    = the phase is failing-over (ann: paris limps)
    = run 1: stop-services at paris, attempt 1 begins
    -> stop-services at paris, attempt 1
    -> ann is told: run 1
0:26 stop-services, attempt 1: done (chat stopped at paris)
    = run 1: stop-services is done: chat stopped at paris
    = run 1: freeze at paris, attempt 1 begins
    -> freeze at paris, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
