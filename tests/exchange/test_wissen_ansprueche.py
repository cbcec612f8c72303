"""Loading the rights by age: what is right becomes values, what is wrong is named and refused."""

from __future__ import annotations

import csv
import json
import re
import shutil
import tomllib
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from lotse.domain.anspruch import Lebensalter
from lotse.domain.fehler import Hinweis
from lotse.exchange.wissen import RECHT, load_wissen
from lotse.exchange.wissen_ansprueche import read_lebensalter
from lotse.paths import RESOURCES
from tests.werkzeug.ansprueche import echtes_wissen

SCHEMA = json.loads((RESOURCES / "schema" / "anspruch.schema.json").read_text("utf-8"))
PRUEFER = Draft202012Validator(SCHEMA)
DATEI = RECHT / "ansprueche.toml"


def ohne_tage(wert):
    if isinstance(wert, dict):
        return {name: ohne_tage(teil) for name, teil in wert.items()}
    if isinstance(wert, list):
        return [ohne_tage(teil) for teil in wert]
    return wert.isoformat() if isinstance(wert, date) else wert


def test_the_shipped_file_keeps_the_published_schema():
    Draft202012Validator.check_schema(SCHEMA)
    inhalt = ohne_tage(tomllib.loads(DATEI.read_text("utf-8")))
    assert [fehler.message for fehler in PRUEFER.iter_errors(inhalt)] == []
    assert len(echtes_wissen().ansprueche) == len(inhalt["anspruch"]) >= 25


def test_every_u_examination_has_the_window_of_the_directive():
    """§ 2 Kinder-Richtlinie: first and last day, week or month of life, and the tolerance."""
    fenster = {
        a.id: tuple(str(x) for x in (a.frueher, a.von, a.bis, a.spaeter))
        for a in echtes_wissen().ansprueche
    }
    assert {name: fenster[name] for name in ("u2", "u3", "u4", "u5", "u6")} == {
        "u2": ("None", "2 Tage", "10 Tage", "14 Tage"),
        "u3": ("2 Wochen", "3 Wochen", "5 Wochen", "8 Wochen"),
        "u4": ("1 Monat", "2 Monate", "4 Monate", "4 Monate 15 Tage"),
        "u5": ("4 Monate", "5 Monate", "7 Monate", "8 Monate"),
        "u6": ("8 Monate", "9 Monate", "12 Monate", "14 Monate"),
    }
    assert {name: fenster[name] for name in ("u7", "u7a", "u8", "u9", "j1")} == {
        "u7": ("19 Monate", "20 Monate", "24 Monate", "27 Monate"),
        "u7a": ("32 Monate", "33 Monate", "36 Monate", "38 Monate"),
        "u8": ("42 Monate", "45 Monate", "48 Monate", "50 Monate"),
        "u9": ("57 Monate", "59 Monate", "64 Monate", "66 Monate"),
        "j1": ("12 Jahre", "13 Jahre", "14 Jahre", "15 Jahre"),
    }


def test_nothing_in_the_file_promises_or_blames():
    text = DATEI.read_text("utf-8")
    for verboten in (
        "Sie haben Anspruch",
        "Sie bekommen",
        "steht Ihnen zu",
        "berechtigt",
        "leider",
    ):
        assert verboten not in text


def test_every_paragraph_of_a_statute_exists_under_that_number():
    shared = Path(__file__).resolve().parents[2].parent / "shared"
    if not shared.exists():
        pytest.skip("../shared fehlt: die Paragraphen lassen sich nicht vergleichen")
    with (shared / "knowledge" / "paragraphen.csv").open(encoding="utf-8") as datei:
        bekannt = {f"{zeile[1]} {zeile[0]}" for zeile in csv.reader(datei)}
    for anspruch in echtes_wissen().ansprueche:
        for teil in anspruch.fundstelle.split(", "):
            norm = re.fullmatch(
                r"(§ \d+[a-z]?)(?: (?:Abs|Nr|Satz)[^A-Z§]*)*(?:Satz[^A-Z]*)? ([A-Z].*)", teil
            )
            if norm and "ichtlinie" not in teil:
                assert f"{norm[1]} {norm[2]}" in bekannt, teil


@pytest.fixture
def ordner(tmp_path):
    ziel = tmp_path / "recht"
    shutil.copytree(RECHT, ziel)
    return ziel


