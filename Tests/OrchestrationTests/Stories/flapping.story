Paris dies and answers in turns; every answer ends the outage, so none of them lasts long enough.

for 10s paris is cut off
for 2s both sites answer
for 10s paris is cut off
for 2s both sites answer
for 10s paris is cut off
for 8s both sites answer

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
0:11 paris, probe database: alive (answers)
    = paris is suspect: answers
    = the outage of paris is over: it answers again
    = gates: active-down fails (the site is suspect); outage-long-enough fails (no outage is known)
0:11 paris, hosts: answer
    = paris, home, is well
0:13 paris, probe database: dead (no answer)
    = paris is down: no answer
    = an outage of paris begins: probe database is down, first dead 0s ago
    = gates: active-down passes (the site is down); outage-long-enough fails (the outage has lasted 0s of 15s)
0:16 paris, hosts: silent
    = paris, home, is fenced or silent
0:23 paris, probe database: alive (answers)
    = paris is suspect: answers
    = the outage of paris is over: it answers again
    = gates: active-down fails (the site is suspect); outage-long-enough fails (no outage is known)
0:25 paris, probe database: dead (no answer)
    = paris is down: no answer
    = an outage of paris begins: probe database is down, first dead 0s ago
    = gates: active-down passes (the site is down); outage-long-enough fails (the outage has lasted 0s of 15s)
0:35 paris, probe database: alive (answers)
    = paris is suspect: answers
    = the outage of paris is over: it answers again
    = gates: active-down fails (the site is suspect); outage-long-enough fails (no outage is known)
0:36 paris, hosts: answer
    = paris, home, is well
0:39 paris, probe database: alive (answers)
    = paris is up: answers
    = gates: active-down fails (the site is up)
chat: normal, paris is active, epoch 0, protected
