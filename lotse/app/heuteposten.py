"""What is due today, derived from the facts of all open cases; nobody types it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from lotse.domain.akte import Akte
from lotse.domain.anspruch import Lebensalter
from lotse.domain.frist import Feiertage, Frist, Fristsicherheit
from lotse.domain.recht import LeistungId, Wissen
from lotse.domain.vermittlung import Stand, Vermittlung, Weg
from lotse.exchange.feiertage import feiertage_in
from lotse.matching.anrecht import endet_bald
from lotse.matching.ansprueche import Altersregeln, altersregeln, steht_zu
from lotse.services.ansprueche import is_dealt_with
from lotse.services.fristen import fristen_of
from lotse.services.wiedervorlage import Art, Wiedervorlage, follow_ups, frist_key
from lotse.ui.dienste import Heuteposten
from lotse.ui.familienworte import ANONYM

ANGEKOMMEN_TAGE = 7
FENSTER_TAGE = 14
UNGENAU = "Geburtstag prüfen"
"""Beside a window whose end depends on a day of birth nobody knows yet."""
WARTEN = (Stand.UEBERGEBEN, Stand.ANGENOMMEN, Stand.WARTELISTE)
AN_DER_VERMITTLUNG = frozenset({Art.NACHFRAGE, Art.KEINE_ANTWORT, Art.RUECKMELDUNG})
"""Said in the row of the hand-over itself, so that each item stands there once."""
WEGWORT: Mapping[Weg | None, str] = {
    Weg.BRIEF: "Brief gedruckt",
    Weg.TELEFON: "angerufen",
    Weg.BEGLEITUNG: "begleitet",
    Weg.FAMILIE_TRAEGT: "Familie trägt selbst",
    None: "übergeben",
}
STANDWORT: Mapping[Stand, str] = {Stand.ANGENOMMEN: "Kontakt", Stand.WARTELISTE: "Warteliste"}
KEINE_ANTWORT = "keine Antwort"
ZUSATZWORTE = frozenset({*WEGWORT.values(), *STANDWORT.values(), KEINE_ANTWORT, UNGENAU})
"""What may stand behind a name; the page says it in its language."""


def heuteposten(
    akten: Iterable[Akte],
    wissen: Wissen,
    heute: date,
    feiertage: Callable[[str], Feiertage] = feiertage_in,
) -> Sequence[Heuteposten]:
    """What comes back, hand-overs that wait, what arrived this week, windows that end."""
    rechner = Heuterechner(wissen, heute)
    posten: list[Heuteposten] = []
    for akte in akten:
        fristen = fristen_of(akte, wissen, heute, feiertage(akte.familie.ort.ags))
        posten += rechner.posten(akte, fristen)
    return posten


class Heuterechner:
    """Works case by case; what holds for all of them on this day is worked out once."""

    def __init__(self, wissen: Wissen, heute: date) -> None:
        self._wissen, self._heute = wissen, heute
        self._regeln = altersregeln(wissen)
        self._moeglich = [a for a in wissen.ansprueche if a.schluss and not a.bedingt]
        self._enden = {a.schluss for a in self._moeglich if a.schluss}

    def posten(self, akte: Akte, fristen: Iterable[Frist]) -> Iterator[Heuteposten]:
        """`fristen`: those of this case on this day."""
        wissen, heute = self._wissen, self._heute
        yield from _wiedervorlagen(akte, wissen, heute, fristen)
        yield from _angekommen(akte, wissen, heute)
        naht = _nahe_enden(akte, self._enden, heute)
        if naht:
            nahe = tuple(a for a in self._moeglich if a.schluss in naht)
            yield from _fenster(akte, replace(wissen, ansprueche=nahe), heute, self._regeln)


def _wiedervorlagen(
    akte: Akte, wissen: Wissen, heute: date, alle: Iterable[Frist]
) -> Iterator[Heuteposten]:
    """A hand-over that waits takes up what is said about it."""
    fristen = {frist_key(f): f for f in alle}
    zurueck = follow_ups(akte, heute, fristen.values())
    wartet = {v.id for v in akte.vermittlungen if v.ereignisse and v.stand in WARTEN}
    for w in zurueck:
        if w.art not in AN_DER_VERMITTLUNG or w.bezug not in wartet:
            yield _aus_vorlage(akte, w, wissen, fristen.get(w.bezug))
    for v in akte.vermittlungen:
        if v.id in wartet:
            eigene = [w for w in zurueck if w.bezug == v.id and w.art in AN_DER_VERMITTLUNG]
            yield _wartend(akte, v, wissen, heute, eigene)


def _aus_vorlage(akte: Akte, w: Wiedervorlage, wissen: Wissen, frist: Frist | None) -> Heuteposten:
    leistung = wissen.leistungen.get(LeistungId(w.leistung))
    if w.art is Art.FRIST and frist is not None:
        posten = _posten(akte, w.art.value, frist.regel.value, w.tag, w.bezug, w.leistung)
        unklar = frist.warum if frist.sicherheit is Fristsicherheit.UNKLAR else ""
        satz = f"{frist.satz} {unklar}".strip() + f" ({frist.fundstelle})"
        return replace(
            posten, ende=frist.ende, satz=satz, zusatz=leistung.name if leistung else w.leistung
        )
    text = w.text or (leistung.name if leistung else "")
    posten = _posten(akte, w.art.value, text, w.tag, w.bezug, w.leistung)
    ende = _finanziert_bis(akte, w.bezug) if w.art is Art.FINANZIERUNG else None
    return replace(posten, zusatz=w.zusatz, ende=ende)


def _wartend(
    akte: Akte, v: Vermittlung, wissen: Wissen, heute: date, eigene: Sequence[Wiedervorlage]
) -> Heuteposten:
    seit, weg = _seit(v)
    stumm = any(w.art is Art.KEINE_ANTWORT for w in eigene)
    zusatz = KEINE_ANTWORT if stumm else STANDWORT.get(v.stand) or WEGWORT[weg]
    posten = _posten(akte, "vermittlung", _name(v, wissen), seit, v.id, v.leistung)
    faellig = any(w.art is not Art.KEINE_ANTWORT and w.due(heute) for w in eigene)
    return replace(posten, zusatz=zusatz, stand=v.stand.value, faellig=faellig)


def _seit(v: Vermittlung) -> tuple[date, Weg | None]:
    """Since when it waits so: asking in between does not begin it anew."""
    seit = v.ereignisse[-1]
    for ereignis in reversed(v.ereignisse):
        if ereignis.stand is not v.stand:
            break
        seit = ereignis
        if ereignis.weg is not None:
            break
    return seit.geschehen_am, seit.weg


def _angekommen(akte: Akte, wissen: Wissen, heute: date) -> Iterator[Heuteposten]:
    for v in akte.vermittlungen:
        seit = v.ereignisse[-1].geschehen_am if v.ereignisse else date.min
        if v.stand is Stand.ANGEKOMMEN and (heute - seit).days <= ANGEKOMMEN_TAGE:
            posten = _posten(akte, "angekommen", _name(v, wissen), seit, v.id, v.leistung)
            yield replace(posten, stand=v.stand.value)


def _fenster(
    akte: Akte, wissen: Wissen, heute: date, regeln: Altersregeln
) -> Iterator[Heuteposten]:
    """Rights by age that end soon and stand in no plan yet; twins are told once."""
    anrechte = steht_zu(akte.familie, akte.nutzungen, wissen, heute, regeln)
    gesagt: set[str] = set()
    for anrecht in anrechte.offen:
        anspruch, ende = anrecht.anspruch, endet_bald(anrecht, heute, FENSTER_TAGE)
        if ende is None or anspruch.id in gesagt:
            continue
        if is_dealt_with(akte, anrecht):
            continue
        gesagt.add(anspruch.id)
        genau = anrecht.zuletzt is not None and anrecht.zuletzt.von == anrecht.zuletzt.bis
        bezug = f"{anspruch.id}@{anrecht.person}"
        posten = _posten(akte, "fenster", anspruch.name, ende, bezug, anspruch.leistung)
        yield posten if genau else replace(posten, zusatz=UNGENAU)


def _nahe_enden(akte: Akte, enden: Iterable[Lebensalter], heute: date) -> set[Lebensalter]:
    """A first look by days alone: few rights end now for any child of a family."""
    bis = heute + timedelta(days=FENSTER_TAGE + 1)
    geburten = {kind.geburt.fruehestens() for kind in akte.familie.kinder if kind.geburt}
    return {ende for tag in geburten for ende in enden if heute < ende.tag(tag) <= bis}


def _finanziert_bis(akte: Akte, vermittlung: str) -> date | None:
    angebote = (v.angebot for v in akte.vermittlungen if v.id == vermittlung)
    return next((a.finanzierung_bis for a in angebote if a is not None), None)


def _name(vermittlung: Vermittlung, wissen: Wissen) -> str:
    if vermittlung.angebot is not None:
        return vermittlung.angebot.name
    leistung = wissen.leistungen.get(LeistungId(vermittlung.leistung))
    return leistung.name if leistung else vermittlung.leistung


def _posten(akte: Akte, art: str, text: str, tag: date, bezug: str, leistung: str) -> Heuteposten:
    familie = akte.familie
    anzeige = f"Familie {familie.buchstabe}" if familie.buchstabe else ANONYM
    return Heuteposten(
        art=art,
        familie=familie.id,
        anzeige=anzeige,
        deckwort=familie.deckwort,
        text=text,
        tag=tag,
        bezug=bezug,
        marke=leistung,
    )
