The pool is paused while drain is at work: it ends, nothing new begins, deadlines stand still, and then it goes on.

quietly
paris dies
until drain begins
aloud
ann: pause chat --reason="let me look"
nobody looks
wait 40m
everybody looks again
wait 5s
ann: step retry 1 promote --reason="go"
ann: resume chat --reason="all right"
until switch-entry begins

--------------------------------------------------------------------------------
0:17 ann: pause chat
    = the pool is paused (ann: let me look)
    = attention, paused: nothing new is begun; to do: failoverctl resume chat --reason=TEXT
    -> ann is told: done
0:18 drain, attempt 1: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
0:25.001 time passes
    = paris is unknown: no answer is young enough
    = lyon is unknown: no answer is young enough
40:18 paris, probe database: dead (no answer)
    = paris is suspect: no answer
40:18 lyon, probe database: alive (answers)
    = lyon is up: answers
40:20 paris, probe database: dead (no answer)
    = paris is down: no answer
40:22 ann: step retry 1 promote
    = the order step retry is refused: it does not fit the state of the run (ann: go)
    -> ann is told: no, it does not fit the state of the run; to do: failoverctl run show 1
40:22 ann: resume chat
    = the pool goes on (ann: all right)
    = no attention needed any more: paused
    -> read fences, databases and log once more before promote
    -> ann is told: done
40:22.2 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
40:23.2 promote, attempt 1: done (lyon reads active on t2 from 100020000)
    = run 1: promote is done: lyon reads active on t2 from 100020000
    = lyon is active from here on; 0 bytes are known to be lost, and what was written in the last 2s was not seen
    = the pool is not protected: paris does not follow lyon
    = run 1: switch-entry to lyon, attempt 1 begins
    -> switch-entry to lyon, attempt 1
chat: failing-over, lyon is active, epoch 1, not protected, run 1 is running
