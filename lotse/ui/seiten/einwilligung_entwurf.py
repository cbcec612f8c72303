"""A consent before it is one: what a new one begins with. Nothing is ticked or signed ahead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lotse.domain.angebot import Angebot
from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)
from lotse.services.einwilligen import default_end
from lotse.services.einwilligungsstand import is_suggested, purpose


def blank(kennung: str, heute: date) -> Einwilligung:
    """Nothing is ticked, nobody signed, no language: all of it is asked."""
    return Einwilligung(
        id=kennung,
        empfaenger="",
        art=Empfaengerart.STELLE,
        zweck="",
        datenarten=(),
        richtung=Richtung.HIN,
        form=Einwilligungsform.SCHRIFTLICH,
        erteilt_am=heute,
        gueltig_bis=default_end(Empfaengerart.STELLE, heute),
    )


def for_stelle(e: Einwilligung, angebot: Angebot, hilfe: str) -> Einwilligung:
    """About this Stelle; a purpose somebody wrote stays."""
    eigener = "" if is_suggested(e.zweck) else e.zweck
    return replace(
        e,
        art=Empfaengerart.STELLE,
        empfaenger=angebot.name,
        angebot=angebot.key,
        zweck=eigener or purpose(Empfaengerart.STELLE, hilfe),
    )


def of_kind(e: Einwilligung, art: Empfaengerart) -> Einwilligung:
    """Another kind of recipient: its own end and purpose; the ticks stay."""
    return replace(
        e,
        art=art,
        empfaenger="",
        angebot="",
        zweck=purpose(art) if is_suggested(e.zweck) else e.zweck,
        richtung=Richtung.BEIDE if art is Empfaengerart.PRAXIS else Richtung.HIN,
        gueltig_bis=default_end(art, e.erteilt_am),
    )


def asked_again(alt: Einwilligung, kennung: str, heute: date) -> Einwilligung:
    """For the same recipient and purpose; ticks, signatures and language are asked anew."""
    return replace(
        blank(kennung, heute),
        empfaenger=alt.empfaenger,
        art=alt.art,
        zweck=alt.zweck,
        angebot=alt.angebot,
        richtung=alt.richtung,
        gueltig_bis=default_end(alt.art, heute),
    )


def all_boxes(e: Einwilligung) -> Einwilligung:
    """For a sheet nobody has ticked yet: every kind of data has an empty box."""
    return replace(e, datenarten=tuple(Datenart))
