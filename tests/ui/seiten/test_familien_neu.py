"""F-02: search or create: six fields, twelve keys, the reason, and a name only by wish."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lotse.domain.familie import Familie, FamilieId, Person, PersonId, Rolle, Verstaendigung
from lotse.domain.zeit import Geburt
from lotse.ui.aktionen import Aktion
from lotse.ui.seiten.familien import FamilienSeite
from lotse.ui.seiten.familien_neu import NAME_SATZ
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.qt import AHORN

HOECHSTENS_FELDER, HOECHSTENS_TASTEN = 6, 12


@pytest.fixture
def birke(haus) -> Familie:
    """A family that is known already."""
    kind = Person(PersonId("k"), Rolle.KIND, "Yusuf", Geburt(2019, 5))
    akte = einfache_akte(
        "f-birke", deckwort="Birke", buchstabe="Ö.", name="Öztürk", personen=(kind,),
        verstaendigung=Verstaendigung(("tr",), "tr", kontaktweg="Tel. 0221 4710 123, abends"),
    )  # fmt: skip
    haus.akten[FamilieId("f-birke")] = akte
    return akte.familie


@pytest.fixture
def seite(qtbot, sitzung, birke) -> FamilienSeite:
    seite = FamilienSeite(sitzung.dienste, sitzung)
    qtbot.addWidget(seite)
    seite.show()
    seite.show_sprung(Sprung(Ort.FAMILIEN, bezug="neu"))
    qtbot.waitUntil(lambda: seite._neu._deckwort.text() != "")
    return seite


def gesagt(seite) -> str:
    """What the row of the family says, "" while there is none."""
    liste = seite._neu._liste
    if not liste.modell.rowCount():
        return ""
    return liste.art.sprich(liste.modell.zeile(0))


@pytest.mark.parametrize(
    ("feld", "text", "grund"),
    [
        ("_buchstabe", "Ozturk", "gleicher Name"),
        ("_buchstabe", "Ostürk", "Name klingt gleich"),
        ("_telefon", "+49 221 4710123", "gleiche Telefonnummer"),
        ("_kinder", "Jussuf 5.2019", "Kind mit gleichem Geburtsmonat"),
        ("_deckwort", "birke", "gleiches Merkwort"),
    ],
)
def test_f02_the_same_family_is_found_while_typing_and_says_why(qtbot, seite, feld, text, grund):
    getattr(seite._neu, feld).setText(text)
    qtbot.waitUntil(lambda: grund in gesagt(seite))
    assert "Birke" in gesagt(seite)
    assert "ztürk" not in gesagt(seite)


def test_f02_the_found_family_opens_by_keyboard(qtbot, seite, sitzung):
    seite._neu._buchstabe.setText("Ozturk")
    qtbot.waitUntil(lambda: gesagt(seite) != "")
    liste = seite._neu._liste
    liste.waehle_erste()
    liste.setFocus()
    qtbot.keyClick(liste, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sitzung.akte is not None and sitzung.akte.familie.id == "f-birke")


def test_f02_a_proposed_code_word_is_no_reason(qtbot, seite, haus, birke):
    wort = seite._neu._deckwort.text()
    haus.akten[birke.id] = replace(
        haus.akten[birke.id], familie=replace(birke, deckwort=wort, name="")
    )
    seite._neu._ort.setText("Nordstadt")
    qtbot.wait(400)
    assert gesagt(seite) == ""


def test_f02_a_new_family_needs_six_fields_and_twelve_keys_besides_text(qtbot, seite, sitzung):
    neu = seite._neu
    assert len(neu._felder) <= HOECHSTENS_FELDER
    tasten = 1  # Strg+N opened it
    seite.window().activateWindow()
    neu._buchstabe.setFocus()
    for text in ("K", "", "50990 Nordstadt", "", "0221 4710 120", "10.2023"):
        feld = seite.window().focusWidget()
        QTest.keyClicks(feld, text)
        if feld is neu._wahl:
            QTest.keyClicks(feld, "Ara")
        if feld is not neu._kinder:
            QTest.keyClick(feld, Qt.Key.Key_Tab)
            tasten += 1
    QTest.keyClick(neu._kinder, Qt.Key.Key_Return)
    tasten += 1
    assert tasten <= HOECHSTENS_TASTEN
    qtbot.waitUntil(lambda: sitzung.akte.familie.id != AHORN)
    familie = sitzung.akte.familie
    assert (familie.buchstabe, familie.name) == ("K.", "")
    assert (familie.ort.plz, familie.ort.stadtteil) == ("50990", "Nordstadt")
    assert familie.verstaendigung.sprachen == ("ar",)
    assert familie.verstaendigung.kontaktweg == "0221 4710 120"
    assert familie.kinder[0].geburt == Geburt(2023, 10)
    assert Aktion.NEUE_FAMILIE


def test_f02_nothing_is_required(qtbot, seite, sitzung):
    seite._neu._deckwort.clear()
    seite._neu._anlegen.click()
    qtbot.waitUntil(lambda: sitzung.akte.familie.id != AHORN)
    familie = sitzung.akte.familie
    assert familie.deckwort == familie.fallcode
    assert familie.buchstabe == ""


def test_f02_a_name_is_only_looked_for_unless_the_family_wants_it(qtbot, seite, sitzung):
    seite._neu._buchstabe.setText("Krüger")
    assert seite._neu._schutz.text() == NAME_SATZ
    assert seite._neu._bleibt.isVisible()
    seite._neu._anlegen.click()
    qtbot.waitUntil(lambda: sitzung.akte.familie.id != AHORN)
    assert (sitzung.akte.familie.buchstabe, sitzung.akte.familie.name) == ("K.", "")


def test_f02_a_wanted_name_stays_and_the_consent_is_asked_for_kindly(qtbot, seite, sitzung):
    meldungen = []
    sitzung.gemeldet.connect(meldungen.append)
    seite._neu._buchstabe.setText("Krüger")
    seite._neu._bleibt.click()
    seite._neu._anlegen.click()
    qtbot.waitUntil(lambda: sitzung.akte.familie.id != AHORN)
    assert (sitzung.akte.familie.buchstabe, sitzung.akte.familie.name) == ("K.", "Krüger")
    assert any("Einwilligung" in meldung.text for meldung in meldungen)


def test_a_letter_asks_nothing_about_names(seite):
    seite._neu._buchstabe.setText("K.")
    assert not seite._neu._bleibt.isVisible()


def test_f02_whoever_comes_back_to_the_sheet_finds_the_same_family_again(qtbot, seite):
    seite._neu._buchstabe.setText("Ozturk")
    qtbot.waitUntil(lambda: gesagt(seite) != "")
    seite.hide()
    assert gesagt(seite) == ""
    seite.show()
    qtbot.waitUntil(lambda: "gleicher Name" in gesagt(seite))


def test_f02_a_begun_sheet_is_not_emptied_by_strg_n_and_a_done_one_leaves_nothing(
    qtbot, seite, sitzung
):
    meldungen = []
    sitzung.gemeldet.connect(meldungen.append)
    seite._neu._telefon.setText("0221 4710 120")
    seite.on_neu()
    assert seite._neu._telefon.text() == "0221 4710 120"
    assert "Hier steht noch" in meldungen[-1].text
    seite._neu._zurueck.click()
    seite.on_neu()
    seite._neu._telefon.undo()
    assert seite._neu._telefon.text() == "", "Strg+Z brings it into the next family"
    assert len(meldungen) == 1
    qtbot.waitUntil(lambda: seite._neu._deckwort.text() != "")
    assert not seite._neu.begonnen
    seite._neu._wahl.waehle("ar")
    assert seite._neu.begonnen
    seite._neu._anlegen.click()
    qtbot.waitUntil(lambda: sitzung.akte.familie.id != AHORN)
    assert not seite._neu.begonnen
