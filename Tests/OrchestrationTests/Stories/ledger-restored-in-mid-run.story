The copy was taken in the middle of a run. It is ended without any effect, and the epochs seen elsewhere are passed.

quietly
ann: failover chat --reason="new kernel"
until drain begins
the ledger is copied
until the run ends
the daemon crashes
aloud
the daemon starts after 1m from the copy, and epoch 7 was seen
wait 5s
ann: adopt chat --active=paris --reason="as it says"
ann: adopt chat --active=lyon --reason="lyon serves"

--------------------------------------------------------------------------------
1:08.2 the daemon starts
    = the daemon starts; nobody watched for 66.2s; its ledger is an older one than the newest known
    = the ledger is an older one; the next epoch will be above 7 (the ledger was restored from an older one)
    = the phase is held (the ledger was restored from an older one)
    = run 1 ended: aborted (the ledger was restored from an older one)
    = gates: no-active-run passes (no run is open); state-clear fails (the pool is held until an operator adopts a site); active-down is unknown (the site is unknown); target-up is unknown (the site is unknown); target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (the target's log position is not known); fence-available is unknown (no fence of the site left behind has answered within the last minute); cooldown-over fails (the cool-down has 10m to go)
    = attention, held: nobody but an operator knows which site may serve; to do: failoverctl adopt chat --active=SITE --reason=TEXT
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
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
1:13.2 ann: adopt chat --active=paris
    = the order adopt is refused: the database of that site answers standby (ann: as it says)
    -> ann is told: no, the database of that site answers standby; to do: open its database by hand, then: failoverctl adopt chat --active=paris --reason=TEXT
1:13.2 ann: adopt chat --active=lyon
    = lyon is adopted as active, epoch 8 (ann: lyon serves)
    = the phase is failed-over (ann: lyon serves)
    = gates: state-clear fails (the backup is active; the daemon moves by itself only from primary to backup); target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (no log position of the active database is known)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
    = no attention needed any more: contradiction
    = no attention needed any more: held
    -> ann is told: done
chat: failed-over, lyon is active, epoch 8, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
