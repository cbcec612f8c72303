"""What holds for all tests: garbage is collected between tests, on the main thread.

A worker of one test could otherwise destroy widgets an earlier test left in a cycle.
"""

from __future__ import annotations

import gc
import os
import sys
from itertools import count

import pytest
from hypothesis import settings

settings.register_profile("default", deadline=None)  # no test is timed on a busy machine
settings.register_profile("kurz", max_examples=35, deadline=None)
settings.load_profile("default")
"""Where every minute counts: `--hypothesis-profile=kurz`. A test that asks for more gets it."""
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


_ende: list[int] = []


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(exitstatus):
    _ende.append(int(exitstatus))


@pytest.hookimpl(trylast=True)
def pytest_unconfigure():
    """After the last word: leave without taking Qt apart.

    The interpreter destroys what a thousand windows left behind in an order Qt does not expect;
    it has crashed there after every test had passed. The programs of tests/app end by themselves,
    as the real one does, and their exit status is tested.
    """
    qt = sys.modules.get("PySide6.QtWidgets")
    if _ende and qt is not None and qt.QApplication.instance() is not None:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(_ende[-1])
