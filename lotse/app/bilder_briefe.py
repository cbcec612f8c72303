"""Pictures of the prints: each letter of two families, in every language."""

from __future__ import annotations

from collections.abc import Iterator

from lotse.app.bilder_maler import HAUPTFAMILIE, Maler, dateiname, zeile_of
from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.letters.brief import Briefart, Gestalt, Kopf
from lotse.services.unterlagen import papiere_of
from lotse.ui.dienste import Briefauftrag, Dienste

FAMILIEN = (HAUPTFAMILIE, "Kiesel")
"""The second one reads Arabic."""


def male_briefe(maler: Maler, dienste: Dienste) -> None:
    for deckwort in FAMILIEN:
        akte = dienste.laden(FamilieId(zeile_of(dienste, deckwort).id))
        for name, pdf in _briefe(dienste, akte):
            maler.male_pdf(pdf, f"70_brief_{dateiname(deckwort)}_{name}")


def _briefe(dienste: Dienste, akte: Akte) -> Iterator[tuple[str, bytes]]:
    """All letters there can be, one after the other."""
    for sprache in dienste.briefsprachen:
        auftraege = [Briefauftrag(Briefart.PLAN, sprache=sprache)]
        if papiere_of(akte, dienste.wissen):
            auftraege.append(Briefauftrag(Briefart.UNTERLAGEN, sprache=sprache))
        auftraege += [Briefauftrag(Briefart.FAMILIE, v.id, sprache) for v in akte.vermittlungen[:2]]
        if sprache == "de":
            mit_post = Gestalt(kopf=Kopf.DIN)
            auftraege += [
                Briefauftrag(Briefart.UEBERLEITUNG, v.id, gestalt=mit_post)
                for v in akte.vermittlungen[:1]
            ]
        for nummer, auftrag in enumerate(auftraege):
            brief = dienste.brief(akte, auftrag)
            yield f"{sprache}_{nummer}_{auftrag.art.value}", dienste.pdf(brief)
