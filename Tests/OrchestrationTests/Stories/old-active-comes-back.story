The fenced site comes back by itself and answers active while lyon serves: it is an alarm, and it is fenced again.

quietly
paris dies
until the run ends
wait 1m
aloud
paris comes back active
wait 20s

--------------------------------------------------------------------------------
1:23 paris, probe database: alive (answers)
    = paris is suspect: answers
    = gates: active-down fails (the site is suspect)
1:23 paris, database: active at 100021000 on t1
    = paris, which was left, answers active; lyon serves
    = run 2 begins: refence of paris, 1 step, epoch 1 (paris was left and answers active)
    = run 2: refence at paris, attempt 1 begins
    = gates: state-clear fails (a database contradicts the ledger)
    = attention, old-active: paris was left and answers active while lyon serves: two sites may be serving; to do: failoverctl fence chat --reason=TEXT
    -> refence at paris, attempt 1
1:24 refence, attempt 1: done (power reads paris fenced)
    = run 2: refence is done: power reads paris fenced
    = run 2 ended: succeeded
    = gates: fence-available is unknown (no fence of the site left behind has answered within the last minute)
1:25 paris, probe database: dead (no answer)
    = paris is down: no answer
    = gates: active-down passes (the site is down)
1:41 fence power of paris: fenced
    = the databases agree with the ledger again
    = gates: state-clear fails (the backup is active; the daemon moves by itself only from primary to backup); fence-available passes (fence 1 answered within the last minute)
    = no attention needed any more: old-active
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
