A blocked run is paused, retried while it is paused, and begins only when the pause is over.

given gates untold

step switch-entry fails for good: HAProxy does not answer
quietly
ann: failover chat --reason="new kernel"
until the run is blocked
aloud
ann: run pause 1 --reason="let me look"
step switch-entry works
ann: step retry 1 switch-entry --reason="HAProxy is back"
wait 5s
ann: run resume 1 --reason="go"
until the run ends

--------------------------------------------------------------------------------
0:05.2 ann: run pause 1
    = run 1 is paused (ann: let me look)
    -> ann is told: run 1
0:05.2 ann: step retry 1 switch-entry
    = run 1: switch-entry is to be tried again (ann: HAProxy is back)
    = no attention needed any more: run-blocked
    -> ann is told: run 1
0:10.2 ann: run resume 1
    = run 1 goes on (ann: go)
    = run 1: switch-entry to lyon, attempt 2 begins
    -> switch-entry to lyon, attempt 2
    -> ann is told: run 1
0:11.2 switch-entry, attempt 2: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
0:12.2 start-services, attempt 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
0:13.2 verify, attempt 1: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1: protect at paris, attempt 1 begins
    -> protect at paris, attempt 1
0:14.2 protect, attempt 1: done (paris reads standby and follows)
    = run 1: protect is done: paris reads standby and follows
    = the pool is protected: paris follows lyon
    = run 1 ended: succeeded
    = the phase is failed-over
chat: failed-over, lyon is active, epoch 1, protected
