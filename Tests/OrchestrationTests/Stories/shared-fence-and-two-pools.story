One power switch stops paris for both pools. While mail is well there, the daemon does not count it by itself; unfence is one act.

given pools chat, mail
given power is shared by chat, mail
given gates untold

in chat, paris database stops
wait 20s
why
ann: failover chat --mode=disaster --reason="chat matters more"
until fence begins
quietly
wait 2m
aloud
status
ann: unfence chat --reason="let paris back"
until the run ends
wait 10s

--------------------------------------------------------------------------------
0:01 chat: paris, probe database: dead (connection refused)
    = chat: paris is suspect: connection refused
0:03 chat: paris, probe database: dead (connection refused)
    = chat: paris is down: connection refused
    = chat: an outage of paris begins: probe database is down, first dead 2s ago
0:20 chat: why not fail over?
    ? fence-available fails (the shared fence would stop pool mail, which is active there)
0:20 mail: why not fail over?
    ? active-down fails (the site is up)
    ? outage-long-enough fails (no outage is known)
0:20 ann: failover chat --mode=disaster
    = chat: run 1 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (ann: chat matters more)
    = chat: the phase is failing-over (ann: chat matters more)
    = chat: run 1: fence at paris, attempt 1 begins
    -> chat: fence at paris, attempt 1
    -> ann is told: run 1
0:21 chat: fence, attempt 1: done (power reads paris fenced)
    = chat: run 1: fence is done: power reads paris fenced
    = chat: paris is fenced
    = chat: paris, home, is fenced or silent
    = chat: run 1: stop-services is covered by fence power and not tried
    = chat: run 1: drain at lyon, attempt 1 begins
    -> chat: drain at lyon, attempt 1
0:22 mail: paris, probe database: dead (no answer)
    = mail: paris is suspect: no answer
0:22 chat: drain, attempt 1: done (lyon has applied the log up to 100020000)
    = chat: run 1: drain is done: lyon has applied the log up to 100020000
    -> chat: read fences, databases and log once more before promote
0:22.2 chat: before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = chat: run 1: promote at lyon, attempt 1 begins
    -> chat: promote at lyon, attempt 1
0:23.2 chat: promote, attempt 1: done (lyon reads active on t2 from 100020000)
    = chat: run 1: promote is done: lyon reads active on t2 from 100020000
    = chat: lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = chat: the pool is not protected: paris does not follow lyon
    = chat: run 1: switch-entry to lyon, attempt 1 begins
    -> chat: switch-entry to lyon, attempt 1
0:24 mail: paris, probe database: dead (no answer)
    = mail: paris is down: no answer
    = mail: an outage of paris begins: probe database is down, first dead 2s ago
0:24.2 chat: switch-entry, attempt 1: done (front points to lyon)
    = chat: run 1: switch-entry is done: front points to lyon
    = chat: run 1: start-services at lyon, attempt 1 begins
    -> chat: start-services at lyon, attempt 1
0:25.2 chat: start-services, attempt 1: done (chat runs at lyon)
    = chat: run 1: start-services is done: chat runs at lyon
    = chat: run 1: verify, attempt 1 begins
    -> chat: verify, attempt 1
0:26 mail: paris, hosts: silent
    = mail: paris, home, is fenced or silent
0:26.2 chat: verify, attempt 1: done (lyon answers through the entry)
    = chat: run 1: verify is done: lyon answers through the entry
    = chat: run 1: protect is put off: paris is fenced
    = chat: run 1 ended: succeeded
    = chat: the phase is failed-over
    = chat: attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
0:37 mail: time passes
    = mail: decided: fail over
    = mail: run 2 begins: disaster failover from paris to lyon, 8 steps, epoch 1 (the outage of paris passed every gate)
    = mail: the phase is failing-over (the outage of paris passed every gate)
    = mail: run 2: fence at paris, attempt 1 begins
    -> mail: fence at paris, attempt 1
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
mail: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence mail --reason=TEXT
2:37 ann: unfence chat
    = chat: run 3 begins: unfence of paris, 1 step, epoch 1 (ann: let paris back)
    = mail: paris is being let back (ann: let paris back)
    = chat: run 3: unfence at paris, attempt 1 begins
    = chat: paris is being let back
    -> chat: unfence at paris, attempt 1
    -> ann is told: run 3
2:38 chat: unfence, attempt 1: done (paris reads not fenced, its database stopped)
    = chat: run 3: unfence is done: paris reads not fenced, its database stopped
    = chat: paris is not fenced any more
    = mail: paris is not fenced any more
    = chat: run 3 ended: succeeded
2:41 chat: paris, hosts: answer
    = chat: paris, home, is well
2:41 mail: paris, hosts: answer
    = mail: paris, home, is well
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
mail: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl protect mail --reason=TEXT
