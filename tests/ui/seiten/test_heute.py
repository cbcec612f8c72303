from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from lotse.app.heuteposten import heuteposten
from lotse.domain.ausgang import Ablehngrund
from lotse.domain.familie import FamilieId
from lotse.domain.kontakt import Kontakt, Kontaktart, Kontaktergebnis
from lotse.domain.vermittlung import Ereignis, Schritt, Schrittstand, Stand, Vermittlung, Weg
from lotse.ui.dienste import Heuteposten
from lotse.ui.seiten.heute import HeuteSeite
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.ansprueche import echtes_wissen
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.muster import angebote
from tests.werkzeug.qt import AHORN

HEUTE = date(2026, 11, 24)
BIRKE = FamilieId("f-birke")
SCHRITT = Schritt("b1", "Antrag ausfüllen", stand=Schrittstand.DRAN, bis=HEUTE)
VEREINBART = Kontakt(
    "k1", Kontaktart.BUERO, Kontaktergebnis.GESPROCHEN, date(2026, 11, 10), vereinbart="Anrufen",
    naechster_am=HEUTE,
)  # fmt: skip
_AM = datetime(2026, 11, 3, 9)
WARTET = Vermittlung(
    "v1", "erziehungsberatung", replace(angebote()[0], name="Erziehungsberatung Nordstadt"),
    (Ereignis(Stand.UEBERGEBEN, _AM.date(), _AM, weg=Weg.BRIEF),),
)  # fmt: skip


@pytest.fixture
def spruenge(sitzung):
    gesagt = []
    sitzung.springt.connect(gesagt.append)
    return gesagt


@pytest.fixture
def seite(qtbot, sitzung, haus):
    seite = HeuteSeite(dienste(haus), sitzung)
    qtbot.addWidget(seite)
    seite.resize(1200, 700)
    with qtbot.waitExposed(seite):
        seite.show()
    qtbot.waitUntil(lambda: seite._dran.modell.rowCount() > 0)
    return seite


def test_what_is_due_stands_apart_from_what_comes(seite):
    assert [seite._dran.modell.zeile(i).deckwort for i in range(3)] == ["Möwe", "Birke", "Kiesel"]
    tage = [seite._bald.modell.zeile(i).tag for i in range(seite._bald.modell.rowCount())]
    assert tage == sorted(tage)
    assert min(tage) > HEUTE


def test_the_longest_open_answer_comes_first(seite):
    tage = [seite._offen.modell.zeile(i).tag for i in range(seite._offen.modell.rowCount())]
    assert tage == sorted(tage)
    assert seite._offen.modell.data(seite._offen.modell.index(0)).endswith("seit 23 Tagen")


def test_a_row_opens_the_plan_of_its_family(qtbot, seite, spruenge):
    seite._bald.waehle_erste()
    seite._bald.griff.emit(seite._bald.wahl(), "oeffnen")
    qtbot.waitUntil(lambda: bool(spruenge))
    assert spruenge == [Sprung(Ort.PLAN, FamilieId("f-birke"), "b3")]


def test_going_on_leads_into_the_open_talk(seite, spruenge):
    assert "Familie K. (Ahorn)" in seite._band._wer.text()
    assert "Bekommt Ihre Familie zurzeit Geld vom Jobcenter?" in seite._band._was.text()
    seite._band.knopf.click()
    assert spruenge == [Sprung(Ort.GESPRAECH)]


def test_f01_a_step_of_another_family_is_ticked_and_saved(qtbot, sitzung, haus):
    seite = lebend(qtbot, sitzung, haus, schritte=(SCHRITT,))
    posten = seite._dran.modell.zeile(0)
    seite._dran.griff.emit(posten, "haken")
    qtbot.waitUntil(lambda: haus.akten[BIRKE].schritte[0].stand is Schrittstand.GETAN)
    assert seite._dran.modell.zeile(0).art == "getan"
    qtbot.waitUntil(sitzung.runner.is_idle)
    assert [p.art for p in zeilen(seite._dran)] == ["getan"]
    seite._dran.leertaste.emit(seite._dran.modell.zeile(0))
    qtbot.waitUntil(lambda: haus.akten[BIRKE].schritte[0].stand is Schrittstand.DRAN)
    assert seite._dran.modell.zeile(0).art == "schritt"


