"""The next best question: what each answer would settle, tried out (REQUIREMENTS 5.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from lotse.domain.familie import Person
from lotse.domain.recht import Antwort, Fakt, Fakttyp, Leistung
from lotse.matching.alter import ALTER
from lotse.matching.ergebnis import Faktstelle, Frage
from lotse.matching.fragetext import frageworte
from lotse.matching.lage import Lage
from lotse.matching.probe import moegliche_lagen
from lotse.matching.pruefwerk import Pruefwerk
from lotse.matching.urteile import Rohurteil

KINDER = "kinder"
JA_NEIN = (Antwort("Ja", wert=True), Antwort("Nein", wert=False))
Wertung: TypeAlias = Callable[[Leistung], int]


@dataclass(frozen=True, slots=True)
class _Klaerung:
    """What the answers to one question settle: fewest, most, and the most by wish."""

    wenigste: int
    meiste: int
    gewicht: int


def naechste_fragen(
    werk: Pruefwerk,
    lage: Lage,
    kinder: Sequence[Person],
    urteile: Iterable[Rohurteil],
    wertung: Wertung,
    uebersprungen: frozenset[Faktstelle],
) -> tuple[Frage, ...]:
    """Best first: by what an answer settles at most, weighted by wish; then at least; then
    the less intimate; then the order of the facts. Asked or skipped ones do not come again."""
    offene: dict[Faktstelle, list[Rohurteil]] = {}
    for roh in urteile:
        for stelle in roh.offen - uebersprungen:
            offene.setdefault(stelle, []).append(roh)
    gewertet = [
        (frage, werk.wissen.fakten[stelle.fakt].intim if stelle.fakt in werk.stellung else 0)
        for stelle, betroffen in offene.items()
        if (frage := _frage(werk, lage, kinder, stelle, betroffen, wertung))
    ]
    gewertet.sort(
        key=lambda paar: (
            -paar[0].gewicht,
            -paar[0].klaert_min,
            paar[1],
            werk.stellung.get(paar[0].stelle.fakt, 0),
            paar[0].stelle,
        )
    )
    return tuple(frage for frage, _ in gewertet)


def _frage(
    werk: Pruefwerk,
    lage: Lage,
    kinder: Sequence[Person],
    stelle: Faktstelle,
    betroffen: Sequence[Rohurteil],
    wertung: Wertung,
) -> Frage | None:
    fakt = werk.wissen.fakten.get(stelle.fakt)
    if _schon_gefragt(lage, stelle) or not any(wertung(roh.leistung) for roh in betroffen):
        return None
    text = frageworte(fakt, stelle, lage, kinder)
    if not text:
        return None
    antworten = _antworten(fakt)
    klaerung = _klaerung(werk, moegliche_lagen(lage, stelle, antworten), betroffen, wertung)
    if klaerung is None:
        return None
    leistungen = sorted((roh.leistung.id for roh in betroffen), key=werk.sortierworte.__getitem__)
    return Frage(
        stelle=stelle,
        text=text,
        antworten=antworten,
        klaert_min=klaerung.wenigste,
        klaert_max=klaerung.meiste,
        leistungen=tuple(leistungen),
        gewicht=klaerung.gewicht,
        warum=(fakt and fakt.warum) or _warum([werk.wissen.leistungen[k].name for k in leistungen]),
        fluechtig=bool(fakt and fakt.fluechtig),
    )


def _schon_gefragt(lage: Lage, stelle: Faktstelle) -> bool:
    """Answered of this child or of the house, "weiß nicht" too, and no answer says more.

    A yes for the house leaves open which child it is.
    """
    if stelle.fakt == ALTER:
        return False
    kind = next((k for k in lage.kinder or () if k.id == stelle.person), None)
    eigene = kind is not None and stelle.fakt in kind.fakten
    return eigene or (stelle.fakt in lage.fakten and lage.fakten[stelle.fakt] is not True)


def _antworten(fakt: Fakt | None) -> tuple[Antwort, ...]:
    """The answers to click; a birth date and the list of children are told, not clicked."""
    if fakt is None or fakt.name == ALTER:
        return ()
    return fakt.antworten or (JA_NEIN if fakt.typ is Fakttyp.BOOL else ())


def _klaerung(
    werk: Pruefwerk, lagen: Iterable[Lage], betroffen: Sequence[Rohurteil], wertung: Wertung
) -> _Klaerung | None:
    zahlen = [
        [(1, wertung(roh.leistung)) for roh in betroffen if _geklaert(werk, roh, lage)]
        for lage in lagen
    ]
    if not zahlen:
        return None
    return _Klaerung(
        wenigste=min(map(len, zahlen)),
        meiste=max(map(len, zahlen)),
        gewicht=max(sum(gewicht for _, gewicht in zahl) for zahl in zahlen),
    )


def _geklaert(werk: Pruefwerk, roh: Rohurteil, lage: Lage) -> bool:
    """One no is enough; otherwise everything that was open must have become a yes."""
    werte = list(_werte(werk, roh, lage))
    return False in werte or None not in werte


def _werte(werk: Pruefwerk, roh: Rohurteil, lage: Lage) -> Iterator[bool | None]:
    pruefungen = werk.pruefungen[roh.leistung.id]
    for pruefung, (wert, _) in zip(pruefungen, roh.befunde, strict=True):
        if wert is None:
            yield pruefung(lage, None)[0]


def _warum(namen: Sequence[str]) -> str:
    """Name up to three: "Davon hängt ab: Kinderzuschlag, Wohngeld, Kita und 3 weitere"."""
    gezeigt = ", ".join(namen[:3])
    mehr = f" und {len(namen) - 3} weitere" if len(namen) > 3 else ""  # noqa: PLR2004
    return f"Davon hängt ab: {gezeigt}{mehr}."
