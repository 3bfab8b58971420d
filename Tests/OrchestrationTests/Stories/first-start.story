The very first start: nobody knows who is active until both databases have said so.

given a first start

the daemon starts after 0s
wait 25s

--------------------------------------------------------------------------------
0:00 the daemon starts
    = the daemon starts
    = the pool is added
    = gates: state-clear is unknown (nobody has said yet which site is active); active-down is unknown (the site is unknown); outage-long-enough fails (no outage is known); target-up is unknown (the site is unknown); target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (no log position of the active database is known); fence-available is unknown (no fence of the site left behind has answered within the last minute)
0:01 paris, probe database: alive (answers)
    = paris is up: answers
    = gates: active-down fails (the site is up)
0:01 paris, database: active at 100001000 on t1
    = paris, home, is well
0:01 lyon, probe database: alive (answers)
    = lyon is up: answers
    = gates: target-up passes (the site is up)
0:01 lyon, database: standby at 100001000 on t1
    = paris is found active
    = the phase is normal
    = gates: state-clear passes (ledger and databases agree); target-ready is unknown (the target is not known to be on the lineage of the active database)
    = attention, unprotected: lyon does not follow paris: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
0:01 fence power of paris: not fenced
    = gates: fence-available passes (fence 1 answered within the last minute)
0:02 paris, database: active at 100002000 on t1
    = gates: target-ready passes (the target is a standby on the same lineage); loss-within-limit passes (1000 bytes and 1s behind)
0:02 lyon, database: standby at 100002000 on t1
    = the pool is protected: lyon follows paris
    = no attention needed any more: unprotected
chat: normal, paris is active, epoch 0, protected
