One power switch stops paris for both pools, and both are down there: each moves, and the second finds paris fenced.

given pools chat, mail
given power is shared by chat, mail
given gates untold

quietly
paris dies
wait 15s
aloud
until drain begins

--------------------------------------------------------------------------------
0:16 chat: time passes
    = chat: decided: fail over
    = chat: run 1 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (the outage of paris passed every gate)
    = chat: the phase is failing-over (the outage of paris passed every gate)
    = chat: run 1: fence at paris, attempt 1 begins
    -> chat: fence at paris, attempt 1
0:16 mail: time passes
    = mail: decided: fail over
    = mail: run 2 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (the outage of paris passed every gate)
    = mail: the phase is failing-over (the outage of paris passed every gate)
    = mail: run 2: fence at paris, attempt 1 begins
    -> mail: fence at paris, attempt 1
0:17 chat: fence, attempt 1: done (power reads paris fenced)
    = chat: run 1: fence is done: power reads paris fenced
    = chat: paris is fenced
    = chat: run 1: stop-services is covered by fence power and not tried
    = chat: run 1: drain at lyon, attempt 1 begins
    -> chat: drain at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
mail: failing-over, paris is active, epoch 1, protected, run 2 is running
