"""The mark "German only": once beside German, before every German stretch in one column."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.letters.brief import Anordnung, Stueck
from lotse.letters.familie import compose_familie
from lotse.pdf.renderer import render_brief
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer
from tests.werkzeug.pdf_lesen import stuecke

VERMERK = "This part is written in German only."


@pytest.mark.parametrize(("anordnung", "anzahl"), [(Anordnung.SPALTEN, 1), (Anordnung.GETRENNT, 2)])
def test_a_block_that_changes_language_twice_is_marked(anordnung, anzahl):
    wie = rahmen("en", anordnung=anordnung)
    brief = compose_familie(familie_ahorn(), hilfe(), treffer(), wie)
    texte = wie.bausteine
    ohne = [texte.fremd(f"frei.{n}", f"Satz {n} ist frei.") for n in (1, 2)]
    inhalt = (ohne[0], texte.satz("plan.leer"), ohne[1])
    bloecke = tuple(
        replace(block, inhalt=inhalt) for block in brief.bloecke if block.stueck is Stueck.WORUM
    )
    gedruckt = [s.text for s in stuecke(render_brief(replace(brief, bloecke=bloecke)))]
    assert gedruckt.count(VERMERK) == anzahl
