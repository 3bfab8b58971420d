After promote each step fails for good in turn; an operator retries one, does one by hand and skips one.

step switch-entry fails for good: HAProxy does not answer
step start-services fails for good: chat.service does not start
step verify fails for good: 503 through the entry
quietly
ann: failover chat --reason="new kernel"
until promote begins
aloud
until the run is blocked
step switch-entry works
ann: step retry 1 switch-entry --reason="HAProxy is back"
until the run is blocked
wait 1s
ann: step skip 1 start-services --reason="started by hand"
until the run is blocked
looking at verify says done
ann: step done 1 verify --reason="I can log in"
until the run ends

--------------------------------------------------------------------------------
0:04.2 promote, attempt 1: done (lyon reads active on t2 from 100022000)
    = run 1: promote is done: lyon reads active on t2 from 100022000
    = lyon is active from here on; nothing is lost
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
0:05.2 switch-entry, attempt 1: failed (HAProxy does not answer)
    = run 1 is blocked at switch-entry: the step failed for good: HAProxy does not answer
    = attention, run-blocked: run 1 is blocked at switch-entry: the step failed for good; to do: failoverctl step retry 1 switch-entry --reason=TEXT
0:05.2 ann: step retry 1 switch-entry
    = run 1: switch-entry is to be tried again (ann: HAProxy is back)
    = run 1: switch-entry to lyon, attempt 2 begins
    = no attention needed any more: run-blocked
    -> switch-entry to lyon, attempt 2
    -> ann is told: run 1
0:06.2 switch-entry, attempt 2: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
0:07.2 start-services, attempt 1: failed (chat.service does not start)
    = run 1 is blocked at start-services: the step failed for good: chat.service does not start
    = attention, run-blocked: run 1 is blocked at start-services: the step failed for good; to do: failoverctl step retry 1 start-services --reason=TEXT
0:08.2 ann: step skip 1 start-services
    = run 1: start-services is skipped by order (ann: started by hand)
    = run 1: verify, attempt 1 begins
    = no attention needed any more: run-blocked
    -> verify, attempt 1
    -> ann is told: run 1
0:09.2 verify, attempt 1: failed (503 through the entry)
    = run 1 is blocked at verify: the step failed for good: 503 through the entry
    = attention, run-blocked: run 1 is blocked at verify: the step failed for good; to do: failoverctl step retry 1 verify --reason=TEXT
0:09.2 ann: step done 1 verify
    -> look at verify, attempt 1
0:09.4 a look at verify, attempt 1: done (lyon answers through the entry)
    = run 1: verify was found done: lyon answers through the entry (ann: I can log in)
    = run 1: protect at paris, attempt 1 begins
    = no attention needed any more: run-blocked
    -> ann is told: run 1
    -> protect at paris, attempt 1
0:10.4 protect, attempt 1: done (paris reads standby and follows)
    = run 1: protect is done: paris reads standby and follows
    = the pool is protected: paris follows lyon
    = run 1 ended: succeeded-with-exceptions
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: failed-over, lyon is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
