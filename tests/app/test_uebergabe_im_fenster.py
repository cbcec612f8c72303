"""A case leaves one Tresor through the window and arrives in another; and what stays (F-33)."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt

from lotse.app.uebergabedienst import Uebergabedienst
from lotse.domain.familie import FamilieId
from lotse.domain.protokoll import Tat
from lotse.services.uebergabepaket import SCHRITT, Warmnotiz
from lotse.store.nachweise import read_nachweise
from lotse.ui.dialoge import loeschgang
from lotse.ui.dialoge.loeschgang import Loeschgang
from lotse.ui.seiten import uebergabe_geben
from lotse.ui.seiten.einwilligung import EinwilligungSeite
from lotse.ui.seiten.familien import FamilienSeite
from lotse.ui.seiten.uebergabe_geben import Uebergabegang
from lotse.ui.seiten.uebergabe_nehmen import Ankunftsdialog
from lotse.ui.sicherung import Sicherung
from lotse.ui.sprung import Ort, Sprung
from tests.app.test_uebergabedienst import WORT, dienst
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.echt import lege_an, lies
from tests.werkzeug.echtfenster import LANGE, offen, sperre
from tests.werkzeug.schutzfenster import KANARI, F, dateien, familie, klartext, markiert, taten
from tests.werkzeug.uebergabe import AN, VON, erlaubt


@pytest.fixture
def kennung(wurzel):
    return lege_an(wurzel, akte=erlaubt(markiert()))


@pytest.fixture
def datei(tmp_path, monkeypatch):
    wohin = tmp_path / "Lotse_Uebergabe.lotse-uebergabe"
    monkeypatch.setattr(uebergabe_geben, "frage_datei", lambda *_: wohin)
    monkeypatch.setattr(loeschgang, "SEKUNDEN", 1)
    return wohin


def bereit(qtbot, p) -> Uebergabegang:
    """Through the panel "Daten der Familie", as a navigator does, up to the last button."""
    qtbot.mouseClick(familie(qtbot, p).daten.uebergeben, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: p.fenster.findChild(Uebergabegang) is not None, timeout=LANGE)
    dialog = p.fenster.findChild(Uebergabegang)
    dialog.wahl.von.setText(VON)
    dialog.wahl.los.click()
    dialog.kennwort.passwort.setze(WORT)
    qtbot.keyClicks(dialog.kennwort.nochmal.feld, WORT)
    return dialog


def gib(qtbot, p) -> Uebergabegang:
    dialog = bereit(qtbot, p)
    with qtbot.waitSignal(dialog.gepackt, timeout=LANGE):
        dialog.packen.click()
    qtbot.waitUntil(p.runner.is_idle, timeout=LANGE)
    return dialog


@pytest.fixture
def langsam(monkeypatch):
    """Packing begins only when everything is closed: nothing has answered by then."""
    zu, sammle, schliesse_ab = Event(), Uebergabedienst.sammle, Sicherung.schliesse_ab
    monkeypatch.setattr(Uebergabedienst, "sammle", lambda *a: zu.wait(9) and sammle(*a))
    monkeypatch.setattr(Sicherung, "schliesse_ab", lambda s: (zu.set(), schliesse_ab(s)))


@pytest.mark.usefixtures("langsam")
def test_f33_locked_while_it_is_packed_file_log_and_verlauf_say_the_same(
    qtbot, laeuft, wurzel, kennung, datei
):
    offen(qtbot, laeuft)
    bereit(qtbot, laeuft).packen.click()
    sperre(qtbot, laeuft)
    assert datei.exists()
    assert [t for t in taten(wurzel, kennung) if t[0] is Tat.UEBERGEBEN][-1] == (
        Tat.UEBERGEBEN, F, "",
    )  # fmt: skip
    akte = lies(wurzel, kennung, F)
    assert [s.titel for s in akte.schriftstuecke][-1:] == [f"Übergeben an {AN}"]
    offen(qtbot, laeuft)
    assert not laeuft.sitzung.sicherung.ist_offen  # nothing is written a second time
    assert lies(wurzel, kennung, F) == akte


def test_f33_the_file_is_sealed_both_logs_know_and_the_case_stays(
    qtbot, laeuft, wurzel, kennung, datei
):
    offen(qtbot, laeuft)
    gib(qtbot, laeuft).accept()
    roh = datei.read_bytes()
    for wort in (KANARI.encode(), KANARI.encode("utf-16-le"), AN.encode()):
        assert wort not in roh
    sperre(qtbot, laeuft)
    assert (Tat.UEBERGEBEN, F, "") in taten(wurzel, kennung)
    assert lies(wurzel, kennung, F).schriftstuecke[-1].titel == f"Übergeben an {AN}"


def test_f33_deleted_after_the_hand_over_nothing_is_left_but_the_proof(
    qtbot, laeuft, wurzel, kennung, datei
):
    offen(qtbot, laeuft)
    gib(qtbot, laeuft).fertig.weg.click()
    qtbot.waitUntil(lambda: laeuft.fenster.findChild(Loeschgang) is not None)
    dialog = laeuft.fenster.findChild(Loeschgang)
    qtbot.keyClicks(dialog.frage.feld, KANARI.lower())
    with qtbot.waitSignal(dialog.geloescht, timeout=LANGE) as beleg:
        qtbot.mouseClick(dialog.frage.knopf_ja, Qt.MouseButton.LeftButton)
    assert beleg.args[0].bewiesen
    assert beleg.args[0].nachweise >= 1
    with laeuft._offen[-1].offen.engine.connect() as connection:
        assert {n.art.value for n in read_nachweise(connection)} >= {"lotsin"}
    dialog.accept()
    sperre(qtbot, laeuft)
    assert KANARI.encode() not in klartext(wurzel, kennung)
    for wo, inhalt in dateien(wurzel):
        assert KANARI.encode() not in inhalt, wo


def nimm(qtbot, p, datei) -> FamilienSeite:
    p.sitzung.springe(Sprung(Ort.FAMILIEN))
    seite = p.fenster.findChild(FamilienSeite)
    qtbot.waitUntil(lambda: seite._anzahl is not None, timeout=LANGE)
    seite._wege.oeffne(datei)
    dialog = p.fenster.findChild(Ankunftsdialog)
    qtbot.keyClicks(dialog.kennwort.feld, WORT)
    dialog.oeffnen.click()
    qtbot.waitUntil(lambda: dialog.stapel.currentIndex() == 1, timeout=LANGE)
    with qtbot.waitSignal(dialog.uebernommen, timeout=LANGE):
        dialog.los.click()
    qtbot.waitUntil(p.runner.is_idle, timeout=LANGE)
    return seite


@pytest.fixture
def fremde(tmp_path, datei):
    """What a colleague has packed."""
    (tmp_path / "sie").mkdir()
    akte = erlaubt(einfache_akte("fremd", fallcode="26-400", deckwort="Linde", buchstabe="P."))
    eines = dienst(tmp_path / "sie", "Nordstadt", akte)
    paket = eines.sammle(VON, AN, [(FamilieId("fremd"), Warmnotiz(VON, None, None, "Kita"))])
    eines.siegle(paket, bytearray(WORT, "utf-8"), datei)
    eines.profil.close()
    return datei


def test_f33_read_in_listed_opened_and_taken_back(qtbot, laeuft, wurzel, kennung, fremde):
    offen(qtbot, laeuft)
    seite = nimm(qtbot, laeuft, fremde)
    qtbot.waitUntil(lambda: seite._anzahl == 2, timeout=LANGE)
    neu = lies_offen(laeuft, "fremd")
    assert neu.schritte[0].text == SCHRITT
    assert "Als Nächstes wichtig: Kita" in neu.schritte[0].notiz
    laeuft.sitzung.zurueck()
    qtbot.waitUntil(lambda: seite._anzahl == 1, timeout=LANGE)
    laeuft.sitzung.vor()
    qtbot.waitUntil(lambda: seite._anzahl == 2, timeout=LANGE)
    assert lies_offen(laeuft, "fremd") == neu
    sperre(qtbot, laeuft)
    assert (Tat.UEBERNOMMEN, "fremd", "") in taten(wurzel, kennung)


def test_f33_a_case_taken_over_can_be_worked_with_at_once(qtbot, laeuft, wurzel, kennung, fremde):
    offen(qtbot, laeuft)
    nimm(qtbot, laeuft, fremde)
    laeuft.sitzung.springe(Sprung(Ort.FAMILIE, FamilieId("fremd")))
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None, timeout=LANGE)
    for wort in ("Ulme", "Weide"):
        laeuft.sitzung.aendern(
            lambda a, w=wort: replace(a, familie=replace(a.familie, deckwort=w)), "Merkwort"
        )
    sperre(qtbot, laeuft)
    assert lies(wurzel, kennung, FamilieId("fremd")).familie.deckwort == "Weide"


def test_f33_the_way_to_ask_leads_to_a_sheet_for_a_colleague(qtbot, laeuft):
    offen(qtbot, laeuft)
    qtbot.mouseClick(familie(qtbot, laeuft).daten.uebergeben, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: laeuft.fenster.findChild(Uebergabegang) is not None, timeout=LANGE)
    laeuft.fenster.findChild(Uebergabegang)._on_fragen()
    qtbot.waitUntil(lambda: laeuft.fenster.ort is Ort.EINWILLIGUNG)
    seite = laeuft.fenster.findChild(EinwilligungSeite)
    assert seite.flaeche.bogen.art.wahl == "lotsin"


def lies_offen(p, kennung):
    with p._offen[-1].einheit() as einheit:
        return einheit.akte(FamilieId(kennung))
