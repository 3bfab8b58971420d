Lyon has had no new log for two minutes when paris dies: few bytes, but too much time.

lyon has no new log
wait 2m
paris dies
wait 20s

--------------------------------------------------------------------------------
0:31 paris, probe database: alive (answers)
    = gates: loss-within-limit fails (31s behind, more than the 30s allowed)
2:01 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = gates: active-down fails (the site is suspect)
2:01 paris, hosts: silent
    = paris, home, is fenced or silent
2:03 paris, probe database: dead (no answer)
    = paris is down: no answer
    = an outage of paris begins: probe database is down, first dead 2s ago
    = gates: active-down passes (the site is down); outage-long-enough fails (the outage has lasted 2s of 15s)
2:16 time passes
    = gates: outage-long-enough passes (the outage has lasted 15s of 15s)
chat: normal, paris is active, epoch 0, protected
