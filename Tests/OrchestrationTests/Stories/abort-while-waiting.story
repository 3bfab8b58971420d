A planned run that waits for an approval is aborted: what was done is taken back.

given gates untold
given runbook failover: stop-services, approve, freeze, drain, promote, switch-entry, start-services, verify

quietly
ann: failover chat --reason="new kernel"
until the run is waiting
aloud
ann: run abort 1 --reason="the boss says no"
until the run ends

--------------------------------------------------------------------------------
0:01 ann: run abort 1
    = run 1 is to be aborted (ann: the boss says no)
    = run 1 turns back at approve by order, and what was done is taken back
    = run 1: taking back stop-services at paris, attempt 1 begins
    = no attention needed any more: run-waiting
    -> take back stop-services at paris, attempt 1
    -> ann is told: run 1
0:02 taking back stop-services, attempt 1: done (stop-services is taken back)
    = run 1: stop-services is taken back
    = run 1 ended: undone
    = the phase is normal
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: normal, paris is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
