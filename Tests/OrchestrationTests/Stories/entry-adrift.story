The load balancer restarted and forgot where it pointed: it is pointed back, three times an hour and no more.

entry points to lyon
wait 10s
entry points to nobody
wait 10s
entry points to unknown
wait 10s
entry points truly
entry points to nobody
wait 10s
entry points to nobody
wait 10s

--------------------------------------------------------------------------------
0:01 entry front: lyon
    = run 1 begins: pointing the entry back to paris, 1 step, epoch 0 (the entry points elsewhere)
    = run 1: switch-entry to paris, attempt 1 begins
    -> switch-entry to paris, attempt 1
0:02 switch-entry, attempt 1: done (front points to paris)
    = run 1: switch-entry is done: front points to paris
    = run 1 ended: succeeded
0:11 entry front: none
    = run 2 begins: pointing the entry back to paris, 1 step, epoch 0 (the entry points elsewhere)
    = run 2: switch-entry to paris, attempt 1 begins
    -> switch-entry to paris, attempt 1
0:12 switch-entry, attempt 1: done (front points to paris)
    = run 2: switch-entry is done: front points to paris
    = run 2 ended: succeeded
0:31 entry front: none
    = run 3 begins: pointing the entry back to paris, 1 step, epoch 0 (the entry points elsewhere)
    = run 3: switch-entry to paris, attempt 1 begins
    -> switch-entry to paris, attempt 1
0:32 switch-entry, attempt 1: done (front points to paris)
    = run 3: switch-entry is done: front points to paris
    = run 3 ended: succeeded
0:41 entry front: none
    = attention, entry-adrift: the entry points to another site than the active one, or to none; to do: point the entry to paris
chat: normal, paris is active, epoch 0, protected
    ! the entry points to another site than the active one, or to none; to do: point the entry to paris