@pytest.mark.parametrize(
    ("alt", "neu", "stelle"),
    [
        ('\nbis = "36 Monate"', '\nbis = "3 Lenze"', '"3 Lenze" – erlaubt: ein Alter'),
        ('\nbis = "36 Monate"', '\nbis = "36 Monat"', "anspruch[7].bis"),
        ('\nbis = "36 Monate"', '\nbis = "33 Monate"', "ein späteres Alter als von"),
        ('frueher = "32 Monate"', 'frueher = "34 Monate"', "u7a.von"),
        ('spaeter = "38 Monate"', 'spaeter = "35 Monate"', "u7a.spaeter"),
        ('kurz = "U7a"', 'krz = "U7a"', "anspruch[7].krz"),
        ('id = "u7a"', 'id = "u7"', "jeder Name nur einmal"),
        ('leistung = "kita_1_3"', 'leistung = "kita_1_4"', "meinten Sie kita_1_3"),
        ('wenn = "not eingeschult"', 'wenn = "not einschult"', "meinten Sie eingeschult"),
        ('wenn = "not eingeschult"', 'wenn = "eingeschult and"', "hört zu früh auf"),
        ('wenn = "not eingeschult"', 'wenn = "ein_kind(eingeschult)"', "kein ein_kind"),
        ('ende = "bis zur Einschulung"', "", ".ende"),
        ('bedingt = "Wenn Sie', 'bedingt = "Falls Sie', "mit „Wenn“ beginnt"),
        ('sicherheit = "mittel"', 'sicherheit = "gut"', "hoch, mittel, niedrig"),
        ('einfach = "Vorsorge direkt nach der Geburt."', 'einfach = ""', "anspruch[0].einfach"),
    ],
)  # fmt: skip
def test_a_broken_entry_is_refused_with_its_place(ordner, alt, neu, stelle):
    datei = ordner / "ansprueche.toml"
    text = datei.read_text("utf-8")
    assert alt in text
    datei.write_text(text.replace(alt, neu, 1), "utf-8")
    with pytest.raises(Hinweis) as gefangen:
        load_wissen(ordner)
    stellen = "\n".join(gefangen.value.stellen)
    assert stelle in stellen
    assert "ansprueche.toml" in stellen


@pytest.mark.parametrize("text", ["1 Tag", "0 Tage", "12 Wochen 1 Tag", "2 Jahre 3 Monate 1 Woche"])
def test_an_age_is_read_and_said_in_the_same_words(text):
    befunde = []
    assert str(read_lebensalter(text, "x", befunde)) == text
    assert befunde == []
    assert PRUEFER.is_valid({"anspruch": [{**eintrag(), "bis": text}]})


@pytest.mark.parametrize(
    "text", ["", "3", "1 Tage", "2 Tag", "3 Tage 1 Woche", "01 Tage", " 3 Tage"]
)
def test_other_words_for_an_age_are_refused_by_reader_and_schema(text):
    befunde = []
    read_lebensalter(text, "x", befunde)
    assert befunde
    assert not PRUEFER.is_valid({"anspruch": [{**eintrag(), "bis": text}]})


def eintrag():
    return ohne_tage(tomllib.loads(DATEI.read_text("utf-8"))["anspruch"][0])


def test_a_knowledge_without_the_file_has_no_rights_by_age(ordner):
    (ordner / "ansprueche.toml").unlink()
    ohne = load_wissen(ordner)
    assert ohne.ansprueche == ()
    assert ohne.kennung != echtes_wissen().kennung


@pytest.mark.parametrize(
    ("geboren", "alter", "tag"),
    [
        (date(2023, 10, 22), Lebensalter(monate=38), date(2026, 12, 22)),
        (date(2024, 2, 29), Lebensalter(jahre=1), date(2025, 3, 1)),
        (date(2024, 2, 29), Lebensalter(jahre=4), date(2028, 2, 29)),
        (date(2026, 1, 31), Lebensalter(monate=1), date(2026, 3, 1)),
        (date(2026, 12, 31), Lebensalter(monate=2), date(2027, 3, 1)),
        (date(2026, 11, 1), Lebensalter(wochen=12, tage=1), date(2027, 1, 25)),
        (date(2026, 11, 1), Lebensalter(monate=4, tage=15), date(2027, 3, 16)),
    ],
)
def test_an_age_is_reached_on_its_day(geboren, alter, tag):
    assert alter.tag(geboren) == tag
