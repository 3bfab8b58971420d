The old site comes back while lyon is still being taken into service: the fence becomes one step more of the open run.

step start-services takes 30s
quietly
paris dies
until start-services begins
wait 10s
aloud
paris comes back active
until the run ends

--------------------------------------------------------------------------------
0:31 paris, probe database: alive (answers)
    = paris is suspect: answers
0:31 paris, database: active at 100021000 on t1
    = paris, which was left, answers active; lyon serves
    = run 1: refence at paris is added
    = attention, old-active: paris was left and answers active while lyon serves: two sites may be serving; to do: failoverctl fence chat --reason=TEXT
0:35 paris, probe database: alive (answers)
    = paris is up: answers
0:50.2 step 6, attempt 1 of run 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: refence at paris, attempt 1 begins
    -> refence at paris, attempt 1
0:51.2 refence, attempt 1: done (power reads paris fenced)
    = run 1: refence is done: power reads paris fenced
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
0:52 paris, probe database: dead (no answer)
    = paris is suspect: no answer
0:52.2 verify, attempt 1: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1: protect is put off: paris is fenced
    = run 1 ended: succeeded
    = the phase is failed-over
    = gates: no-active-run passes (no run is open); cooldown-over fails (the cool-down has 10m to go)
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
    ! paris was left and answers active while lyon serves: two sites may be serving; to do: failoverctl fence chat --reason=TEXT
