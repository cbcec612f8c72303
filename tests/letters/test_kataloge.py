"""The shipped texts: complete, up to date, same places, plain."""

from __future__ import annotations

import re

import pytest

from lotse.exchange.wissen import load_wissen
from lotse.i18n.eintraege import read_eintraege
from lotse.letters.bausteine import DOMAENE, briefsprachen
from lotse.letters.einfach import Lesestufe, pruefe_text
from lotse.services.sprachstand import ERSTE
from lotse.services.sprachstand import NUR_DEUTSCH as OHNE_UEBERSETZUNG

DEUTSCH = read_eintraege(DOMAENE, "de")
FREMDE = [code for code in briefsprachen() if code != "de"]
NUR_DEUTSCH = tuple(f"{wort}." for wort in OHNE_UEBERSETZUNG)
"""Letters to offices have no translation (§ 19 SGB X)."""
PLATZ = re.compile(r"\{\w+\}")


@pytest.fixture(scope="module")
def saetze():
    """German sentences of the Leistungen by key."""
    texte = {}
    for leistung in load_wissen().leistungen.values():
        texte[f"leistung.{leistung.id}.name"] = leistung.name
        for stueck in ("worum", "warum", "schritt", "kosten", "weiter"):
            for nummer, satz in enumerate(getattr(leistung.brief, stueck)):
                texte[f"leistung.{leistung.id}.{stueck}.{nummer}"] = satz
    return texte


@pytest.mark.parametrize("code", ERSTE)
def test_the_frame_is_complete(code):
    eintraege = read_eintraege(DOMAENE, code)
    fehlt = [k for k in DEUTSCH if not k.startswith(NUR_DEUTSCH) and k not in eintraege]
    assert fehlt == []


@pytest.mark.parametrize("code", FREMDE)
def test_every_translation_has_the_places_of_its_german_text(code):
    for key, eintrag in read_eintraege(DOMAENE, code).items():
        assert sorted(PLATZ.findall(eintrag.quelle)) == sorted(PLATZ.findall(eintrag.text)), key


@pytest.mark.parametrize("code", FREMDE)
def test_the_frame_translates_the_german_of_today(code):
    eintraege = read_eintraege(DOMAENE, code)
    alt = [k for k, e in DEUTSCH.items() if k in eintraege and eintraege[k].quelle != e.text]
    assert alt == []


@pytest.mark.parametrize("code", FREMDE)
def test_sentences_of_leistungen_translate_the_german_of_today(code, saetze):
    eigene = {k: e for k, e in read_eintraege(DOMAENE, code).items() if k.startswith("leistung.")}
    alt = [k for k, e in eigene.items() if saetze.get(k) != e.quelle]
    assert alt == []


@pytest.mark.parametrize("code", ERSTE)
def test_at_least_twenty_leistungen_are_translated_whole(code, saetze):
    eintraege = read_eintraege(DOMAENE, code)
    offen = {key.split(".")[1] for key in saetze if key not in eintraege and ".name" not in key}
    ganz = {key.split(".")[1] for key in saetze if ".worum." in key} - offen
    assert len(ganz) >= 20


def test_no_draft_calls_itself_reviewed():
    geprueft = [c for c in FREMDE for e in read_eintraege(DOMAENE, c).values() if e.geprueft]
    assert geprueft == []


def test_the_german_frame_is_easy_and_without_faults():
    texte = [PLATZ.sub("", eintrag.text) for eintrag in DEUTSCH.values()]
    ergebnis = pruefe_text(texte)
    assert [(texte[b.satz], b.regel) for b in ergebnis.befunde if b.fehler] == []
    assert ergebnis.stufe in (Lesestufe.SEHR_LEICHT, Lesestufe.LEICHT)


def test_sentences_of_every_leistung_are_easy():
    schwer = []
    for leistung in load_wissen().leistungen.values():
        brief = leistung.brief
        saetze = (*brief.worum, *brief.warum, *brief.schritt, *brief.kosten, *brief.weiter)
        if pruefe_text(saetze).stufe is Lesestufe.SCHWER:
            schwer.append(leistung.id)
    assert schwer == []
