"""Pictures of the prints: each letter of two families, in every language."""

from __future__ import annotations

from collections.abc import Iterator

from lotse.app.bilder_maler import HAUPTFAMILIE, Maler, dateiname, zeile_of
from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.letters.brief import Bogen, Briefart, Gestalt, Kopf
from lotse.letters.gespraech import done_steps
from lotse.services.unterlagen import papiere_of
from lotse.ui.dienste import Briefauftrag, Dienste

FAMILIEN = (HAUPTFAMILIE, "Kiesel")
"""The second one reads Arabic."""


def male_briefe(maler: Maler, dienste: Dienste) -> None:
    for deckwort in FAMILIEN:
        akte = dienste.laden(FamilieId(zeile_of(dienste, deckwort).id))
        for name, pdf in _briefe(dienste, akte):
            maler.male_pdf(pdf, f"70_brief_{dateiname(deckwort)}_{name}")


def _karten(akte: Akte, dienste: Dienste, sprache: str) -> Iterator[Briefauftrag]:
    """The folded plan, and for one family what is the same for all."""
    yield Briefauftrag(Briefart.PLAN, sprache=sprache, gestalt=Gestalt(bogen=Bogen.FALTKARTE))
    if done_steps(akte, dienste.wissen.leistungen):
        yield Briefauftrag(Briefart.GESCHAFFT, sprache=sprache)
    if akte.familie.deckwort == HAUPTFAMILIE:
        yield Briefauftrag(Briefart.ZUWEISUNG, sprache=sprache)
        yield Briefauftrag(Briefart.STARTKARTE, sprache=sprache)


def _briefe(dienste: Dienste, akte: Akte) -> Iterator[tuple[str, bytes]]:
    """All letters there can be, one after the other."""
    for sprache in dienste.briefsprachen:
        auftraege = [Briefauftrag(Briefart.PLAN, sprache=sprache)]
        if papiere_of(akte, dienste.wissen):
            auftraege.append(Briefauftrag(Briefart.UNTERLAGEN, sprache=sprache))
        auftraege += [Briefauftrag(Briefart.FAMILIE, v.id, sprache) for v in akte.vermittlungen[:2]]
        auftraege += _karten(akte, dienste, sprache)
        for v in akte.vermittlungen[:1]:
            auftraege += [
                Briefauftrag(a, v.id, sprache) for a in (Briefart.KOPIE, Briefart.EINWILLIGUNG)
            ]
        if sprache == "de":
            mit_post = Gestalt(kopf=Kopf.DIN)
            auftraege += [
                Briefauftrag(Briefart.UEBERLEITUNG, v.id, gestalt=mit_post)
                for v in akte.vermittlungen[:1]
            ]
        for nummer, auftrag in enumerate(auftraege):
            brief = dienste.brief(akte, auftrag)
            yield f"{sprache}_{nummer}_{auftrag.art.value}", dienste.pdf(brief)
