"""From a family and its answers about money to a calculation, and back into the match.

Nothing is stored: answers come in, facts and words go out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import chain

from lotse.domain.familie import Fakten, Familie, Person, Rolle
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.ortswissen import Ortsfeld
from lotse.domain.rechnung import (
    ALTER_HOECHSTENS,
    Einkommen,
    Leistungsband,
    Rechenschritt,
    Rechnung,
    Rechnungsangaben,
    Rechnungskind,
    Spanne,
)
from lotse.domain.recht import Wissen
from lotse.domain.wahrheit import Wahrheit
from lotse.domain.zeit import TAGE_DER_WOCHE, alter_in_jahren, tageswort
from lotse.matching.ortswissen import ortszahlen
from lotse.matching.pruefwerk import ist_geboren
from lotse.matching.rechner import rechne
from lotse.matching.rechner_worte import VORBEHALT

ELTERN = frozenset({Rolle.MUTTER, Rolle.VATER, Rolle.ELTERNTEIL, Rolle.PARTNER})
ZU_ALT, PAAR = 25, 2
ANDERES = frozenset({"bezieht_alg1", "elterngeld_laeuft", "mutter_krankengeld"})
"""Facts that name income beside wages, of the household or of one child."""
WOCHEN_SCHWANGER, AB_WOCHE = 40, 13
Plain = dict[str, object]


def rechnung(familie: Familie, angaben: Rechnungsangaben, wissen: Wissen, heute: date) -> Rechnung:
    """The calculation for this family; children, ages and the place come from the Akte.

    A Mietenstufe said in the talk beats the one of the place, which is named.
    """
    kinder = children(familie, heute)
    vor_ort = ortszahlen(wissen.ort, familie.ort.ags, heute).get(Ortsfeld.MIETENSTUFE)
    if angaben.mietenstufe is not None or vor_ort is None:
        return rechne(angaben, kinder, wissen.kennzahlen, heute, wissen.stand)
    angaben = replace(angaben, mietenstufe=int(vor_ort.wert))
    ergebnis = rechne(angaben, kinder, wissen.kennzahlen, heute, wissen.stand)
    geprueft = tageswort(vor_ort.geprueft_am)
    woher = f"Mietenstufe {vor_ort.wert}: Angabe vor Ort, geprüft am {geprueft}."
    return replace(ergebnis, annahmen=(*ergebnis.annahmen, woher))


def children(familie: Familie, heute: date) -> tuple[Rechnungskind, ...] | None:
    """Born children who may be under 25; None = nobody asked about children."""
    if not familie.kinder_gefragt and not familie.kinder:
        return None
    kinder = (_kind(p, heute) for p in familie.kinder if ist_geboren(p, heute) is True)
    return tuple(kind for kind in kinder if kind.alter_von < ZU_ALT)


def _kind(person: Person, heute: date) -> Rechnungskind:
    """An unknown birth leaves every age under 25 open."""
    if person.geburt is None:
        return Rechnungskind(person.id, 0, ZU_ALT - 1)
    jahre = alter_in_jahren(person.geburt, heute)
    return Rechnungskind(
        person.id, max(0, int(jahre.von)), min(max(0, int(jahre.bis)), ALTER_HOECHSTENS)
    )


def from_akte(familie: Familie, gesagt: FluechtigeAntworten, heute: date) -> Rechnungsangaben:
    """What the Akte and the fleeting answers know already; everything about money is open."""
    fakten = {**familie.fakten, **gesagt.fakten}
    eltern = [person for person in familie.personen if person.rolle in ELTERN][:PAAR]
    rollen = [person.rolle for person in eltern]
    return Rechnungsangaben(
        paar=_paar(fakten, rollen),
        einkommen=tuple(Einkommen(alter=_alter(person, heute)) for person in eltern),
        eltern_aller_kinder=_eltern_aller_kinder(fakten, rollen),
        schwanger_ab_13=_schwanger(familie, fakten, heute),
        anderes_einkommen=True if _hat_anderes(familie, fakten) else None,
    )


def _paar(fakten: Fakten, rollen: Sequence[Rolle]) -> Wahrheit:
    """As somebody said it; of two recorded parents alone nothing follows."""
    allein, zusammen = fakten.get("alleinerziehend"), fakten.get("eltern_leben_zusammen")
    if isinstance(allein, bool):
        return not allein
    if zusammen is True:
        return True
    getrennt = zusammen is False and len(rollen) == PAAR and Rolle.PARTNER not in rollen
    return False if getrennt else None


def _eltern_aller_kinder(fakten: Fakten, rollen: Sequence[Rolle]) -> Wahrheit:
    """A new partner, or parents who live apart: then a child may get maintenance."""
    zusammen = fakten.get("eltern_leben_zusammen")
    if Rolle.PARTNER in rollen or zusammen is False:
        return False
    return True if zusammen is True else None


def _hat_anderes(familie: Familie, fakten: Fakten) -> bool:
    """Some income beside wages was named; without it nothing follows, there are other kinds."""
    je_kind = (kind.fakten.items() for kind in familie.kinder)
    return any(
        wert is True and name.partition("@")[0] in ANDERES
        for name, wert in chain(fakten.items(), *je_kind)
    )


def _alter(person: Person, heute: date) -> int | None:
    """A birth known by its year or month leaves one year open; the savings allow for that."""
    if person.geburt is None:
        return None
    jahre = alter_in_jahren(person.geburt, heute)
    return int(jahre.von) if jahre.bis - jahre.von <= 1 else None


def _schwanger(familie: Familie, fakten: Fakten, heute: date) -> Wahrheit:
    """Past the twelfth week? By the week, else by the expected birth; nobody named it = no."""
    woche = fakten.get("ssw")
    if isinstance(woche, int | float) and not isinstance(woche, bool):
        return woche >= AB_WOCHE
    erwartet = [kind for kind in familie.kinder if ist_geboren(kind, heute) is False]
    termine = [kind.geburt for kind in erwartet if kind.geburt]
    if termine:
        tage = {(tag - heute).days for t in termine for tag in (t.fruehestens(), t.spaetestens())}
        wochen = {WOCHEN_SCHWANGER - t / TAGE_DER_WOCHE >= AB_WOCHE - 1 for t in tage}
        return wochen.pop() if len(wochen) == 1 else None
    if erwartet or fakten.get("schwanger") is True:
        return None
    return None if "schwanger" in fakten and fakten["schwanger"] is None else False


def into_match(
    familie: Familie, gesagt: FluechtigeAntworten, gerechnet: Mapping[str, Wahrheit]
) -> FluechtigeAntworten:
    """What was said, and what the calculation settles beside it; never stored.

    The family's own words win, those of this talk and those kept in the Akte.
    """
    eigene = {**familie.fakten, **gesagt.fakten}
    neu = {
        name: wert
        for name, wert in gerechnet.items()
        if wert is not None and eigene.get(name) is None
    }
    return FluechtigeAntworten({**gesagt.fakten, **neu})


def amount_words(betrag: Spanne | None) -> str:
    """Rounded and said as "ungefähr"; empty where nothing can be said."""
    if betrag is None:
        return ""
    von, bis = _euro(betrag.von), _euro(betrag.bis)
    if betrag.exakt:
        return f"ungefähr {bis} Euro im Monat"
    return f"ungefähr {von} bis {bis} Euro im Monat"


def _euro(betrag: Decimal) -> str:
    return f"{betrag:,.0f}".replace(",", ".")


def calculation_to_dict(
    ergebnis: Rechnung, *, betrag: bool, namen: Mapping[str, str] | None = None
) -> Plain:
    """The answer as plain data (rechnung.schema.json); amounts only when asked for."""
    return {
        "version": 1,
        "heute": ergebnis.heute.isoformat(),
        "stand": ergebnis.stand.isoformat() if ergebnis.stand else None,
        "weg": {
            "art": ergebnis.weg.art.value,
            "text": ergebnis.weg.satz,
            "fundstellen": list(ergebnis.weg.fundstellen),
        },
        "leistungen": [_band(b, betrag=betrag, namen=namen or {}) for b in ergebnis.baender],
        "fehlt": [
            {"eingabe": f.eingabe.value, "text": f.text, "klaert": f.klaert} for f in ergebnis.fehlt
        ],
        "fakten": dict(ergebnis.fakten),
        "annahmen": list(ergebnis.annahmen),
        "nicht_beruecksichtigt": list(ergebnis.nicht_beruecksichtigt),
        "hinweise": list(ergebnis.hinweise),
        "vorbehalt": VORBEHALT,
    }


def _band(band: Leistungsband, *, betrag: bool, namen: Mapping[str, str]) -> Plain:
    summe = band.betrag if betrag else None
    return {
        "id": band.leistung,
        "name": namen.get(band.leistung, band.leistung),
        "band": band.band.value,
        "text": band.satz,
        "betrag": {"von": int(summe.von), "bis": int(summe.bis), "text": amount_words(summe)}
        if summe
        else None,
        "schritte": _schritte(band.schritte, betrag=betrag),
    }


def _schritte(schritte: Sequence[Rechenschritt], *, betrag: bool) -> list[Plain]:
    return [
        {
            "text": schritt.text,
            "formel": schritt.formel,
            "betrag": _genau(schritt.betrag) if betrag else None,
            "fundstelle": schritt.fundstelle,
        }
        for schritt in schritte
    ]


def _genau(betrag: Spanne | None) -> Plain | None:
    """Cents as text: a figure of money is no binary fraction."""
    return {"von": f"{betrag.von:.2f}", "bis": f"{betrag.bis:.2f}"} if betrag else None
