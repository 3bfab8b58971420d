All four pools are active at paris and paris burns down. The loss of a site is one event: the storm brake does not hold.

given pools chat, mail, shop, wiki
given storm 2 within 10m
given gates untold

quietly
paris dies
wait 15s
aloud
wait 3s

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
0:16 shop: time passes
    = shop: decided: fail over
    = shop: run 3 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (the outage of paris passed every gate)
    = shop: the phase is failing-over (the outage of paris passed every gate)
    = shop: run 3: fence at paris, attempt 1 begins
    -> shop: fence at paris, attempt 1
0:16 wiki: time passes
    = wiki: decided: fail over
    = wiki: run 4 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (the outage of paris passed every gate)
    = wiki: the phase is failing-over (the outage of paris passed every gate)
    = wiki: run 4: fence at paris, attempt 1 begins
    -> wiki: fence at paris, attempt 1
0:17 chat: fence, attempt 1: done (power reads paris fenced)
    = chat: run 1: fence is done: power reads paris fenced
    = chat: paris is fenced
    = chat: run 1: stop-services is covered by fence power and not tried
    = chat: run 1: drain at lyon, attempt 1 begins
    -> chat: drain at lyon, attempt 1
0:17 mail: fence, attempt 1: done (power reads paris fenced)
    = mail: run 2: fence is done: power reads paris fenced
    = mail: paris is fenced
    = mail: run 2: stop-services is covered by fence power and not tried
    = mail: run 2: drain at lyon, attempt 1 begins
    -> mail: drain at lyon, attempt 1
0:17 shop: fence, attempt 1: done (power reads paris fenced)
    = shop: run 3: fence is done: power reads paris fenced
    = shop: paris is fenced
    = shop: run 3: stop-services is covered by fence power and not tried
    = shop: run 3: drain at lyon, attempt 1 begins
    -> shop: drain at lyon, attempt 1
0:17 wiki: fence, attempt 1: done (power reads paris fenced)
    = wiki: run 4: fence is done: power reads paris fenced
    = wiki: paris is fenced
    = wiki: run 4: stop-services is covered by fence power and not tried
    = wiki: run 4: drain at lyon, attempt 1 begins
    -> wiki: drain at lyon, attempt 1
0:18 chat: drain, attempt 1: done (lyon has applied the log up to 100020000)
    = chat: run 1: drain is done: lyon has applied the log up to 100020000
    -> chat: read fences, databases and log once more before promote
0:18 mail: drain, attempt 1: done (lyon has applied the log up to 100020000)
    = mail: run 2: drain is done: lyon has applied the log up to 100020000
    -> mail: read fences, databases and log once more before promote
0:18 shop: drain, attempt 1: done (lyon has applied the log up to 100020000)
    = shop: run 3: drain is done: lyon has applied the log up to 100020000
    -> shop: read fences, databases and log once more before promote
0:18 wiki: drain, attempt 1: done (lyon has applied the log up to 100020000)
    = wiki: run 4: drain is done: lyon has applied the log up to 100020000
    -> wiki: read fences, databases and log once more before promote
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
mail: failing-over, paris is active, epoch 1, protected, run 2 is running
shop: failing-over, paris is active, epoch 1, protected, run 3 is running
wiki: failing-over, paris is active, epoch 1, protected, run 4 is running
