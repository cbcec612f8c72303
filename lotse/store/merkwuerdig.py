"""Deeds in a changed case that the audit log names: a consent, its end, two texts agreed to,
a deleted hand-over.

Read off the two states themselves, so that undo, redo and the command line are noted, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import Einwilligung
from lotse.domain.protokoll import Tat

VERMITTLUNG = "vermittlung_weg"
EINWILLIGUNG = "einwilligung_weg"
BEIDE_TEXTE = ("text_amt", "text_familie")
"""The family has seen what the office reads, and the same in its own words."""


def notable(vorher: Akte | None, nachher: Akte) -> Iterator[tuple[Tat, str]]:
    """Each deed with its code; never for whom, never about what."""
    alt = {e.id: e for e in vorher.einwilligungen} if vorher else {}
    neu = {e.id: e for e in nachher.einwilligungen}
    for kennung, eine in neu.items():
        yield from _consent(alt.get(kennung), eine)
    yield from ((Tat.GEAENDERT, EINWILLIGUNG) for kennung in alt if kennung not in neu)
    yield from _texts(vorher, nachher)
    da = {v.id for v in nachher.vermittlungen}
    weg = (v for v in vorher.vermittlungen if v.id not in da) if vorher else ()
    yield from ((Tat.GEAENDERT, VERMITTLUNG) for _ in weg)


def _texts(vorher: Akte | None, nachher: Akte) -> Iterator[tuple[Tat, str]]:
    """Both texts of a reason are noted when the family agrees, and when that no longer holds."""
    alt = {b.id for b in vorher.begruendungen if b.einverstanden_am} if vorher else set[str]()
    neu = {b.id for b in nachher.begruendungen if b.einverstanden_am}
    for tat, welche in ((Tat.EINGEWILLIGT, neu - alt), (Tat.WIDERRUFEN, alt - neu)):
        yield from ((tat, text) for _ in welche for text in BEIDE_TEXTE)


def _consent(frueher: Einwilligung | None, eine: Einwilligung) -> Iterator[tuple[Tat, str]]:
    """Given, withdrawn, or a withdrawal that was taken back."""
    galt = frueher is not None and frueher.widerrufen_am is None
    gilt = eine.widerrufen_am is None
    if gilt and not galt:
        yield Tat.EINGEWILLIGT, eine.art.value
    elif galt and not gilt:
        yield Tat.WIDERRUFEN, eine.art.value
