A copy from the time after the move is put back while nothing else has happened: held all the same, until adopt.

given gates untold

quietly
ann: failover chat --reason="new kernel"
until the run ends
the ledger is copied
wait 1m
the daemon crashes
aloud
the daemon starts after 5s from the copy
wait 3s
ann: adopt chat --active=lyon --reason="still lyon"

--------------------------------------------------------------------------------
1:13.2 the daemon starts
    = the daemon starts; nobody watched for 65s; its ledger is an older one than the newest known
    = the ledger is an older one; the next epoch will be above 1000 (the ledger was restored from an older one)
    = the phase is held (the ledger was restored from an older one)
    = attention, held: nobody but an operator knows which site may serve; to do: failoverctl adopt chat --active=SITE --reason=TEXT
1:14 paris, probe database: alive (answers)
    = paris is up: answers
1:14 lyon, probe database: alive (answers)
    = lyon is up: answers
1:16.2 ann: adopt chat --active=lyon
    = lyon is adopted as active, epoch 1001 (ann: still lyon)
    = the phase is failed-over (ann: still lyon)
    = no attention needed any more: held
    -> ann is told: done
chat: failed-over, lyon is active, epoch 1001, protected
