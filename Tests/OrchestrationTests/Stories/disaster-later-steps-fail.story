In a disaster, too, what fails after promote blocks and undoes nothing: each step is retried or done by a person.

given gates untold

step switch-entry fails for good: HAProxy does not answer
step verify fails for good: 503 through the entry
quietly
paris dies
until promote begins
aloud
until the run is blocked
step switch-entry works
ann: step retry 1 switch-entry --reason="HAProxy is back"
until verify begins
until the run is blocked
step verify works
ann: step retry 1 verify --reason="the pool was warming up"
until the run ends

--------------------------------------------------------------------------------
0:19.2 promote, attempt 1: done (lyon reads active on t2 from 100020000)
    = run 1: promote is done: lyon reads active on t2 from 100020000
    = lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
0:20.2 switch-entry, attempt 1: failed (HAProxy does not answer)
    = run 1 is blocked at switch-entry: the step failed for good: HAProxy does not answer
    = attention, run-blocked: run 1 is blocked at switch-entry: the step failed for good; to do: failoverctl step retry 1 switch-entry --reason=TEXT
0:20.2 ann: step retry 1 switch-entry
    = run 1: switch-entry is to be tried again (ann: HAProxy is back)
    = run 1: switch-entry to lyon, attempt 2 begins
    = no attention needed any more: run-blocked
    -> switch-entry to lyon, attempt 2
    -> ann is told: run 1
0:21.2 switch-entry, attempt 2: done (front points to lyon)
    = run 1: switch-entry is done: front points to lyon
    = run 1: start-services at lyon, attempt 1 begins
    -> start-services at lyon, attempt 1
0:22.2 start-services, attempt 1: done (chat runs at lyon)
    = run 1: start-services is done: chat runs at lyon
    = run 1: verify, attempt 1 begins
    -> verify, attempt 1
0:23.2 verify, attempt 1: failed (503 through the entry)
    = run 1 is blocked at verify: the step failed for good: 503 through the entry
    = attention, run-blocked: run 1 is blocked at verify: the step failed for good; to do: failoverctl step retry 1 verify --reason=TEXT
0:23.2 ann: step retry 1 verify
    = run 1: verify is to be tried again (ann: the pool was warming up)
    = run 1: verify, attempt 2 begins
    = no attention needed any more: run-blocked
    -> verify, attempt 2
    -> ann is told: run 1
0:24.2 verify, attempt 2: done (lyon answers through the entry)
    = run 1: verify is done: lyon answers through the entry
    = run 1: protect is put off: paris is fenced
    = run 1 ended: succeeded
    = the phase is failed-over
    = attention, unprotected: paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
