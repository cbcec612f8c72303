"""The next best question: what each answer would settle, tried out (REQUIREMENTS 5.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from lotse.domain.familie import Person
from lotse.domain.recht import Antwort, Ebene, Fakt, Fakttyp, Leistung, LeistungId
from lotse.matching.alter import ALTER
from lotse.matching.ergebnis import Faktstelle, Frage
from lotse.matching.fragetext import frageworte
from lotse.matching.gruppen import dringend
from lotse.matching.klaerung import klaerung
from lotse.matching.lage import Lage
from lotse.matching.probe import moegliche_lagen
from lotse.matching.pruefwerk import Pruefwerk
from lotse.matching.sortieren import sortierwort
from lotse.matching.urteile import Rohurteil

KINDER = "kinder"
Wertung: TypeAlias = Callable[[Leistung], int]
"""What a settled verdict on this Leistung is worth to the family."""
JA_NEIN = (Antwort("Ja", wert=True), Antwort("Nein", wert=False))


def naechste_fragen(
    werk: Pruefwerk,
    lage: Lage,
    kinder: Sequence[Person],
    urteile: Iterable[Rohurteil],
    wertung: Wertung,
    uebersprungen: frozenset[Faktstelle],
) -> tuple[Frage, ...]:
    """Best first: by what an answer is expected to settle, each verdict counted by wish and
    urgency; then the less intimate; then by their words.

    Expected = the mean over the answers, all equally likely unless the fact gives weights (see
    klaerung). Asked or skipped ones do not come again.
    """
    offene: dict[Faktstelle, list[Rohurteil]] = {}
    werte: dict[LeistungId, int] = {}
    for roh in urteile:
        if stellen := roh.offen:
            werte[roh.leistung.id] = wertung(roh.leistung)
        for stelle in stellen - uebersprungen:
            offene.setdefault(stelle, []).append(roh)
    fragen = [
        frage
        for stelle, betroffen in offene.items()
        if (frage := _frage(werk, lage, kinder, stelle, betroffen, werte))
    ]
    fragen.sort(key=lambda frage: (-frage.gewicht, *_gleichstand(werk, frage)))
    return tuple(fragen)


def _gleichstand(werk: Pruefwerk, frage: Frage) -> tuple[int, str, Faktstelle]:
    fakt = werk.wissen.fakten.get(frage.stelle.fakt)
    return fakt.intim if fakt else 0, sortierwort(frage.text), frage.stelle


def _frage(
    werk: Pruefwerk,
    lage: Lage,
    kinder: Sequence[Person],
    stelle: Faktstelle,
    betroffen: Sequence[Rohurteil],
    werte: Mapping[LeistungId, int],
) -> Frage | None:
    fakt = werk.wissen.fakten.get(stelle.fakt)
    if _schon_gefragt(lage, stelle, fakt) or not any(werte[roh.leistung.id] for roh in betroffen):
        return None
    text = frageworte(fakt, stelle, lage, kinder)
    if not text:
        return None
    antworten = _antworten(fakt)
    klaert = klaerung(werk, moegliche_lagen(lage, stelle, antworten), betroffen, werte)
    if klaert is None:
        return None
    leistungen = sorted((roh.leistung.id for roh in betroffen), key=werk.sortierworte.__getitem__)
    return Frage(
        stelle=stelle,
        text=text,
        antworten=antworten,
        klaert_min=klaert.wenigste,
        klaert_max=klaert.meiste,
        leistungen=tuple(leistungen),
        gewicht=klaert.gewicht,
        warum=(fakt and fakt.warum) or _warum([werk.wissen.leistungen[k].name for k in leistungen]),
        fluechtig=bool(fakt and fakt.fluechtig),
        erwartet=klaert.erwartet,
        eilt=any(dringend(r.leistung, lage.heute) for r in betroffen if werte[r.leistung.id]),
    )


def _schon_gefragt(lage: Lage, stelle: Faktstelle, fakt: Fakt | None) -> bool:
    """Answered of this child or of the house, "weiß nicht" too, and no answer says more.

    A yes for the house leaves open which child it is, where it is a fact of children.
    """
    if stelle.fakt == ALTER:
        return False
    kind = next((k for k in lage.kinder or () if k.id == stelle.person), None)
    eigene = kind is not None and stelle.fakt in kind.fakten
    vom_haus = fakt is not None and fakt.ebene is Ebene.HAUSHALT
    gesagt = stelle.fakt in lage.fakten and (vom_haus or lage.fakten[stelle.fakt] is not True)
    return eigene or gesagt


def _antworten(fakt: Fakt | None) -> tuple[Antwort, ...]:
    """The answers to click; a birth date and the list of children are told, not clicked."""
    if fakt is None or fakt.name == ALTER:
        return ()
    return fakt.antworten or (JA_NEIN if fakt.typ is Fakttyp.BOOL else ())


def _warum(namen: Sequence[str]) -> str:
    """Name up to three: "Davon hängt ab: Kinderzuschlag, Wohngeld, Kita und 3 weitere"."""
    gezeigt = ", ".join(namen[:3])
    mehr = f" und {len(namen) - 3} weitere" if len(namen) > 3 else ""  # noqa: PLR2004
    return f"Davon hängt ab: {gezeigt}{mehr}."
