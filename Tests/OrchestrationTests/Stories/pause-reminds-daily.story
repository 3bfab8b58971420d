A pause without an end reminds every day.

ann: pause --reason="holidays"
nobody looks
wait 25h
everybody looks again
wait 5s
ann: resume --reason="back"

--------------------------------------------------------------------------------
0:00 ann: pause
    = everything is paused (ann: holidays)
    = gates: not-paused fails (everything is paused)
    = attention, paused: nothing new is begun; to do: failoverctl resume --reason=TEXT
    -> ann is told: done
0:09.001 time passes
    = paris is unknown: no answer is young enough
    = lyon is unknown: no answer is young enough
    = gates: active-down is unknown (the site is unknown); target-up is unknown (the site is unknown); target-ready is unknown (the target's database answers unknown); loss-within-limit is unknown (the target's log position is not known)
0:41.001 time passes
    = gates: fence-available is unknown (no fence of the site left behind has answered within the last minute)
1440:00 time passes
    = the pause still lasts
1500:01 paris, probe database: alive (answers)
    = paris is up: answers
    = gates: active-down fails (the site is up)
1500:01 lyon, probe database: alive (answers)
    = lyon is up: answers
    = gates: target-up passes (the site is up)
1500:01 lyon, database: standby at 190021000 on t1
    = gates: target-ready passes (the target is a standby on the same lineage); loss-within-limit passes (0 bytes and 0s behind)
1500:01 fence power of paris: not fenced
    = gates: fence-available passes (fence 1 answered within the last minute)
1500:05 ann: resume
    = everything goes on (ann: back)
    = gates: not-paused passes (nothing is paused)
    = no attention needed any more: paused
    -> ann is told: done
chat: normal, paris is active, epoch 0, protected
