Three pools of paris fail one after the other while a fourth is well there: the third looks like our mistake and is held.

given pools chat, mail, shop, wiki
given storm 2 within 10m
given gates untold

quietly
in chat, paris database stops
wait 25s
in mail, paris database stops
wait 25s
aloud
in shop, paris database stops
wait 20s
ann: ack --all --reason="three disks, and they are really dead"
wait 5s

--------------------------------------------------------------------------------
0:51 shop: paris, probe database: dead (connection refused)
    = shop: paris is suspect: connection refused
0:53 shop: paris, probe database: dead (connection refused)
    = shop: paris is down: connection refused
    = shop: an outage of paris begins: probe database is down, first dead 2s ago
1:06 shop: time passes
    = the storm brake is set: no further automatic run starts until ack --all
    = shop: attention, storm: too many pools failed over at once; no further automatic run starts; to do: failoverctl ack --all --reason=TEXT
1:06 chat: paris, probe database: dead (no answer)
    = chat: attention, storm: too many pools failed over at once; no further automatic run starts; to do: failoverctl ack --all --reason=TEXT
1:06 mail: paris, probe database: dead (no answer)
    = mail: attention, storm: too many pools failed over at once; no further automatic run starts; to do: failoverctl ack --all --reason=TEXT
1:06 wiki: paris, probe database: alive (answers)
    = wiki: attention, storm: too many pools failed over at once; no further automatic run starts; to do: failoverctl ack --all --reason=TEXT
1:10 ann: ack --all
    = the storm brake is released (ann: three disks, and they are really dead)
    = chat: no attention needed any more: storm
    = mail: no attention needed any more: storm
    = shop: decided: fail over
    = shop: run 3 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (the outage of paris passed every gate)
    = shop: the phase is failing-over (the outage of paris passed every gate)
    = shop: run 3: fence at paris, attempt 1 begins
    = shop: no attention needed any more: storm
    = wiki: no attention needed any more: storm
    -> shop: fence at paris, attempt 1
    -> ann is told: done
1:11 shop: fence, attempt 1: done (power reads paris fenced)
    = shop: run 3: fence is done: power reads paris fenced
    = shop: paris is fenced
    = shop: paris, home, is fenced or silent
    = shop: run 3: stop-services is covered by fence power and not tried
    = shop: run 3: drain at lyon, attempt 1 begins
    -> shop: drain at lyon, attempt 1
1:12 shop: drain, attempt 1: done (lyon has applied the log up to 100070000)
    = shop: run 3: drain is done: lyon has applied the log up to 100070000
    -> shop: read fences, databases and log once more before promote
1:12.2 shop: before promote: paris reads fenced, its database unknown, the log applied up to 100070000
    = shop: run 3: promote at lyon, attempt 1 begins
    -> shop: promote at lyon, attempt 1
1:13.2 shop: promote, attempt 1: done (lyon reads active on t2 from 100070000)
    = shop: run 3: promote is done: lyon reads active on t2 from 100070000
    = shop: lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = shop: the pool is not protected: paris does not follow lyon
    = shop: run 3: switch-entry to lyon, attempt 1 begins
    -> shop: switch-entry to lyon, attempt 1
1:14.2 shop: switch-entry, attempt 1: done (front points to lyon)
    = shop: run 3: switch-entry is done: front points to lyon
    = shop: run 3: start-services at lyon, attempt 1 begins
    -> shop: start-services at lyon, attempt 1
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
mail: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence mail --reason=TEXT
shop: failing-over, lyon is active, epoch 1, not protected, run 3 is running
wiki: normal, paris is active, epoch 0, protected
