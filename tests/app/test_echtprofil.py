"""From the first start to the second unlocking, through the window as a navigator goes."""

from __future__ import annotations

import stat

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from lotse.app.einrichter import Einrichter
from lotse.app.tuersteher import pause
from lotse.domain.familie import FamilieId
from lotse.domain.notfallschluessel import last_group
from lotse.domain.passwort import secret
from lotse.store.schluessel import FalschesPasswort, Slotart
from lotse.store.schluesseldatei import read_bund
from lotse.store.sicherung import Quelle, make_sicherung
from lotse.store.tresor import open_tresor, tresore
from lotse.ui.fenster.anmelden_nummern import Nummernseite
from lotse.ui.fenster.anmelden_sicherung import Sicherungseite
from lotse.ui.fenster.einrichten import Schrittrahmen
from lotse.ui.fenster.einrichten_katalog import BEISPIEL, LEER, SELBST
from lotse.ui.seiten.katalog import KatalogSeite
from tests.werkzeug.echt import JETZT, PASSWORT, lege_an, lies, raum
from tests.werkzeug.echtfenster import LANGE, melde_an, offen, seite, sperre, steht
from tests.werkzeug.schluessel import BILLIGE_GRENZEN, NOTFALL

F = FamilieId("f-ahorn")
NEU = "laterne komma birke sieben moos"


def einrichter(p) -> Einrichter:
    assert isinstance(p.tuersteher.tuer.seite, Schrittrahmen)
    return p.tuersteher._ablauf


def geh_bis_katalog(qtbot, p, wurzel):
    e = einrichter(p)
    e.ort.name.setText("Nordstadt 2026")
    e.rahmen.vor.click()
    e.passwort.passwort.feld.setText(NEU)
    e.passwort.nochmal.feld.setText(NEU)
    e.passwort._on_geaendert()
    e.rahmen.vor.click()
    assert not list(tresore(wurzel))
    papier = e.schluessel.schluessel
    e.schluessel.von_hand.click()
    e.schluessel.feld.setText(papier.lower())
    assert not list(tresore(wurzel))
    e.rahmen.vor.click()
    qtbot.waitUntil(lambda: e.rahmen.hier == 3, timeout=LANGE)
    return e, papier


def test_the_first_start_leads_in_four_steps_to_an_open_window(qtbot, starte, wurzel):
    p = starte()
    e, _papier = geh_bis_katalog(qtbot, p, wurzel)
    e.katalog.waehle(BEISPIEL)
    e.rahmen.vor.click()
    steht(qtbot, p)
    assert p.fenster.sperrbar
    assert p.sitzung.dienste.katalogstand().anzahl > 100
    assert list(p.sitzung.dienste.akten("", False)) == []
    tresor = next(iter(tresore(wurzel)))
    for pfad in (wurzel, tresor.ordner, *tresor.ordner.iterdir()):
        assert stat.S_IMODE(pfad.stat().st_mode) & 0o077 == 0, pfad
    bund = read_bund(tresor.schluessel)
    assert {slot.art for slot in bund.slots} == {Slotart.PASSWORT, Slotart.NOTFALL}
    sperre(qtbot, p)
    offen(qtbot, p, NEU)


def test_going_back_keeps_what_was_typed_and_makes_nothing(qtbot, starte, wurzel):
    e = einrichter(starte())
    e.ort.name.setText("Nordstadt 2026")
    e.rahmen.vor.click()
    e.passwort.passwort.feld.setText(NEU)
    e.rahmen.zurueck.click()
    assert e.ort.name.text() == "Nordstadt 2026"
    e.rahmen.vor.click()
    assert e.passwort.passwort.feld.text() == NEU
    assert not wurzel.exists()


def test_after_the_third_step_everything_is_there_even_if_the_window_is_closed(
    qtbot, starte, wurzel
):
    p = starte()
    geh_bis_katalog(qtbot, p, wurzel)
    p.beende()
    zweites = starte()
    offen(qtbot, zweites, NEU)
    assert zweites.sitzung.dienste.katalogstand().anzahl == 0


