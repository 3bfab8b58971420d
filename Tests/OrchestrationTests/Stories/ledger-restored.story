The ledger is put back from a copy of before the move: every pool is held, nothing runs, and adopt goes on above any epoch.

the ledger is copied
quietly
ann: failover chat --reason="new kernel"
until the run ends
the daemon crashes
aloud
the daemon starts after 1m from the copy
wait 10s
paris dies
wait 30s
ann: adopt chat --active=lyon --reason="lyon serves, I looked"
wait 5s

--------------------------------------------------------------------------------
1:08.2 the daemon starts
    = the daemon starts; nobody watched for 68.2s; its ledger is an older one than the newest known
    = the ledger is an older one; the next epoch will be above 999 (the ledger was restored from an older one)
    = the phase is held (the ledger was restored from an older one)
    = gates: state-clear fails (the pool is held until an operator adopts a site); active-down is unknown (the site is unknown); target-up is unknown (the site is unknown); target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (the target's log position is not known); fence-available is unknown (no fence of the site left behind has answered within the last minute)
    = attention, held: nobody but an operator knows which site may serve; to do: failoverctl adopt chat --active=SITE --reason=TEXT
1:09 paris, probe database: alive (answers)
    = paris is up: answers
    = gates: active-down fails (the site is up)
1:09 paris, database: standby at 100087000 on t2
    = paris, which should serve, answers standby
    = attention, contradiction: paris should serve and answers standby; to do: failoverctl adopt chat --active=SITE --reason=TEXT
1:09 lyon, probe database: alive (answers)
    = lyon is up: answers
    = gates: target-up passes (the site is up)
1:09 lyon, database: active at 100087000 on t2
    = lyon, which should follow, answers active
    = the pool is not protected: lyon does not follow paris
    = gates: target-ready fails (the target's database answers active)
1:19 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = gates: active-down fails (the site is suspect)
1:21 paris, probe database: dead (no answer)
    = paris is down: no answer
    = an outage of paris begins: probe database is down, first dead 2s ago
    = gates: active-down passes (the site is down); outage-long-enough fails (the outage has lasted 2s of 15s)
1:21 paris, hosts: silent
    = paris, home, is fenced or silent
1:21 fence power of paris: not fenced
    = gates: fence-available passes (fence 1 answered within the last minute)
1:34 time passes
    = gates: outage-long-enough passes (the outage has lasted 15s of 15s)
1:48.2 ann: adopt chat --active=lyon
    = lyon is adopted as active, epoch 1000 (ann: lyon serves, I looked)
    = the phase is failed-over (ann: lyon serves, I looked)
    = gates: state-clear fails (the backup is active; the daemon moves by itself only from primary to backup); outage-long-enough fails (no outage is known); target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (no log position of the active database is known)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
    = no attention needed any more: contradiction
    = no attention needed any more: held
    -> ann is told: done
1:49 lyon, database: active at 100127000 on t2
    = gates: target-ready fails (the target's database answers active); loss-within-limit is unknown (the target's log position is not known)
chat: failed-over, lyon is active, epoch 1000, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
