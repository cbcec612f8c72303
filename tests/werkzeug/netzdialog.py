"""The dialog "Wer trägt uns?" over Familie K. with its map, for the tests of its parts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.services.netz import find_knoten
from lotse.ui.netz.dialog import Netzdialog
from tests.werkzeug.netz import akte_netz


@pytest.fixture
def gefuellt(sitzung):
    voll = akte_netz()
    sitzung.aendern(
        lambda akte: replace(
            akte,
            netzknoten=voll.netzknoten,
            netzkanten=voll.netzkanten,
            beziehungen=voll.beziehungen,
        ),
        "Netz",
    )
    return sitzung


@pytest.fixture
def dialog(qtbot, gefuellt):
    dialog = Netzdialog(gefuellt)
    qtbot.addWidget(dialog)
    dialog.resize(1300, 720)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.karte.setFocus()
    return dialog


def knoten(dialog, kennung):
    return find_knoten(dialog._sitzung.akte, kennung)