def test_without_a_catalogue_the_law_is_there_all_the_same(qtbot, starte, wurzel):
    p = starte()
    e, _ = geh_bis_katalog(qtbot, p, wurzel)
    e.katalog.waehle(LEER)
    e.rahmen.vor.click()
    steht(qtbot, p)
    assert len(p.sitzung.dienste.wissen.leistungen) > 100
    assert p.sitzung.dienste.wissen.ort == type(p.sitzung.dienste.wissen.ort)()


def test_entering_by_hand_begins_with_an_empty_catalogue_and_the_form_open(qtbot, starte, wurzel):
    p = starte()
    e, _ = geh_bis_katalog(qtbot, p, wurzel)
    e.katalog.waehle(SELBST)
    assert e.katalog.grund() == ""
    e.rahmen.vor.click()
    steht(qtbot, p)
    assert p.sitzung.dienste.katalogstand().anzahl == 0
    katalog = p.fenster.findChild(KatalogSeite)
    assert katalog._stapel.currentWidget() is katalog.form
    assert katalog.form.neu
    assert p._vorraum.danach is None, "only the first time"


def test_a_wrong_password_is_told_as_that_and_from_the_third_on_lotse_waits(
    qtbot, laeuft, wurzel, kennung
):
    for versuch in (1, 2, 3):
        melde_an(qtbot, laeuft, "ganz falsches Wort")
        qtbot.waitUntil(lambda: not seite(laeuft)._fehler.isHidden())
        worte = [t.text() for t in seite(laeuft)._fehler.findChildren(QLabel)]
        assert "Das Passwort passt nicht." in worte
        assert seite(laeuft).passwort.isEnabled() is (versuch < 3)
        seite(laeuft)._fehler.hide()
    assert seite(laeuft)._wartet == 1
    qtbot.waitUntil(seite(laeuft).passwort.isEnabled, timeout=3000)
    offen(qtbot, laeuft)
    gemeldet = [t.text() for t in laeuft.fenster.findChildren(QLabel) if "falsche" in t.text()]
    assert any("3 falsche Passwörter" in text for text in gemeldet)
    assert not (wurzel / kennung / "versuche.json").exists()


def test_the_pauses_double_up_to_half_a_minute():
    assert [pause(n) for n in range(1, 11)] == [0, 0, 1, 2, 4, 8, 16, 30, 30, 30]


@pytest.mark.parametrize(
    "schaden",
    [
        ("familien.keys", b"{}", "Die Schlüsseldatei ist beschädigt."),
        ("familien.db", b"x" * 8192, "Die Datei mit den Familien ist beschädigt."),
        ("familien.db", b"", "Die Datei mit den Familien ist leer (0 Byte)."),
    ],
)
def test_damage_is_never_told_as_a_wrong_password(qtbot, wurzel, kennung, starte, schaden):
    datei, inhalt, satz = schaden
    (wurzel / kennung / datei).write_bytes(inhalt)
    if datei == "familien.keys":
        (wurzel / kennung / "familien.keys.bak").write_bytes(inhalt)
    p = starte()
    melde_an(qtbot, p)
    tuer = p.tuersteher.tuer
    qtbot.waitUntil(
        lambda: satz in [t.text() for t in tuer.seite.findChildren(QLabel) if t.isVisible()]
    )
    assert (wurzel / kennung / datei).read_bytes() == inhalt


