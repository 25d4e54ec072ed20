"""What plays for long is not measured: it would take three times as long, and hide gaps."""

import sys
import threading


def test_nobody_listens_here() -> None:
    assert sys.gettrace() is None and threading.gettrace() is None
