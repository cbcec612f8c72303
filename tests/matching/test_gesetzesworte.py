"""Words never said (LAW.md 13, 16.10): in verdicts, letters, questions and both catalogues."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from babel.messages.pofile import read_po

from lotse.paths import HAUS, RESOURCES
from lotse.services.niegesagt import NIE
from tests.matching.test_gesetzestafel import echtes_werk
from tests.werkzeug.blatt import blatt

NIE_ENGLISCH = ("you are entitled", "you will get", "you will receive", "you have a right to")
KEIN_VERSPRECHEN = {
    "Sie bekommen die Adresse am Telefon.",
    "abgelehnt",
    "Bescheid: abgelehnt",
}
"""No promise of a Leistung: where the address is told; the state of a step or an application."""
BETRAG = re.compile(r"\d[\d.]* (?:Euro|€)")
WORTE = re.compile("|".join(map(re.escape, NIE)))
ENGLISCH = re.compile("|".join(map(re.escape, NIE_ENGLISCH)), re.IGNORECASE)
KATALOGE = sorted(HAUS.glob("i18n/**/*.po"))
LEISTUNGEN = sorted(echtes_werk().wissen.leistungen)


@pytest.mark.parametrize("kennung", LEISTUNGEN)
def test_no_sheet_says_a_banned_word(kennung: str):
    gesagt = {feld: WORTE.findall(text) for feld, text in blatt(kennung).items()}
    assert {feld: worte for feld, worte in gesagt.items() if worte} == {}


def test_no_question_and_no_need_says_one():
    wissen = echtes_werk().wissen
    texte = [thema.text for thema in wissen.themen.values()]
    for fakt in wissen.fakten.values():
        texte += [fakt.text, fakt.frage, fakt.warum]
        texte += [t for antwort in fakt.antworten for t in (antwort.text, antwort.erst_beraten)]
    assert [text for text in texte if WORTE.search(text)] == []


@pytest.mark.parametrize("katalog", KATALOGE, ids=lambda d: str(d.relative_to(HAUS)))
def test_no_catalogue_says_one(katalog):
    gesagt = set(_saetze(katalog)) - KEIN_VERSPRECHEN
    assert [satz for satz in sorted(gesagt) if WORTE.search(satz)] == []


@pytest.mark.parametrize(
    "katalog", [k for k in KATALOGE if "en" in k.parts], ids=lambda d: str(d.relative_to(HAUS))
)
def test_the_english_promises_nothing_either(katalog):
    assert [satz for satz in _saetze(katalog) if ENGLISCH.search(satz)] == []


def test_there_are_catalogues_to_read():
    assert len(KATALOGE) > 5
    assert sum(1 for katalog in KATALOGE for _ in _saetze(katalog)) > 1000


def _saetze(katalog) -> Iterator[str]:
    """German words of the window are the keys, those of the letters the values."""
    with katalog.open("rb") as offen:
        for eintrag in read_po(offen):
            for satz in (eintrag.id, eintrag.string):
                yield from (satz,) if isinstance(satz, str) else satz


@pytest.mark.parametrize("kennung", LEISTUNGEN)
def test_a_letter_names_no_amount_that_sounds_sure(kennung: str):
    """An amount in a letter is always "ungefähr"; a fee one pays is no promise."""
    brief = echtes_werk().wissen.leistungen[kennung].brief  # type: ignore[index]
    versprochen = (*brief.worum, *brief.warum, *brief.schritt, *brief.weiter)
    sicher = [satz for satz in versprochen if BETRAG.search(satz) and "ungefähr" not in satz]
    assert sicher == []


@pytest.mark.parametrize("kennung", LEISTUNGEN)
def test_each_verdict_has_its_sentence_and_they_differ(kennung: str):
    for bedingung in echtes_werk().wissen.leistungen[kennung].bedingungen:  # type: ignore[index]
        saetze = (bedingung.ja, bedingung.nein, bedingung.offen)
        assert all(saetze)
        assert len(set(saetze)) == len(saetze)
        assert not bedingung.ja.endswith("?")
        assert not bedingung.nein.endswith("?")


def test_every_exception_is_still_needed():
    saetze = {satz for katalog in KATALOGE for satz in _saetze(katalog)}
    assert saetze >= KEIN_VERSPRECHEN


def test_the_glossary_promises_nothing():
    text = (RESOURCES / "glossar.toml").read_text("utf-8")
    assert WORTE.findall(text) == []
