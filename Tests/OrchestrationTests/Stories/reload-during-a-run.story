A reload in mid-run: the run keeps its frozen plan; what it stands on may not change; a new pool is added.

quietly
paris dies
until drain begins
aloud
the configuration says runbook failover: fence, drain, promote
the configuration says another pool mail
ann: reload --reason="shorter runbook, and mail"
the configuration says in chat other sites, called 2
ann: reload --reason="other sites"
in chat, paris reads unknown
until the run ends

--------------------------------------------------------------------------------
0:17 ann: reload
    = another configuration is loaded (ann: shorter runbook, and mail)
    = mail: the pool is added
    = mail: gates: state-clear is unknown (nobody has said yet which site is active); active-down is unknown (the site is unknown); outage-long-enough fails (no outage is known); target-up is unknown (the site is unknown); target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (no log position of the active database is known); fence-available is unknown (no fence of the site left behind has answered within the last minute)
    -> ann is told: done
0:17 ann: reload
    = chat: the order reload is refused: pool chat has an open run, a fenced site or a phase other than normal; its ground must not change (ann: other sites)
    -> ann is told: no, pool chat has an open run, a fenced site or a phase other than normal; its ground must not change; to do: failoverctl status chat
0:17 mail: paris, probe database: alive (answers)
    = mail: paris is up: answers
    = mail: gates: active-down fails (the site is up)
0:17 mail: paris, database: active at 100001000 on t1
    = mail: paris, home, is well
0:17 mail: lyon, probe database: alive (answers)
    = mail: lyon is up: answers
    = mail: gates: target-up passes (the site is up)
0:17 mail: lyon, database: standby at 100001000 on t1
    = mail: paris is found active
    = mail: the phase is normal
    = mail: gates: state-clear passes (ledger and databases agree); target-ready is unknown (the target is not known to be on the lineage of the active database)
    = mail: attention, unprotected: lyon does not follow paris: another failure now would lose data; to do: failoverctl protect mail --reason=TEXT
0:18 chat: drain, attempt 1: done (lyon has applied the log up to 100020000)
    = chat: run 1: drain is done: lyon has applied the log up to 100020000
    -> chat: read fences, databases and log once more before promote
0:18 mail: paris, database: active at 100002000 on t1
    = mail: gates: target-ready passes (the target is a standby on the same lineage); loss-within-limit passes (1000 bytes and 1s behind)
0:18 mail: lyon, database: standby at 100002000 on t1
    = mail: the pool is protected: lyon follows paris
    = mail: no attention needed any more: unprotected
0:18.2 chat: before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = chat: run 1: promote at lyon, attempt 1 begins
    -> chat: promote at lyon, attempt 1
0:19.2 chat: promote, attempt 1: done (lyon reads active on t2 from 100020000)
    = chat: run 1: promote is done: lyon reads active on t2 from 100020000
    = chat: lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = chat: the pool is not protected: paris does not follow lyon
    = chat: run 1: switch-entry to lyon, attempt 1 begins
    -> chat: switch-entry to lyon, attempt 1
0:20.2 chat: switch-entry, attempt 1: done (front points to lyon)
    = chat: run 1: switch-entry is done: front points to lyon
    = chat: run 1: start-services at lyon, attempt 1 begins
    -> chat: start-services at lyon, attempt 1
0:21 mail: fence power of paris: not fenced
    = mail: gates: fence-available passes (fence 1 answered within the last minute)
0:21.2 chat: start-services, attempt 1: done (chat runs at lyon)
    = chat: run 1: start-services is done: chat runs at lyon
    = chat: run 1: verify, attempt 1 begins
    -> chat: verify, attempt 1
0:22.2 chat: verify, attempt 1: done (lyon answers through the entry)
    = chat: run 1: verify is done: lyon answers through the entry
    = chat: run 1: protect is put off: paris is fenced
    = chat: run 1 ended: succeeded
    = chat: the phase is failed-over
    = chat: gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = chat: attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
mail: normal, paris is active, epoch 0, protected
