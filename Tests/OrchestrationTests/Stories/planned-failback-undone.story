A planned failback fails before its point of no return: it is taken back, and lyon serves on.

given gates untold

quietly
ann: failover chat --reason="new kernel"
until the run ends
wait 10m
aloud
step drain fails for good: replay stalled
ann: failback chat --reason="home again"
until the run ends

--------------------------------------------------------------------------------
10:08.2 ann: failback chat
    = run 2 begins: planned failback from lyon to paris, 10 steps, epoch 2 (ann: home again)
    = the phase is failing-back (ann: home again)
    = run 2: unfence at paris, attempt 1 begins
    -> unfence at paris, attempt 1
    -> ann is told: run 2
10:08.4 unfence, attempt 1: found done (paris reads not fenced, its database standby)
    = run 2: unfence was found done: paris reads not fenced, its database standby
    = run 2: seed at paris, attempt 1 begins
    -> seed at paris, attempt 1
10:08.6 seed, attempt 1: found done (paris reads standby and follows)
    = run 2: seed was found done: paris reads standby and follows
    = run 2: stop-services at lyon, attempt 1 begins
    -> stop-services at lyon, attempt 1
10:09.6 stop-services, attempt 1: done (chat stopped at lyon)
    = run 2: stop-services is done: chat stopped at lyon
    = run 2: freeze at lyon, attempt 1 begins
    -> freeze at lyon, attempt 1
10:10.6 freeze, attempt 1: done (the database of lyon is closed at 100628000)
    = run 2: freeze is done: the database of lyon is closed at 100628000
    = run 2: drain at paris, attempt 1 begins
    -> drain at paris, attempt 1
10:11.6 drain, attempt 1: failed (replay stalled)
    = run 2 turns back at drain, and what was done is taken back: replay stalled
    = run 2: taking back freeze at lyon, attempt 1 begins
    -> take back freeze at lyon, attempt 1
10:12.6 taking back freeze, attempt 1: done (freeze is taken back)
    = run 2: freeze is taken back
    = run 2: taking back stop-services at lyon, attempt 1 begins
    -> take back stop-services at lyon, attempt 1
10:13.6 taking back stop-services, attempt 1: done (stop-services is taken back)
    = run 2: stop-services is taken back
    = run 2 ended: undone
    = the phase is failed-over
    = attention, run-blocked: run 2 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: failed-over, lyon is active, epoch 2, protected
    ! run 2 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
