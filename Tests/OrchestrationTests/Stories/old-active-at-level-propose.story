At level propose the daemon raises the alarm and touches nothing of its own accord.

given level propose

quietly
paris dies
wait 30s
ann: failover chat --mode=disaster --reason="the proposal"
until the run ends
wait 1m
aloud
paris comes back active
wait 15s
ann: fence chat --reason="the old one is back"
wait 5s

--------------------------------------------------------------------------------
1:37 paris, probe database: alive (answers)
    = paris is suspect: answers
    = gates: active-down fails (the site is suspect)
1:37 paris, database: active at 100021000 on t1
    = paris, which was left, answers active; lyon serves
    = gates: state-clear fails (a database contradicts the ledger)
    = attention, old-active: paris was left and answers active while lyon serves: two sites may be serving; to do: failoverctl fence chat --reason=TEXT
1:41 paris, probe database: alive (answers)
    = paris is up: answers
    = gates: active-down fails (the site is up)
1:51.2 ann: fence chat
    = run 2 begins: fence of paris, 1 step, epoch 1 (ann: the old one is back)
    = run 2: fence at paris, attempt 1 begins
    -> fence at paris, attempt 1
    -> ann is told: run 2
1:52.2 fence, attempt 1: done (power reads paris fenced)
    = run 2: fence is done: power reads paris fenced
    = run 2 ended: succeeded
    = gates: fence-available is unknown (no fence of the site left behind has answered within the last minute)
1:53 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = gates: active-down fails (the site is suspect)
1:55 paris, probe database: dead (no answer)
    = paris is down: no answer
    = gates: active-down passes (the site is down)
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
    ! paris was left and answers active while lyon serves: two sites may be serving; to do: failoverctl fence chat --reason=TEXT
