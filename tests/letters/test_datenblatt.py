"""The Datenblatt: one page per entry, boxes for what we know, lines for what we do not."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest

from lotse.app.buero import UEBUNGSBUERO
from lotse.app.wiring import render
from lotse.domain.angebot import Angebot, AngebotKey, Kosten, Status, Telefon
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Briefart
from lotse.letters.buero import Rahmen
from lotse.letters.datenblatt import (
    HOECHSTENS,
    compose_datenblatt,
    compose_traegerblatt,
    mailtext,
    nach_traeger,
)
from lotse.letters.inhalt import Liste, Listenart
from lotse.services.datenblaetter import build_datensatz
from tests.werkzeug.katalogausgabe import HEUTE, musterstadt
from tests.werkzeug.pdfpruefung import findings

RAHMEN = Rahmen(UEBUNGSBUERO, HEUTE, Bausteine.load())
DEUTSCH = Sprache.load("de")
LEER = Angebot(AngebotKey("a"), "Treff", "Nachbarn")


def satz(angebot: Angebot):
    return build_datensatz(angebot, HEUTE, DEUTSCH)


def blatt(angebot: Angebot):
    return compose_datenblatt(satz(angebot), RAHMEN)


def punkte(angebot: Angebot) -> list[str]:
    (liste,) = (
        i for b in blatt(angebot).bloecke for i in b.inhalt[:1] if b.titel.text[:3] == "Das"
    )
    assert isinstance(liste, Liste)
    assert liste.art is Listenart.KAESTCHEN
    return [punkt.text for punkt in liste.punkte]


def seiten(pdf: bytes) -> list[str]:
    return [seite.extract_text() for seite in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def test_what_is_known_has_a_box_and_what_is_missing_a_line_to_write_on():
    zeilen = punkte(replace(LEER, telefone=(Telefon("0221 4710120"),)))
    assert "Telefon: 0221 4710120" in zeilen
    assert {"Sprachen:", "Kosten:", "Zeiten:", "Wartezeit:"} <= set(zeilen)


def test_a_value_that_ends_in_a_colon_is_no_line_to_write_on():
    assert "Worum es geht: Bitte fragen Sie" in punkte(replace(LEER, kurztext="Bitte fragen Sie:"))


def test_the_sheet_says_how_old_the_data_is_and_where_it_goes_back_to():
    text = "\n".join(seiten(render(blatt(LEER))))
    assert "Stand der Angaben: Noch nie geprüft" in text
    assert "Marktplatz 3" in text
    assert "0221 4710 150" in text
    assert "Kennung: a" in text
    assert blatt(LEER).qr == ""


def test_every_entry_of_the_practice_town_is_one_page():
    zahlen = {len(pypdf.PdfReader(io.BytesIO(render(blatt(a)))).pages) for a in musterstadt()}
    assert zahlen == {1}


def test_the_longest_entry_is_one_page_too():
    lang = "Wort und noch ein Wort " * 60
    angebot = replace(
        LEER, name=lang, traeger=lang, kurztext=lang, kosten=Kosten(text=lang),
        oeffnung_hinweis=lang, mails=("a" * 60 + "@lang.example",) * 5,
        telefone=(Telefon("0221 4710120"),) * 9, webs=("https://lang.example/" + "x" * 90,) * 3,
    )  # fmt: skip
    assert len(seiten(render(blatt(angebot)))) == 1


def test_a_secret_place_is_not_asked_for():
    geheim = replace(LEER, adresse_vertraulich=True, region="Nordrhein-Westfalen")
    zeilen = punkte(geheim)
    assert "Ort: Nordrhein-Westfalen" in zeilen
    assert not [zeile for zeile in zeilen if zeile.startswith("Anschrift")]


def test_the_first_sheet_of_a_traeger_names_all_its_helps():
    gruppen = nach_traeger(musterstadt())
    traeger, eigene = max(gruppen.items(), key=lambda paar: len(paar[1]))
    text = " ".join(
        "\n".join(seiten(render(compose_traegerblatt(traeger, eigene, RAHMEN)))).split()
    )
    for angebot in eigene[:HOECHSTENS]:
        assert " ".join(angebot.name.split()) in text
    assert len(eigene) <= HOECHSTENS or "weitere" in text


def test_a_traeger_with_very_many_helps_still_has_one_first_sheet():
    viele = [replace(LEER, key=AngebotKey(f"{n}"), name=f"Treff {n}") for n in range(200)]
    assert len(seiten(render(compose_traegerblatt("Nachbarn", viele, RAHMEN)))) == 1


def test_spellings_with_other_blanks_are_one_traeger():
    andere = replace(LEER, key=AngebotKey("b"), traeger=" nachbarn ")
    assert list(nach_traeger([LEER, andere])) == ["Nachbarn"]


def test_the_mail_asks_for_what_is_missing():
    text = mailtext(satz(replace(LEER, telefone=(Telefon("0221 4710120"),))), RAHMEN)
    assert text.startswith("Betreff: Stimmt das noch? Treff\n")
    assert "- Telefon: 0221 4710120" in text
    assert "- Sprachen: ?" in text


@pytest.mark.parametrize("angebot", [LEER, replace(LEER, status=Status.PAUSIERT)])
def test_the_sheet_keeps_the_norms_of_our_letters(angebot):
    brief = blatt(angebot)
    assert brief.art is Briefart.DATENBLATT
    assert findings(render(brief)) == []
