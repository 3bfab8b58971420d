The clock jumps while nobody can be asked. Tilt ends after a minute, or nobody could ever be rescued.

nobody asks paris
wait 1s
the clock jumps -10s
wait 70s

--------------------------------------------------------------------------------
0:01 the clock jumped by -10s
    = tilt: a clock jumped by -10s, and the daemon distrusts what it thought it knew
    = gates: own-health fails (tilt: the daemon's own loop was late or a clock jumped)
    = attention, tilt: the daemon does not trust what it knew; no automatic run starts; to do: failoverctl why chat
0:09.001 time passes
    = paris is unknown: no answer is young enough
    = gates: active-down is unknown (the site is unknown)
1:01 time passes
    = tilt is over: the daemon has looked again
    = gates: own-health passes (the daemon trusts itself)
    = no attention needed any more: tilt
chat: normal, paris is active, epoch 0, protected
