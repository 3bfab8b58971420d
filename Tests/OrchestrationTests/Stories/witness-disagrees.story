The daemon does not see paris, and a witness beside lyon does: the link is broken and not the site.

given a witness

paris is cut off
wait 40s
both sites answer
wait 10s

--------------------------------------------------------------------------------
0:01 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = gates: active-down fails (the site is suspect)
0:01 paris, hosts: silent
    = paris, home, is fenced or silent
0:03 paris, probe database: dead (no answer)
    = paris is down: no answer
    = an outage of paris begins: probe database is down, first dead 2s ago
    = gates: active-down passes (the site is down); outage-long-enough fails (the outage has lasted 2s of 15s)
0:16 time passes
    = gates: outage-long-enough passes (the outage has lasted 15s of 15s)
0:41 paris, probe database: alive (answers)
    = paris is suspect: answers
    = the outage of paris is over: it answers again
    = gates: active-down fails (the site is suspect); outage-long-enough fails (no outage is known)
0:41 paris, database: active at 100061000 on t1
    = gates: loss-within-limit fails (41s behind, more than the 30s allowed)
0:41 lyon, database: standby at 100061000 on t1
    = gates: loss-within-limit passes (0 bytes and 0s behind)
0:41 paris, hosts: answer
    = paris, home, is well
0:45 paris, probe database: alive (answers)
    = paris is up: answers
    = gates: active-down fails (the site is up)
chat: normal, paris is active, epoch 0, protected
