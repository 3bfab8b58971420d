A drill reads every check that a real move would need and changes nothing; it gives way to everything.

given gates untold

step rehearse takes 10s
ann: drill chat --reason="monthly"
wait 5s
ann: drill chat --reason="once more"
until the run ends
ann: drill chat --reason="once more"
wait 1s
ann: failover chat --reason="the real thing"
wait 2s

--------------------------------------------------------------------------------
0:00 ann: drill chat
    = run 1 begins: drill, 1 step, epoch 0 (ann: monthly)
    = run 1: rehearse, attempt 1 begins
    -> rehearse, attempt 1
    -> ann is told: run 1
0:05 ann: drill chat
    = the order drill is refused: run 1 is open; it was begun first (ann: once more)
    -> ann is told: no, run 1 is open; it was begun first; to do: failoverctl run follow 1
0:10 rehearse, attempt 1: done (every check answers)
    = run 1: rehearse is done: every check answers
    = run 1 ended: succeeded
0:10 ann: drill chat
    = run 2 begins: drill, 1 step, epoch 0 (ann: once more)
    = run 2: rehearse, attempt 1 begins
    -> rehearse, attempt 1
    -> ann is told: run 2
0:11 ann: failover chat
    = an attempt of run 2 may still be at work; nothing begins until it is surely over
    = run 2 ended: aborted (another run takes its place)
    = run 3 begins: planned failover from paris to lyon, 8 steps, epoch 1; its first effect waits until the attempt of run 2 is surely over (ann: the real thing)
    = the phase is failing-over (ann: the real thing)
    = attention, run-blocked: run 2 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
    -> end step 1, attempt 1 of run 2
    -> ann is told: run 3
0:11.2 step 1, attempt 1 of run 2: failed (the attempt was ended by order)
    = run 3: the attempt of the run before it is surely over
    = run 3: stop-services at paris, attempt 1 begins
    -> stop-services at paris, attempt 1
0:12.2 stop-services, attempt 1: done (chat stopped at paris)
    = run 3: stop-services is done: chat stopped at paris
    = run 3: freeze at paris, attempt 1 begins
    -> freeze at paris, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 3 is running
    ! run 2 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
