"""What the case knows already, and what follows from it for the questions about money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lotse.domain.familie import Familie, Person, PersonId
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.rechnung import (
    NICHTS,
    OHNE_LOHN,
    Eingabe,
    Einkommen,
    Rechnungsangaben,
    Spanne,
)
from lotse.matching.rechner_stufen import Kennzahlen, minijob_offen
from lotse.services.rechnung import ELTERN, PAAR, children, from_akte
from lotse.ui.rechnerstand import Rechnerantwort, Rechnerantworten

_MIT_ANNAHME = {"anderes": Eingabe.ANDERES_EINKOMMEN, "kindergeld": Eingabe.KINDERGELD}
"""Questions whose silence is an assumption; "weiß nicht" is said to be unknown."""


@dataclass(frozen=True, slots=True)
class Bekannt:
    """Parents, born children under 25, and answers that follow from the case."""

    eltern: tuple[Person, ...]
    kinder: tuple[Person, ...]
    schwanger: bool
    """Somebody is pregnant, or may be."""
    antworten: Mapping[str, Rechnerantwort]


def bekannt(familie: Familie, gesagt: FluechtigeAntworten, heute: date) -> Bekannt:
    eltern = tuple(p for p in familie.personen if p.rolle in ELTERN)[:PAAR]
    unter_25 = {kind.person for kind in children(familie, heute) or ()}
    akte = from_akte(familie, gesagt, heute)
    antworten: dict[str, Rechnerantwort] = {}
    if akte.paar is not None:
        antworten["paar"] = akte.paar
    if akte.anderes_einkommen is not None:
        antworten["anderes"] = akte.anderes_einkommen
    erwartet = any(kind.ungeboren for kind in familie.kinder)
    if akte.schwanger_ab_13 is not None and (akte.schwanger_ab_13 or erwartet):
        antworten["schwanger"] = akte.schwanger_ab_13
    if akte.eltern_aller_kinder is not None:
        antworten["gemeinsam"] = akte.eltern_aller_kinder
    for nummer, einkommen in enumerate(akte.einkommen):
        if einkommen.alter is not None:
            antworten[f"alter.{nummer}"] = einkommen.alter
    return Bekannt(
        eltern,
        tuple(kind for kind in familie.kinder if kind.id in unter_25),
        erwartet or akte.schwanger_ab_13 is not False,
        antworten,
    )


def eltern(alle: Rechnerantworten, b: Bekannt) -> int:
    """How many adults are asked about."""
    paar = alle.get("paar")
    if paar is None:
        return max(1, min(PAAR, len(b.eltern)))
    return PAAR if paar else 1


def fragt_unterhalt(alle: Rechnerantworten) -> bool:
    """Maintenance of each child is asked, unless both adults are the parents of all."""
    if alle.get("paar") is not True:
        return True
    return "gemeinsam" in alle and alle["gemeinsam"] is not True


def angaben(alle: Rechnerantworten, b: Bekannt, kennzahlen: Kennzahlen) -> Rechnungsangaben:
    """The answers as the calculation reads them: what nobody said stays open, and what is not
    asked any more does not count."""
    zahl = eltern(alle, b)
    return Rechnungsangaben(
        paar=_wahr(alle, "paar"),
        einkommen=tuple(_einkommen(alle, nummer, kennzahlen) for nummer in range(zahl)),
        miete=_spanne(alle, "miete"),
        heizung=_spanne(alle, "heizung"),
        mietenstufe=_zahl(alle, "mietenstufe"),
        vermoegen=_spanne(alle, "vermoegen"),
        unterhalt=_unterhalt(alle, b.kinder),
        eltern_aller_kinder=_wahr(alle, "gemeinsam"),
        kindergeld=_wahr(alle, "kindergeld"),
        schwanger_ab_13=_wahr(alle, "schwanger") if b.schwanger else False,
        anderes_einkommen=_wahr(alle, "anderes"),
        gefragt=frozenset(e for name, e in _MIT_ANNAHME.items() if name in alle),
    )


def _einkommen(alle: Rechnerantworten, nummer: int, kennzahlen: Kennzahlen) -> Einkommen:
    brutto = _spanne(alle, f"brutto.{nummer}")
    alter = _zahl(alle, f"alter.{nummer}")
    if brutto == NICHTS:
        return replace(OHNE_LOHN, alter=alter)
    fraglich = brutto is not None and minijob_offen(kennzahlen, brutto)
    return Einkommen(
        brutto,
        _spanne(alle, f"netto.{nummer}"),
        _wahr(alle, f"minijob.{nummer}") if fraglich else None,
        _wahr(alle, f"steuer.{nummer}"),
        alter,
    )


def _unterhalt(
    alle: Rechnerantworten, kinder: Sequence[Person]
) -> Mapping[PersonId, Spanne | None]:
    if not fragt_unterhalt(alle):
        return {}
    namen = {kind.id: f"unterhalt.{kind.id}" for kind in kinder}
    return {kind: _spanne(alle, name) for kind, name in namen.items() if name in alle}


def _spanne(alle: Rechnerantworten, name: str) -> Spanne | None:
    wert = alle.get(name)
    return wert if isinstance(wert, Spanne) else None


def _wahr(alle: Rechnerantworten, name: str) -> bool | None:
    wert = alle.get(name)
    return wert if isinstance(wert, bool) else None


def _zahl(alle: Rechnerantworten, name: str) -> int | None:
    wert = alle.get(name)
    return wert if isinstance(wert, int) and not isinstance(wert, bool) else None
