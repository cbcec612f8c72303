"""Both sheets of the Schutzraum as PDF: read aloud, checked, every page numbered."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest

from lotse.domain.schutzraum import Beruf, Eintrag, Eintragsart
from lotse.pdf.renderer import render_brief
from lotse.services.schutzraum.drucke import fachbrief, notizbrief
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.pdfpruefung import findings
from tests.werkzeug.schutzraum import GEHEIM, HEUTE, notiz

RAHMEN = replace(rahmen(), heute=HEUTE)


def lang():
    mehr = tuple(
        Eintrag(f"m{n}", Eintragsart.BEOBACHTUNG, "Das Kind war müde und still. " * 12)
        for n in range(14)
    )
    return replace(notiz(), eintraege=(*notiz().eintraege, *mehr))


@pytest.mark.parametrize("bau", [notizbrief, fachbrief])
@pytest.mark.parametrize("akte", [notiz(), lang()], ids=["kurz", "lang"])
def test_f16_every_page_says_which_of_how_many_it_is(bau, akte):
    pdf = render_brief(bau(akte, Beruf.BERATUNG, RAHMEN))
    seiten = pypdf.PdfReader(io.BytesIO(pdf)).pages
    for nummer, seite in enumerate(seiten, start=1):
        assert f"Seite {nummer} von {len(seiten)}" in seite.extract_text()
    assert findings(pdf) == []


def test_a_long_note_takes_several_pages_and_loses_nothing():
    pdf = render_brief(notizbrief(lang(), Beruf.BERATUNG, RAHMEN))
    leser = pypdf.PdfReader(io.BytesIO(pdf))
    gedruckt = "".join(seite.extract_text() for seite in leser.pages)
    assert len(leser.pages) > 2
    assert gedruckt.count("müde und still") == 14 * 12
    assert all(wort in gedruckt for wort in GEHEIM if wort not in ("XSTRASSEX", "XFRAGEX"))


def test_f17_neither_page_nor_metadata_of_the_brief_tell_a_name():
    pdf = render_brief(fachbrief(notiz(), Beruf.BERATUNG, RAHMEN))
    leser = pypdf.PdfReader(io.BytesIO(pdf))
    alles = "".join(s.extract_text() for s in leser.pages) + str(leser.metadata)
    assert not [w for w in ("XKINDX", "XMUTTERX", "Yıldız", "XZEICHENX") if w in alles]
    assert b"XKINDX" not in pdf
