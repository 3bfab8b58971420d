Somebody opened lyon by hand while paris serves. Nothing moves; it is a contradiction until the answers agree.

lyon database opens
wait 10s
paris dies
wait 30s
why
lyon comes back standby
paris comes back
wait 20s

--------------------------------------------------------------------------------
0:01 lyon, database: active at 100021000 on t2
    = lyon, which should follow, answers active
    = the pool is not protected: lyon does not follow paris
    = gates: state-clear fails (a database contradicts the ledger); target-ready fails (the target's database answers active); loss-within-limit is unknown (the target's log position is not known)
    = attention, unprotected: lyon does not follow paris: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
    = attention, contradiction: lyon should follow and answers active; to do: failoverctl adopt chat --active=SITE --reason=TEXT
0:11 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = gates: active-down fails (the site is suspect)
0:11 paris, hosts: silent
    = paris, home, is fenced or silent
0:13 paris, probe database: dead (no answer)
    = paris is down: no answer
    = an outage of paris begins: probe database is down, first dead 2s ago
    = gates: active-down passes (the site is down); outage-long-enough fails (the outage has lasted 2s of 15s)
0:26 time passes
    = gates: outage-long-enough passes (the outage has lasted 15s of 15s)
0:40 why not fail over?
    ? state-clear fails (a database contradicts the ledger)
    ? target-ready fails (the target's database answers active)
    ? loss-within-limit is unknown (the target's log position is not known)
0:41 paris, probe database: alive (answers)
    = paris is suspect: answers
    = the outage of paris is over: it answers again
    = gates: active-down fails (the site is suspect); outage-long-enough fails (no outage is known)
0:41 lyon, database: standby at 100060000 on t2
    = the databases agree with the ledger again
    = gates: state-clear passes (ledger and databases agree); target-ready fails (the target is not known to be on the lineage of the active database); loss-within-limit passes (0 bytes and 0s behind)
    = no attention needed any more: contradiction
0:41 paris, hosts: answer
    = paris, home, is well
0:45 paris, probe database: alive (answers)
    = paris is up: answers
    = gates: active-down fails (the site is up)
chat: normal, paris is active, epoch 0, not protected
    ! lyon does not follow paris: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
