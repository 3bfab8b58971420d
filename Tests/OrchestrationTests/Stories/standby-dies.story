Lyon dies while paris serves: an alarm and nothing else, and a later order finds no target.

lyon dies
wait 30s
ann: failover chat --reason="just to see"
ann: failover chat --mode=disaster --reason="just to see"

--------------------------------------------------------------------------------
0:01 lyon, probe database: dead (no answer)
    = lyon is suspect: no answer
    = gates: target-up fails (the site is suspect)
0:01 lyon, database: unknown
    = gates: target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (the target's log position is not known)
0:03 lyon, probe database: dead (no answer)
    = lyon is down: no answer
    = the pool is not protected: lyon does not follow paris
    = gates: target-up fails (the site is down)
    = attention, unprotected: lyon does not follow paris: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
0:30 ann: failover chat
    = the order failover is refused: target-up fails (the site is down); target-ready is unknown (the target's database answers unknown) (ann: just to see)
    -> ann is told: no, target-up fails (the site is down); target-ready is unknown (the target's database answers unknown)
0:30 ann: failover chat --mode=disaster
    = the order failover is refused: active-down fails (the site is up); target-up fails (the site is down); target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (the target's log position is not known), lifted by --accept-loss (ann: just to see)
    -> ann is told: no, active-down fails (the site is up); target-up fails (the site is down); target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (the target's log position is not known), lifted by --accept-loss
chat: normal, paris is active, epoch 0, not protected
    ! lyon does not follow paris: another failure now would lose data; to do: failoverctl protect chat --reason=TEXT
