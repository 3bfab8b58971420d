A fence ordered for the standby site does not confirm in five minutes: that run ends failed and blocks nothing.

given gates untold

power refuses
quietly
ann: fence chat --reason="new racks in lyon"
wait 4m
aloud
until the run ends

--------------------------------------------------------------------------------
4:13 time passes
    = run 1: fence at lyon, attempt 13 begins
    -> fence at lyon, attempt 13
4:14 fence, attempt 13: failed (power refuses)
    = run 1: attempt 13 at fence failed, and is tried again in 30s: power refuses
4:44 time passes
    = run 1: fence at lyon, attempt 14 begins
    -> fence at lyon, attempt 14
4:45 fence, attempt 14: failed (power refuses)
    = run 1: fence failed: power refuses
    = run 1 ended: failed
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: normal, paris is active, epoch 0, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