def test_a_step_of_the_open_family_can_be_taken_back(qtbot, haus, sitzung, seite):
    schritt = Schritt("s1", "U7a", stand=Schrittstand.DRAN, bis=HEUTE)
    sitzung.aendern(lambda akte: replace(akte, schritte=(schritt,)), "Schritt")
    seite.taten.on_haken(Heuteposten("schritt", AHORN, "Familie K.", "Ahorn", "U7a", HEUTE, "s1"))
    assert sitzung.akte.schritte[0].stand is Schrittstand.GETAN
    sitzung.zurueck()
    assert sitzung.akte.schritte[0].stand is Schrittstand.DRAN


def test_f01_not_reached_comes_back_by_itself_and_the_fact_is_written_at_once(qtbot, sitzung, haus):
    seite = lebend(qtbot, sitzung, haus, kontakte=(VEREINBART,))
    seite._dran.waehle_erste()
    assert [p.art for p in zeilen(seite._dran)] == ["kontakt"]
    seite._dran.setFocus()
    qtbot.keyClick(seite._dran, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: len(haus.akten[BIRKE].kontakte) == 2)
    assert haus.akten[BIRKE].kontakte[-1].ergebnis is Kontaktergebnis.NICHT_ERREICHT
    qtbot.waitUntil(lambda: not zeilen(seite._dran))
    assert sitzung.akte.familie.id == AHORN, "the open case stays open"
    morgen = heuteposten(haus.akten.values(), echtes_wissen(), HEUTE + timedelta(days=2))
    assert "nicht_erreicht" in [p.art for p in morgen if p.familie == BIRKE]


def test_f01_an_outcome_of_another_family_is_taken_back_without_opening_it(qtbot, sitzung, haus):
    seite = lebend(qtbot, sitzung, haus, kontakte=(VEREINBART,))
    gesagt = []
    sitzung.gemeldet.connect(gesagt.append)
    seite._dran.waehle_erste()
    qtbot.keyClick(seite._dran, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: bool(gesagt))
    assert gesagt[-1].zurueck
    sitzung.zurueck()
    qtbot.waitUntil(lambda: haus.akten[BIRKE].kontakte == (VEREINBART,))
    assert sitzung.akte.familie.id == AHORN
    qtbot.waitUntil(lambda: bool(zeilen(seite._dran)))
    sitzung.vor()
    qtbot.waitUntil(lambda: len(haus.akten[BIRKE].kontakte) == 2)


def test_f01_a_handover_is_noted_as_arrived_with_one_key_and_stands_in_one_panel(
    qtbot, sitzung, haus
):
    seite = lebend(qtbot, sitzung, haus, vermittlungen=(WARTET,))
    assert [(p.art, p.faellig) for p in zeilen(seite._offen)] == [("vermittlung", True)]
    assert not zeilen(seite._dran)
    seite._offen.waehle_erste()
    qtbot.keyClick(seite._offen, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: haus.akten[BIRKE].vermittlungen[0].stand is Stand.ANGEKOMMEN)
    qtbot.waitUntil(lambda: not zeilen(seite._offen))
    assert [p.text for p in zeilen(seite._angekommen)] == ["Erziehungsberatung Nordstadt"]


def test_f01_asked_without_an_answer_leaves_the_state_and_since_when_it_waits(qtbot, sitzung, haus):
    seite = lebend(qtbot, sitzung, haus, vermittlungen=(WARTET,))
    seite._offen.waehle_erste()
    seit = seite._offen.wahl().tag
    qtbot.keyClick(seite._offen, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: not zeilen(seite._offen)[0].faellig)
    posten = zeilen(seite._offen)[0]
    assert (posten.tag, posten.stand) == (seit, "uebergeben")


def test_the_menu_of_a_handover_offers_what_may_follow_and_a_no_with_its_reason(
    qtbot, sitzung, haus
):
    seite = lebend(qtbot, sitzung, haus, vermittlungen=(WARTET,))
    menue = seite.taten.menue(zeilen(seite._offen)[0], seite._offen)
    worte = [aktion.text().partition("\t")[0] for aktion in menue.actions()]
    assert worte == [
        "Kontakt ist da", "Warteliste", "Angekommen", "Nachgefragt, noch keine Antwort",
        "Abgelehnt",
    ]  # fmt: skip
    nein = menue.actions()[-1].menu()
    assert len(nein.actions()) == len(Ablehngrund)
    next(a for a in nein.actions() if a.text() == "kein Platz frei").trigger()
    qtbot.waitUntil(lambda: haus.akten[BIRKE].vermittlungen[0].stand is Stand.ABGELEHNT)
    assert haus.akten[BIRKE].vermittlungen[0].ereignisse[-1].grund == Ablehngrund.VOLL


