"""A canary street in any list: in no cell, no finding, no sample, no row that is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.befund_csv import befunde_csv
from lotse.exchange.erkennen import erkenne
from lotse.exchange.lesen_quelle import read_quelle
from lotse.store.oeffnen import edit_katalog
from tests.werkzeug.tabellen import HEUTE, take_in

VOGEL = "Kanarienweg"
KOPF = (
    "Einrichtung", "Träger", "Straße", "PLZ", "Ort", "Stadtteil", "Telefon", "E-Mail", "Internet",
    "Öffnungszeiten", "Sprachen", "Angebote", "Kosten", "Unterlagen", "Hinweis", "Region",
    "Ansprechpartner",
)  # fmt: skip
HAUS = ("Frauenhaus Nord", "Hilfe e. V.", *([""] * (len(KOPF) - 2)))
CAFE = (
    "Elterncafé", "Brücke e. V.", "Lindenweg 4", "50990", "Musterstadt", "Nordstadt",
    "0221 4710301", "a@b.example", "www.b.example", "Mo 9-12", "Deutsch", "Kaffee und Rat",
    "frei", "keine", "klingeln", "Nord", "",
)  # fmt: skip


def schreibe(ordner: Path, *zeilen: tuple[str, ...]) -> Path:
    datei = ordner / "liste.csv"
    text = "\n".join(";".join(zeile) for zeile in (KOPF, *zeilen))
    datei.write_text(text, encoding="utf-8")
    return datei


def check_nowhere(datei: Path, ordner: Path) -> None:
    vorschlag = erkenne(datei, "", ordner / "profile", frei=False)
    for teil in vorschlag.tabellen:
        assert VOGEL not in str([spalte.beispiele for spalte in teil.spalten])
    paket = read_quelle(datei, HEUTE)
    assert VOGEL not in str(paket.befunde)
    assert VOGEL.encode() not in befunde_csv(paket.befunde)
    assert VOGEL not in str(paket.quellzeilen)
    ziel = ordner / "k.db"
    edit_katalog(ziel).dispose()
    take_in(datei, ziel)
    alles = b"".join(pfad.read_bytes() for pfad in ordner.glob("k.db*"))
    assert VOGEL.encode() not in alles
    assert VOGEL.lower().encode() not in alles


@pytest.mark.parametrize("spalte", range(2, len(KOPF)), ids=KOPF[2:])
def test_no_column_of_a_schutzort_lets_its_street_out(tmp_path: Path, spalte: int):
    haus = list(HAUS)
    haus[spalte] = f"{VOGEL} 7"
    check_nowhere(schreibe(tmp_path, tuple(haus), CAFE), tmp_path)


def test_a_text_that_is_cut_does_not_let_it_out(tmp_path: Path):
    haus = list(HAUS)
    haus[KOPF.index("Angebote")] = f"{VOGEL} 7 " + "ja " * 20_000
    check_nowhere(schreibe(tmp_path, tuple(haus), CAFE), tmp_path)


def test_a_row_with_too_many_cells_does_not_let_it_out(tmp_path: Path):
    haus = (*HAUS[:2], f"{VOGEL} 7", *HAUS[3:], "zu", "viel")
    check_nowhere(schreibe(tmp_path, CAFE, haus, CAFE), tmp_path)


def test_a_row_without_a_name_does_not_let_it_out(tmp_path: Path):
    haus = ["", "", f"{VOGEL} 7", *HAUS[3:]]
    haus[KOPF.index("Angebote")] = "Frauenhaus"
    check_nowhere(schreibe(tmp_path, CAFE, tuple(haus)), tmp_path)


def test_a_list_of_schutzorte_alone_shows_no_sample_and_is_read(tmp_path: Path):
    haus = (*HAUS[:2], f"{VOGEL} 7", "50990", "Musterstadt", "", "0221 4710999", *HAUS[7:])
    datei = schreibe(tmp_path, haus)
    check_nowhere(datei, tmp_path)
    try:
        (angebot,) = read_quelle(datei, HEUTE).angebote
    except Hinweis as hinweis:
        pytest.fail(hinweis.was)
    assert angebot.adresse_vertraulich
    assert [t.nummer for t in angebot.telefone] == ["0221 4710999"]
