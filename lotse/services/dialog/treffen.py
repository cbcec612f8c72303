"""The meeting kit: what was agreed last time, what to look at, what to agree now (E-50)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lotse.domain.indikator import Indikator, Massnahme, Massnahmestand, Treffen
from lotse.services.dialog.freigabe import Freigabe
from lotse.services.dialog.gespraech import auswahl, fragen, satz
from lotse.services.dialog.verlauf import ERFUNDEN, VIELE, Verlaufsbild, bild, schichten
from lotse.services.zahlen.befunde import Befund

OFFEN = frozenset({Massnahmestand.VEREINBART, Massnahmestand.LAEUFT})
EIN_JAHR = timedelta(days=400)
"""A yearly meeting is rarely on the same day."""


@dataclass(frozen=True, slots=True)
class Rueckblick:
    """A measure of an earlier meeting, and the indicator watched since, where there is one."""

    massnahme: Massnahme
    vom: date
    """The day of the meeting it comes from."""
    bild: Verlaufsbild | None = None
    faellig: bool = False
    """Its day has come. Said as „Zeit zum Hinsehen“, never as overdue."""


@dataclass(frozen=True, slots=True)
class Betrachtung:
    """One indicator on the agenda: its lines, its strata, its headline, its questions."""

    bild: Verlaufsbild
    schichten: Verlaufsbild | None
    satz: Befund
    fragen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paket:
    """Everything for one meeting. `beschluesse`: the measures of this meeting so far."""

    treffen: Treffen
    tagesordnung: tuple[Befund, ...]
    rueckblicke: tuple[Rueckblick, ...]
    betrachtungen: tuple[Betrachtung, ...]
    beschluesse: tuple[Massnahme, ...]
    hinweise: tuple[Befund, ...]
    """For the foot of every page: invented example, origin and date, `VIELE` as the last."""


def treffen_paket(
    freigabe: Freigabe,
    treffen: Treffen,
    fruehere: Iterable[Treffen] = (),
    gewuenscht: Sequence[str] = (),
    gebiete: Sequence[str] = (),
) -> Paket:
    """Earlier measures open by themselves; at least three indicators, or none and why."""
    fruehere = tuple(fruehere)
    gewaehlt = auswahl(freigabe, (*gewuenscht, *_beobachtet(treffen, fruehere)), gebiete=gebiete)
    fehlt = (gewaehlt.hinweis,) if gewaehlt.hinweis else ()
    zeigen = gewaehlt.indikatoren if gewaehlt.genug else ()
    rueckblicke = tuple(_mit_bild(freigabe, eines) for eines in earlier(treffen, fruehere))
    return Paket(
        treffen,
        tuple(_tagesordnung(rueckblicke, zeigen)),
        rueckblicke,
        tuple(_betrachtung(freigabe, i.id, gebiete) for i in zeigen),
        treffen.massnahmen,
        (*fehlt, *foot(freigabe)),
    )


def foot(freigabe: Freigabe) -> tuple[Befund, ...]:
    """What stands under everything made of these numbers."""
    bestand = freigabe.bestand
    return (
        *((ERFUNDEN,) if bestand.erfunden else ()),
        *((Befund("Quelle: {quelle}", {"quelle": bestand.herkunft}),) if bestand.herkunft else ()),
        *((Befund("Stand: {tag}", {"tag": f"{bestand.stand:%d.%m.%Y}"}),) if bestand.stand else ()),
        Befund("Zahlen über Orte sagen nichts über eine einzelne Familie."),
        VIELE,
    )


def earlier(treffen: Treffen, alle: Iterable[Treffen]) -> tuple[Rueckblick, ...]:
    """Measures of meetings before this one that are not finished, and all of the last year's,
    the oldest first."""
    vorher = sorted(
        (t for t in alle if t.tag < treffen.tag and t.id != treffen.id),
        key=lambda t: (t.tag, t.id),
    )
    return tuple(
        Rueckblick(m, eines.tag, faellig=bool(m.bis and m.bis <= treffen.tag and m.stand in OFFEN))
        for eines in vorher
        for m in eines.massnahmen
        if m.stand in OFFEN or treffen.tag - eines.tag <= EIN_JAHR
    )


def write_back(
    alle: Iterable[Treffen], massnahme: str, stand: Massnahmestand, rueckblick: str
) -> tuple[Treffen, ...]:
    """The same meetings with one measure looked back on."""

    def neu(eine: Massnahme) -> Massnahme:
        if eine.id != massnahme:
            return eine
        return replace(eine, stand=stand, rueckblick=rueckblick)

    return tuple(replace(t, massnahmen=tuple(map(neu, t.massnahmen))) for t in alle)


def _beobachtet(treffen: Treffen, fruehere: Iterable[Treffen]) -> Sequence[str]:
    """Indicators that somebody agreed to watch."""
    massnahmen = [*treffen.massnahmen, *(r.massnahme for r in earlier(treffen, fruehere))]
    return [m.indikator for m in massnahmen if m.indikator]


def _mit_bild(freigabe: Freigabe, eines: Rueckblick) -> Rueckblick:
    gesehen = bild(freigabe, eines.massnahme.indikator)
    return replace(eines, bild=gesehen) if gesehen.sicher else eines


def _betrachtung(freigabe: Freigabe, indikator: str, gebiete: Sequence[str]) -> Betrachtung:
    gesehen = bild(freigabe, indikator, gebiete)
    ort = gebiete[0] if len(gebiete) == 1 else region(freigabe)
    geteilt = schichten(freigabe, indikator, ort) if ort else None
    return Betrachtung(gesehen, geteilt, satz(gesehen), fragen(gesehen.indikator))


def region(freigabe: Freigabe) -> str:
    """The only area of its kind: the whole, beside its parts; "" = there is none. Of several
    one whose kind is known, then the one with most people."""
    ebenen = Counter(g.ebene for g in freigabe.gebiete)
    einzeln = [g for g in freigabe.gebiete if ebenen[g.ebene] == 1]
    einzeln.sort(key=lambda g: (not g.ebene, -(g.kinder or 0), -(g.einwohner or 0)))
    return einzeln[0].id if einzeln else ""


def _tagesordnung(
    rueckblicke: Sequence[Rueckblick], indikatoren: Sequence[Indikator]
) -> Iterator[Befund]:
    yield Befund("Das hat sich bewegt")
    if rueckblicke:
        yield Befund("Was wir verabredet hatten ({n})", {"n": len(rueckblicke)})
    for indikator in indikatoren:
        yield Befund("{name}: Was könnte dahinter stehen?", {"name": indikator.name})
    yield Befund("Was Familien sagen")
    yield Befund("Was wir bis zum nächsten Mal probieren: wer, was, bis wann")