def test_a_long_list_shows_its_first_rows_until_somebody_wants_all(qtbot, sitzung, haus):
    schritte = tuple(replace(SCHRITT, id=f"b{n}") for n in range(11))
    seite = lebend(qtbot, sitzung, haus, schritte=schritte)
    assert len(zeilen(seite._dran)) == 8
    seite._alle[seite._dran].click()
    assert len(zeilen(seite._dran)) == 11
    seite._alle[seite._dran].click()
    assert len(zeilen(seite._dran)) == 8


def lebend(qtbot, sitzung, haus, **teile):
    """The page over the real engine: Familie Birke with these parts, and nobody else."""
    haus.akten[BIRKE] = replace(haus.laden(BIRKE), **teile)

    def posten():
        wissen = echtes_wissen()
        ohne = [replace(haus.akten[BIRKE], familie=replace(haus.akten[BIRKE].familie, personen=()))]
        return [p for p in heuteposten(ohne, wissen, HEUTE) if p.art != "frist"]

    seite = HeuteSeite(dienste(haus, heuteposten=posten), sitzung)
    sitzung.dienste = seite.dienste
    qtbot.addWidget(seite)
    seite.resize(1200, 700)
    with qtbot.waitExposed(seite):
        seite.show()
    listen = (seite._dran, seite._offen, seite._bald)
    qtbot.waitUntil(lambda: any(liste.modell.rowCount() for liste in listen))
    return seite


def zeilen(liste):
    return [liste.modell.zeile(i) for i in range(liste.modell.rowCount())]


def test_nothing_due_is_said_calmly(qtbot, runner, stil_hell):
    from lotse.ui.steuerung import Sitzung

    sitzung = Sitzung(dienste(Haus(leer=True), zu_pruefen=lambda _tag: []), runner)
    seite = HeuteSeite(sitzung.dienste, sitzung)
    qtbot.addWidget(seite)
    seite.show()
    qtbot.waitUntil(runner.is_idle)
    qtbot.waitUntil(seite._leer.isVisible)
    assert seite._leer._titel.text() == "Heute steht nichts an. Gut so."
    assert not seite._band.isVisible()
    assert seite.regionen() == ()


def fenster(zusatz=""):
    tag = date(2026, 12, 1)
    return Heuteposten(
        "fenster", AHORN, "Familie K.", "Ahorn", "U7a", tag, "u7a@p4", "u_untersuchungen", zusatz
    )


def test_a_window_that_ends_leads_to_the_right_of_that_child(seite, spruenge):
    seite.taten.on_oeffnen(fenster())
    assert spruenge == [Sprung(Ort.FAMILIE, AHORN, "u7a@p4")]


def test_a_day_is_called_the_last_only_when_it_is_certain(seite):
    zeilen = seite._zeilen
    assert zeilen._sprich(fenster()) == "Familie K. (Ahorn), U7a: letzter Tag, in 7 Tagen"
    assert zeilen._sprich(fenster("Geburtstag prüfen")) == (
        "Familie K. (Ahorn), U7a: vielleicht letzter Tag, Geburtstag prüfen, in 7 Tagen"
    )


def test_windows_stand_among_the_next_steps_by_day(qtbot, sitzung, haus):
    schritte = haus.posten()
    felder = {"heuteposten": lambda: (fenster(), *schritte)}
    mit = HeuteSeite(dienste(haus, **felder), sitzung)
    qtbot.addWidget(mit)
    mit.resize(1200, 700)
    with qtbot.waitExposed(mit):
        mit.show()
    qtbot.waitUntil(lambda: mit._bald.modell.rowCount() > 0)
    zeilen = [mit._bald.modell.zeile(i) for i in range(mit._bald.modell.rowCount())]
    assert "fenster" in {zeile.art for zeile in zeilen}
    assert [z.tag for z in zeilen] == sorted(z.tag for z in zeilen)
