"""A file that is refused is refused in the language of the window, with its name in it."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.befundworte import WORTE
from lotse.exchange.lesen import read_bytes
from lotse.exchange.lesen_leer import befundzeile
from lotse.exchange.lesen_quelle import read_quelle
from lotse.exchange.lesen_zip import OLE
from lotse.exchange.paket import read_paket
from lotse.i18n.sprache import Sprache
from lotse.services.katalog import Befund
from lotse.services.ursache import SAETZE, ursache
from tests.werkzeug.deutsch import deutsche_worte

HEUTE = date(2026, 11, 24)
ENGLISCH = Sprache.load("en")
DATEIEN: dict[str, bytes] = {
    "leer.csv": b"",
    "alt.xls": OLE + bytes(600),
    "bild.csv": bytes(range(256)) * 40,
    "webseite.csv": b"<!DOCTYPE html><html><body>Angebote</body></html>",
    "halb.json": b'{"angebote": [{"name": "A",}]}',
    "zahl.json": b'{"angebote": ' + b"[" * 3000 + b"]" * 3000 + b"}",
    "offen.xml": b"<liste><eintrag>A</liste>",
    "lachen.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><liste><e>1</e></liste>',
    "nichts.xml": b"<liste/>",
    "nurkopf.csv": b"\n\n \n;;\n",
    "ohne.csv": b"farbe;form\nrot;rund\nblau;eckig\n",
    "werte.json": b"[" + b"1," * 1_500_001 + b"1]",
    "kaputt.zip": b"PK\x03\x04kaputt",
    "kaputt.xlsx": b"PK\x03\x04kaputt",
    "datapackage.json": b'{"name": "paket", "resources": []}',
}


def gesagt(error: Hinweis) -> tuple[str, ...]:
    return tuple(ENGLISCH.t(teil) for teil in (error.was, error.sicher, error.tun, *error.stellen))


def still(_fertig: int, _gesamt: int) -> None:
    """Nobody watches."""


@pytest.mark.parametrize("name", DATEIEN)
def test_a_broken_file_is_refused_in_english(tmp_path, name):
    datei = tmp_path / name
    datei.write_bytes(DATEIEN[name])
    with pytest.raises(Hinweis) as gefangen:
        read_quelle(datei, HEUTE, "", still)
    worte = gesagt(gefangen.value)
    assert name.partition(".")[0] in worte[0]
    assert [satz for satz in worte if deutsche_worte(satz, name)] == []
    assert deutsche_worte(str(gefangen.value), name)


def test_an_archive_that_wants_out_of_its_folder(tmp_path):
    datei = tmp_path / "pfad.zip"
    with zipfile.ZipFile(datei, "w") as archiv:
        archiv.writestr("../fort.csv", "name")
    with pytest.raises(Hinweis) as gefangen:
        read_quelle(datei, HEUTE, "", still)
    was, _sicher, _tun, stelle = gesagt(gefangen.value)
    assert was == "The archive “pfad.zip” wants to put files outside its folder."
    assert stelle == "Entry: ../fort.csv"


def test_too_large_says_how_much_is_allowed(tmp_path):
    datei = tmp_path / "gross.csv"
    datei.write_bytes(b"x" * 2_000_001)
    with pytest.raises(Hinweis) as gefangen:
        read_bytes(datei, 2_000_000)
    assert gesagt(gefangen.value)[::2] == (
        "The file “gross.csv” is too large.",
        "2 MB are allowed. Please split the file.",
    )
    assert gefangen.value.tun == "Erlaubt sind 2 MB. Bitte teilen Sie die Datei."


def test_a_damaged_package_says_which_kind_and_why():
    with pytest.raises(Hinweis) as gefangen:
        read_paket(b"kein Paket", ())
    assert gesagt(gefangen.value)[0] == (
        "This knowledge package was not loaded. The file is cut off or damaged."
    )
    assert gefangen.value.was == (
        "Dieses Wissenspaket wurde nicht geladen. Die Datei ist abgeschnitten oder beschädigt."
    )


@pytest.mark.parametrize("nummer", [*SAETZE, 99999])
def test_what_the_system_says_is_said_in_english(nummer):
    satz = Aussage("Die Datei „{datei}“ lässt sich nicht lesen: {grund}.", datei="A",
                   grund=ursache(OSError(nummer, "")))  # fmt: skip
    assert deutsche_worte(ENGLISCH.t(satz)) == []


def test_a_finding_in_one_line_is_the_same_german_and_english_too():
    for code, (stufe, was, aktion) in WORTE.items():
        befund = Befund("a.csv", "Zeile 1", "", "", code, stufe, was, aktion)
        zeile = befundzeile(befund)
        assert zeile == f"a.csv: {befund.satz}"
        assert deutsche_worte(ENGLISCH.t(zeile), "NUL") == [], code


def test_the_name_of_a_file_is_not_said_in_english(tmp_path):
    datei: Path = tmp_path / "Die Tabelle.csv"
    with pytest.raises(Hinweis) as gefangen:
        read_bytes(datei)
    assert gesagt(gefangen.value)[0] == f"There is no file “{datei}”."
