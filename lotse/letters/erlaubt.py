"""What a consent allows on a day: which kinds of data may stand on paper for this recipient."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lotse.domain.angebot import Angebot
from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)

_HIN = frozenset({Richtung.HIN, Richtung.BEIDE})
_HER = frozenset({Richtung.HER, Richtung.BEIDE})
BEIDE_ELTERN = 2


def gilt(einwilligung: Einwilligung, heute: date) -> bool:
    """Given, signed by everybody who must, not yet expired, not withdrawn. No gap is filled."""
    widerrufen = einwilligung.widerrufen_am
    return (
        einwilligung.erteilt_am <= heute <= einwilligung.gueltig_bis
        and (widerrufen is None or heute < widerrufen)
        and _signed(einwilligung)
    )


def _signed(einwilligung: Einwilligung) -> bool:
    """In writing or electronic: each holder of custody. Spoken: with the reason for it."""
    if einwilligung.form is Einwilligungsform.MUENDLICH:
        return bool(einwilligung.form_grund.strip())
    noetig = BEIDE_ELTERN if einwilligung.sorge_beide else 1
    return len({wer for wer in einwilligung.unterschrieben if wer}) >= noetig


def erlaubte_datenarten(einwilligung: Einwilligung, heute: date) -> frozenset[Datenart]:
    """What may go out to the recipient; empty = nothing."""
    if not gilt(einwilligung, heute) or einwilligung.richtung not in _HIN:
        return frozenset()
    return frozenset(einwilligung.datenarten)


def darf_antworten(einwilligung: Einwilligung, heute: date) -> bool:
    """Whether the recipient may write back that the help arrived."""
    return (
        gilt(einwilligung, heute)
        and einwilligung.richtung in _HER
        and Datenart.RUECKMELDUNG in einwilligung.datenarten
    )


def fits(einwilligung: Einwilligung, angebot: Angebot) -> bool:
    """Is it about this Stelle? By its key; by its name only where no key was kept."""
    if einwilligung.art is Empfaengerart.AKTE:
        return False
    if einwilligung.angebot:
        return einwilligung.angebot == angebot.key
    return einwilligung.empfaenger.strip().casefold() == angebot.name.strip().casefold()


def find_einwilligung(
    einwilligungen: Iterable[Einwilligung], angebot: Angebot, heute: date
) -> Einwilligung | None:
    """The one for this Stelle that lasts longest; None = there is none today.

    Consents are never added up: one sheet, one recipient, one purpose.
    """
    passende = (e for e in einwilligungen if fits(e, angebot) and erlaubte_datenarten(e, heute))
    return max(passende, key=lambda e: (e.gueltig_bis, e.erteilt_am), default=None)
