The daemon's own loop is late while an automatic run waits for its next fence attempt; that waits until it trusts itself.

power refuses
quietly
paris dies
until fence begins
wait 1s
aloud
the loop is late by 3s
wait 2s
power works
until drain begins

--------------------------------------------------------------------------------
0:17 the loop was late by 3s
    = tilt: the daemon's own loop was late by 3s, and it distrusts what it thought it knew
    = attention, tilt: the daemon does not trust what it knew; no automatic run starts; to do: failoverctl why chat
0:18 time passes
    = run 1 waits at fence for the daemon to trust itself again (tilt or crash brake)
    = attention, run-waiting: run 1 waits at fence for the daemon to trust itself again (tilt or crash brake); to do: failoverctl why chat
0:20 lyon, probe database: alive (answers)
    = tilt is over: the daemon has looked again
    = run 1: fence at paris, attempt 2 begins
    = no attention needed any more: run-waiting
    = no attention needed any more: tilt
    -> fence at paris, attempt 2
0:21 fence, attempt 2: done (power reads paris fenced)
    = run 1: fence is done: power reads paris fenced
    = paris is fenced
    = run 1: stop-services is covered by fence power and not tried
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
