A planned failback is aborted after promote: nothing is undone, and the pool is held with paris open.

given gates untold

quietly
ann: failover chat --reason="new kernel"
until the run ends
wait 10m
ann: failback chat --reason="home again"
until switch-entry begins
aloud
ann: run abort 2 --reason="I do the rest"
wait 2s
ann: adopt chat --active=paris --reason="paris serves"
wait 3s

--------------------------------------------------------------------------------
10:12.8 ann: run abort 2
    = run 2 is to be aborted (ann: I do the rest)
    -> end switch-entry, attempt 1
    -> ann is told: run 2
10:13 switch-entry, attempt 1: failed (the attempt was ended by order)
    = run 2: attempt 1 at switch-entry failed, and is tried again in 1s: the attempt was ended by order
    = run 2 ended: aborted
    = the phase is held
    = attention, held: nobody but an operator knows which site may serve; to do: failoverctl adopt chat --active=SITE --reason=TEXT
    = attention, run-blocked: run 2 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
10:14.8 ann: adopt chat --active=paris
    = paris is adopted as active, epoch 3 (ann: paris serves)
    = the phase is normal (ann: paris serves)
    = run 3 begins: pointing the entry back to paris, 1 step, epoch 3 (the entry points elsewhere)
    = run 3: switch-entry to paris, attempt 1 begins
    = attention, unprotected: lyon does not follow paris: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
    = no attention needed any more: held
    -> switch-entry to paris, attempt 1
    -> ann is told: done
10:15.8 switch-entry, attempt 1: done (front points to paris)
    = run 3: switch-entry is done: front points to paris
    = run 3 ended: succeeded
chat: normal, paris is active, epoch 3, not protected
    ! lyon does not follow paris: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
    ! run 2 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
