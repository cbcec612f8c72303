"""The letters of case work against the checkers, and where their empty fields stand."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from functools import lru_cache

import pypdf
import pypdfium2
import pytest

from lotse.domain.vermittlung import Weg
from lotse.letters.amt import Absender
from lotse.letters.antrag import compose_antrag
from lotse.letters.bausteine import briefsprachen
from lotse.letters.brief import Brief
from lotse.letters.einwilligungsblatt import Unterschreibende, compose_einwilligung
from lotse.letters.fallbrief import Falltext, Fallwissen, compose_fallbrief
from lotse.letters.fristbrief import compose_fristbrief
from lotse.letters.inhalt import Felder, Unterschrift
from lotse.letters.kopie import compose_kopie
from lotse.letters.versand import Uebergabe, compose_uebergabe
from lotse.pdf.renderer import render_brief
from lotse.pdf.satzspiegel import count_pages
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer
from tests.werkzeug.fallbriefe import (
    akte_mit,
    alle_fristsachen,
    antragssache,
    einwilligung,
    wissen,
)
from tests.werkzeug.pdf_lesen import stuecke
from tests.werkzeug.pdfpruefung import findings

MM = 72 / 25.4
SPRACHEN = ("de", "tr", "ar", "en")
SACHEN = alle_fristsachen()


def kopie(sprache: str) -> Brief:
    sache = antragssache("kinderzuschlag", kind="Deniz", frist=date(2026, 11, 30), teilhabe=False)
    return compose_kopie(familie_ahorn(), sache, rahmen(sprache))


def fallbrief() -> Brief:
    text = Falltext("Was raten Sie?", ("Deniz spricht wenig.",), ("Ich denke nach.",))
    return compose_fallbrief(akte_mit(), text, Fallwissen(wissen().themen, {}), rahmen())


BRIEFE = {
    "antrag": lambda: compose_antrag(antragssache(), rahmen()),
    "antrag-von-hand": lambda: compose_antrag(
        antragssache("elterngeld", absender=Absender(), fuer_kind=True), rahmen()
    ),
    **{f"kopie-{s}": lambda s=s: kopie(s) for s in SPRACHEN},
    **{
        f"frist-{name}": lambda sache=sache: compose_fristbrief(sache, rahmen())
        for name, sache in SACHEN.items()
    },
    **{
        f"einwilligung-{s}": lambda s=s: compose_einwilligung(einwilligung(), rahmen(s))
        for s in SPRACHEN
    },
    "versand": lambda: compose_uebergabe(
        akte_mit(einwilligung()), hilfe(), treffer(), rahmen(), Uebergabe(Weg.BRIEF)
    ),
    "fallbrief": fallbrief,
}
EINE = ("antrag-von-hand", "kopie-ar", "frist-vorlaeufig", "einwilligung-tr", "versand")


@lru_cache(maxsize=64)
def pdf(name: str) -> bytes:
    return render_brief(BRIEFE[name]())


@pytest.mark.parametrize("name", BRIEFE)
def test_the_own_checker_finds_nothing(name):
    assert findings(pdf(name)) == []


@pytest.mark.parametrize("name", EINE)
def test_the_checker_pdfua_finds_nothing(name, tmp_path):
    pdfua = pytest.importorskip("pdfua", reason="pdfua fehlt: pip install pdfua")
    datei = tmp_path / "brief.pdf"
    datei.write_bytes(pdf(name))
    bericht = pdfua.validate(str(datei))
    assert [f"{f.rule_id} {f.message}" for f in bericht.findings] == []


@pytest.mark.parametrize("name", EINE)
def test_qpdf_finds_no_error_of_syntax(name, tmp_path):
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf fehlt: Debian-Paket qpdf")
    datei = tmp_path / "brief.pdf"
    datei.write_bytes(pdf(name))
    lauf = subprocess.run([qpdf, "--check", datei], capture_output=True, text=True, check=False)
    assert lauf.returncode == 0, lauf.stderr


@pytest.mark.parametrize("name", BRIEFE)
def test_no_print_is_longer_than_planned(name):
    """Letters to offices on one side; the family's copy and the consent on one sheet of paper."""
    grenze = {"kopie": 2, "einwilligung": 2}
    assert count_pages(BRIEFE[name]()) <= grenze.get(name.split("-")[0], 1)


def zeichen(roh: bytes) -> list[tuple[str, float, float, float, float]]:
    """(character, left, top, right, bottom) of page 1 in mm from the top left corner."""
    dokument = pypdfium2.PdfDocument(roh)
    blatt = dokument[0]
    text, hoehe = blatt.get_textpage(), blatt.get_height()
    orte = []
    for nummer in range(text.count_chars()):
        links, unten, rechts, oben = text.get_charbox(nummer)
        mm = (links / MM, (hoehe - oben) / MM, rechts / MM, (hoehe - unten) / MM)
        orte.append((text.get_text_range(nummer, 1), *mm))
    text.close()
    blatt.close()
    dokument.close()
    return orte


STEMPEL_DIN = (130, 58, 190, 88)
STEMPEL_HAND = (125, 11, 195, 41)


@pytest.mark.parametrize(
    ("name", "feld"),
    [("antrag", STEMPEL_DIN), ("antrag-von-hand", STEMPEL_DIN), ("kopie-ar", STEMPEL_HAND)],
)
def test_the_field_for_the_stamp_is_empty_but_for_its_name(name, feld):
    links, oben, rechts, unten = feld
    drin = "".join(
        z for z, x, y, x2, y2 in zeichen(pdf(name))
        if x2 > links and x < rechts and y2 > oben and y < unten and z.strip()
    )  # fmt: skip
    assert drin == "Eingangsstempel"


