"""What holds for all tests: garbage is collected between tests, on the main thread.

A worker of one test could otherwise destroy widgets an earlier test left in a cycle.
"""

from __future__ import annotations

import gc
import os
import re
import sys
from collections import Counter
from itertools import count

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from tests.werkzeug.vorlage import clear

settings.register_profile("default", deadline=None)  # no test is timed on a busy machine
settings.register_profile("kurz", max_examples=25, deadline=None)
settings.load_profile("default")
"""Where every minute counts: `--hypothesis-profile=kurz`. A test that asks for more gets it."""
NUR_GANZ = re.compile(r"tests/barrierefrei/.*\[(.*-)?(lang|dunkel)(-.*)?\]")
"""Looks of a page that the short form leaves out: dark, and long words beside 200 % and English."""
VIELE, SEHR_VIELE = 6, 30
"""Of a test with more cases than these the short form takes every third, or every tenth."""
IMMER_GANZ = ("tests/test_haus.py", "tests/i18n/", "tests/barrierefrei/")
JUNG, ALT = 10, 150
"""After so many tests the young generations, and all of them."""
_nummer = count(1)


for warten in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
    warten.__kwdefaults__["timeout"] = 60_000  # what comes comes; four programs may share a core


def pytest_collection_modifyitems(config, items):
    """The short form: of a test with very many cases a part, of a page not every look."""
    if config.getoption("--hypothesis-profile") != "kurz":
        return
    faelle = Counter(_test_of(item) for item in items)
    nummern: dict[str, count] = {test: count() for test in faelle}
    bleibt, geht = [], []
    for item in sorted(items, key=lambda i: i.nodeid):
        test = _test_of(item)
        ganz = faelle[test] <= VIELE or test.startswith(IMMER_GANZ)
        jeder = 3 if faelle[test] <= SEHR_VIELE else 10
        nimm = ganz or next(nummern[test]) % jeder == 0
        (bleibt if nimm and not NUR_GANZ.search(item.nodeid) else geht).append(item)
    config.hook.pytest_deselected(items=geht)
    behalten = set(bleibt)
    items[:] = [item for item in items if item in behalten]


@pytest.fixture(scope="session")
def kurz(pytestconfig):
    """Is this the short form? For what takes many rounds inside one test."""
    return pytestconfig.getoption("--hypothesis-profile") == "kurz"


def _test_of(item):
    return item.nodeid.partition("[")[0]


def pytest_sessionstart():
    gc.disable()


def pytest_collection_finish():
    """What was read for all tests stays to the end: nobody need walk through it again."""
    gc.collect()
    gc.freeze()


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
    clear()


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
