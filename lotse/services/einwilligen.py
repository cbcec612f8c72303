"""Give a consent, take it back, and see which ends soon: pure changes of the case (9.2).

What a consent allows on a day is said in one place only: lotse.letters.erlaubt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
)
from lotse.domain.fehler import Hinweis
from lotse.domain.fristenrechnung import nach_monaten
from lotse.domain.vermittlung import Stand, Vermittlung, Weg
from lotse.domain.zeit import tageswort
from lotse.letters.erlaubt import BEIDE_ELTERN, gilt
from lotse.services.aendern import bereinigt

MONATE_EMPFAENGER = 6
MONATE_AKTE = 12
BALD_TAGE = 14
"""From here on Heute asks again, so that nothing lapses unseen."""
_UNVERAENDERT = "Die Akte ist unverändert."
LUECKEN = {
    "name": "Wer darf etwas erfahren? Der Name ist noch offen.",
    "zweck": "Wozu ist die Einwilligung? Der Zweck ist noch offen.",
    "daten": "Was darf weitergegeben werden? Noch ist nichts angekreuzt.",
    "zukunft": "Der Tag der Einwilligung liegt in der Zukunft.",
    "ende": "Die Einwilligung endet, bevor sie beginnt.",
    "gesundheit": "Gesundheit braucht eine Unterschrift. Gesprochen reicht nur mit einem Grund,"
    " und der fehlt.",
    "gesprochen": "Nur gesprochen. Gesprochen reicht nur mit einem Grund, und der fehlt.",
    "unterschrift": "Wer hat unterschrieben? Die Unterschrift fehlt.",
    "zweite": "Zwei haben die Sorge. Die zweite Unterschrift fehlt.",
}
"""What keeps a consent from holding, one plain sentence each."""
_TEXTE = (
    "empfaenger", "zweck", "form_grund", "erklaert_in", "erklaert_von", "kind_sagt",
    "zurueckgehalten",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Empfaenger:
    """Who is to hear of the family. `angebot` = key of the catalogue, if it is one of it."""

    art: Empfaengerart
    name: str
    angebot: str = ""

    @classmethod
    def stelle(cls, angebot: Angebot) -> Empfaenger:
        return cls(Empfaengerart.STELLE, angebot.name, angebot.key)


def default_end(art: Empfaengerart, erteilt_am: date) -> date:
    """Six months for a recipient, twelve for keeping the record; then it is asked again."""
    akte = art is Empfaengerart.AKTE
    return nach_monaten(erteilt_am, MONATE_AKTE if akte else MONATE_EMPFAENGER)


def gaps(einwilligung: Einwilligung, heute: date) -> tuple[str, ...]:
    """What keeps it from holding, one plain sentence each; empty = it can be entered."""
    return tuple(_luecken(einwilligung, heute))


def _luecken(e: Einwilligung, heute: date) -> Iterator[str]:
    akte = e.art is Empfaengerart.AKTE
    if not akte and not e.empfaenger.strip():
        yield LUECKEN["name"]
    if not e.zweck.strip():
        yield LUECKEN["zweck"]
    if not akte and not e.datenarten:
        yield LUECKEN["daten"]
    if e.erteilt_am > heute:
        yield LUECKEN["zukunft"]
    if e.gueltig_bis < e.erteilt_am:
        yield LUECKEN["ende"]
    yield from _form_luecken(e)


def _form_luecken(e: Einwilligung) -> Iterator[str]:
    wer = {person for person in e.unterschrieben if person}
    if e.form is Einwilligungsform.MUENDLICH:
        if not e.form_grund.strip():
            gesundheit = Datenart.GESUNDHEIT in e.datenarten
            yield LUECKEN["gesundheit" if gesundheit else "gesprochen"]
    elif not wer:
        yield LUECKEN["unterschrift"]
    elif e.sorge_beide and len(wer) < BEIDE_ELTERN:
        yield LUECKEN["zweite"]


def give(akte: Akte, einwilligung: Einwilligung, heute: date) -> Akte:
    """Enter a consent; with a gap it is none, and a Hinweis names every gap.

    An earlier one for the same recipient and purpose stays beside it: it is the proof of what
    was allowed then.
    """
    if any(e.id == einwilligung.id for e in akte.einwilligungen):
        message = "this consent stands in the case already"
        raise ValueError(message)
    texte: dict[str, Any] = {n: bereinigt(getattr(einwilligung, n)) for n in _TEXTE}
    rein = replace(
        einwilligung,
        unterschrieben=tuple(dict.fromkeys(p for p in einwilligung.unterschrieben if p)),
        datenarten=tuple(dict.fromkeys(einwilligung.datenarten)),
        widerrufen_am=None,
        **texte,
    )
    luecken = gaps(rein, heute)
    if luecken:
        raise Hinweis(
            "Diese Einwilligung gilt so noch nicht.",
            _UNVERAENDERT,
            "Bitte ergänzen Sie:",
            luecken,
        )
    return replace(akte, einwilligungen=(*akte.einwilligungen, rein))


def withdraw(akte: Akte, kennung: str, heute: date) -> Akte:
    """As easy as giving it, and at once: from this day on it is none (Art. 7 Abs. 3 DSGVO)."""
    return replace(
        akte,
        einwilligungen=tuple(
            replace(e, widerrufen_am=max(heute, e.erteilt_am))
            if e.id == kennung and e.widerrufen_am is None
            else e
            for e in akte.einwilligungen
        ),
    )


def consequences(akte: Akte, kennung: str, heute: date) -> tuple[str, ...]:
    """What a withdrawal means, said before it is done; nothing is done by itself."""
    e = next((e for e in akte.einwilligungen if e.id == kennung), None)
    return () if e is None else tuple(_folgen(akte, e, heute))


def _folgen(akte: Akte, e: Einwilligung, heute: date) -> Iterator[str]:
    if e.art is Empfaengerart.AKTE:
        yield "Wir führen keine Akte mit Namen mehr."
        yield "Die Familie entscheidet: Namen herausnehmen oder alles löschen."
        yield "Beraten lassen kann sie sich weiter, auch ohne Namen."
        yield "Ihre Sätze, die wir ohne Namen verwenden durften, verwenden wir nicht mehr."
        return
    yield f"Ab heute, {tageswort(heute)}, erfährt {e.empfaenger} von uns nichts mehr."
    offen = [v for v in akte.vermittlungen if _about(v, e)]
    if any(v.stand is Stand.VORBEREITET for v in offen):
        yield "Den Brief dorthin kann die Familie selbst bringen."
    if any(_told(v) for v in offen):
        yield (
            f"Was {e.empfaenger} schon weiß, können wir nicht zurückholen. Was bis heute"
            " weitergegeben wurde, war erlaubt."
        )
        yield f"Bitte sagen Sie {e.empfaenger}, dass die Einwilligung zu Ende ist."
    if any(
        r.ergebnis is None and r.vermittlung in {v.id for v in offen} for r in akte.rueckmeldungen
    ):
        yield "Auf eine Rückmeldung warten wir nicht mehr. Fragen Sie die Familie."


def _about(vermittlung: Vermittlung, e: Einwilligung) -> bool:
    return vermittlung.angebot is not None and is_for(e, Empfaenger.stelle(vermittlung.angebot))


def _told(vermittlung: Vermittlung) -> bool:
    return any(
        ereignis.stand is Stand.UEBERGEBEN and ereignis.weg is not Weg.FAMILIE_TRAEGT
        for ereignis in vermittlung.ereignisse
    )


def is_for(e: Einwilligung, ziel: Empfaenger) -> bool:
    """Is it about this recipient? By its key; by its name only where a key is missing."""
    if _kind(e.art) is not _kind(ziel.art):
        return False
    if e.art is Empfaengerart.AKTE:
        return True
    if e.angebot and ziel.angebot:
        return e.angebot == ziel.angebot
    name = _gefaltet(ziel.name)
    return bool(name) and _gefaltet(e.empfaenger) == name


def _kind(art: Empfaengerart) -> Empfaengerart:
    """A practice may stand in the catalogue as a Stelle."""
    return Empfaengerart.STELLE if art is Empfaengerart.PRAXIS else art


def _gefaltet(text: str) -> str:
    return " ".join(text.split()).casefold()


def valid_consent(akte: Akte, ziel: Empfaenger, heute: date) -> Einwilligung | None:
    """The one for this recipient that lasts longest; None = there is none today."""
    gueltige = (e for e in akte.einwilligungen if is_for(e, ziel) and gilt(e, heute))
    return max(gueltige, key=lambda e: (e.gueltig_bis, e.erteilt_am), default=None)


def may_keep_name(akte: Akte, heute: date) -> bool:
    """Tell whether the family allowed that a record with its name is kept."""
    return valid_consent(akte, Empfaenger(Empfaengerart.AKTE, ""), heute) is not None


def ending(akte: Akte, heute: date, tage: int = BALD_TAGE) -> tuple[Einwilligung, ...]:
    """Those that end within `tage` and are not yet asked again; the next to end first."""
    gueltige = [e for e in akte.einwilligungen if gilt(e, heute)]
    bald = heute + timedelta(days=tage)
    faellig = [
        e
        for e in gueltige
        if e.gueltig_bis <= bald and not any(_continues(neu, e) for neu in gueltige)
    ]
    return tuple(sorted(faellig, key=lambda e: (e.gueltig_bis, e.id)))


def _continues(neu: Einwilligung, alt: Einwilligung) -> bool:
    ziel = Empfaenger(alt.art, alt.empfaenger, alt.angebot)
    zweck = _gefaltet(neu.zweck) == _gefaltet(alt.zweck)
    return neu.gueltig_bis > alt.gueltig_bis and zweck and is_for(neu, ziel)
