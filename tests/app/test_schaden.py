"""A damaged file at the unlocking: the true cause, two ways on, and the old file stays."""

from __future__ import annotations

import random
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from lotse.app.rettung import Ausweis, Rettung
from lotse.app.schild import Schild, read_schild, write_schild
from lotse.domain.familie import FamilieId
from lotse.domain.passwort import secret
from lotse.services.rettungsbericht import Rettungszeile, posten
from lotse.store.fehler import Beschaedigt
from lotse.store.schluessel import Slotart
from lotse.store.sicherungsablage import kept
from lotse.ui.fenster.anmelden_sicherung import Sicherungseite
from lotse.ui.fenster.schaden import Schadensrahmen
from tests.werkzeug.echt import PASSWORT, lies, raum
from tests.werkzeug.echtfenster import LANGE, melde_an, offen, seite, sperre, steht
from tests.werkzeug.schluessel import NOTFALL

F = FamilieId("f-ahorn")
SEITE = 4096


def zerstoere(datei: Path, seiten) -> bytes:
    inhalt = bytearray(datei.read_bytes())
    for nummer in seiten:
        inhalt[nummer * SEITE + 100] ^= 0xFF
    datei.write_bytes(inhalt)
    return bytes(inhalt)


@pytest.fixture
def gesichert(qtbot, laeuft):
    """Work was done and locked: the newest Sicherung holds it."""
    offen(qtbot, laeuft)
    laeuft.sitzung.dienste.sicherungsarbeit.sichere("von_hand")
    sperre(qtbot, laeuft)
    return laeuft


@pytest.fixture
def daten(wurzel, kennung) -> Path:
    return raum(wurzel).tresor(kennung).daten


def rahmen(qtbot, p) -> Schadensrahmen:
    melde_an(qtbot, p)
    qtbot.waitUntil(lambda: isinstance(p.tuersteher.tuer.seite, Schadensrahmen), timeout=LANGE)
    return p.tuersteher.tuer.seite


def worte(widget) -> str:
    return "\n".join(t.text() for t in widget.findChildren(QLabel) if t.isVisibleTo(widget))


def beiseite(wurzel: Path) -> list[Path]:
    return [ordner for ordner in wurzel.iterdir() if ".vorher-" in ordner.name]


def test_the_last_sicherung_opens_with_one_press(qtbot, gesichert, wurzel, kennung, daten):
    kaputt = zerstoere(daten, [0])
    karte = rahmen(qtbot, gesichert)
    assert "Die Datei mit den Familien ist beschädigt." in worte(karte)
    assert "Das Passwort ist richtig. Die Datei ist unverändert." in worte(karte)
    assert "24.11.2026" in worte(karte)
    assert not karte.seite.knopf_trotzdem.isVisible()
    karte.seite.knopf_sicherung.click()
    steht(qtbot, gesichert)
    assert [(o / "familien.db").read_bytes() == kaputt for o in beiseite(wurzel)] == [True]
    assert lies(wurzel, kennung, F).familie.id == F
    assert kept(raum(wurzel).tresor(kennung).sicherungen)


