"""A package arrives: what comes, whom we know already, and what each case becomes here (F-33)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie, FamilieId
from lotse.domain.fehler import Hinweis
from lotse.services.aufnehmen import suggest_deckwort
from lotse.services.dieselbe import Aehnlich, Kennzeichen, find_same, kennzeichen_of
from lotse.services.uebergabepaket import (
    Paketfall,
    Uebergabepaket,
    sheet,
    welcome,
    without_halte,
)


class Ankunftsart(StrEnum):
    """What becomes of one case."""

    NEU = "neu"
    VEREINT = "vereint"
    """Put together with a family that is here already."""
    ERSETZT = "ersetzt"
    """The same record was here before: the newer one takes its place."""
    NICHT = "nicht"


@dataclass(frozen=True, slots=True)
class Ankunft:
    """One case as the preview shows it."""

    fall: Paketfall
    schon_da: bool
    """The very same record is here: read before, or come back."""
    aehnlich: tuple[Aehnlich, ...]
    nur_hier: Mapping[str, int] = field(default_factory=dict)
    """Of a record that is here: what stands here only, or otherwise. It goes with `ERSETZT`."""

    @property
    def arten(self) -> tuple[Ankunftsart, ...]:
        """What can be chosen; the first is proposed."""
        if self.schon_da:
            return (Ankunftsart.NICHT, Ankunftsart.ERSETZT)
        if self.aehnlich:
            return (Ankunftsart.NEU, Ankunftsart.VEREINT, Ankunftsart.NICHT)
        return (Ankunftsart.NEU, Ankunftsart.NICHT)


@dataclass(frozen=True, slots=True)
class Wechsel:
    """One case before and after; None = it is not in the file."""

    familie: FamilieId
    vorher: Akte | None
    nachher: Akte | None

    def umgekehrt(self) -> Wechsel:
        return Wechsel(self.familie, self.nachher, self.vorher)


@dataclass(frozen=True, slots=True)
class Empfang:
    """What the file of the one who takes gives to the new cases."""

    heute: date
    neue_id: Callable[[], str]
    fallcode: Callable[[], str]
    vergeben: Collection[str]
    """Fallcodes that are in use here."""
    deckwoerter: Collection[str]
    sha256: str


def arrivals(
    paket: Uebergabepaket, hier: Iterable[Kennzeichen], akten: Iterable[Akte] = ()
) -> tuple[Ankunft, ...]:
    """The preview: nothing is changed by it. `akten` = those of the package that are here."""
    alle, schon = tuple(hier), {akte.familie.id: akte for akte in akten}
    da = {wer.id for wer in alle}
    return tuple(_arrival(fall, alle, da, schon) for fall in paket.faelle)


def _arrival(
    fall: Paketfall,
    alle: Sequence[Kennzeichen],
    da: Collection[FamilieId],
    schon: Mapping[FamilieId, Akte],
) -> Ankunft:
    kennung, hier = fall.akte.familie.id, schon.get(fall.akte.familie.id)
    return Ankunft(
        fall,
        kennung in da,
        find_same(kennzeichen_of(fall.akte), alle),
        only_here(hier, fall.akte) if hier else {},
    )


def only_here(hier: Akte, dort: Akte) -> Mapping[str, int]:
    """What of the record here the package does not hold, or holds in another wording."""
    andere = _teile(dort)
    zahlen = {
        name: sum(1 for teil in teile if teil not in andere[name])
        for name, teile in _teile(hier).items()
    }
    zahlen["angaben"] = int(_rest(hier.familie) != _rest(dort.familie))
    return {name: zahl for name, zahl in zahlen.items() if zahl}


def _rest(familie: Familie) -> Familie:
    return replace(familie, personen=(), ziele=())


def contents(akte: Akte) -> Mapping[str, int]:
    """How many of each kind come; only what there is."""
    return {name: len(teile) for name, teile in _teile(akte).items() if teile}


def _teile(akte: Akte) -> Mapping[str, Sequence[object]]:
    return {
        "personen": akte.familie.personen,
        "kontakte": akte.kontakte,
        "ziele": akte.familie.ziele,
        "schritte": akte.schritte,
        "vermittlungen": akte.vermittlungen,
        "antraege": akte.antraege,
        "einwilligungen": akte.einwilligungen,
        "netz": akte.netzknoten,
        "papiere": akte.unterlagen,
        "blaetter": akte.schriftstuecke,
    }


def check_separate(ziele: Collection[FamilieId]) -> None:
    """Each case of the package becomes another one here: two into one would overwrite."""
    if len(set(ziele)) < len(ziele):
        raise Hinweis(
            "Zwei Akten sollen mit derselben Familie zusammengeführt werden.",
            "Es wurde nichts eingelesen.",
            "Bitte lesen Sie eine davon als neue Familie ein. Danach führen Sie beide in der Liste"
            " der Familien zusammen.",
        )


def take(
    paket: Uebergabepaket,
    wahl: Sequence[tuple[Ankunft, Ankunftsart, Akte | None, Akte | None]],
    empfang: Empfang,
) -> tuple[Wechsel, ...]:
    """What is written, all of it or none: (arrival, kind, the case here, what both become)."""
    check_separate([hier.familie.id for _, _, hier, _ in wahl if hier is not None])
    vergeben, worte = set(empfang.vergeben), set(empfang.deckwoerter)
    wechsel = []
    for ankunft, art, hier, vereint in wahl:
        if art is Ankunftsart.NICHT:
            continue
        if art is Ankunftsart.NEU:
            neu = _new(ankunft.fall.akte, empfang, vergeben, worte)
        else:
            neu = _here(ankunft.fall.akte if art is Ankunftsart.ERSETZT else vereint, hier)
        vergeben.add(neu.familie.fallcode)
        worte.add(neu.familie.deckwort)
        nachher = _taken(neu, ankunft.fall, paket, empfang)
        wechsel.append(Wechsel(nachher.familie.id, hier, nachher))
    return tuple(wechsel)


def _new(akte: Akte, empfang: Empfang, vergeben: set[str], worte: set[str]) -> Akte:
    """Its Fallcode and its word, unless another family here has them."""
    familie = akte.familie
    while familie.fallcode in vergeben:  # the next one may come in the same package
        familie = replace(familie, fallcode=empfang.fallcode())
    if familie.deckwort in worte:
        familie = replace(familie, deckwort=suggest_deckwort(frozenset(worte)))
    return without_halte(replace(akte, familie=familie))


def _here(neu: Akte | None, hier: Akte | None) -> Akte:
    """Id, Fallcode, word and holds stay those of this house."""
    if neu is None or hier is None:
        message = "a case that is put together or replaced needs the one that is here"
        raise ValueError(message)
    familie = replace(neu.familie, id=hier.familie.id, fallcode=hier.familie.fallcode)
    return replace(neu, familie=familie, halte=hier.halte)


def _taken(akte: Akte, fall: Paketfall, paket: Uebergabepaket, empfang: Empfang) -> Akte:
    """With the line in the Verlauf and the first step."""
    titel = f"Übernommen von {paket.von}"
    blatt = sheet(empfang.neue_id(), titel, empfang.heute, empfang.sha256)
    schritt = welcome(empfang.neue_id(), fall, paket, empfang.heute)
    return replace(
        akte,
        schriftstuecke=(*akte.schriftstuecke, blatt),
        schritte=(schritt, *akte.schritte),
    )
