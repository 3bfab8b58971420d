A runbook of one's own asks for an approval before promote; the run waits for it, and its clock stands still.

given runbook failover: fence, drain, approve, promote, switch-entry, start-services, verify, protect

quietly
paris dies
until the run is waiting
aloud
status
nobody looks
wait 2h
everybody looks again
ann: step retry 1 approve --reason="go on"
ann: step approve 1 approve --reason="the boss says yes"
until promote begins

--------------------------------------------------------------------------------
chat: failing-over, paris is active, epoch 1, protected, run 1 is waiting
    ! run 1 waits at approve for an operator's approval; to do: failoverctl step approve 1 approve --reason=TEXT
0:26.001 time passes
    = paris is unknown: no answer is young enough
    = lyon is unknown: no answer is young enough
120:18 ann: step retry 1 approve
    = the order step retry is refused: it does not fit the state of the run (ann: go on)
    -> ann is told: no, it does not fit the state of the run; to do: failoverctl run show 1
120:18 ann: step approve 1 approve
    = run 1: approve is done: approved by ann (ann: the boss says yes)
    = no attention needed any more: run-waiting
    -> read fences, databases and log once more before promote
    -> ann is told: run 1
120:18.2 before promote: paris reads fenced, its database unknown, the log applied up to 100020000
    = run 1: promote at lyon, attempt 1 begins
    -> promote at lyon, attempt 1
chat: failing-over, paris is active, epoch 1, protected, run 1 is running
