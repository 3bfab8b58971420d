Both databases say that they are active at the very first start: the pool is held until a person adopts one.

given a first start
given gates untold

lyon database opens
the daemon starts after 0s
wait 5s
ann: adopt chat --active=paris --reason="lyon was a test"
lyon comes back standby
wait 5s

--------------------------------------------------------------------------------
0:00 the daemon starts
    = the daemon starts
    = the pool is added
0:01 paris, probe database: alive (answers)
    = paris is up: answers
0:01 paris, database: active at 100001000 on t1
    = paris, home, is well
0:01 lyon, probe database: alive (answers)
    = lyon is up: answers
0:01 lyon, database: active at 100001000 on t2
    = the phase is held (the databases do not say which site is active)
    = attention, held: no site is known to be active; to do: failoverctl adopt chat --active=SITE --reason=TEXT
0:05 ann: adopt chat --active=paris
    = paris is adopted as active, epoch 1 (ann: lyon was a test)
    = the phase is normal (ann: lyon was a test)
    = attention, unprotected: lyon does not follow paris: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
    = no attention needed any more: held
    -> ann is told: done
chat: normal, paris is active, epoch 1, not protected
    ! lyon does not follow paris: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
