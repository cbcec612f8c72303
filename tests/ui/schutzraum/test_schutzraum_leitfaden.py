"""The ladder of § 4 KKG in the window: words by profession, done on, why not; nothing computed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from lotse.domain.schutzraum import (
    Altersband,
    Antwort,
    Beruf,
    Beteiligte,
    Beteiligtenrolle,
    Entscheidung,
    Mitteilung,
    Stufe,
)
from lotse.services.schutzraum.leiter import hinweise
from lotse.services.schutzraum.worte import (
    AKUT,
    BERUFE,
    HILFE_ZUERST,
    UNGEBOREN,
    UNGEBOREN_HILFE,
)
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.schutzraum.leitfaden import HINWEISE
from tests.ui.schutzraum.conftest import rein
from tests.werkzeug.fensterworte import gesagtes
from tests.werkzeug.schutzraumfenster import HEUTE, Ablage, notiz

VERBEN = {
    Beruf.HEILBERUF: "Für Sie gilt: befugt · sollen unverzüglich",
    Beruf.BERATUNG: "Für Sie gilt: befugt",
    Beruf.VEREINBARUNG: "Für Sie gilt: nach der Vereinbarung",
    Beruf.NICHT_GENANNT: "Für Sie gilt: keine eigene Befugnis aus § 4 KKG",
}
NIE = ("Risiko", "Ampel", "Wahrscheinlich", "Punkte", "Prozent", "%", "Gefährdungsgrad", "Score")


@pytest.fixture
def rumpf(drin):
    return drin.raum.notiz.leitfaden.ruempfe


def worte(widget):
    return {wort for _art, wort in gesagtes(widget)}


@pytest.mark.parametrize("beruf", Beruf)
def test_f16_each_profession_reads_its_own_verb_and_no_other(qtbot, runner, baue, beruf):
    ablage = Ablage(notiz())
    ablage.wer = beruf
    fenster = rein(qtbot, runner, baue(ablage))
    gesagt = worte(fenster.raum.notiz.leitfaden)
    assert VERBEN[beruf] in gesagt
    assert gesagt.isdisjoint(set(VERBEN.values()) - {VERBEN[beruf]})
    stellen = BERUFE[beruf].fundstelle
    assert any(stellen in wort for wort in gesagt)


def test_f16_every_rung_stands_there_in_the_order_of_the_law(drin):
    leitfaden = drin.raum.notiz.leitfaden
    assert list(leitfaden.tafeln) == list(Stufe)
    hoehen = [tafel.y() for tafel in leitfaden.tafeln.values()]
    assert hoehen == sorted(hoehen)
    assert AKUT in worte(leitfaden)


def test_f16_a_rung_is_done_on_a_day_or_left_out_for_a_reason(drin, rumpf):
    feld = rumpf[Stufe.EROERTERN]
    feld.stand.gewaehlt.emit("")
    feld.stand.set_wahl("nicht")
    feld._on_stand("nicht")
    feld.warum.feld.setText("Der Schutz des Kindes wäre in Frage gestellt.")
    feld.warum.feld.textEdited.emit("")
    schritt = drin.sitzung.akte.schritt(Stufe.EROERTERN)
    assert (schritt.am, schritt.ausgelassen) == (None, True)
    feld.stand.set_wahl("getan")
    feld._on_stand("getan")
    schritt = drin.sitzung.akte.schritt(Stufe.EROERTERN)
    assert schritt.getan
    assert schritt.warum_nicht == ""


def test_f16_left_out_without_a_reason_stays_open_and_blocks_nothing(drin, rumpf):
    feld = rumpf[Stufe.HILFEN]
    feld.stand.set_wahl("nicht")
    feld._on_stand("nicht")
    schritt = drin.sitzung.akte.schritt(Stufe.HILFEN)
    assert not schritt.getan
    assert not schritt.ausgelassen
    assert feld.warum.isVisible()
    assert drin.raum.schliessen.isEnabled()


def test_f16_help_comes_first_is_asked_and_not_enforced(drin, rumpf):
    feld = rumpf[Stufe.HILFEN]
    feld.stand.set_wahl("offen")
    feld._on_stand("offen")
    entscheidung = rumpf[Stufe.MITTEILUNG]
    entscheidung.wahl.set_wahl(Entscheidung.INFORMIEREN.value)
    entscheidung._merke()
    assert HILFE_ZUERST in worte(drin.raum.notiz.leitfaden)
    assert drin.sitzung.akte.mitteilung.entscheidung is Entscheidung.INFORMIEREN


def test_f16_where_only_the_unborn_are_named_it_says_what_is_possible(drin):
    ungeboren = Beteiligte("u", Beteiligtenrolle.KIND, Altersband.UNGEBOREN)
    drin.sitzung.aendern(lambda akte: replace(akte, beteiligte=(ungeboren,)))
    gesagt = worte(drin.raum.notiz.leitfaden)
    assert {UNGEBOREN, UNGEBOREN_HILFE} <= gesagt
    drin.sitzung.aendern(lambda akte: replace(akte, beteiligte=()))
    assert worte(drin.raum.notiz.leitfaden).isdisjoint({UNGEBOREN, UNGEBOREN_HILFE})


def test_f16_every_sentence_beside_the_ladder_has_its_place(drin):
    ungeboren = Beteiligte("u", Beteiligtenrolle.KIND, Altersband.UNGEBOREN)
    drin.sitzung.aendern(
        lambda akte: replace(
            akte,
            beteiligte=(ungeboren,),
            schritte=(),
            mitteilung=Mitteilung(Entscheidung.INFORMIEREN),
        )
    )
    alle = hinweise(drin.sitzung.akte)
    assert len(alle) == HINWEISE
    assert set(alle) <= worte(drin.raum.notiz.leitfaden)


def test_f16_parents_informed_on_or_why_not(drin, rumpf):
    feld = rumpf[Stufe.HINWEIS]
    feld.am.haken.click()
    assert drin.sitzung.akte.eltern.am is None
    feld.warum.feld.setText("Das Kind wäre allein damit.")
    feld.warum.feld.textEdited.emit("")
    assert drin.sitzung.akte.eltern.warum_nicht == "Das Kind wäre allein damit."
    feld.am.haken.click()
    assert drin.sitzung.akte.eltern.am == HEUTE
    assert drin.sitzung.akte.eltern.warum_nicht == ""


def test_f16_a_consultation_is_added_changed_and_taken_out(drin, rumpf, qtbot):
    feld = rumpf[Stufe.BERATUNG]
    feld.neu.click()
    neue = list(feld.zeilen)[-1]
    feld.zeilen[neue].ergebnis.feld.setText("Morgen noch einmal sprechen.")
    feld.zeilen[neue].ergebnis.feld.textEdited.emit("")
    assert drin.sitzung.akte.beratungen[-1].ergebnis == "Morgen noch einmal sprechen."
    for zeile in tuple(feld.zeilen.values()):
        zeile.weg.click()
        qtbot.wait(QApplication.doubleClickInterval() + 50)
    assert drin.sitzung.akte.beratungen == ()
    assert feld.warum.isVisible()


def test_f16_a_double_click_takes_one_consultation_out_and_not_its_neighbour(drin, rumpf, qtbot):
    feld = rumpf[Stufe.BERATUNG]
    feld.neu.click()
    feld.neu.click()
    vorher = len(feld.zeilen)
    erste, zweite_zeile, *_ = feld.zeilen.values()
    erste.weg.click()
    erste.weg.click()
    zweite_zeile.weg.click()
    assert len(feld.zeilen) == len(drin.sitzung.akte.beratungen) == vorher - 1
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    zweite_zeile.weg.click()
    assert len(drin.sitzung.akte.beratungen) == vorher - 2


def test_f16_a_person_decides_and_says_who_and_why(drin, rumpf):
    feld = rumpf[Stufe.MITTEILUNG]
    assert not feld.mitgeteilt.isVisible()
    feld.wahl.set_wahl(Entscheidung.NICHT_INFORMIEREN.value)
    feld.am.haken.click()
    feld.von.feld.setText("Team")
    feld.warum.feld.setText("Die Hilfe beginnt am Montag.")
    feld.warum.feld.textEdited.emit("")
    m = drin.sitzung.akte.mitteilung
    assert (m.entscheidung, m.entschieden_am, m.entschieden_von, m.begruendung) == (
        Entscheidung.NICHT_INFORMIEREN, HEUTE, "Team", "Die Hilfe beginnt am Montag.",
    )  # fmt: skip


def test_f16_the_answer_is_expected_and_received_inside_only(drin, rumpf):
    feld = rumpf[Stufe.RUECKMELDUNG]
    assert drin.sitzung.akte.rueckmeldung.erwartet_am == date(2026, 12, 4)
    feld.erhalten.haken.click()
    feld.antworten["taetig_geworden"].set_wahl(Antwort.JA.value)
    feld._merke()
    r = drin.sitzung.akte.rueckmeldung
    assert (r.erhalten_am, r.taetig_geworden, r.bestaetigt) == (
        HEUTE, Antwort.JA, Antwort.NICHT_GESAGT,
    )  # fmt: skip


def test_f16_nothing_is_computed_and_no_colour_means_danger(drin):
    gesagt = " ".join(worte(drin.raum))
    assert [wort for wort in NIE if wort in gesagt] == []
    arten = {feld.objectName() for feld in drin.raum.notiz.findChildren(Hinweisfeld)}
    assert arten <= {"hinweis_info"}


def test_f16_what_is_typed_is_kept_by_itself(qtbot, drin, ablage, rumpf):
    feld = rumpf[Stufe.ANHALTSPUNKTE]
    feld.notiz.feld.setText("Ein neuer Satz.")
    feld.notiz.feld.textEdited.emit("")
    assert ablage.akten["n1"].schritt(Stufe.ANHALTSPUNKTE).notiz != "Ein neuer Satz."
    qtbot.waitUntil(
        lambda: ablage.akten["n1"].schritt(Stufe.ANHALTSPUNKTE).notiz == "Ein neuer Satz.",
        timeout=5_000,
    )
