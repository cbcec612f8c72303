from __future__ import annotations

import pytest

from lotse.exchange.lesen_ort import liegt_in_deutschland, read_plz, split_plz_ort, split_strasse
from lotse.exchange.lesen_text import (
    KURZ,
    kurztext,
    read_mails,
    read_webs,
    sauber,
)


@pytest.mark.parametrize(
    ("zelle", "teile"),
    [
        ("Parkweg 81", ("Parkweg", "81")),
        ("Anna-Muster-Str. 6-10", ("Anna-Muster-Str.", "6-10")),
        ("Karl – Muster – Str.20", ("Karl – Muster – Str.", "20")),
        ("Marienstr. 3 a/b", ("Marienstr.", "3 a/b")),
        ("Lindenstraße.235", ("Lindenstraße", "235")),
        ("Straße des 17. Juni 135", ("Straße des 17. Juni", "135")),
        ("Straße des 17. Juni", ("Straße des 17. Juni", "")),
        ("Am Markt 3 u. 5", ("Am Markt", "3 u. 5")),
        ("Allee 231A", ("Allee", "231A")),
        ("", ("", "")),
        ("x" * 5000 + " 1", ("x" * 5000 + " 1", "")),
    ],
)
def test_street_and_number_come_apart(zelle: str, teile: tuple[str, str]):
    assert split_strasse(zelle) == teile


def test_postcode_and_town_come_apart():
    assert split_plz_ort("10319 Berlin") == ("10319", "Berlin")
    assert split_plz_ort("Berlin") == ("", "Berlin")
    assert read_plz("1067") == ("01067", True)
    assert read_plz("ABC 1234") == ("", False)
    assert read_plz("١٠٣٦٥") == ("", False)


def test_coordinates_of_the_country_are_told_from_others():
    assert liegt_in_deutschland(52.5, 13.4)
    assert not liegt_in_deutschland(100, 101)
    assert not liegt_in_deutschland(0, 0)


def test_fillers_mean_unknown():
    for leer in (None, "", " - ", "k. A.", "undefined", [], {}, True):
        assert sauber(leer) == ""
    assert sauber(" Mitte \xa0 ") == "Mitte"
    assert sauber(5) == "5"


def test_the_short_text_ends_at_a_whole_part():
    lang = "Beratung, " * 40
    kurz = kurztext(lang)
    assert len(kurz) <= KURZ
    assert kurz.endswith("Beratung …")
    assert kurztext("Kurz.\nMehr.") == "Kurz."
    assert kurztext("Selbstverständnis\nWir helfen.") == "Wir helfen."
    assert len(kurztext("x" * 500)) <= KURZ
    assert kurztext("") == ""


def test_mail_and_web_in_one_cell_come_apart():
    fund = read_mails("verein@gmx.de, www.verein.example")
    assert fund.mails == ("verein@gmx.de",)
    assert fund.webs == ("www.verein.example",)
    assert [code for code, _ in fund.befunde] == ["mail_privat", "web_in_mail"]
    assert [code for code, _ in read_mails("info@verein netz.de").befunde] == ["mail_ungueltig"]
    assert read_webs("verein.example/seite") == ("verein.example/seite",)
    assert read_webs("[[https://a.example|Text]]") == ("https://a.example",)
    assert read_webs("a@b.example") == ()
