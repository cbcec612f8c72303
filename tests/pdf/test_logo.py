"""The picture in the letterhead: drawn once per sheet that is the house's, whole and accessible."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace

import pypdf
import pytest

from lotse.letters.brief import Gestalt, Kopf
from lotse.letters.familie import compose_familie
from lotse.letters.logo import Logo
from lotse.letters.ueberleitung import compose_ueberleitung
from lotse.pdf.renderer import render_brief, render_packet
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer
from tests.werkzeug.pdfpruefung import findings

ZEILE = b"\x00" + bytes((14, 90, 112)) * 30
LOGO = Logo(30, 10, zlib.compress(ZEILE * 10))


def brief(*, logo: Logo | None = LOGO, kopf: Kopf = Kopf.HAND):
    mein = replace(rahmen("ar"), gestalt=Gestalt(kopf=kopf))
    return replace(compose_familie(familie_ahorn(), hilfe(), treffer(), mein), logo=logo)


@pytest.mark.parametrize("kopf", list(Kopf))
def test_it_stands_on_the_first_sheet_and_breaks_no_rule_of_accessibility(kopf):
    pdf = render_brief(brief(kopf=kopf))
    seiten = pypdf.PdfReader(io.BytesIO(pdf)).pages
    gezeichnet = ["/Logo Do" in seite.get_contents().get_data().decode() for seite in seiten]
    assert gezeichnet == [True, *[False] * (len(seiten) - 1)]
    assert findings(pdf) == []


def test_its_colours_come_out_as_they_went_in():
    seite = pypdf.PdfReader(io.BytesIO(render_brief(brief()))).pages[0]
    bild = seite["/Resources"]["/XObject"]["/Logo"]
    assert (bild["/Width"], bild["/Height"]) == (30, 10)
    assert bild.get_data() == ZEILE[1:] * 10


def test_without_one_a_letter_is_the_same_as_ever_and_twice_the_same_bytes():
    ohne = render_brief(brief(logo=None))
    assert b"/Logo" not in ohne
    assert render_brief(brief()) == render_brief(brief())


def test_in_a_packet_it_is_there_once_whichever_letter_comes_first():
    ohne = compose_ueberleitung(familie_ahorn(), hilfe(), treffer(), rahmen())
    pdf = render_packet([ohne, brief(), brief()])
    assert pdf.count(b"/Subtype /Image") == 1
    assert findings(pdf) == []
