"""What is typed beside the paper stands on the paper, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.einwilligung import Datenart, Empfaengerart
from lotse.domain.vermittlung import Weg
from lotse.letters.brief import Briefart
from lotse.letters.rueckmeldung import Praxisstand
from lotse.services.briefseite import unsigned_consent
from lotse.ui.seiten import briefe_ausgang
from tests.werkzeug.briefausgang import neuer_drucker_in, papier, seite
from tests.werkzeug.briefdienste import echte_leistungen
from tests.werkzeug.briefseite import oeffne, waehle, zeige
from tests.werkzeug.muster import HEUTE
from tests.werkzeug.qt import AHORN

__all__ = ["papier", "seite"]


def gedruckt(seite):
    brief = seite._setzer.letztes.brief
    return "" if brief is None else " ".join(str(b) for b in (*brief.bloecke, brief.absender,
                                                             brief.empfaenger))  # fmt: skip


def warte_auf(qtbot, seite, wort):
    qtbot.waitUntil(lambda: seite._setzer.letztes is not None and wort in gedruckt(seite))


def ohne_alles(haus):
    haus.akten[AHORN] = replace(haus.akten[AHORN], vermittlungen=(), schritte=())


def erlaube(haus, *arten, art=Empfaengerart.STELLE):
    akte = haus.akten[AHORN]
    v = next(v for v in akte.vermittlungen if v.id == "v3")
    eine = unsigned_consent(akte, v.angebot, echte_leistungen()[v.leistung], HEUTE)
    eine = replace(eine, id="e1", unterschrieben=("p1",), datenarten=arten, art=art)
    haus.akten[AHORN] = replace(akte, einwilligungen=(eine,))


def test_a_termin_card_is_set_from_the_plan_and_gets_its_time(qtbot, seite):
    waehle(qtbot, seite, "termin:")
    bogen = seite.blatt.tippen.termin
    assert bogen.isVisibleTo(seite.blatt)
    assert bogen.ort.toPlainText()
    assert seite._ausgehend() is None, "without a time there is no card"
    bogen.uhr.setText("9:30")
    warte_auf(qtbot, seite, "9:30 Uhr")
    assert bogen.kalender.isEnabled()


def test_another_place_can_be_typed_whole(qtbot, seite):
    waehle(qtbot, seite, "termin:")
    bogen = seite.blatt.tippen.termin
    bogen.stelle.waehle("")
    assert not bogen.ort.toPlainText()
    bogen.ort.setPlainText("Haus Lind\nLindweg 1")
    bogen.uhr.setText("14 Uhr")
    bogen.person.setText("Frau Beck")
    warte_auf(qtbot, seite, "Frau Beck")
    assert "Haus Lind" in gedruckt(seite)


def test_the_appointment_goes_to_the_phone_as_ics(
    qtbot, stil_hell, haus, runner, monkeypatch, tmp_path
):
    geschrieben = {}
    seite = zeige(
        qtbot, haus, runner,
        kalender=lambda termin, titel: f"{titel} {termin.um}".encode(),
        schreiben=lambda datei, inhalt: geschrieben.update({datei.name: inhalt}),
    )  # fmt: skip
    monkeypatch.setattr(briefe_ausgang, "frage_datei", lambda _p, _t, v, e: tmp_path / f"{v}.{e}")
    waehle(qtbot, seite, "termin:")
    seite.blatt.tippen.termin.uhr.setText("9:30")
    with qtbot.waitSignal(seite.sitzung.gemeldet):
        seite.blatt.tippen.termin.kalender.click()
    assert list(geschrieben.values()) == [b"Termin 570"]
    assert next(iter(geschrieben)).endswith(".ics")


def test_an_application_bears_what_was_typed_and_so_does_its_copy(qtbot, seite):
    waehle(qtbot, seite, "antrag:v3")
    bogen = seite.blatt.tippen.antrag
    bogen.name.setText("Aylin Kaya")
    bogen.anschrift.setPlainText("Am Wald 7\n50995 Musterstadt")
    bogen.fuer_kind.setChecked(True)
    bogen.kind.setText("Deniz")
    bogen.geboren.setText("4.5.2023")
    bogen.lage.setPlainText("Deniz spricht wenig.")
    warte_auf(qtbot, seite, "Deniz spricht wenig.")
    assert "Am Wald 7" in gedruckt(seite)
    waehle(qtbot, seite, "kopie:v3")
    warte_auf(qtbot, seite, "Deniz spricht wenig.")


def test_typed_facts_are_stored_nowhere_and_not_in_the_hash(qtbot, seite, papier):
    waehle(qtbot, seite, "antrag:v3")
    vorher = seite.sitzung.akte
    auftrag_ohne = seite._gezeigt.auftrag
    seite.blatt.tippen.antrag.name.setText("Aylin Kaya")
    warte_auf(qtbot, seite, "Aylin Kaya")
    assert seite.sitzung.akte == vorher
    posten = seite._liste.posten
    for auftrag in (auftrag_ohne, seite._gezeigt.auftrag):
        with qtbot.waitSignal(seite.sitzung.gemeldet, timeout=90_000):
            drucker = neuer_drucker_in(papier)
            seite._ausgabe.drucke(seite.sitzung.akte, ((posten, auftrag),), drucker)
    stuecke = seite.sitzung.akte.schriftstuecke[-2:]
    assert stuecke[0].sha256 == stuecke[1].sha256
    assert "Kaya" not in repr(seite.sitzung.akte)


def test_another_family_finds_empty_fields(qtbot, seite, haus):
    waehle(qtbot, seite, "antrag:v3")
    seite.blatt.tippen.antrag.name.setText("Aylin Kaya")
    akte = haus.akten[AHORN]
    haus.akten["f-2"] = replace(akte, familie=replace(akte.familie, id="f-2"))
    seite.sitzung.oeffne("f-2")
    qtbot.waitUntil(lambda: seite._gezeigt is not None
                    and seite._gezeigt.akte.familie.id == "f-2")  # fmt: skip
    waehle(qtbot, seite, "antrag:v3")
    assert seite.blatt.tippen.antrag.name.text() == ""
    assert "Kaya" not in gedruckt(seite)


def test_what_is_printed_is_what_was_typed_last(qtbot, seite):
    waehle(qtbot, seite, "antrag:v3")
    seite.blatt.tippen.antrag.name.setText("Aylin Kaya")
    ausgang = seite._ausgehend()
    assert ausgang is None or ausgang.auftrag.getippt.absender.name == "Aylin Kaya"
    assert seite._gezeigt.auftrag.getippt.absender.name == "Aylin Kaya"


def test_a_case_letter_shows_what_is_left_out(qtbot, seite):
    name = next(v.angebot.name for v in seite.sitzung.akte.vermittlungen if v.angebot)
    waehle(qtbot, seite, "fallbrief:")
    bogen = seite.blatt.tippen.fall
    bogen.tatsachen.setPlainText(f"{name} hilft wenig.")
    warte_auf(qtbot, seite, "hilft wenig")
    assert name not in gedruckt(seite)
    assert f"„{name}“" in bogen.weg.text()


def test_contact_and_health_can_be_typed_only_inside_the_consent(qtbot, stil_hell, haus, runner):
    erlaube(haus, Datenart.NAME, Datenart.KONTAKT)
    seite = zeige(qtbot, haus, runner)
    waehle(qtbot, seite, "ueberleitung:v3")
    assert not seite.blatt.tippen.gebraucht, "carried by the family: nothing is typed"
    seite.blatt.weg_gewaehlt.emit(Weg.BRIEF)
    bogen = seite.blatt.tippen.versand
    assert bogen.formular.isRowVisible(bogen.kontakt)
    assert not bogen.formular.isRowVisible(bogen.gesundheit)
    bogen.kontakt.setText("0221 4710 199")
    warte_auf(qtbot, seite, "0221 4710 199")


def test_a_practice_is_told_one_of_four_things(qtbot, stil_hell, haus, runner):
    erlaube(haus, Datenart.RUECKMELDUNG, Datenart.BISHER, art=Empfaengerart.PRAXIS)
    seite = zeige(qtbot, haus, runner)
    waehle(qtbot, seite, "rueckmeldung:e1")
    bogen = seite.blatt.tippen.praxis
    assert seite._ausgehend() is None, "nothing chosen yet"
    bogen.stand.waehle(Praxisstand.VERSORGT)
    assert bogen.formular.isRowVisible(bogen.stelle)
    bogen.stelle.setText("Haus Lind")
    warte_auf(qtbot, seite, "Haus Lind")


def test_a_family_without_a_plan_can_still_have_cards(qtbot, stil_hell, haus, runner):
    ohne_alles(haus)
    seite = oeffne(qtbot, haus, runner)
    seite.show()
    assert seite._leer.isVisible()
    seite._on_auch_ohne()
    assert not seite._leer.isVisible()
    waehle(qtbot, seite, "startkarte:")
    assert seite._setzer.letztes.brief.art is Briefart.STARTKARTE


def test_what_is_the_same_for_all_is_no_sheet_of_this_family(qtbot, seite, papier):
    waehle(qtbot, seite, "zuweisung:")
    posten, auftrag = seite._liste.posten, seite._gezeigt.auftrag
    with qtbot.waitSignal(seite.sitzung.gemeldet, timeout=90_000):
        seite._ausgabe.drucke(seite.sitzung.akte, ((posten, auftrag),), neuer_drucker_in(papier))
    assert all(s.art != "zuweisung" for s in seite.sitzung.akte.schriftstuecke)


@pytest.mark.parametrize("art", ["fallbrief", "startkarte", "zuweisung"])
def test_no_packet_holds_what_names_nobody(qtbot, seite, art):
    eigene = [z for _, z in seite._kunde.zeilen(seite.sitzung.akte, seite._wahl)
              if z.posten.art.value == art]  # fmt: skip
    assert [z.im_paket for z in eigene] == [None]
