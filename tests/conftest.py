"""What tests of several rooms need."""

import sys

import pytest


@pytest.fixture
def calls_of():
    """Return a function that counts the calls that *work* makes: steps that grow too fast show, a busy machine not."""

    def count(work):
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

    return count
