"""Asking and waiting in the window: counted in three presses, listed with its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit

from lotse.domain.anfrage import Absagegrund, Wohin
from lotse.domain.familie import FamilieId, Kamueber
from lotse.i18n.sprache import Sprache
from lotse.services.anfragen import Anfragenarbeit, Wartende
from lotse.ui.aktionen import Aktion
from lotse.ui.dialoge.warteliste import Wartedialog, reason
from lotse.ui.farben import Thema
from lotse.ui.seiten.anfrageblatt import Anfrageblatt
from lotse.ui.seiten.familie_zugang import Zugangstafel
from lotse.ui.sprung import Ort
from lotse.ui.stil import stil
from tests.barrierefrei.pruefung import (
    beschnitten,
    doppelte_kuerzel,
    namenlos,
    spruenge,
    stumme_zeilen,
    zu_klein,
)
from tests.barrierefrei.test_seiten import gestreckt
from tests.ui.seiten.test_haengt import akte, welt
from tests.werkzeug.muster import familie_k

__all__ = ["welt"]
TAG = date(2026, 3, 2)
WARTENDE = (
    Wartende(FamilieId("f-ahorn"), "26-001", "K.", "Ahorn", TAG, dringend=True),
    Wartende(
        FamilieId("f2"), "26-002", "", "Möwe", TAG - timedelta(days=12), frist=date(2026, 3, 9)
    ),
)
SPRACHEN = {"lang": gestreckt, "englisch": lambda: Sprache.load("en")}


class Buch:
    """Requests in memory."""

    def __init__(self, wartende=WARTENDE):
        self.anfragen = {}
        self.wartende = wartende

    def arbeit(self):
        return Anfragenarbeit(
            lambda: self.wartende,
            lambda anfrage: self.anfragen.update({anfrage.id: anfrage}),
            self.anfragen.pop,
        )


@pytest.fixture
def buch():
    return Buch()


def beginne(welt, buch, **felder):
    welt.beginne(akte(), anfragen=buch.arbeit(), **felder)
    welt.gehe(Ort.HEUTE)
    welt.klicks = 0


def test_e12_a_request_is_counted_in_three_presses_without_a_person_and_taken_back(welt, buch):
    beginne(welt, buch)
    welt.druecke(welt.seite.anfragen.absage)
    blatt = welt.dialog(Anfrageblatt)
    blatt.grund.waehle(Absagegrund.SPRACHMITTLUNG)
    welt.druecke(blatt.los)
    assert welt.klicks == 2
    (eine,) = buch.anfragen.values()
    assert (eine.am, eine.grund, eine.weiter) == (TAG, Absagegrund.SPRACHMITTLUNG, None)
    assert (eine.sprache, eine.stadtteil) == ("", "")
    welt.sitzung.zurueck()
    welt.ruhe()
    assert buch.anfragen == {}
    welt.sitzung.vor()
    welt.ruhe()
    assert list(buch.anfragen.values()) == [eine]


def test_e12_where_to_may_be_told_and_nothing_is_asked_about_the_family(welt, buch):
    beginne(welt, buch)
    welt.fenster.tue(Aktion.ANFRAGE)
    blatt = welt.dialog(Anfrageblatt)
    blatt.weiter.waehle(Wohin.BERATUNG)
    assert blatt.findChildren(QComboBox) == [blatt.grund, blatt.weiter]
    assert blatt.findChildren(QLineEdit) == []
    welt.druecke(blatt.los)
    (eine,) = buch.anfragen.values()
    assert (eine.weiter, eine.sprache, eine.stadtteil) == (Wohin.BERATUNG, "", "")


def test_e12_cancelling_counts_nothing(welt, buch):
    beginne(welt, buch)
    welt.fenster.tue(Aktion.ANFRAGE)
    welt.druecke(welt.dialog(Anfrageblatt).nicht)
    assert buch.anfragen == {}


def test_e12_where_nothing_may_be_changed_nothing_is_counted(welt, buch):
    beginne(welt, buch, nur_lesen="Diese Akten sind nur zum Ansehen.")
    welt.fenster.tue(Aktion.ANFRAGE)
    welt.ruhe()
    assert welt.offene(Anfrageblatt) == []


def test_e12_the_waiting_list_says_its_rule_and_a_reason_per_row_and_opens_the_family(welt, buch):
    beginne(welt, buch)
    welt.druecke(welt.seite.anfragen.warteliste)
    dialog = welt.dialog(Wartedialog)
    welt.ruhe()
    zeilen = [dialog.liste.modell.zeile(n) for n in range(dialog.liste.modell.rowCount())]
    assert [z.name for z in zeilen] == ["Familie K. (Ahorn)", "Anonym (Möwe)"]
    assert zeilen[0].warum == "Hilfe jetzt gewünscht · wartet seit 0 Tagen"
    assert "Zuerst, wer jetzt Hilfe wünscht." in welt.liest(dialog)
    dialog.liste.griff.emit(zeilen[0], "oeffnen")
    welt.ruhe()
    assert welt.akte.familie.deckwort == familie_k().deckwort
    assert welt.seite.findChild(Zugangstafel) is not None


def test_e12_a_reason_is_told_in_words():
    satz = reason(WARTENDE[1], TAG, Sprache.load("de"))
    assert satz == "Frist am 09.03.2026 · wartet seit 12 Tagen"
    assert "wartet seit 1 Tag" in reason(WARTENDE[0], TAG + timedelta(days=1), Sprache.load("de"))


def test_e12_nobody_waits(welt):
    beginne(welt, Buch(()))
    welt.fenster.tue(Aktion.WARTELISTE)
    dialog = welt.dialog(Wartedialog)
    welt.ruhe()
    assert "Niemand wartet auf ein erstes Gespräch." in welt.liest(dialog)


def test_f36_slip_and_kind_of_place_are_kept_and_taken_back(welt, buch):
    beginne(welt, buch)
    welt.gehe(Ort.FAMILIE)
    tafel = welt.seite.zugang
    tafel.zettel.setChecked(True)
    tafel.ueber.waehle(Kamueber.HEBAMME)
    welt.ruhe()
    angelegt = welt.akte.familie.angelegt_am
    assert welt.akte.familie.zettel_am == min(angelegt, TAG)
    assert welt.akte.familie.kam_ueber is Kamueber.HEBAMME
    assert tafel.tag.isVisibleTo(tafel)
    welt.sitzung.zurueck()
    assert welt.akte.familie.kam_ueber is None
    welt.sitzung.zurueck()
    assert welt.akte.familie.zettel_am is None
    assert not tafel.zettel.isChecked()


@pytest.mark.parametrize("lage", ["normal", "gross", "lang", "englisch"])
def test_both_dialogs_can_be_heard_reached_and_read(welt, buch, lage):
    stil().show(Thema.HELL, 200 if lage == "gross" else 100)
    felder = {"sprache": SPRACHEN[lage]()} if lage in SPRACHEN else {}
    lange = tuple(replace(w, deckwort="Straßenbahnhaltestelle") for w in WARTENDE)
    beginne(welt, Buch(lange), **felder)
    tafel = welt.seite.anfragen
    assert tafel.isVisibleTo(welt.fenster)
    assert (namenlos(tafel), beschnitten(tafel), zu_klein(tafel, 24)) == ([], [], [])
    for aktion, klasse in ((Aktion.ANFRAGE, Anfrageblatt), (Aktion.WARTELISTE, Wartedialog)):
        welt.fenster.tue(aktion)
        dialog = welt.dialog(klasse)
        welt.ruhe()
        assert namenlos(dialog) == []
        assert stumme_zeilen(dialog) == []
        assert spruenge(dialog) == []
        assert beschnitten(dialog) == []
        assert zu_klein(dialog, 24) == []
        if lage != "lang":
            assert doppelte_kuerzel(dialog) == []
        dialog.reject()
        welt.ruhe()
