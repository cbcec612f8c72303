"""What holds for all tests: garbage is collected between tests, on the main thread.

A worker of one test could otherwise destroy widgets an earlier test left in a cycle.
"""

from __future__ import annotations

import gc
from itertools import count

import pytest

JUNG, ALT = 10, 150
"""After so many tests the young generations, and all of them."""
_nummer = count(1)


def pytest_sessionstart():
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown():
    nummer = next(_nummer)
    if nummer % ALT == 0:
        gc.collect()
    elif nummer % JUNG == 0:
        gc.collect(1)