def test_what_is_readable_is_saved_and_reported(qtbot, gesichert, wurzel, kennung, daten):
    write_schild(daten.parent, Schild("traeger"))
    kaputt = zerstoere(daten, [daten.stat().st_size // SEITE - 1])
    karte = rahmen(qtbot, gesichert)
    assert "an einigen Stellen beschädigt" in worte(karte)
    karte.seite.knopf_retten.click()
    qtbot.waitUntil(lambda: karte.bericht is not None, timeout=LANGE)
    bericht = worte(karte.bericht)
    assert "Das ist gerettet" in bericht
    assert "Familien" in bericht
    assert "bleibt 30 Tage daneben liegen" in bericht
    karte.bericht.knopf.click()
    steht(qtbot, gesichert)
    assert [(o / "familien.db").read_bytes() == kaputt for o in beiseite(wurzel)] == [True]
    assert lies(wurzel, kennung, F).familie.id == F
    assert read_schild(raum(wurzel).tresor(kennung).ordner).papier == "traeger"


def test_a_file_with_one_bad_page_opens_all_the_same_when_somebody_says_so(
    qtbot, gesichert, wurzel, daten
):
    kaputt = zerstoere(daten, [daten.stat().st_size // SEITE - 1])
    karte = rahmen(qtbot, gesichert)
    assert daten.read_bytes() == kaputt
    karte.seite.knopf_trotzdem.click()
    steht(qtbot, gesichert)
    assert "beschädigt" in gesichert.sitzung.nur_lesen  # and nothing more is written into it
    assert beiseite(wurzel) == []


def test_going_back_forgets_what_was_typed(qtbot, gesichert, daten):
    zerstoere(daten, [0])
    rahmen(qtbot, gesichert)
    ablauf = gesichert.tuersteher._ablauf
    geheimnis = ablauf._ausweis.geheimnis
    assert any(geheimnis)
    ablauf._frist.timeout.emit()  # nobody decided
    qtbot.waitUntil(lambda: not isinstance(gesichert.tuersteher.tuer.seite, Schadensrahmen))
    assert not any(geheimnis)
    assert seite(gesichert)


@pytest.mark.parametrize(
    ("wie", "satz", "retten"),
    [
        (lambda d: d.unlink(), "Die Datei mit den Familien fehlt.", False),
        (lambda d: d.write_bytes(b""), "ist leer (0 Byte)", False),
        (lambda d: d.write_bytes(d.read_bytes()[:-100]), "ist abgeschnitten", True),
        (lambda d: d.write_bytes(b"SQLite format 3\0" * 600), "nicht verschlüsselt", True),
    ],
)
def test_the_true_cause_is_named_and_the_sicherung_offered(
    qtbot, gesichert, daten, wie, satz, retten
):
    wie(daten)
    karte = rahmen(qtbot, gesichert)
    assert satz in worte(karte)
    assert karte.seite.knopf_retten.isVisibleTo(karte) is retten
    assert karte.seite.knopf_sicherung.isVisibleTo(karte)


def test_a_wrong_password_is_never_called_a_damage(qtbot, gesichert, daten):
    zerstoere(daten, [0])
    melde_an(qtbot, gesichert, "falsches Wort hier")
    qtbot.waitUntil(lambda: not seite(gesichert)._fehler.isHidden(), timeout=LANGE)
    assert "Das Passwort passt nicht." in worte(seite(gesichert))
    assert not any(gesichert.tuersteher._getippt)


def test_a_damaged_sicherung_is_passed_over(qtbot, gesichert, wurzel, kennung, daten, uhr):
    ordner = raum(wurzel).tresor(kennung).sicherungen
    (_, gute), *_ = kept(ordner)
    schlechte = ordner / "Lotse-Sicherung-2026-11-24-235959.lotse"
    shutil.copyfile(gute, schlechte)
    roh = bytearray(schlechte.read_bytes())
    roh[len(roh) // 2] ^= 1
    schlechte.write_bytes(roh)
    bericht = Rettung(raum(wurzel), kennung).aus_sicherung(Ausweis(secret(PASSWORT)))
    assert bericht.tresor.ordner.name == kennung


def test_nothing_readable_leaves_everything_as_it_was(wurzel, kennung, daten):
    kaputt = zerstoere(daten, range(daten.stat().st_size // SEITE))
    rettung = Rettung(raum(wurzel), kennung)
    with pytest.raises(Exception, match="nichts mehr lesbar"):
        rettung.rette(Ausweis(secret(PASSWORT)), lambda *_: None)
    assert daten.read_bytes() == kaputt
    assert [o.name for o in wurzel.iterdir() if o.is_dir()] == [kennung]


def test_any_bad_page_is_noticed_at_the_unlocking(wurzel, kennung, daten):
    heil = daten.read_bytes()
    for nummer in random.Random(4).sample(range(len(heil) // SEITE), 6):  # noqa: S311 - no secret
        zerstoere(daten, [nummer])
        with pytest.raises(Beschaedigt):
            raum(wurzel).oeffne(kennung, secret(PASSWORT), Slotart.PASSWORT)
        daten.write_bytes(heil)


def test_the_report_speaks_of_things_and_leaves_out_what_nobody_has():
    zeilen = [
        Rettungszeile("fallzaehler", 1, 0),
        Rettungszeile("schritt", 4, 1, 2),
        Rettungszeile("ziel", 3, 0),
        Rettungszeile("staerke", 2, 0),
        Rettungszeile("familie", 41, 0),
        Rettungszeile("nutzung", 0, 0),
    ]
    assert [(p.wort, p.zeilen, p.fehlt) for p in posten(zeilen)] == [
        ("Familien", 41, 0),
        ("Wünsche und Stärken", 5, 0),
        ("Schritte im Plan", 4, 3),
        ("anderes", 1, 0),
    ]


def test_a_chosen_sicherung_comes_back_from_the_window_in_three_presses(
    qtbot, gesichert, wurzel, kennung
):
    offen(qtbot, gesichert)
    bild = gesichert.sitzung.dienste.sicherungsarbeit.bild()
    gesichert.sitzung.dienste.zurueckspielen(bild.zeilen[0].datei)  # 2: "Sperren und …"
    blatt = warte_auf_einlesen(qtbot, gesichert)
    blatt.passwort.feld.setText(PASSWORT)
    blatt.knopf.click()  # 3
    qtbot.waitUntil(lambda: gesichert.tuersteher.tuer.seite is not blatt, timeout=LANGE)
    qtbot.waitUntil(gesichert.runner.is_idle, timeout=LANGE)
    assert "Das ist der Stand vom 24.11.2026" in worte(seite(gesichert))
    assert len(beiseite(wurzel)) == 1
    offen(qtbot, gesichert)
    assert lies(wurzel, kennung, F).familie.id == F


def test_on_an_empty_computer_it_takes_three_presses_and_the_secret(
    qtbot, gesichert, wurzel, monkeypatch, starte
):
    (quelle,) = wurzel.glob("*/sicherungen/*")
    stick = wurzel.parent / quelle.name
    shutil.copyfile(quelle, stick)
    shutil.rmtree(wurzel)
    neu = starte()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(stick), ""))
    (link,) = [
        k for k in neu.tuersteher.tuer.findChildren(object) if getattr(k, "text", str)() ==
        "Sicherung einlesen …"
    ]  # fmt: skip
    link.click()  # 1, and 2 in the dialog of the system
    blatt = warte_auf_einlesen(qtbot, neu)
    blatt.passwort.feld.setText(PASSWORT)
    blatt.knopf.click()  # 3
    qtbot.waitUntil(lambda: neu.tuersteher.tuer.seite is not blatt, timeout=LANGE)
    qtbot.waitUntil(neu.runner.is_idle, timeout=LANGE)
    offen(qtbot, neu)
    assert len(list(wurzel.glob("*/familien.db"))) == 1
    assert neu.sitzung.dienste.laden(F).familie.id == F


def warte_auf_einlesen(qtbot, p) -> Sicherungseite:
    qtbot.waitUntil(lambda: isinstance(p.tuersteher.tuer.seite, Sicherungseite), timeout=LANGE)
    QApplication.processEvents()
    return p.tuersteher.tuer.seite


def test_the_details_name_no_family(qtbot, gesichert, daten):
    zerstoere(daten, [0])
    karte = rahmen(qtbot, gesichert)
    karte.seite.mehr.click()
    assert "familien.db" in worte(karte)
    karte.seite.kopieren.click()
    kopiert = QApplication.clipboard().text()
    assert "Byte" in kopiert
    assert "Ahorn" not in kopiert
    assert datetime(2026, 11, 24).strftime("%d.%m.%Y") in kopiert


def test_the_sheet_leads_to_the_same_ways_out(qtbot, gesichert, wurzel, kennung, daten):
    zerstoere(daten, [0])
    seite(gesichert).papier.click()
    blatt = gesichert.tuersteher._ablauf
    blatt.papier.feld.setText(NOTFALL)
    blatt.rahmen.vor.click()
    tuer = gesichert.tuersteher.tuer
    qtbot.waitUntil(lambda: isinstance(tuer.seite, Schadensrahmen), timeout=LANGE)
    tuer.seite.seite.knopf_sicherung.click()
    steht(qtbot, gesichert)
    assert len(beiseite(wurzel)) == 1
    assert lies(wurzel, kennung, F).familie.id == F
