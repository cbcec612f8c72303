"""What a table knows by itself: area codes of its towns; how often its kinds are checked."""

from __future__ import annotations

from lotse.exchange.lesen_quelle import read_quelle
from lotse.exchange.lesen_telefon import read_telefone
from lotse.exchange.lesen_text import read_mails
from tests.werkzeug.shared import shared
from tests.werkzeug.tabellen import HEUTE, csv_bytes, zeile

KOPF = ("Einrichtung", "Kategorie", "PLZ", "Ort", "Telefon")


def lies(tmp_path, *zeilen, kopf=KOPF):
    pfad = tmp_path / "liste.csv"
    pfad.write_bytes(csv_bytes(zeilen, kopf))
    return read_quelle(pfad, HEUTE)


def nummern(paket):
    return [a.telefone[0].nummer if a.telefone else "" for a in paket.angebote]


def test_the_area_code_of_a_town_that_the_table_is_sure_of_is_put_before_a_number(tmp_path):
    reihen = [(f"Treff {n}", "Treff", "50990", "Nordstadt", f"0221 471000{n}") for n in range(3)]
    ohne = ("Treff 9", "Treff", "50990", "nordstadt", "4710009")
    fremd = ("Rat", "Treff", "50991", "Altstadt", "4710008")
    paket = lies(tmp_path, *reihen, ohne, fremd)
    assert nummern(paket)[3:] == ["0221 4710009", "4710008"]
    codes = [b.code for b in paket.befunde if b.code.startswith("telefon")]
    assert codes == ["telefon_vorwahl", "telefon_ohne_vorwahl"]


def test_a_town_with_two_area_codes_tells_none(tmp_path):
    reihen = [(f"Treff {n}", "Treff", "50990", "Nordstadt", f"0221 471000{n}") for n in range(3)]
    zwei = ("Amt", "Amt", "50990", "Nordstadt", "02203 4710005")
    ohne = ("Treff 9", "Treff", "50990", "Nordstadt", "4710009")
    assert nummern(lies(tmp_path, *reihen, zwei, ohne))[-1] == "4710009"


def test_courses_and_groups_are_checked_more_often(tmp_path):
    paket = lies(
        tmp_path,
        ("Starke Eltern", "Elternkurs", "50990", "Nordstadt", "0221 4710001"),
        ("Hebamme Nord", "Hebamme", "50990", "Nordstadt", "0221 4710002"),
    )
    assert [a.pruefabstand_monate for a in paket.angebote] == [6, 12]


def test_the_quick_way_for_plain_numbers_and_addresses_is_the_long_one(tmp_path):
    """A blank behind the cell takes the long way; nothing else may differ."""

    for zelle in ("0221 4710111", "0221/4710111", "0221-4710111", "030 123456", "02241 123"):
        kurz, lang = read_telefone(zelle), read_telefone(f"{zelle} ")
        assert (kurz.telefone[0].nummer, kurz.telefone[0].art, kurz.rest, kurz.befunde) == (
            lang.telefone[0].nummer, lang.telefone[0].art, lang.rest, lang.befunde,
        ), zelle  # fmt: skip
    for mail in ("rat@nord.example", "rat@gmx.de", "a.b-c@x.y.example", "www.rat@nord.de"):
        assert read_mails(mail) == read_mails(f"{mail} "), mail
    assert zeile(1)[6] == "0221 4710001", "the quick way is the one most cells take"


def test_a_berlin_list_without_area_codes_stays_in_berlin():
    """561 of 567 cells name none: a library would move 478 of them to other towns."""
    liste = shared("data", "catalogues", "berlin_heimaufsicht")
    paket = read_quelle(liste / "heimaufsicht-pruefberichte.json", HEUTE)
    anfaenge = {t.nummer.split()[0] for a in paket.angebote for t in a.telefone}
    assert anfaenge == {"030", "0173"}
    roh = {t.roh: t.nummer for a in paket.angebote for t in a.telefone}
    assert roh["46 40 06 - 0 / -20"] == "030 464006-0"
