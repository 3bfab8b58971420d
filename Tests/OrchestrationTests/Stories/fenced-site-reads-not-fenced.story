The fenced site does not answer, but its switch reads not fenced: without an order it must not come back, so it is fenced again.

quietly
paris dies
until the run ends
wait 1m
aloud
power says of paris not fenced
wait 20s
power says of paris the truth
wait 20s

--------------------------------------------------------------------------------
1:41 fence power of paris: not fenced
    = run 2 begins: refence of paris, 1 step, epoch 1 (paris was fenced and reads not fenced)
    = run 2: refence at paris, attempt 1 begins
    -> refence at paris, attempt 1
1:42 refence, attempt 1: done (power reads paris fenced)
    = run 2: refence is done: power reads paris fenced
    = run 2 ended: succeeded
    = gates: fence-available is unknown (no fence of the site left behind has answered within the last minute)
2:01 fence power of paris: fenced
    = gates: fence-available passes (fence 1 answered within the last minute)
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
