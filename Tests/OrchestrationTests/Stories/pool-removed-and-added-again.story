A pool is taken out of the configuration and put back: it starts held, with an epoch above the old one.

given pools chat, mail
given gates untold

quietly
ann: failover mail --reason="new kernel"
until the run ends
wait 2s
ann: failback mail --accept-hold --reason="back home"
until the run ends
aloud
the configuration says no pool mail
ann: reload --reason="mail is gone"
the configuration says another pool mail
ann: reload --reason="mail is back"
wait 5s
ann: adopt mail --active=paris --reason="paris serves"
wait 3s

--------------------------------------------------------------------------------
0:18.8 ann: reload
    = another configuration is loaded (ann: mail is gone)
    = mail: the pool is removed from the configuration
    -> ann is told: done
0:18.8 ann: reload
    = another configuration is loaded (ann: mail is back)
    = mail: the pool is added
    = mail: attention, held: no site is known to be active; to do: failoverctl adopt mail --active=SITE --reason=TEXT
    -> ann is told: done
0:19 mail: paris, probe database: alive (answers)
    = mail: paris is up: answers
0:19 mail: paris, database: active at 100001000 on t1
    = mail: paris, home, is well
0:19 mail: lyon, probe database: alive (answers)
    = mail: lyon is up: answers
0:23.8 ann: adopt mail --active=paris
    = mail: paris is adopted as active, epoch 3 (ann: paris serves)
    = mail: the phase is normal (ann: paris serves)
    = mail: attention, unprotected: lyon does not follow paris: another failure now would lose data; to do: failoverctl protect mail --reason=TEXT
    = mail: no attention needed any more: held
    -> ann is told: done
0:24 mail: lyon, database: standby at 100006000 on t1
    = mail: the pool is protected: lyon follows paris
    = mail: no attention needed any more: unprotected
chat: normal, paris is active, epoch 0, protected
mail: normal, paris is active, epoch 3, protected
