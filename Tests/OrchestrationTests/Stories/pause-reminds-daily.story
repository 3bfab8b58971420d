A pause without an end reminds every day.

ann: pause --reason="holidays"
wait 25h
ann: resume --reason="back"

--------------------------------------------------------------------------------
0:00 ann: pause
    = everything is paused (ann: holidays)
    = gates: not-paused fails (everything is paused)
    = attention, paused: nothing new is begun; to do: failoverctl resume --reason=TEXT
    -> ann is told: done
1440:00 time passes
    = the pause still lasts
1500:00 ann: resume
    = everything goes on (ann: back)
    = gates: not-paused passes (nothing is paused)
    = no attention needed any more: paused
    -> ann is told: done
chat: normal, paris is active, epoch 0, protected
