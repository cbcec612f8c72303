"""Bad pages found while somebody works: nothing more is written, and there is a way out."""

from __future__ import annotations

from functools import partial

import pytest

from lotse.app.dateipflege import SCHADEN, is_damage
from lotse.domain.fehler import Hinweis
from lotse.services.aendern import set_namen
from lotse.store.fehler import Beschaedigt
from lotse.store.schreibschutz import freeze
from lotse.ui.fenster.ansehen import Ansehenband
from lotse.ui.fenster.schaden import Schadensrahmen
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.echtfenster import LANGE, melde_an, offen, ruhend, sperre
from tests.werkzeug.selbstlauf import F, anzahl, ordner, schlage, worte

__all__ = ["ordner"]
SEITE = 4096


def beschaedige(datei) -> bytes:
    """One bit of the last page, in the file that is open."""
    stelle = datei.stat().st_size - SEITE + 100
    with datei.open("r+b") as strom:
        strom.seek(stelle)
        alt = strom.read(1)[0]
        strom.seek(stelle)
        strom.write(bytes((alt ^ 1,)))
    return datei.read_bytes()


@pytest.fixture
def beschaedigt(qtbot, ordner, laeuft):
    """The family is open; then the file is damaged, and the minute finds it out."""
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.FAMILIE, F))
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None, timeout=LANGE)
    laeuft.schliessung.takt.on_ruhe()
    qtbot.waitUntil(laeuft.runner.is_idle, timeout=LANGE)
    gesagt = laeuft.gesagt = []
    laeuft.sitzung.gemeldet.connect(gesagt.append)
    laeuft.kaputt = beschaedige(ordner.daten)
    schlage(qtbot, laeuft)
    qtbot.waitUntil(lambda: bool(laeuft.sitzung.nur_lesen), timeout=LANGE)
    qtbot.waitUntil(laeuft.runner.is_idle, timeout=LANGE)
    return laeuft


def band(p) -> Ansehenband:
    (gefunden,) = p.fenster.findChildren(Ansehenband)
    return gefunden


def test_it_is_told_once_and_not_a_byte_is_written_any_more(qtbot, beschaedigt, ordner):
    p = beschaedigt
    assert len([m for m in p.gesagt if "schreibt nichts mehr" in m.text]) == 1
    assert band(p).isVisible()
    assert "beschädigt" in worte(band(p))
    gesichert = anzahl(ordner)
    akte = p.sitzung.akte
    p.sitzung.aendern(partial(set_namen, buchstabe="M", name="Müller"), "Name")
    assert p.sitzung.akte == akte
    assert not p.schliessung.takt.minute.isActive()
    p.schliessung.takt.on_minute()
    p.schliessung.takt.on_ruhe()
    for tat in (p._dienste.fallcode, lambda _jahr: p._dienste.sicherungsarbeit.sichere("ende")):
        with pytest.raises(Hinweis, match=r"nur ansehen|nicht gelungen"):
            tat(2026)
    qtbot.waitUntil(p.runner.is_idle, timeout=LANGE)
    assert ordner.daten.read_bytes() == p.kaputt
    assert anzahl(ordner) == gesichert


def test_locking_leads_to_the_ways_out(qtbot, beschaedigt, ordner):
    p = beschaedigt
    gesichert = anzahl(ordner)
    band(p)._knopf.click()
    qtbot.waitUntil(lambda: p.fenster is None and p.runner.is_idle(), timeout=LANGE)
    assert ordner.daten.read_bytes() == p.kaputt
    assert anzahl(ordner) == gesichert
    melde_an(qtbot, p)
    qtbot.waitUntil(lambda: isinstance(p.tuersteher.tuer.seite, Schadensrahmen), timeout=LANGE)


def test_what_was_not_saved_yet_waits_under_the_seal(qtbot, ordner, laeuft):
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.FAMILIE, F))
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None, timeout=LANGE)
    laeuft.sitzung.aendern(partial(set_namen, buchstabe="C", name="Canarius"), "Name", tippen=True)
    freeze(laeuft._offen[-1].offen.engine, SCHADEN)
    laeuft.sitzung.sicherung.jetzt()
    qtbot.waitUntil(laeuft.runner.is_idle, timeout=LANGE)
    assert laeuft.sitzung.sicherung.ist_offen
    sperre(qtbot, laeuft)
    assert ruhend(laeuft).rest is not None
    offen(qtbot, laeuft)  # nothing was wrong with this file: now it is saved
    qtbot.waitUntil(lambda: not laeuft.sitzung.sicherung.ist_offen, timeout=LANGE)
    assert laeuft._dienste.laden(F).familie.name == "Canarius"


def test_a_damage_is_known_behind_what_did_not_come_about():
    kaputt, voll = Beschaedigt("Die Datei ist beschädigt."), Hinweis("Der Speicher ist voll.")
    folge = Hinweis("Die Sicherung ist nicht gelungen.")
    folge.__cause__ = kaputt
    assert is_damage(kaputt)
    assert is_damage(folge)
    assert not is_damage(voll)
    assert not is_damage(None)
