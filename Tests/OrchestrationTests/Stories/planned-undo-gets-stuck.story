A planned move turns back and paris cannot be opened again: a person helps, and the run ends undone.

step drain fails: replay stalled
taking back freeze fails: the unit stays masked; to do: systemctl unmask the unit
ann: failover chat --reason="new kernel"
until the run is stuck
status
ann: step done 1 freeze --reason="opened by hand"
wait 1s
looking at taking back freeze says done
ann: step done 1 freeze --reason="opened by hand"
until the run ends

--------------------------------------------------------------------------------
0:00 ann: failover chat
    = run 1 begins: planned failover from paris to lyon, 8 steps, epoch 1 (ann: new kernel)
    = the phase is failing-over (ann: new kernel)
    = run 1: stop-services at paris, attempt 1 begins
    -> stop-services at paris, attempt 1
    -> ann is told: run 1
0:01 stop-services, attempt 1: done (chat stopped at paris)
    = run 1: stop-services is done: chat stopped at paris
    = run 1: freeze at paris, attempt 1 begins
    -> freeze at paris, attempt 1
0:02 freeze, attempt 1: done (the database of paris is closed at 100022000)
    = run 1: freeze is done: the database of paris is closed at 100022000
    = run 1: drain at lyon, attempt 1 begins
    -> drain at lyon, attempt 1
0:03 drain, attempt 1: failed (replay stalled)
    = run 1: attempt 1 at drain failed, and is tried again in 1s: replay stalled
0:04 paris, probe database: alive (answers)
    = run 1: drain at lyon, attempt 2 begins
    -> drain at lyon, attempt 2
0:05 drain, attempt 2: failed (replay stalled)
    = run 1: attempt 2 at drain failed, and is tried again in 2s: replay stalled
0:07 time passes
    = run 1: drain at lyon, attempt 3 begins
    -> drain at lyon, attempt 3
0:08 drain, attempt 3: failed (replay stalled)
    = run 1: attempt 3 at drain failed, and is tried again in 4s: replay stalled
0:12 time passes
    = run 1: drain at lyon, attempt 4 begins
    -> drain at lyon, attempt 4
0:13 drain, attempt 4: failed (replay stalled)
    = run 1: attempt 4 at drain failed, and is tried again in 8s: replay stalled
0:21 paris, probe database: alive (answers)
    = run 1: drain at lyon, attempt 5 begins
    -> drain at lyon, attempt 5
0:22 drain, attempt 5: failed (replay stalled)
    = run 1: attempt 5 at drain failed, and is tried again in 16s: replay stalled
0:38 time passes
    = run 1: drain at lyon, attempt 6 begins
    -> drain at lyon, attempt 6
0:39 drain, attempt 6: failed (replay stalled)
    = run 1 turns back at drain, and what was done is taken back: replay stalled
    = run 1: taking back freeze at paris, attempt 1 begins
    -> take back freeze at paris, attempt 1
0:40 taking back freeze, attempt 1: failed (the unit stays masked)
    = run 1: attempt 1 at taking back freeze failed, and is tried again in 1s: the unit stays masked; to do: systemctl unmask the unit
0:41 time passes
    = run 1: taking back freeze at paris, attempt 2 begins
    -> take back freeze at paris, attempt 2
0:42 taking back freeze, attempt 2: failed (the unit stays masked)
    = run 1: attempt 2 at taking back freeze failed, and is tried again in 2s: the unit stays masked; to do: systemctl unmask the unit
0:44 time passes
    = run 1: taking back freeze at paris, attempt 3 begins
    -> take back freeze at paris, attempt 3
0:45 taking back freeze, attempt 3: failed (the unit stays masked)
    = run 1: attempt 3 at taking back freeze failed, and is tried again in 4s: the unit stays masked; to do: systemctl unmask the unit
0:49 time passes
    = run 1: taking back freeze at paris, attempt 4 begins
    -> take back freeze at paris, attempt 4
0:50 taking back freeze, attempt 4: failed (the unit stays masked)
    = run 1: attempt 4 at taking back freeze failed, and is tried again in 8s: the unit stays masked; to do: systemctl unmask the unit
0:58 paris, probe database: alive (answers)
    = run 1: taking back freeze at paris, attempt 5 begins
    -> take back freeze at paris, attempt 5
0:59 taking back freeze, attempt 5: failed (the unit stays masked)
    = run 1: attempt 5 at taking back freeze failed, and is tried again in 16s: the unit stays masked; to do: systemctl unmask the unit
1:15 time passes
    = run 1: taking back freeze at paris, attempt 6 begins
    -> take back freeze at paris, attempt 6
1:16 taking back freeze, attempt 6: failed (the unit stays masked)
    = run 1: attempt 6 at taking back freeze failed, and is tried again in 30s: the unit stays masked; to do: systemctl unmask the unit
1:46 time passes
    = run 1: taking back freeze at paris, attempt 7 begins
    -> take back freeze at paris, attempt 7
1:47 taking back freeze, attempt 7: failed (the unit stays masked)
    = run 1: attempt 7 at taking back freeze failed, and is tried again in 30s: the unit stays masked; to do: systemctl unmask the unit
2:17 time passes
    = run 1: taking back freeze at paris, attempt 8 begins
    -> take back freeze at paris, attempt 8
2:18 taking back freeze, attempt 8: failed (the unit stays masked)
    = run 1 cannot turn back: the step failed for good: the unit stays masked; to do: systemctl unmask the unit
    = attention, run-blocked: run 1 cannot take back freeze: the step failed for good; to do: failoverctl step retry 1 freeze --reason=TEXT
chat: failing-over, paris is active, epoch 1, protected, run 1 is undoing
    ! run 1 cannot take back freeze: the step failed for good; to do: failoverctl step retry 1 freeze --reason=TEXT
2:18 ann: step done 1 freeze
    -> look at taking back freeze, attempt 8
2:18.2 a look at taking back freeze, attempt 8: not done, and over
    = the order step done is refused: the step was asked and does not read done (ann: opened by hand)
    -> ann is told: no, the step was asked and does not read done; to do: make it so, then: failoverctl step done 1 freeze --reason=TEXT
2:19.2 a look at taking back freeze, attempt 8: done (freeze is taken back)
    = run 1: freeze counts as taken back, by order (ann: opened by hand)
    = run 1: taking back stop-services at paris, attempt 1 begins
    = no attention needed any more: run-blocked
    -> ann is told: run 1
    -> take back stop-services at paris, attempt 1
2:20.2 taking back stop-services, attempt 1: done (stop-services is taken back)
    = run 1: stop-services is taken back
    = run 1 ended: undone
    = the phase is normal
    = paris, which should serve, answers standby
    = gates: no-active-run passes (no run is open); state-clear fails (a database contradicts the ledger); cooldown-over fails (the cool-down has 10m to go)
    = attention, contradiction: paris should serve and answers standby; to do: failoverctl adopt chat --active=SITE --reason=TEXT
    = attention, run-blocked: run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
chat: normal, paris is active, epoch 1, protected
    ! paris should serve and answers standby; to do: failoverctl adopt chat --active=SITE --reason=TEXT
    ! run 1 ended otherwise than well; to do: failoverctl ack chat --reason=TEXT
