import threading
from functools import partial

import shiboken6
from PySide6.QtCore import QObject

from lotse.ui.jobs import FailureHook


class Zuhoerer(QObject):
    def __init__(self):
        super().__init__()
        self.gehoert = []

    def hoere(self, *antwort):
        im_fenster = threading.current_thread() is threading.main_thread()
        self.gehoert.append((*antwort, im_fenster))


def test_an_answer_comes_back_on_the_windows_thread(qtbot, runner):
    seite = Zuhoerer()
    runner.start(lambda _token: 42, seite.hoere)
    qtbot.waitUntil(lambda: bool(seite.gehoert))
    assert seite.gehoert == [(42, True)]


def test_a_failure_reaches_the_one_handler(qtbot, runner, fehler):
    runner.start(lambda _token: 1 / 0, print)
    qtbot.waitUntil(lambda: bool(fehler))
    assert isinstance(fehler[0], ZeroDivisionError)


def test_a_job_may_bring_its_own_handler(qtbot, runner, fehler):
    seite = Zuhoerer()
    runner.start(lambda _token: 1 / 0, print, on_failed=seite.hoere)
    qtbot.waitUntil(lambda: bool(seite.gehoert))
    assert fehler == []


def test_cancel_is_silent(qtbot, runner, fehler):
    seite = Zuhoerer()

    def langsam(token):
        while True:
            threading.Event().wait(0.001)
            token.step(0, 0)

    runner.start(langsam, seite.hoere).cancel()
    qtbot.waitUntil(runner.is_idle)
    assert seite.gehoert == fehler == []


def test_a_page_that_is_gone_is_not_called(qtbot, runner):
    tor = threading.Event()
    seite = Zuhoerer()
    runner.start(lambda _token: tor.wait(2), seite.hoere)
    shiboken6.delete(seite)
    tor.set()
    qtbot.waitUntil(runner.is_idle)


def test_progress_is_told_in_order(qtbot, runner):
    seite = Zuhoerer()

    def arbeite(token):
        for getan in range(3):
            token.step(getan, 3)

    runner.start(arbeite, print, on_progress=seite.hoere)
    qtbot.waitUntil(runner.is_idle)
    assert seite.gehoert == [(0, 3, True), (1, 3, True), (2, 3, True)]


def test_the_store_lane_keeps_the_order(qtbot, runner):
    seite = Zuhoerer()
    for i in range(50):
        runner.start(partial(lambda n, _token: n, i), seite.hoere)
    qtbot.waitUntil(lambda: len(seite.gehoert) == 50)
    assert [n for n, _ in seite.gehoert] == list(range(50))


def test_no_answer_of_many_is_lost(qtbot, runner, fehler):
    seite = Zuhoerer()
    for i in range(200):
        runner.start(partial(lambda n, _token: n, i), seite.hoere, store=bool(i % 2))
    qtbot.waitUntil(lambda: len(seite.gehoert) == 200)
    assert fehler == []


def test_a_failure_on_any_thread_is_shown_on_the_windows_thread(qtbot, qapp):
    seite = Zuhoerer()
    haken = FailureHook(seite.hoere, parent=qapp)
    unfall = ValueError("x")
    faden = threading.Thread(target=haken, args=(ValueError, unfall, None))
    faden.start()
    faden.join()
    qtbot.waitUntil(lambda: bool(seite.gehoert))
    assert seite.gehoert == [(unfall, True)]


def test_a_failure_tells_where_it_happened_and_never_with_what(qtbot, runner):
    geheim, fehler = ["Canarius"], []

    def work(_token):
        name = geheim[0]
        try:
            raise ValueError(len(name))  # noqa: TRY301 - as a store does it
        except ValueError as error:
            raise error from error  # its own cause: the way back must end

    runner.start(work, print, on_failed=fehler.append)
    qtbot.waitUntil(lambda: bool(fehler))
    frame = fehler[0].__traceback__.tb_frame
    assert frame.f_code.co_name == "work"
    assert "name" not in frame.f_locals


def test_what_nobody_waits_for_begins_after_what_is_asked(qtbot, runner):
    seite, folge = Zuhoerer(), []
    runner.start(lambda _token: folge.append("danach"), seite.hoere, later=True)
    runner.start(lambda _token: folge.append("gefragt"), seite.hoere)
    assert not runner.is_idle()
    qtbot.waitUntil(runner.is_idle)
    assert folge == ["gefragt", "danach"]


def test_who_waits_for_the_end_waits_for_what_was_put_off(runner):
    folge = []
    runner.start(lambda _token: folge.append("danach"), print, later=True)
    runner.wait()
    assert folge == ["danach"]
