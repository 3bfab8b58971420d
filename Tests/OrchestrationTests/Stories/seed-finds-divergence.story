A planned failback finds what exists only at home: it blocks before anything is overwritten, until that is accepted.

quietly
paris dies
until the run ends
ann: unfence chat --reason="paris is safe"
until the run ends
wait 11m
aloud
step seed finds divergence: 4096 bytes exist only at paris and cannot be kept
ann: failback chat --reason="home again"
until the run is blocked
status
step seed works
ann: step retry 1 seed --reason="forgotten"
ann: step retry 3 seed --reason="forgotten"
ann: step retry 3 seed --accept-divergence --reason="forgotten"
until drain begins

--------------------------------------------------------------------------------
11:23.2 ann: failback chat
    = run 3 begins: planned failback from lyon to paris, 10 steps, epoch 2 (ann: home again)
    = the phase is failing-back (ann: home again)
    = run 3: unfence at paris, attempt 1 begins
    = no attention needed any more: unprotected
    -> unfence at paris, attempt 1
    -> ann is told: run 3
11:23.4 unfence, attempt 1: found done (paris reads not fenced, its database stopped)
    = run 3: unfence was found done: paris reads not fenced, its database stopped
    = run 3: seed at paris, attempt 1 begins
    -> seed at paris, attempt 1
11:24.4 seed, attempt 1: failed (4096 bytes exist only at paris and cannot be kept)
    = run 3 is blocked at seed: the site to be rebuilt has, or may have, what exists nowhere else: 4096 bytes exist only at paris and cannot be kept
    = attention, run-blocked: run 3 is blocked at seed: the site to be rebuilt has, or may have, what exists nowhere else; to do: failoverctl step retry 3 seed --accept-divergence --reason=TEXT
chat: failing-back, lyon is active, epoch 2, not protected, run 3 is blocked
    ! run 3 is blocked at seed: the site to be rebuilt has, or may have, what exists nowhere else; to do: failoverctl step retry 3 seed --accept-divergence --reason=TEXT
11:24.4 ann: step retry 1 seed
    = the order step retry is refused: no open run has this number (ann: forgotten)
    -> ann is told: no, no open run has this number; to do: failoverctl runs
11:24.4 ann: step retry 3 seed
    = the order step retry is refused: it needs --accept-divergence (ann: forgotten)
    -> ann is told: no, it needs --accept-divergence; to do: failoverctl step retry 3 seed --accept-divergence --reason=TEXT
11:24.4 ann: step retry 3 seed --accept-divergence
    = run 3: seed is to be tried again, with accept-divergence (ann: forgotten)
    = run 3: seed at paris, attempt 2 begins
    = no attention needed any more: run-blocked
    -> seed at paris, attempt 2
    -> ann is told: run 3
11:25.4 seed, attempt 2: done (paris reads standby and follows)
    = run 3: seed is done: paris reads standby and follows
    = run 3 waits at stop-services for paris to be up, a standby and following, before anything is taken from the applications
    = attention, run-waiting: run 3 waits at stop-services for paris to be up, a standby and following, before anything is taken from the applications; to do: failoverctl status chat
11:26 paris, probe database: alive (answers)
    = paris is suspect: answers
11:30 paris, probe database: alive (answers)
    = paris is up: answers
    = the pool is protected: paris follows lyon
    = run 3: stop-services at lyon, attempt 1 begins
    = no attention needed any more: run-waiting
    -> stop-services at lyon, attempt 1
11:31 stop-services, attempt 1: done (chat stopped at lyon)
    = run 3: stop-services is done: chat stopped at lyon
    = run 3: freeze at lyon, attempt 1 begins
    -> freeze at lyon, attempt 1
11:32 freeze, attempt 1: done (the database of lyon is closed at 100693000)
    = run 3: freeze is done: the database of lyon is closed at 100693000
    = run 3: drain at paris, attempt 1 begins
    -> drain at paris, attempt 1
chat: failing-back, lyon is active, epoch 2, protected, run 3 is running
