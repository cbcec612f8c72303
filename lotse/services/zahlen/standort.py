"""Standort-Mix: where a Sprechstunde would reach most children (E-10).

Talks come from one guarded table, children and their share from figures of the area that were read
in. For each Stadtteil: children x share, less the talks there. Where the number of talks is hidden,
or the Stadtteil stands among others, the most that the published sums allow is taken for it. So the
whole is reckoned out of what may be seen anyway, and tells nothing more of any family; a figure of
the area that nobody read in is never guessed.

Not counted: in which practice a talk was. That would be a provider (REQUIREMENTS 11.2).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lotse.services.zahlen.auswertung import Auswertung
from lotse.services.zahlen.befunde import WENIG, Befund
from lotse.services.zahlen.gruppen import UEBRIGE, fold
from lotse.services.zahlen.schaubild import Bildart, Bildzeile, Schaubild, Worte
from lotse.services.zahlen.tabelle import RUNDUNG, Zahlentafel
from lotse.services.zahlen.tafelworte import TAFELN
from lotse.services.zahlen.woerter import UNBEKANNT

STANDORT = "standort"
GESPROCHEN = "gesprochen"
GEZEIGT = 8
"""So many Stadtteile are drawn; the table has all."""
GENANNT = 3
"""More are no hint."""
FAST = 0.9
"""From nine tenths on a Stadtteil is named together with the first."""
FEHLT = (
    "Unter „Dialog vor Ort“ lassen sich Tabellen einlesen: die Stadtteile, wie viele Kinder dort "
    "leben, und wie viele davon in Haushalten mit Grundsicherungsgeld."
)
KOPF = ("Kinder", "Anteil", "Kinder mal Anteil", "Gespräche", "bleiben")
FRAGE = "Was spricht dort für eine Sprechstunde, was dagegen?"


@dataclass(frozen=True, slots=True)
class Gebietszahl:
    """An area as it was read in; `anteil` in per cent. None = not known."""

    name: str
    ebene: str = ""
    kinder: int | None = None
    anteil: float | None = None


@dataclass(frozen=True, slots=True)
class Gebietsindex:
    """One figure of all areas, under the name it was read in with."""

    name: str = ""
    jahr: int = 0
    gebiete: tuple[Gebietszahl, ...] = ()
    erfunden: bool = False


@dataclass(frozen=True, slots=True)
class Lage:
    """One Stadtteil. `bedarf`: children x share; None = the area's figures are not known.
    `genau`: there were so many talks; else at most so many."""

    ort: str
    gespraeche: int
    genau: bool
    kinder: int | None = None
    anteil: float | None = None
    bedarf: int | None = None

    @property
    def offen(self) -> int:
        """At least so many children more than talks."""
        return max((self.bedarf or 0) - self.gespraeche, 0)

    @property
    def hoechstens(self) -> int:
        return self.offen if self.genau else self.bedarf or 0


def places(a: Auswertung, index: Gebietsindex) -> tuple[Lage, ...]:
    """Where most children are without a talk first; equal ones by the alphabet; then those whose
    figures are not known. The same of the same published table."""
    tafel = a.tafeln.get("gespraech_stadtteil")
    if tafel is None:
        return ()
    eigene = {fold(ort): ort for ort in tafel.zeilen if ort not in {UEBRIGE, UNBEKANNT}}
    gebiete = _of_the_kind(index.gebiete, eigene)
    namen = {key: gebiet.name for key, gebiet in gebiete.items()} | eigene
    alle = [_place(tafel, name, gebiete.get(key), a.schutz.schwelle) for key, name in namen.items()]
    return tuple(sorted(alle, key=lambda o: (o.bedarf is None, -o.offen, o.ort.casefold())))


def _of_the_kind(
    gebiete: Iterable[Gebietszahl], eigene: Mapping[str, str]
) -> Mapping[str, Gebietszahl]:
    """Those of the kind that most of our Stadtteile are found in: a town is no Stadtteil."""
    alle = tuple(gebiete)
    treffer = Counter(g.ebene for g in alle if fold(g.name) in eigene)
    if not treffer:
        return {}
    ebene = min(treffer, key=lambda e: (-treffer[e], e))
    return {fold(g.name): g for g in alle if g.ebene == ebene}


def _place(tafel: Zahlentafel, ort: str, gebiet: Gebietszahl | None, schwelle: int) -> Lage:
    gespraeche, genau = _talks(tafel, ort)
    if gebiet is None or gebiet.kinder is None or gebiet.anteil is None:
        return Lage(ort, gespraeche, genau)
    bedarf = round(gebiet.kinder * gebiet.anteil / 100)
    if any(0 < teil < schwelle for teil in (bedarf, gebiet.kinder - bedarf)):
        return Lage(ort, gespraeche, genau)  # so few children may be known to somebody
    return Lage(ort, gespraeche, genau, gebiet.kinder, gebiet.anteil, bedarf)


def _talks(tafel: Zahlentafel, ort: str) -> tuple[int, bool]:
    """(number, exact). Read as a reader of the table would: of a Stadtteil that has no line of its
    own, and of a hidden cell, the sum of the line is known and nothing else."""
    zeile, spalte = (
        _line(tafel.zeilen, ort),
        _line(tafel.spalten, GESPROCHEN),
    )
    if not zeile or not spalte:
        return 0, True
    wert = tafel.wert(zeile, spalte)
    if wert is None:
        summe = tafel.zeilensummen[tafel.zeilen.index(zeile)]
        return summe + (RUNDUNG // 2 if tafel.gerundet else 0), False
    return wert, (zeile, spalte) == (ort, GESPROCHEN)


def _line(linien: Sequence[str], key: str) -> str:
    """Its own, or the one of all others; "" = nothing was counted."""
    return next((linie for linie in (key, UEBRIGE) if linie in linien), "")


def hint(a: Auswertung, lagen: Sequence[Lage]) -> Befund:
    """Those that may be the first whatever is hidden, and whoever is nearly as far; more than
    three are no hint."""
    if "gespraech_stadtteil" not in a.tafeln:
        return WENIG
    bekannt = [lage for lage in lagen if lage.bedarf is not None]
    if not bekannt:
        return Befund("Für den Standort-Mix fehlen noch die Zahlen der Stadtteile.")
    sicher = max(lage.offen for lage in bekannt)
    erste = sorted(lage.ort for lage in bekannt if lage.hoechstens >= sicher * FAST)
    if not sicher or len(erste) > GENANNT:
        return Befund("Wo eine Sprechstunde die meisten Kinder erreicht, ist nicht sicher.")
    orte = ", ".join(erste)
    return Befund(
        "Eine Sprechstunde könnte hier die meisten Kinder erreichen: {orte}.", {"orte": orte}
    )


def place_chart(a: Auswertung, index: Gebietsindex, worte: Worte) -> Schaubild:
    """One bar for each Stadtteil, its parts as words beside it."""
    wort = TAFELN[STANDORT]
    lagen = places(a, index)
    bild = Schaubild(STANDORT, Bildart.TRICHTER, worte.befund(hint(a, lagen)), worte.t(wort.titel))
    bekannt = [lage for lage in lagen if lage.bedarf is not None]
    if not bekannt:
        return replace(bild, unter=worte.t(FEHLT)) if lagen else bild
    quelle = worte.t("Anteil: {name}, {jahr}.", name=index.name, jahr=index.jahr)
    return replace(
        bild,
        zeilen=tuple(_bar(lage, worte) for lage in bekannt[:GEZEIGT]),
        tabelle=(("", *map(worte.t, KOPF)), *(_line_of(lage, worte) for lage in lagen)),
        zaehlt=f"{worte.t(wort.zaehlt)} {quelle}",
        fuss=" ".join(_foot(index, lagen, worte)),
        n=a.tafeln["gespraech_stadtteil"].n,
    )


def _bar(lage: Lage, worte: Worte) -> Bildzeile:
    teile = worte.t("für {k} Kinder", k=lage.bedarf), _said(lage, worte)
    return Bildzeile(lage.ort, (lage.offen,), (str(lage.offen), " · ".join(teile)))


def _said(lage: Lage, worte: Worte) -> str:
    if lage.genau:
        return worte.t("{g} Gespräche", g=lage.gespraeche)
    return worte.t("höchstens {g} Gespräche", g=lage.gespraeche)


def _line_of(lage: Lage, worte: Worte) -> tuple[str, ...]:
    talks = str(lage.gespraeche)
    if not lage.genau:
        talks = worte.t("höchstens {g}", g=lage.gespraeche)
    if lage.kinder is None or lage.anteil is None or lage.bedarf is None:
        unbekannt = worte.t("nicht bekannt")
        return (lage.ort, unbekannt, unbekannt, unbekannt, talks, unbekannt)
    anteil = worte.t("{p} %", p=worte.sprache.zahl(lage.anteil, 1))
    offen = str(lage.offen) if lage.genau else worte.t("mindestens {n}", n=lage.offen)
    return (lage.ort, str(lage.kinder), anteil, str(lage.bedarf), talks, offen)


def _foot(index: Gebietsindex, lagen: Sequence[Lage], worte: Worte) -> Iterator[str]:
    yield worte.t(
        "Balken: Kinder mal Anteil „{name}“ ({jahr}), davon die Gespräche abgezogen.",
        name=index.name,
        jahr=index.jahr,
    )
    if index.erfunden:
        yield worte.t("Die Zahlen der Stadtteile sind erfunden.")
    if ohne := sorted(lage.ort for lage in lagen if lage.bedarf is None):
        yield worte.t("Ohne sichere Zahlen vom Ort: {orte}.", orte=", ".join(ohne))
    if sum(lage.bedarf is not None for lage in lagen) > GEZEIGT:
        yield worte.t("Alle Stadtteile stehen in der Tabelle.")
    yield worte.t(FRAGE)
