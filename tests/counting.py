"""How much work a call makes: steps that grow too fast show in it, a busy machine does not."""

import sys


def calls_of(work):
    """Return the number of calls that *work* makes."""
    calls = 0

    def note(_frame, event, _arg):
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls
