from __future__ import annotations

import errno
import io
import subprocess
import sys

import pytest

from lotse.cli.ausgabe import absatz, feld, gepackt, links_rechts, rein
from lotse.cli.worte import STUFE, URTEIL
from lotse.domain.wahrheit import Urteil
from lotse.paths import HAUS
from lotse.services.katalog import Befundstufe
from tests.werkzeug.konsole import FAMILIEN, Konsole

BEFEHLE = (
    (), ("match",), ("frage",), ("brief",), ("rechnen",), ("demo",), ("bilder",), ("katalog",),
    ("katalog", "einlesen"), ("katalog", "stand"), ("katalog", "suchen"),
    ("abfolge",), ("sicherung",), ("sicherung", "anlegen"), ("sicherung", "pruefen"),
    ("sicherung", "zurueckspielen"), ("retten",), ("auskunft",), ("selbsttest",),
)  # fmt: skip
ENGLISCH = ("usage", "options:", "positional", "show this", "required", "optional", "error")


@pytest.mark.parametrize("worte", BEFEHLE, ids=" ".join)
def test_every_help_is_german_and_says_the_exit_codes(lotse: Konsole, worte):
    rueckgabe, aus, fehler = lotse(*worte, "--help")
    assert (rueckgabe, fehler) == (0, "")
    assert aus.startswith("Aufruf: lotse ")
    assert "Rückgabe: 0 in Ordnung, 1 Hinweis oder Befunde, 2 falscher Aufruf." in aus
    for wort in ENGLISCH:
        assert wort not in aus.lower()
    assert max(map(len, aus.splitlines())) <= 100


@pytest.mark.parametrize(
    ("worte", "satz"),
    [
        ((), "Es fehlt: BEFEHL."),
        (("matsch",), "BEFEHL: „matsch“ gibt es nicht. Erlaubt: match, frage"),
        (("match",), "Es fehlt: FAMILIE.json."),
        (("match", "a", "b"), "Das kennt Lotse hier nicht: b."),
        (("match", "a", "--nix"), "Das kennt Lotse hier nicht: --nix."),
        (("match", "a", "--heute"), "Nach --heute fehlt ein Wert."),
        (("match", "a", "--heute", "24.11.2026"), "Erlaubt: JJJJ-MM-TT"),
        (("match", "a", "--heute", "2026-02-29"), "„2026-02-29“ ist kein Tag"),
        (("match", "a", "--heute", "0001-01-01"), "Erlaubt: 1900 bis 2099"),
        (("wissen", "pruefen", "--heute", "9999-12-31"), "Erlaubt: 1900 bis 2099"),
        (("match", "a", "--format", "xml"), "„xml“ gibt es nicht. Erlaubt: text, json."),
        (("frage", "a", "--anzahl", "0"), "keine ganze Zahl ab 1"),
        (("brief", "a"), "Es fehlt: --ausgabe."),
        (("brief", "a", "--ausgabe", " "), "Der Name des Ordners ist leer."),
        (("katalog",), "Es fehlt: BEFEHL."),
        (("katalog", "einlesen", "x"), "Es fehlt: --katalog."),
        (("katalog", "suchen"), "Es fehlt: WORT."),
        (("match", "a", "--technik=ja"), "--technik nimmt keinen Wert: ja."),
    ],
    ids=str,
)
def test_wrong_use_ends_with_two_and_says_how_it_goes(lotse: Konsole, worte, satz):
    rueckgabe, aus, fehler = lotse(*worte)
    assert (rueckgabe, aus) == (2, "")
    assert satz in fehler
    assert "Aufruf: lotse" in fehler
    assert "lotse --help" in fehler


def test_a_fault_of_ours_is_told_without_a_traceback(lotse: Konsole):
    def kaputt() -> None:
        message = "secret detail"
        raise ZeroDivisionError(message)

    rueckgabe, aus, fehler = lotse("match", FAMILIEN / "ahorn.json", load_wissen=kaputt)
    assert (rueckgabe, aus) == (1, "")
    assert "Das war unser Fehler" in fehler
    assert "secret" not in fehler
    assert "Traceback" not in fehler
    fehler = lotse("match", FAMILIEN / "ahorn.json", "--technik", load_wissen=kaputt)[2]
    assert "ZeroDivisionError: secret detail" in fehler


def test_ctrl_c_ends_cleanly(lotse: Konsole):
    def abbruch() -> None:
        raise KeyboardInterrupt

    rueckgabe, aus, fehler = lotse("match", FAMILIEN / "ahorn.json", load_wissen=abbruch)
    assert (rueckgabe, aus) == (1, "")
    assert fehler.strip() == "Abgebrochen. Nichts wurde verändert."


def test_a_reader_that_stops_early_is_no_fault(lotse: Konsole):
    class Zu(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError

    assert lotse("match", FAMILIEN / "ahorn.json", out=Zu())[0] == 1


def test_an_output_without_room_is_told_as_what_it_is(lotse: Konsole):
    class Voll(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    rueckgabe, _, fehler = lotse("match", FAMILIEN / "ahorn.json", out=Voll())
    assert rueckgabe == 1
    assert fehler.startswith("Der Speicher ist voll. Die Ausgabe ist nicht vollständig.")


def test_pictures_are_drawn_where_they_were_wished(lotse: Konsole, tmp_path):
    gezeichnet: list[object] = []

    def draw(ordner: object) -> int:
        gezeichnet.append(ordner)
        return 7

    rueckgabe, aus, _ = lotse("bilder", "--ausgabe", tmp_path, draw_bilder=draw)
    assert (rueckgabe, aus) == (0, f"7 Bilder in {tmp_path}\n")
    assert gezeichnet == [tmp_path]


def test_every_word_of_the_domain_has_its_german_one():
    assert set(URTEIL) == set(Urteil)
    assert set(STUFE) == set(Befundstufe)


def test_lines_are_wrapped_aligned_and_clean():
    assert rein("a\x1b[31m\u202eb\n c") == "a[31mb c"
    assert absatz("wort " * 30, 2, 3)[1].startswith("     wort")
    assert feld("Antrag", "") == []
    assert feld("Antrag", "formlos") == ["    Antrag           formlos"]
    (zeile,) = links_rechts("Satz.", "§ 6a BKGG")
    assert len(zeile) == 100
    assert zeile.endswith("§ 6a BKGG")
    assert gepackt(["a" * 60, "b" * 60, "c"], 1) == [f" {'a' * 60}", f"   {'b' * 60} | c"]
    assert max(map(len, gepackt(["wort " * 50]))) <= 100


def test_the_program_starts_and_helps_as_a_command():
    lauf = subprocess.run(
        [sys.executable, "-m", "lotse", "--help"],
        cwd=HAUS,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert lauf.returncode == 0, lauf.stderr
    assert lauf.stdout.startswith("Aufruf: lotse")
