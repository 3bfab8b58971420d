The very first start of a pool whose backup already serves: that is phase failed-over.

given a first start
given gates untold

paris reads standby
lyon database opens
the daemon starts after 0s
wait 5s

--------------------------------------------------------------------------------
0:00 the daemon starts
    = the daemon starts
    = the pool is added
0:01 paris, probe database: alive (answers)
    = paris is up: answers
0:01 paris, database: standby at 100001000 on t1
    = paris, home, is well
0:01 lyon, probe database: alive (answers)
    = lyon is up: answers
0:01 lyon, database: active at 100001000 on t2
    = lyon is found active
    = the phase is failed-over
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
0:01 entry front: paris
    = run 1 begins: pointing the entry back to lyon, 1 step, epoch 0 (the entry points elsewhere)
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
0:02 lyon, database: active at 100002000 on t2
    = the pool is protected: paris follows lyon
    = no attention needed any more: unprotected
0:02 switch-entry, attempt 1: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1 ended: succeeded
chat: failed-over, lyon is active, epoch 0, protected
