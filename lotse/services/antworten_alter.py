"""Rights by age as plain data: stable keys for machines (ansprueche.schema.json)."""

from __future__ import annotations

from datetime import date

from lotse.domain.familie import Familie
from lotse.matching.anrecht import Anrecht, Anrechte, Tage

VERSION = 1
Plain = dict[str, object]


def anrechte_to_dict(anrechte: Anrechte, familie: Familie, heute: date) -> Plain:
    """The family is named by its codes, a child by its id in the file."""
    return {
        "version": VERSION,
        "heute": heute.isoformat(),
        "familie": {"fallcode": familie.fallcode, "deckwort": familie.deckwort},
        "offen": [_anrecht(anrecht) for anrecht in anrechte.offen],
        "erledigt": [_anrecht(anrecht) for anrecht in anrechte.erledigt],
        "ohne_geburt": list(anrechte.ohne_geburt),
    }


def _anrecht(anrecht: Anrecht) -> Plain:
    anspruch = anrecht.anspruch
    return {
        "id": anspruch.id,
        "titel": anspruch.titel,
        "person": anrecht.person,
        "je_familie": anspruch.je_familie,
        "leistung": anspruch.leistung,
        "fenster": anrecht.fenster.value,
        "moeglich": anrecht.moeglich,
        "ab": _tage(anrecht.ab),
        "bis": _tage(anrecht.bis),
        "zuletzt": _tage(anrecht.zuletzt),
        "ende": anspruch.ende,
        "offen": anrecht.offen,
        "bedingt": anspruch.bedingt,
        "nutzung": anrecht.nutzung.value if anrecht.nutzung else None,
        "einfach": anspruch.einfach,
        "hinweis": anspruch.hinweis,
        "fundstelle": anspruch.fundstelle,
        "quelle": anspruch.quelle,
        "stand": anspruch.stand.isoformat(),
        "sicherheit": anspruch.sicherheit,
    }


def _tage(tage: Tage | None) -> Plain | None:
    """Equal where the birth is known to the day."""
    return None if tage is None else {"von": tage.von.isoformat(), "bis": tage.bis.isoformat()}
