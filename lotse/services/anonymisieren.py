"""What stays of a case when its time is over: numbers for the sums, nobody to recognise.

Every field that may stay is named here. A field that is not named is deleted, also one that
somebody adds tomorrow (REQUIREMENTS 9.5).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from datetime import date, datetime
from enum import Enum, auto
from typing import Any, TypeVar

from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.ausgang import AUSGANGSGRUENDE
from lotse.domain.blockade import Blockade, Blockadeereignis
from lotse.domain.einwilligung import Einwilligung
from lotse.domain.familie import Bereichsstand, Familie, FamilieId, Person, Verstaendigung
from lotse.domain.huerde import Huerde
from lotse.domain.kontakt import Kontakt, Rueckmeldung
from lotse.domain.nutzung import Nutzung
from lotse.domain.ort import Ort
from lotse.domain.vermittlung import Ereignis, Schritt, Vermittlung, Wahl
from lotse.domain.zeit import Geburt

ANONYM = "anonym-"
"""So begins the Fallcode of a case that is only a number any more: no list shows it."""
T = TypeVar("T")


class Umgang(Enum):
    """What a field may do when its case becomes anonymous."""

    BEHALTEN = auto()
    VERGROEBERN = auto()
    """A day becomes 1 July of its year, a birth its year."""
    KENNUNG = auto()
    """A new running id, the same wherever the old one stood."""
    GRUND = auto()
    """A code of `AUSGANGSGRUENDE`; any other text is deleted."""
    TEIL = auto()
    """Values with rules of their own."""


B, V, K, T_ = Umgang.BEHALTEN, Umgang.VERGROEBERN, Umgang.KENNUNG, Umgang.TEIL

REGELN: Mapping[type, Mapping[str, Umgang]] = {
    Akte: dict.fromkeys(
        (
            "familie", "wahlen", "vermittlungen", "schritte", "schriftstuecke", "nutzungen",
            "einwilligungen", "blockaden", "kontakte", "rueckmeldungen",
        ),
        T_,
    ),
    Familie: {
        **dict.fromkeys(("ort", "verstaendigung", "personen", "bereiche", "huerden"), T_),
        "angelegt_am": V,
        "kinder_gefragt": B,
        "geschlossen_am": V,
        "schlussgrund": B,
        "zettel_am": V,
        "kam_ueber": B,
    },
    Ort: {"stadtteil": B, "ags": B},
    Verstaendigung: {"briefsprache": B, "dolmetschen": B},
    Person: {"id": K, "rolle": B, "geburt": V, "ungeboren": B, "bildung": B},
    Bereichsstand: dict.fromkeys(
        ("lebensbereich", "bedarfe", "wunsch", "moeglich", "besprochen"), B
    ),
    Huerde: {"code": B, "grad": B},
    Wahl: {"id": K, "leistung": B, "am": V, "hingewiesen_am": V},
    Vermittlung: {"id": K, "leistung": B, "ereignisse": T_, "wahl": K},
    Ereignis: {
        **dict.fromkeys(("stand", "quelle", "weg"), B),
        "grund": Umgang.GRUND,
        **dict.fromkeys(("geschehen_am", "erfasst_am"), V),
    },
    Schritt: {
        **dict.fromkeys(("id", "vermittlung", "haengt_ab_von"), K),
        **dict.fromkeys(("akteur", "stand", "leistung", "zuversicht"), B),
        **dict.fromkeys(("nicht_getan_grund", "versuch"), B),
        **dict.fromkeys(("bis", "getan_am", "rueckblick_am"), V),
    },
    Schriftstueck: {"id": K, "art": B, "sprache": B, "am": V, "seiten": B, "einwilligung": K},
    Nutzung: {"anspruch": B, "person": K, "stand": B, "am": V},
    Einwilligung: {
        "id": K,
        **dict.fromkeys(("art", "richtung", "form"), B),
        **dict.fromkeys(("erteilt_am", "gueltig_bis", "widerrufen_am"), V),
    },
    Blockade: {
        **dict.fromkeys(("id", "vermittlung"), K),
        **dict.fromkeys(("code", "traegerarten", "leistung"), B),
        "ereignisse": T_,
    },
    Blockadeereignis: {"stand": B, "am": V},
    Kontakt: {
        "id": K,
        **dict.fromkeys(("art", "ergebnis", "minuten", "standort", "dolmetschen"), B),
        "am": V,
    },
    Rueckmeldung: {"id": K, "vermittlung": K, "ergebnis": B, "gefragt_am": V, "am": V},
}  # fmt: skip
"""Nothing of the map of people stays, and no application: no sum is made of them."""


def anonymise(akte: Akte, neue_id: str, heute: date) -> Akte:
    """A case for the sums alone, closed, under a new random id that leads nowhere."""
    rest = _teil(akte, _Kennungen())
    familie = replace(
        rest.familie,
        id=FamilieId(neue_id),
        fallcode=f"{ANONYM}{neue_id}",
        geschlossen_am=rest.familie.geschlossen_am or _grob(heute),
    )
    return replace(rest, familie=familie)


class _Kennungen(dict[str, str]):
    """Running ids in the order they are met."""

    def neu(self, kennung: str) -> str:
        return self.setdefault(kennung, f"k{len(self) + 1}") if kennung else ""


def _teil(wert: T, kennungen: _Kennungen) -> T:
    regeln = REGELN[type(wert)]
    neu = {
        feld.name: _feld(feld, getattr(wert, feld.name), regeln.get(feld.name), kennungen)
        for feld in fields(wert)  # type: ignore[arg-type]  # all of them are dataclasses
    }
    return type(wert)(**neu)


def _feld(feld: Field[Any], wert: object, umgang: Umgang | None, kennungen: _Kennungen) -> object:
    if umgang is None:
        return _leer(feld, wert)
    wege: Mapping[Umgang, Callable[[Any], Any]] = {
        Umgang.BEHALTEN: lambda eines: eines,
        Umgang.VERGROEBERN: _grob,
        Umgang.KENNUNG: kennungen.neu,
        Umgang.GRUND: lambda code: code if code in AUSGANGSGRUENDE else "",
        Umgang.TEIL: lambda eines: _teil(eines, kennungen),
    }
    weg = wege[umgang]
    if isinstance(wert, tuple) and umgang is not Umgang.BEHALTEN:
        return tuple(weg(eines) for eines in wert)
    return None if wert is None else weg(wert)


def _grob(wert: Any) -> Any:  # noqa: ANN401 - days, moments and births
    if isinstance(wert, datetime):
        return datetime(wert.year, 7, 1, tzinfo=wert.tzinfo)
    if isinstance(wert, date):
        return date(wert.year, 7, 1)
    return Geburt(wert.jahr)


def _leer(feld: Field[Any], wert: object) -> object:
    """What the field holds when nothing was said."""
    if feld.default is not MISSING:
        return feld.default
    if feld.default_factory is not MISSING:
        return feld.default_factory()
    if isinstance(wert, str):
        return ""
    if isinstance(wert, tuple):
        return ()
    if wert is None or is_dataclass(wert):
        return None
    message = f"no empty value for {feld.name}"
    raise TypeError(message)
