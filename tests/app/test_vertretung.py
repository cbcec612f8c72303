"""A deputy unlocks with the own password; whose data they are chooses the own name as before."""

from __future__ import annotations

import pytest

from lotse.app.zugangsarbeit import Zugangsdienst
from lotse.domain.passwort import secret
from lotse.services.zugangsarbeit import Zugangsart
from lotse.store.protokoll import entries
from lotse.store.schluessel import Slotart
from tests.werkzeug.echt import JETZT, PASSWORT, raum
from tests.werkzeug.echtfenster import offen, seite, sperre

IHRES = "Wolke Gabel Zaun Brot Uhr"


@pytest.fixture
def vertretung(wurzel, kennung):
    """Somebody stands in; returns the id of the slot."""
    profil, _ = raum(wurzel).oeffne(kennung, secret(PASSWORT), Slotart.PASSWORT)
    bild = Zugangsdienst(profil, lambda: JETZT).lass_zu(secret(PASSWORT), "Cem", secret(IHRES))
    profil.close()
    return bild.von(Zugangsart.VERTRETUNG)[0].kennung


def test_alone_nobody_is_asked_who_it_is(qtbot, laeuft):
    assert not seite(laeuft)._werfeld.isVisible()
    offen(qtbot, laeuft)


def test_a_deputy_chooses_the_own_name_and_the_log_says_who(qtbot, vertretung, laeuft):
    anmelden = seite(laeuft)
    assert anmelden._werfeld.isVisible()
    assert [anmelden._wer.itemText(n) for n in range(2)] == ["Nordstadt 2026", "Cem"]
    anmelden._wer.waehle(vertretung)
    offen(qtbot, laeuft, IHRES)
    with laeuft._offen[-1].offen.engine.connect() as connection:
        assert entries(connection)[-1].slot == vertretung
    sperre(qtbot, laeuft)
    assert seite(laeuft).wer == vertretung
    offen(qtbot, laeuft, IHRES)


def test_the_password_of_one_does_not_open_as_the_other(qtbot, vertretung, laeuft):
    feld = seite(laeuft).passwort.feld
    feld.setText(IHRES)
    seite(laeuft)._on_anmelden()
    qtbot.waitUntil(seite(laeuft)._fehler.isVisible)
    assert laeuft.fenster is None
    offen(qtbot, laeuft)


def test_who_is_let_in_now_stands_on_the_lock_page_at_once(qtbot, laeuft):
    offen(qtbot, laeuft)
    arbeit = laeuft.sitzung.dienste.zugangsarbeit
    arbeit.lass_zu(secret(PASSWORT), "Cem", secret(IHRES))
    sperre(qtbot, laeuft)
    assert seite(laeuft)._werfeld.isVisible()
    offen(qtbot, laeuft)