def test_the_sheet_opens_and_leads_to_a_new_password_and_a_new_sheet(
    qtbot, laeuft, wurzel, kennung
):
    seite(laeuft).papier.click()
    retter = laeuft.tuersteher._ablauf
    retter.papier.feld.setText(NOTFALL[:-1] + "M")
    assert "Tippfehler" in retter.papier.grund()
    retter.papier.feld.setText(NOTFALL.replace("-", " ").lower())
    retter.rahmen.vor.click()
    qtbot.waitUntil(lambda: retter.rahmen.hier == 1, timeout=LANGE)
    retter.passwort.passwort.feld.setText(NEU)
    retter.passwort.nochmal.feld.setText(NEU)
    retter.passwort._on_geaendert()
    retter.rahmen.vor.click()
    neues = retter.schluessel.schluessel
    retter.schluessel._on_gedruckt(None)
    retter.schluessel.feld.setText(last_group(neues))
    retter.rahmen.vor.click()
    steht(qtbot, laeuft)
    sperre(qtbot, laeuft)
    tresor = raum(wurzel).tresor(kennung)
    with pytest.raises(FalschesPasswort):
        open_tresor(tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    alt = bytearray(NOTFALL.replace("-", "")[:32], "ascii")
    with pytest.raises(FalschesPasswort):
        open_tresor(tresor, alt, Slotart.NOTFALL, grenzen=BILLIGE_GRENZEN)
    assert lies(wurzel, kennung, F, NEU).familie.id == F
    offen(qtbot, laeuft, NEU)


def test_a_sheet_of_other_data_changes_nothing(qtbot, laeuft):
    seite(laeuft).papier.click()
    retter = laeuft.tuersteher._ablauf
    from lotse.domain.notfallschluessel import new_notfallschluessel

    retter.papier.feld.setText(new_notfallschluessel())
    retter.rahmen.vor.click()
    qtbot.waitUntil(lambda: not retter.rahmen.fehler.isHidden(), timeout=LANGE)
    assert retter.rahmen.hier == 0


def test_the_numbers_open_without_a_password_and_hold_the_local_ones(
    qtbot, laeuft, wurzel, kennung
):
    (wurzel / kennung / "notfall.json").write_text(
        '{"nummern": [{"nummer": "0221 4710 199", "name": "Jugendamt nachts"}, {"x": 1}, 7]}'
    )
    seite(laeuft).telefon.click()
    blatt = laeuft.tuersteher.tuer.seite
    assert isinstance(blatt, Nummernseite)
    worte = [t.text() for t in blatt.findChildren(QLabel)]
    assert {"110", "112", "116 016", "0221 4710 199"} <= set(worte)
    assert "116 117" not in worte  # nobody has checked it yet
    qtbot.keyClick(blatt, Qt.Key.Key_Escape)
    assert seite(laeuft)


def test_a_sicherung_comes_back_in_three_presses(qtbot, laeuft, wurzel, kennung, tmp_path):
    offen(qtbot, laeuft)
    profil = laeuft._offen[-1]
    quelle = Quelle(
        profil.offen.tresor,
        profil.offen.engine,
        profil.offen.schluessel,
        read_bund(profil.offen.tresor.schluessel).tresor,
        profil.katalogdatei,
    )
    datei = make_sicherung(quelle, tmp_path, JETZT).datei
    sperre(qtbot, laeuft)
    laeuft.tuersteher.einleser.lies(datei)  # after "Sicherung einlesen …" and the file
    qtbot.waitUntil(lambda: isinstance(laeuft.tuersteher.tuer.seite, Sicherungseite))
    blatt = laeuft.tuersteher.tuer.seite
    assert any("an die Stelle von „Nordstadt 2026“" in t.text() for t in blatt.findChildren(QLabel))
    blatt.passwort.feld.setText("falsches Wort hier")
    blatt.knopf.click()
    qtbot.waitUntil(lambda: not blatt._fehler.isHidden(), timeout=LANGE)
    blatt.passwort.feld.setText(PASSWORT)
    blatt.knopf.click()
    qtbot.waitUntil(lambda: laeuft.tuersteher.tuer.seite is not blatt, timeout=LANGE)
    qtbot.waitUntil(laeuft.runner.is_idle)
    assert any(".vorher-" in ordner.name for ordner in wurzel.iterdir())
    offen(qtbot, laeuft)
    assert lies(wurzel, kennung, F).familie.id == F


def test_several_data_files_are_listed_and_keep_apart(qtbot, wurzel, starte):
    lege_an(wurzel, "Anna")
    zweite = lege_an(wurzel, "Berta")
    p = starte()
    namen = [seite(p)._wahl.itemText(i) for i in range(seite(p)._wahl.count())]
    assert sorted(namen) == ["Anna", "Berta"]
    seite(p)._wahl.waehle(zweite)
    offen(qtbot, p)
    assert p._offen[-1].ordner.name == zweite
    sperre(qtbot, p)
    assert seite(p).kennung == zweite
