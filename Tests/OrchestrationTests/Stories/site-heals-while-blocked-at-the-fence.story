The run is blocked at its fence for a long time; then paris answers, reads not fenced, and the run ends by itself.

power refuses
quietly
paris dies
until the run is blocked
wait 10m
aloud
paris comes back
wait 25s

--------------------------------------------------------------------------------
15:02 paris, probe database: alive (answers)
    = paris is suspect: answers
    = the outage of paris is over: it answers again
15:06 paris, probe database: alive (answers)
    = paris is up: answers
    = run 1 ended: aborted (the site came back before it was fenced)
    = the phase is normal
    = gates: no-active-run passes (no run is open); active-down fails (the site is up); cooldown-over fails (the cool-down has 10m to go)
15:06 paris, hosts: answer
    = paris, home, is well
chat: normal, paris is active, epoch 1, protected
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
