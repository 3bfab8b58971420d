Paris was fenced in a disaster; nothing there could be promoted, so a disaster failback is refused with the way out.

quietly
paris dies
until the run ends
aloud
ann: failback chat --mode=disaster --reason="lyon burns too"

--------------------------------------------------------------------------------
0:22.2 ann: failback chat --mode=disaster
    = the order failback is refused: paris, home, is not a standby, so nothing there could be promoted (ann: lyon burns too)
    -> ann is told: no, paris, home, is not a standby, so nothing there could be promoted; to do: failoverctl unfence chat --reason=TEXT; open the database by hand; then failoverctl adopt chat --active=paris --reason=TEXT
chat: failed-over, lyon is active, epoch 1, not protected
    ! paris does not follow lyon: another failure now would lose data; to do: failoverctl unfence chat --reason=TEXT
