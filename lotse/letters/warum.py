"""Why a help may fit: sentences of the Leistung, then those of its conditions, unchanged.

What is too personal for a sheet that lies at home is left out, also on the family's own letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lotse.domain.akte import Akte
from lotse.domain.recht import Leistung
from lotse.domain.wahrheit import Urteil
from lotse.letters.brief import Block, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.inhalt import Inhalt, Liste, Satz
from lotse.letters.schritt import ist_antrag
from lotse.letters.schutz import gruende_druckbar
from lotse.matching.ergebnis import Bedingungsurteil, Leistungsurteil
from lotse.matching.gueltigkeit import nennt_betrag, zeitraum

HOECHSTENS = 3
"""Sentences of each kind: the first conditions of a Leistung are its heart."""
_URTEIL = dict.fromkeys(Urteil, "warum.gewaehlt") | {
    Urteil.PASST: "warum.passt",
    Urteil.NOCH_KLAEREN: "warum.offen",
}
"""No claim is promised: "passt" speaks of the situation, the rest stays a maybe."""
_ERZAEHLT = (Urteil.PASST, Urteil.NOCH_KLAEREN)
"""What holds first, then what is open."""


def warum_block(akte: Akte, urteil: Leistungsurteil, rahmen: Rahmen) -> Block:
    texte, leistung = rahmen.bausteine, urteil.leistung
    eigene = [
        texte.fremd(f"leistung.{leistung.id}.warum.{i}", satz)
        for i, satz in enumerate(leistung.brief.warum)
    ]
    inhalt: list[Inhalt] = [*eigene]
    inhalt += map(texte.satz, _bausteine(leistung, urteil.urteil, eigene=bool(eigene)))
    for wie in _ERZAEHLT:
        if saetze := _saetze(akte, urteil, rahmen, wie):
            inhalt.append(Liste(saetze[:HOECHSTENS], begruendung=True))
    return Block(Stueck.WARUM, texte.satz("warum.titel"), tuple(inhalt))


def _bausteine(leistung: Leistung, urteil: Urteil, *, eigene: bool) -> tuple[str, ...]:
    """Sentences of the frame: how sure it is, and who decides."""
    schon = eigene and urteil is Urteil.NOCH_KLAEREN
    if ist_antrag(leistung):
        return ("warum.amt",) if schon else (_URTEIL[urteil], "warum.amt")
    return ("warum.klaeren",) if schon else (_URTEIL[urteil],)


def _saetze(akte: Akte, urteil: Leistungsurteil, rahmen: Rahmen, wie: Urteil) -> tuple[Satz, ...]:
    """In the order of the conditions; German, marked where another language stands beside it."""
    if urteil.urteil not in _ERZAEHLT or not gruende_druckbar(akte, urteil.leistung):
        return ()
    gilt = zeitraum(urteil.leistung).am(rahmen.tag).gilt
    return tuple(
        rahmen.bausteine.fremd(
            f"leistung.{urteil.leistung.id}.bedingung.{nummer}.{wie.value}", satz
        )
        for nummer, satz in _genannt(urteil.bedingungen, rahmen, wie)
        if gilt or not nennt_betrag(satz)
    )


def _genannt(
    bedingungen: Sequence[Bedingungsurteil], rahmen: Rahmen, wie: Urteil
) -> Iterator[tuple[int, str]]:
    for nummer, einzeln in enumerate(bedingungen):
        if einzeln.urteil is wie and einzeln.bedingung in rahmen.sagbar:
            yield nummer, einzeln.satz
