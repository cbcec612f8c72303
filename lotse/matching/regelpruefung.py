"""Checks every expression of the knowledge before the first family: nothing wrong gets in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from lotse.domain.recht import Ebene, Faktart, Fakttyp, LeistungId, Wissen
from lotse.domain.zeit import Spanne
from lotse.matching.alter import altersmass
from lotse.matching.ausdruck import ERLAUBT, Ausdrucksfehler, lesen
from lotse.matching.auswertung import ENTSCHEIDEN, TABELLENWERTE
from lotse.matching.knoten import EinKind, Knoten, Name, Vergleich, Verweis, direkt
from lotse.matching.regelkette import Glied, Kette, kanten


@dataclass(frozen=True, slots=True)
class Mangel:
    """One thing that does not belong: whose text, at which path, the text, what is allowed."""

    besitzer: Glied
    pfad: str
    wert: str
    erlaubt: str


@dataclass(frozen=True, slots=True)
class Text:
    """One expression with its place. `richtung` -1 = a yes here means no for the owner."""

    besitzer: Glied
    pfad: str
    text: str
    je_kind: bool
    richtung: int = 1


def pruefe_regeln(wissen: Wissen, nur: Collection[str] | None = None) -> tuple[Mangel, ...]:
    """All faults of all expressions, in the order of the files; empty = may be compiled.

    `nur` names Leistungen laid over knowledge without a fault: the others are read only when
    one of these speaks of another Leistung.
    """
    maengel: list[Mangel] = []
    gelesen: list[tuple[Text, Knoten]] = []
    for text in _gebrauchte(wissen, nur):
        try:
            gelesen.append((text, lesen(text.text)))
        except Ausdrucksfehler as fehler:
            maengel.append(_mangel(text, f"{ERLAUBT} – hier: {fehler}"))
    for text, knoten in gelesen:
        maengel += [_mangel(text, erlaubt) for erlaubt in _Pruefer(wissen, text).von(knoten)]
    if maengel:
        return tuple(maengel)
    kette = Kette([(text.besitzer, text.richtung, knoten) for text, knoten in gelesen])
    return (*_kreise(gelesen, kette), *_anlaesse(wissen, gelesen, kette))


def pruefe_ausdruck(wissen: Wissen, wo: str, text: str) -> Iterator[str]:
    """What is allowed instead, for one expression about one child; nothing = may be compiled."""
    try:
        knoten = lesen(text)
    except Ausdrucksfehler as fehler:
        yield f"{ERLAUBT} – hier: {fehler}"
        return
    yield from _Pruefer(wissen, Text(Glied("anspruch", wo), "wenn", text, je_kind=True)).von(knoten)


def _gebrauchte(wissen: Wissen, nur: Collection[str] | None) -> Iterable[Text]:
    alle = tuple(texte(wissen))
    if nur is None or any("leistung" in t.text for t in alle if t.besitzer.name in nur):
        return alle
    return (text for text in alle if text.besitzer.art == "fakt" or text.besitzer.name in nur)


def texte(wissen: Wissen) -> Iterator[Text]:
    """Every expression of the knowledge."""
    for fakt in wissen.fakten.values():
        besitzer, je_kind = Glied("fakt", fakt.name), fakt.ebene is Ebene.KIND
        for pfad, text, richtung in (
            ("ableitung", fakt.ableitung, 1),
            ("ja_wenn", fakt.ja_wenn, 1),
            ("nein_wenn", fakt.nein_wenn, -1),
        ):
            if text:
                yield Text(besitzer, pfad, text, je_kind, richtung)
        for wert, text in fakt.tabelle.items():
            if text not in TABELLENWERTE:
                yield Text(besitzer, f"tabelle.{wert}", text, je_kind)
    for leistung in wissen.leistungen.values():
        for nummer, bedingung in enumerate(leistung.bedingungen):
            pfad = f"bedingung[{nummer}].wenn"
            yield Text(Glied("leistung", leistung.id), pfad, bedingung.wenn, je_kind=False)


def _mangel(text: Text, erlaubt: str) -> Mangel:
    return Mangel(text.besitzer, text.pfad, text.text, erlaubt)


def _kreise(gelesen: Iterable[tuple[Text, Knoten]], kette: Kette) -> Iterator[Mangel]:
    gemeldet: set[Glied] = set()
    for text, knoten in gelesen:
        kreis = kette.kreis(text.besitzer)
        im_kreis = text.besitzer in kreis and any(g in kreis for g, _ in kanten(knoten, 1))
        if im_kreis and not gemeldet.intersection(kreis):
            gemeldet.update(kreis)
            weg = " → ".join(glied.name for glied in kreis)
            yield _mangel(text, f"kein Kreis; hier: {weg}")


def _anlaesse(
    wissen: Wissen, gelesen: Iterable[tuple[Text, Knoten]], kette: Kette
) -> Iterator[Mangel]:
    """Naming an Anlass may only move a verdict upwards (LAW.md 4)."""
    anlaesse = {f.name for f in wissen.fakten.values() if f.art is Faktart.ANLASS}
    for text, knoten in gelesen:
        if text.besitzer.art == "leistung":
            for name in sorted(anlaesse & kette.verneint(knoten)):
                yield _mangel(text, f"kein Anlass unter not (auch nicht über andere); hier: {name}")


class _Pruefer:
    """Walks one expression: names, kinds of facts, where children may be spoken of."""

    def __init__(self, wissen: Wissen, text: Text) -> None:
        self._wissen, self._text = wissen, text
        besitzer = text.besitzer
        self._schutz = (
            besitzer.art == "leistung" and not wissen.leistungen[LeistungId(besitzer.name)].abgleich
        )

    def von(self, knoten: Knoten) -> Iterator[str]:
        yield from self._pruefe(knoten, je_kind=self._text.je_kind)

    def _pruefe(self, knoten: Knoten, *, je_kind: bool) -> Iterator[str]:
        match knoten:
            case EinKind() if self._text.je_kind:
                yield "kein ein_kind, alle_kinder, kein_kind bei einem Fakt des Kindes"
            case Verweis(leistung):
                yield from self._verweis(leistung)
            case Name(name):
                yield from self._name(name, je_kind=je_kind)
            case Vergleich():
                yield from self._vergleich(knoten, je_kind=je_kind)
        for teil in direkt(knoten):
            yield from self._pruefe(teil, je_kind=je_kind or isinstance(knoten, EinKind))

    def _verweis(self, leistung: str) -> Iterator[str]:
        bekannt = {str(k): wert for k, wert in self._wissen.leistungen.items()}
        if leistung not in bekannt:
            yield f"die id einer Leistung{nahe(leistung, bekannt)}; hier: leistung({leistung})"
        elif not bekannt[leistung].abgleich:
            yield f"nur Leistungen mit abgleich = true; hier: leistung({leistung})"

    def _name(self, name: str, *, je_kind: bool) -> Iterator[str]:
        fakt = self._wissen.fakten.get(name)
        if fakt is None:
            yield f"ein Fakt aus fakten.toml{nahe(name, self._wissen.fakten)}; hier: {name}"
        elif fakt.typ is not Fakttyp.BOOL:
            yield f"allein nur ein Fakt mit Ja oder Nein; {name} hat den typ {fakt.typ}"
        elif fakt.art is Faktart.KINDERSCHUTZ and not self._schutz:
            yield f"kein Fakt zum Kinderschutz; hier: {name}"
        elif fakt.art is Faktart.ABGELEITET and fakt.ebene is Ebene.KIND and not je_kind:
            yield f"{name} nur in ein_kind(…), alle_kinder(…), kein_kind(…)"

    def _vergleich(self, knoten: Vergleich, *, je_kind: bool) -> Iterator[str]:
        name, fakt = knoten.fakt, self._wissen.fakten.get(knoten.fakt)
        if fakt is None:
            yield f"ein Fakt aus fakten.toml{nahe(name, self._wissen.fakten)}; hier: {name}"
        elif altersmass(name):
            yield from _alter(knoten, je_kind=je_kind)
        elif fakt.typ is not Fakttyp.ZAHL:
            yield f"Vergleiche nur mit einem Fakt vom typ zahl; {name} hat den typ {fakt.typ}"
        elif fakt.ebene is Ebene.KIND and not je_kind:
            yield f"{name} nur in ein_kind(…), alle_kinder(…), kein_kind(…)"
        else:
            for antwort in fakt.antworten:
                if _halb(antwort.wert, antwort.bis, knoten):
                    yield (
                        f"Grenzen, an denen eine Antwort endet; {knoten.zahl:g} teilt "
                        f"„{antwort.text}“ von {name}"
                    )


def _alter(knoten: Vergleich, *, je_kind: bool) -> Iterator[str]:
    if not je_kind:
        yield f"{knoten.fakt} nur in ein_kind(…), alle_kinder(…), kein_kind(…)"
    if knoten.art not in (">=", "<"):
        yield f"Alter nur mit >= (ab) und < (unter); hier: {knoten.fakt} {knoten.art}"
    if knoten.zahl != int(knoten.zahl):
        yield f"Alter nur in ganzen Einheiten; hier: {knoten.zahl:g}"


def _halb(von: object, bis: float | None, knoten: Vergleich) -> bool:
    if bis is None or not isinstance(von, int | float):
        return False
    return ENTSCHEIDEN[knoten.art](Spanne(von, bis), knoten.zahl) is None


def nahe(wort: str, bekannt: Iterable[str]) -> str:
    """„ – meinten Sie a, b?“ or nothing."""
    treffer = get_close_matches(wort, list(bekannt), n=3)
    return f" – meinten Sie {', '.join(treffer)}?" if treffer else ""
