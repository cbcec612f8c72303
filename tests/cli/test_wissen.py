"""`lotse wissen`: checking, comparing, loading and taking back on the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from lotse.paths import RESOURCES
from lotse.services.wissenspflege import Pflegeart, Pflegebefund
from tests.werkzeug.konsole import Konsole
from tests.werkzeug.wissensarbeit import AGS, Verlag, arbeit

ORT = RESOURCES / "musterstadt" / "ort"


@pytest.fixture(scope="module")
def verlag(tmp_path_factory: pytest.TempPathFactory) -> Verlag:
    return Verlag(tmp_path_factory.mktemp("verlag"))


@pytest.fixture
def geraet(lotse: Konsole, tmp_path: Path) -> Konsole:
    """A device with nothing loaded."""
    ordner = tmp_path / "geraet"
    return replace(lotse, teile=replace(lotse.teile, wissensarbeit=lambda: arbeit(ordner)))


def vertraut(geraet: Konsole, verlag: Verlag) -> None:
    rueckgabe, aus, _err = geraet(
        "wissen", "vertrauen", verlag.offen, "--fingerabdruck", verlag.abdruck
    )
    assert rueckgabe == 0
    assert f"Pakete von „{verlag.name}“ gelten jetzt für das Gebiet {AGS}." in aus


def test_the_shipped_knowledge_is_in_order_on_its_day(lotse: Konsole):
    rueckgabe, aus, err = lotse("wissen", "pruefen", "--heute", "2026-08-19")
    assert (rueckgabe, err) == (0, "")
    erste, *notiz = aus.splitlines()
    assert erste == "Das Rechtswissen ist am 19.8.2026 in Ordnung."
    assert "Ohne amtliche Fundstelle, freiwillige Angebote (2)" in notiz
    assert any("Tafel" in zeile for zeile in notiz)


def test_what_runs_out_is_told_and_the_exit_says_so(lotse: Konsole):
    rueckgabe, aus, _err = lotse("wissen", "pruefen", "--heute", "2026-11-24")
    assert rueckgabe == 1
    assert "Läuft in den nächsten 60 Tagen ab (" in aus
    assert "Wohngeld: gilt bis 31.12.2026. Bitte rechtzeitig prüfen, was danach gilt." in aus
    assert "Abgelaufen" not in aus
    assert max(map(len, aus.splitlines())) <= 100


def test_findings_have_stable_keys_for_programs(lotse: Konsole):
    eine = Pflegebefund(Pflegeart.UNERREICHBAR, "Leistung x", "X: Kein Thema führt dorthin.")
    rueckgabe, aus, _err = lotse(
        "wissen", "pruefen", "--format", "json", pflege=lambda _heute: (eine,)
    )
    assert rueckgabe == 1
    assert json.loads(aus)["befunde"] == [
        {"art": "unerreichbar", "wo": "Leistung x", "satz": eine.satz, "tag": None}
    ]


def test_trust_can_be_ended_and_says_what_no_longer_holds(geraet: Konsole, verlag: Verlag):
    vertraut(geraet, verlag)
    geraet("wissen", "laden", verlag.paket(3))
    stand = geraet("wissen", "stand")[1]
    assert f"für {AGS}, {verlag.abdruck}" in stand
    assert "Vertraut seit " in stand
    rueckgabe, aus, _err = geraet("wissen", "misstrauen", verlag.abdruck)
    assert rueckgabe == 0
    assert f"Pakete von „{verlag.name}“ gelten nicht mehr." in aus
    assert "Nicht mehr dabei: „Musterstadt“: " in aus
    assert "Vertraut seit" not in geraet("wissen", "stand")[1]
    assert geraet("wissen", "misstrauen", verlag.abdruck)[0] == 1


def test_a_probe_shows_and_loads_nothing(geraet: Konsole, verlag: Verlag):
    vertraut(geraet, verlag)
    paket = verlag.paket(3)
    rueckgabe, aus, _err = geraet("wissen", "laden", paket, "--probe")
    assert rueckgabe == 0
    assert "+ Angabe vor Ort neu: Wohngeld: Hinweis vor Ort (05999000)" in aus
    assert aus.endswith("Probe: Nichts wurde geladen.\n")
    assert "Nichts ist dazu geladen" in geraet("wissen", "stand")[1]


def test_loading_shows_the_difference_and_can_be_taken_back(geraet: Konsole, verlag: Verlag):
    vertraut(geraet, verlag)
    _rueckgabe, aus, _err = geraet("wissen", "laden", verlag.paket(3))
    assert "Dauert zehn Wochen." in aus
    assert "Geladen: Musterstadt, Nummer 3, von „Netzwerk Frühe Hilfen“." in aus
    stand = geraet("wissen", "stand")[1]
    assert "Musterstadt (05999000): Nummer 3, Stand 2.11.2026" in stand
    rueckgabe, zurueck, _err = geraet("wissen", "zuruecksetzen")
    assert rueckgabe == 0
    assert "Es gilt das Wissen, das mit dem Programm kam." in zurueck
    rueckgabe, _aus, err = geraet("wissen", "zuruecksetzen")
    assert rueckgabe == 1
    assert "nichts zurückzunehmen" in err


def test_a_package_of_a_stranger_is_refused_in_a_sentence(geraet: Konsole, verlag: Verlag):
    rueckgabe, aus, err = geraet("wissen", "laden", verlag.paket(3))
    assert (rueckgabe, aus) == (1, "")
    assert "Es gilt das Wissen wie bisher." in " ".join(err.split())


def test_a_package_that_ran_out_loads_with_a_warning(geraet: Konsole, verlag: Verlag):
    from datetime import date

    vertraut(geraet, verlag)
    paket = verlag.paket(4, bis=date(2026, 6, 30))
    rueckgabe, _aus, err = geraet("wissen", "laden", paket)
    assert rueckgabe == 0
    assert "Dieses Wissenspaket galt bis 30.6.2026." in err


def test_without_a_fingerprint_nobody_is_trusted_and_the_file_does_not_tell_it(
    geraet: Konsole, verlag: Verlag
):
    rueckgabe, aus, err = geraet("wissen", "vertrauen", verlag.offen)
    assert (rueckgabe, aus) == (1, "")
    assert "Noch wird ihr nicht vertraut." in err
    assert verlag.abdruck not in err
    assert geraet("wissen", "vertrauen", verlag.offen, "--fingerabdruck", "falsch")[0] == 1


def test_two_states_are_compared_as_text_and_for_programs(geraet: Konsole, verlag: Verlag):
    rueckgabe, aus, _err = geraet("wissen", "vergleichen", "geladen", ORT)
    assert rueckgabe == 0
    assert "+ Leistung neu: Familienkarte Musterstadt (Übung)" in aus
    daten = json.loads(geraet("wissen", "vergleichen", verlag.paket(2), ORT, "--format", "json")[1])
    arten = {eintrag["art"] for eintrag in daten["eintraege"]}
    assert "Leistung" in arten
    gleich = geraet("wissen", "vergleichen", ORT, ORT)[1]
    assert "Beide sagen dasselbe." in gleich


def test_a_changed_leistung_shows_old_and_new(geraet: Konsole, tmp_path: Path):
    import shutil

    neu = shutil.copytree(ORT, tmp_path / "neu")
    (datei,) = neu.glob("leistungen/*/*.toml")
    datei.write_text(datei.read_text("utf-8").replace("Zoo", "Theater"), "utf-8")
    aus = geraet("wissen", "vergleichen", ORT, neu)[1]
    assert "~ Leistung geändert: Familienkarte Musterstadt (Übung)" in aus
    assert "bisher  Mit der Karte kosten Schwimmbad, Bücherei und Zoo weniger." in aus
    assert "neu     Mit der Karte kosten Schwimmbad, Bücherei und Theater weniger." in aus


def test_keys_are_made_once_and_never_overwritten(geraet: Konsole, tmp_path: Path):
    befehl = ("wissen", "schluessel", "--name", "Netz", "--gebiet", "05", "--ausgabe", tmp_path)
    rueckgabe, aus, _err = geraet(*befehl)
    assert rueckgabe == 0
    assert "Fingerabdruck:" in aus
    geheim = tmp_path / "Netz.lotseschluessel"
    inhalt = geheim.read_bytes()
    rueckgabe, _aus, err = geraet(*befehl)
    assert rueckgabe == 1
    assert "nie überschrieben" in " ".join(err.split())
    assert geheim.read_bytes() == inhalt


def test_a_package_is_written_signed_and_loaded_elsewhere(
    geraet: Konsole, verlag: Verlag, tmp_path: Path
):
    ziel = tmp_path / "m.lotsewissen"
    rueckgabe, aus, err = geraet(
        "wissen", "ausgeben", ziel, "--quelle", ORT, "--schluessel", verlag.geheim,
        "--gueltig-bis", "2027-06-30", "--heute", "2026-11-24",
    )  # fmt: skip
    assert (rueckgabe, err) == (0, "")
    assert "Nummer 20261124" in aus
    vertraut(geraet, verlag)
    assert geraet("wissen", "laden", ziel)[0] == 0
    assert "gilt bis 30.6.2027" in geraet("wissen", "stand")[1]


def test_without_a_key_the_package_says_that_it_loads_nowhere(geraet: Konsole, tmp_path: Path):
    rueckgabe, _aus, err = geraet("wissen", "ausgeben", tmp_path / "b.lotsewissen")
    assert rueckgabe == 0
    assert "keine Unterschrift und lädt nirgends" in err


def test_the_own_table_goes_out_and_in(geraet: Konsole, tmp_path: Path):
    tabelle = tmp_path / "ort.csv"
    assert geraet("wissen", "ort", "ausgeben", tabelle)[0] == 0
    zeile = "wohngeld;05315;hinweis;Dauert.;;;Anruf;2.11.2026;Frau Sommer\r\n"
    tabelle.write_bytes(tabelle.read_bytes() + zeile.encode())
    assert "1 neu" in geraet("wissen", "ort", "einlesen", tabelle, "--probe")[1]
    assert "Nichts ist dazu geladen" in geraet("wissen", "stand")[1]
    assert "gilt ab sofort" in geraet("wissen", "ort", "einlesen", tabelle)[1]
    assert "Eigenes Ortswissen: 1 Angaben" in geraet("wissen", "stand")[1]
    daten = json.loads(geraet("wissen", "stand", "--format", "json")[1])
    assert daten["eigene_angaben"] == 1
    falsch = tabelle.read_bytes().replace(b"05315", b"5315")
    tabelle.write_bytes(falsch)
    rueckgabe, _aus, err = geraet("wissen", "ort", "einlesen", tabelle)
    assert rueckgabe == 1
    assert "Zeile 2, gebiet" in err


def test_the_words_of_a_command_are_required(lotse: Konsole):
    for worte in (("wissen",), ("wissen", "ort"), ("wissen", "laden"), ("wissen", "schluessel")):
        assert lotse(*worte)[0] == 2
    assert "Erlaubt: pruefen, stand, vergleichen" in lotse("wissen", "lesen")[2]
