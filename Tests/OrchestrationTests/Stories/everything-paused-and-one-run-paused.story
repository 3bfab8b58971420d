One run is paused, then everything. Each pause holds by itself, and the run goes on when both are lifted.

quietly
paris dies
until drain begins
aloud
ann: run pause 1 --reason="let me look"
wait 2s
ann: pause --reason="all hands"
ann: run resume 1 --reason="seen"
wait 5s
ann: resume --reason="done"
until promote begins

--------------------------------------------------------------------------------
0:17 ann: run pause 1
    = run 1 is paused (ann: let me look)
    -> ann is told: run 1
0:18 drain, attempt 1: done (lyon has applied the log up to 100020000)
    = run 1: drain is done: lyon has applied the log up to 100020000
0:19 ann: pause
    = everything is paused (ann: all hands)
    = attention, paused: nothing new is begun; to do: failoverctl resume --reason=TEXT
    -> ann is told: done
0:19 ann: run resume 1
    = run 1 goes on (ann: seen)
    -> ann is told: run 1
0:24 ann: resume
    = everything goes on (ann: done)
    = no attention needed any more: paused
    -> read fences, databases and log once more before promote
    -> ann is told: done
0:24.2 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
