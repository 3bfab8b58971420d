The fence refuses and the witness sees paris again: no further attempt is made while it does.

given a witness

power refuses
quietly
paris dies
until fence begins
wait 1s
aloud
witness says up
wait 20s
witness says truth
power works
until drain begins

--------------------------------------------------------------------------------
0:18 time passes
    = run 1: fence at paris, attempt 2 begins
    -> fence at paris, attempt 2
0:18 paris, probe witness: alive (answers)
    = attention, witness-silent: no witness has a valid answer about the active site; to do: failoverctl why chat
0:19 fence, attempt 2: failed (power refuses)
    = run 1: attempt 2 at fence failed, and is tried again in 2s: power refuses
0:21 time passes
    = run 1 waits at fence for paris to be judged down, by a witness too, on answers newer than the daemon's start
    = attention, run-waiting: run 1 waits at fence for paris to be judged down, by a witness too, on answers newer than the daemon's start; to do: failoverctl status chat
0:22 paris, probe witness: alive (answers)
    = no attention needed any more: witness-silent
0:38 paris, probe witness: dead (no answer)
    = attention, witness-silent: no witness has a valid answer about the active site; to do: failoverctl why chat
0:40 paris, probe witness: dead (no answer)
    = run 1: fence at paris, attempt 3 begins
    = no attention needed any more: run-waiting
    = no attention needed any more: witness-silent
    -> fence at paris, attempt 3
0:41 fence, attempt 3: done (power reads paris fenced)
    = run 1: fence is done: power reads paris fenced
    = paris is fenced
    = run 1: stop-services is covered by fence power and not tried
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
