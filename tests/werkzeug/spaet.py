"""A Runner that works and answers when a test says so, in any order; no thread, no waiting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from lotse.domain.fehler import Hinweis
from lotse.ui.jobs import Token
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import dienste
from tests.werkzeug.qt import AHORN


@dataclass(frozen=True, slots=True)
class Auftrag:
    """What was asked for, and who hears of it."""

    work: Callable[[Token], Any]
    on_done: Callable[[Any], None]
    on_failed: Callable[[Exception], None]
    token: Token


class Spaet:
    """`offen`: what was asked for and is not worked at, in its order."""

    def __init__(self) -> None:
        self.offen: list[Auftrag] = []
        self.fehler: list[Exception] = []

    def start(self, work, on_done, *, on_failed=None, **_lane) -> Token:
        token = Token(lambda *_: None)
        self.offen.append(Auftrag(work, on_done, on_failed or self.on_failed, token))
        return token

    def on_failed(self, error: Exception) -> None:
        self.fehler.append(error)

    def arbeite(self, wer: str = "") -> Callable[[], None]:
        """Do the oldest one, or the oldest whose handler has this name; gives its answer to tell,
        whoever was cancelled meanwhile: it was on its way already."""
        einer = next(a for a in self.offen if wer in ("", a.on_done.__name__))
        self.offen.remove(einer)
        try:
            return partial(einer.on_done, einer.work(einer.token))
        except Hinweis as error:
            return partial(einer.on_failed, error)

    def alles(self) -> None:
        """Work and answer, until nobody asks for anything."""
        while self.offen:
            self.arbeite()()

    def wait(self) -> None:
        """Nothing runs beside a test."""


@pytest.fixture
def spaet():
    return Spaet()


@pytest.fixture
def oben(qtbot):
    """What dialogs lie over."""
    oben = QWidget()
    qtbot.addWidget(oben)
    oben.resize(1000, 700)
    return oben


@pytest.fixture
def beginne(haus, spaet, oben):
    """A sitting with the first case open."""

    def eine(**felder) -> Sitzung:
        sitzung = Sitzung(dienste(haus, **felder), spaet, oben)
        sitzung.oeffne(AHORN)
        spaet.alles()
        return sitzung

    return eine