def test_the_field_for_the_stamp_is_sixty_by_thirty_millimetres():
    seite = pypdf.PdfReader(io.BytesIO(pdf("antrag"))).pages[0]
    inhalt = seite.get_contents().get_data().decode("latin-1")
    assert f"{130 * MM + 3:.2f} {(297 - 88) * MM:.2f} m" in inhalt, "its lower left corner"
    assert f"{190 * MM - 3:.2f} {(297 - 88) * MM:.2f} l" in inhalt, "its lower right corner"


@pytest.mark.parametrize("name", ["antrag", "antrag-von-hand", "frist-vorlaeufig", "versand"])
def test_the_address_lies_in_the_window(name):
    im_feld = [z for z in zeichen(pdf(name)) if z[2] > 61 and z[4] < 95 and z[1] < 115]
    im_feld = [z for z in im_feld if z[0].strip()]
    assert im_feld
    assert all(x >= 24.9 and rechts <= 105 for _, x, _, rechts, _ in im_feld)
    assert all(oben >= 62.7 and unten <= 90 for _, _, oben, _, unten in im_feld)


def test_lines_for_the_sender_end_above_the_window():
    kopf = [z for z in zeichen(pdf("antrag-von-hand")) if z[4] < 57 and z[1] < 60]
    assert "".join(z[0] for z in kopf if z[0].strip()) == "NameStraßeOrt"
    assert max(z[4] for z in kopf) < 45


@pytest.mark.parametrize("sprache", ["tr", "ar"])
def test_what_is_signed_stands_once_and_its_meaning_beside_it(sprache):
    roh = pdf(f"einwilligung-{sprache}")
    alle = stuecke(roh)
    assert [s.sprache for s in alle if "Unterschrift" in s.text and s.sprache != "de"] == []
    felder = [
        teil.beschriftungen if isinstance(teil, Felder) else (teil.text,)
        for block in BRIEFE[f"einwilligung-{sprache}"]().bloecke
        for teil in block.inhalt
        if isinstance(teil, Felder | Unterschrift)
    ]
    linien = []
    for seite in pypdf.PdfReader(io.BytesIO(roh)).pages:
        inhalt = seite.get_contents().get_data().decode("latin-1")
        for zeile in inhalt.splitlines():
            if zeile.startswith("/Artifact BMC 0 0 0 RG 0.6 w"):
                worte = zeile.split(" d ")[1].split()
                linien.append((float(worte[3]) - float(worte[0])) / MM)
    assert len(linien) == sum(map(len, felder)) > 8
    assert min(linien) >= 24, "room to write"


@pytest.mark.parametrize("sprache", briefsprachen())
@pytest.mark.parametrize("jugend", [True, False])
def test_a_consent_takes_one_sheet_of_paper(sprache, jugend):
    """Two sides in every language, also with a line for a young person."""
    wer = Unterschreibende(jugend=jugend)
    brief = compose_einwilligung(einwilligung(), rahmen(sprache), wer)
    assert count_pages(brief) == 2


@pytest.mark.parametrize("name", ["einwilligung-de", "antrag", "antrag-von-hand"])
def test_every_place_to_write_on_has_room_in_german_alone(name):
    linien = []
    for seite in pypdf.PdfReader(io.BytesIO(pdf(name))).pages:
        inhalt = seite.get_contents().get_data().decode("latin-1")
        for zeile in inhalt.splitlines():
            if zeile.startswith("/Artifact BMC 0 0 0 RG 0.6 w"):
                worte = zeile.split(" d ")[1].split()
                linien.append((float(worte[3]) - float(worte[0])) / MM)
    assert linien
    assert min(linien) >= 24


def angefangen(sprache):
    """A language whose translators have only begun: the small print, and no block of a sheet."""
    ganz = rahmen(sprache)
    eintraege = ganz.bausteine.zweite.eintraege
    anfang = {k: e for k, e in eintraege.items() if k.startswith(("klein.", "fuss.", "marke."))}
    zweite = replace(ganz.bausteine.zweite, eintraege=anfang)
    return replace(ganz, bausteine=replace(ganz.bausteine, zweite=zweite))


@pytest.mark.parametrize("sprache", ["fr", "bg"])
def test_a_sheet_without_one_translated_sentence_is_german_and_says_so(sprache):
    brief = compose_einwilligung(einwilligung(), angefangen(sprache))
    assert brief.ohne_uebersetzung
    alle = stuecke(render_brief(brief))
    vermerk = brief.unuebersetzt.parallel.text
    assert [s.text for s in alle if s.sprache == sprache] == [vermerk], "once, not at each heading"


@pytest.mark.parametrize("name", EINE)
def test_the_same_letter_has_the_same_bytes(name):
    assert render_brief(BRIEFE[name]()) == pdf(name)


def test_every_kind_of_case_letter_is_checked_here():
    from lotse.letters.brief import Briefart

    assert {bau().art for bau in BRIEFE.values()} == {
        Briefart.ANTRAG,
        Briefart.KOPIE,
        Briefart.WEITERLEITUNG,
        Briefart.FRIST,
        Briefart.EINWILLIGUNG,
        Briefart.VERSAND,
        Briefart.FALLBRIEF,
    }
