"""Pictograms as vectors: every icon can be drawn, arcs end where they should, words tell them."""

from __future__ import annotations

import io
import math
import re

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.exchange.wissen import load_wissen
from lotse.paths import RESOURCES
from lotse.pdf.bild import KOPFBILDER
from lotse.pdf.bildzeichen import SEITE, pfade
from lotse.pdf.bogen import curves
from lotse.pdf.renderer import render_brief
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.drucke import DRUCKE

ALLE = sorted(d.stem for d in (RESOURCES / "icons").glob("*.svg"))
WINKEL = st.floats(0, 2 * math.pi, allow_nan=False)


@pytest.mark.parametrize("name", ALLE)
def test_every_icon_becomes_lines_and_curves_within_its_square(name):
    code = pfade(name)
    if not code and name.startswith(("state_", "logo")):
        pytest.skip("kein Strichbild")
    zahlen = [float(z) for z in re.findall(r"-?\d+\.\d+", code)]
    assert zahlen
    assert all(-1 <= z <= SEITE + 1 for z in zahlen)
    assert re.fullmatch(r"(?:-?\d+\.\d{3} |[mlch](?: |$)|re(?: |$))+", f"{code} ")


@given(WINKEL, st.floats(0.1, 6.1), st.booleans())
def test_an_arc_stays_on_its_circle_and_ends_at_its_end(beginn, weite, links):
    ende = beginn + (weite if links else -weite)
    von, bis = (math.cos(beginn), math.sin(beginn)), (math.cos(ende), math.sin(ende))
    teile = list(curves(von, bis, (1, 1), (0, weite > math.pi, links)))
    ort = von
    for eins, zwei, ziel in teile:
        for t in (0.25, 0.5, 0.75):
            s = 1 - t
            x, y = (
                s**3 * ort[i] + 3 * s * s * t * eins[i] + 3 * s * t * t * zwei[i] + t**3 * ziel[i]
                for i in (0, 1)
            )
            assert math.hypot(x, y) == pytest.approx(1, abs=5e-3)
        ort = ziel
    assert ort == pytest.approx(bis, abs=1e-6)


def test_an_arc_without_a_radius_is_a_line():
    assert list(curves((0, 0), (3, 4), (0, 1), (0, 0, 0))) == [((0, 0), (3, 4), (3, 4))]


def test_every_paper_has_a_pictogram_that_can_be_drawn():
    assert [u.id for u in load_wissen().unterlagen.values() if not pfade(u.symbol)] == []
    assert all(pfade(name) for name in KOPFBILDER.values())


@pytest.mark.parametrize("sprache", ["de", "tr", "ar"])
def test_each_paper_of_the_list_has_its_picture_told_once(sprache):
    reader = pypdf.PdfReader(io.BytesIO(render_brief(DRUCKE["unterlagen"](rahmen(sprache)))))
    figuren = []

    def walk(element):
        if element.get("/S") == "/Figure":
            figuren.append(str(element["/Alt"]))
        for kind in element.get("/K", []):
            kind = kind.get_object()  # noqa: PLW2901 - pypdf hands out references
            if isinstance(kind, dict) and "/S" in kind:
                walk(kind)

    walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object())
    assert figuren == ["Bild: Geburtsurkunde", "Bild: Ausweis"]
