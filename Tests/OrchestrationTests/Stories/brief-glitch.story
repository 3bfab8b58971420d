Paris is silent for two questions and answers the third; nobody is woken.

for 2s paris is cut off
for 20s both sites answer

--------------------------------------------------------------------------------
0:01 paris, probe database: dead (no answer)
    = paris is suspect: no answer
    = gates: active-down fails (the site is suspect)
0:01 paris, hosts: silent
    = paris, home, is fenced or silent
0:03 paris, probe database: alive (answers)
    = paris is up: answers
    = gates: active-down fails (the site is up)
0:06 paris, hosts: answer
    = paris, home, is well
chat: normal, paris is active, epoch 0, protected
