The configuration names other sites while the pool was failed over and nobody ran: held, until a person has looked.

given gates untold

quietly
ann: failover chat --reason="new kernel"
until the run ends
the daemon stops
aloud
the configuration says other sites, called 2
the daemon starts after 5s with the new configuration
wait 3s
ann: adopt chat --active=lyon --reason="it is the same lyon"

--------------------------------------------------------------------------------
0:13.2 the daemon starts
    = the daemon starts; nobody watched for 5s
    = the pool's sites, roles, database or fences are other ones
    = the phase is held (sites, roles, database or fences changed while the pool was not at rest in normal)
    = attention, held: nobody but an operator knows which site may serve; to do: failoverctl adopt chat --active=SITE --reason=TEXT
0:14 paris, probe database: alive (answers)
    = paris is up: answers
0:14 lyon, probe database: alive (answers)
    = lyon is up: answers
0:16.2 ann: adopt chat --active=lyon
    = lyon is adopted as active, epoch 2 (ann: it is the same lyon)
    = the phase is failed-over (ann: it is the same lyon)
    = no attention needed any more: held
    -> ann is told: done
chat: failed-over, lyon is active, epoch 2, protected
