"""What the knowledge needs: what runs out, what lacks its source, what nobody can reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lotse.domain.recht import Kennzahl, Wissen
from lotse.domain.wahrheit import Urteil
from lotse.domain.zeit import tageswort
from lotse.matching.lage import Lage
from lotse.matching.pruefwerk import Pruefwerk
from lotse.matching.urteile import beurteile
from lotse.services.wissensfundstellen import LEISTUNG, Stelle, wrong_citations
from lotse.services.wissensnutzung import unused
from lotse.services.zitat import Paragraphen

BALD = timedelta(days=60)
JAHR = timedelta(days=365)
AMTLICH = "gesetze-im-internet.de"


class Pflegeart(StrEnum):
    """Kinds of findings, the urgent ones first."""

    ABGELAUFEN = "abgelaufen"
    LAEUFT_AUS = "laeuft_aus"
    PRUEFEN = "pruefen"
    """A figure without an end in the law that may change on a day all the same."""
    OHNE_QUELLE = "ohne_quelle"
    PARAGRAPH = "paragraph"
    UNERREICHBAR = "unerreichbar"
    UNBENUTZT = "unbenutzt"
    LANGE_HER = "lange_her"
    OHNE_PARAGRAF = "ohne_paragraf"
    """A voluntary offer without a norm: good to know, nothing to mend."""


@dataclass(frozen=True, slots=True)
class Pflegebefund:
    """One finding: where it is, and a sentence a person can act on."""

    art: Pflegeart
    wo: str
    """File or id, as in the files of the knowledge."""
    satz: str
    tag: date | None = None
    """Last safe day for what runs out; the day to look at it for what may change."""
    name: str = ""
    """The entry in plain words, for both."""


def check_wissen(
    werk: Pruefwerk, paragraphen: Paragraphen, heute: date
) -> tuple[Pflegebefund, ...]:
    """Everything a person should look at, in the order of Pflegeart."""
    wissen = werk.wissen
    befunde = (
        *expiring(wissen, heute),
        *_ohne_quelle(wissen),
        *_zahlen_ohne_quelle(wissen),
        *_mit(Pflegeart.PARAGRAPH, wrong_citations(wissen, paragraphen)),
        *_unerreichbar(werk, heute),
        *_mit(Pflegeart.UNBENUTZT, unused(wissen)),
        *_lange_her(wissen, heute),
        *_ohne_paragraf(wissen),
    )
    reihe = list(Pflegeart)
    return tuple(sorted(befunde, key=lambda befund: reihe.index(befund.art)))


def needs_work(befunde: Sequence[Pflegebefund]) -> bool:
    """There is something to mend; notes about voluntary offers are not."""
    return any(befund.art is not Pflegeart.OHNE_PARAGRAF for befund in befunde)


def pflege_to_dict(befunde: Sequence[Pflegebefund], heute: date) -> dict[str, object]:
    """For programs; stable keys."""
    return {
        "version": 1,
        "heute": heute.isoformat(),
        "befunde": [
            {"art": b.art.value, "wo": b.wo, "satz": b.satz, "tag": str(b.tag) if b.tag else None}
            for b in befunde
        ],
    }


def expiring(wissen: Wissen, heute: date) -> Iterator[Pflegebefund]:
    """What ends or must be looked at within 60 days, and what is over."""
    for leistung in wissen.leistungen.values():
        yield from _ablauf(f"{LEISTUNG}{leistung.id}", leistung.name, leistung.gueltig_bis, heute)
    for zahl in wissen.kennzahlen.values():
        wo = f"Kennzahl {zahl.id}"
        yield from _ablauf(wo, zahl.id, zahl.gueltig_bis, heute, zahl.pruefen)
        yield from _zu_pruefen(wo, zahl, wissen, heute)
    for angabe in wissen.ort.angaben:
        wo = " ".join(filter(None, ("Ortswissen", angabe.gebiet, angabe.leistung, angabe.feld)))
        yield from _ablauf(wo, wo, angabe.gueltig_bis, heute)
    for schicht in wissen.ort.schichten:
        wo = f"Paket {schicht.name}"
        yield from _ablauf(wo, schicht.name, schicht.gueltig_bis, heute)


def _ablauf(
    wo: str, name: str, bis: date | None, heute: date, was: str = ""
) -> Iterator[Pflegebefund]:
    if bis is None or bis > heute + BALD:
        return
    dazu = f": {was}." if was else "."
    if bis < heute:
        satz = f"{name}: galt bis {tageswort(bis)}. Bitte den neuen Stand eintragen{dazu}"
        yield Pflegebefund(Pflegeart.ABGELAUFEN, wo, satz, bis, name)
    else:
        satz = f"{name}: gilt bis {tageswort(bis)}. Bitte rechtzeitig prüfen, was danach gilt{dazu}"
        yield Pflegebefund(Pflegeart.LAEUFT_AUS, wo, satz, bis, name)


def _zu_pruefen(wo: str, zahl: Kennzahl, wissen: Wissen, heute: date) -> Iterator[Pflegebefund]:
    """Where the law names no end: the day somebody must look, and the helps that hang on it."""
    ab = zahl.pruefen_ab
    if ab is None or ab > heute + BALD or zahl.gueltig_bis is not None:
        return
    namen = [eine.name for eine in wissen.leistungen.values() if zahl.id in eine.parameter]
    dazu = f": {zahl.pruefen}." if zahl.pruefen else "."
    satz = f"{zahl.id}: ab {tageswort(ab)} neu prüfen{dazu}"
    yield Pflegebefund(Pflegeart.PRUEFEN, wo, satz, ab, ", ".join(namen) or zahl.id)


def _mit(art: Pflegeart, stellen: Iterable[Stelle]) -> Iterator[Pflegebefund]:
    return (Pflegebefund(art, wo, satz) for wo, satz in stellen)


def _ohne_quelle(wissen: Wissen) -> Iterator[Pflegebefund]:
    for leistung in wissen.leistungen.values():
        wo = f"{LEISTUNG}{leistung.id}"
        amtlich = leistung.quelle.startswith(AMTLICH)
        if not leistung.quelle:
            yield Pflegebefund(Pflegeart.OHNE_QUELLE, wo, f"{leistung.name}: Die Quelle fehlt.")
        if amtlich and not leistung.rechtsgrundlage:
            satz = f"{leistung.name}: Die Quelle ist ein Gesetz, aber keines ist genannt."
            yield Pflegebefund(Pflegeart.OHNE_QUELLE, wo, satz)
        for nummer, bedingung in enumerate(leistung.bedingungen, 1):
            if leistung.rechtsgrundlage and not bedingung.fundstelle:
                satz = f"{leistung.name}: Voraussetzung {nummer} hat keine Fundstelle."
                yield Pflegebefund(Pflegeart.OHNE_QUELLE, wo, satz)


def _ohne_paragraf(wissen: Wissen) -> Iterator[Pflegebefund]:
    for leistung in wissen.leistungen.values():
        if leistung.ohne_paragraf and not leistung.quelle.startswith(AMTLICH):
            satz = f"{leistung.name}: ohne amtliche Fundstelle, ein freiwilliges Angebot."
            yield Pflegebefund(Pflegeart.OHNE_PARAGRAF, f"{LEISTUNG}{leistung.id}", satz)


def _zahlen_ohne_quelle(wissen: Wissen) -> Iterator[Pflegebefund]:
    for zahl in wissen.kennzahlen.values():
        if not zahl.norm:
            satz = f"{zahl.id}: Die Fundstelle fehlt."
            yield Pflegebefund(Pflegeart.OHNE_QUELLE, f"Kennzahl {zahl.id}", satz)
        if zahl.gueltig_ab is None and zahl.gueltig_bis is None:
            satz = f"{zahl.id}: Es steht nicht dabei, seit wann oder bis wann die Zahl gilt."
            yield Pflegebefund(Pflegeart.OHNE_QUELLE, f"Kennzahl {zahl.id}", satz)


def _unerreichbar(werk: Pruefwerk, heute: date) -> Iterator[Pflegebefund]:
    """Not even a family that ticks every need would see it: then only the search finds it."""
    genannt = {name for thema in werk.wissen.themen.values() for name in thema.nennt}
    gesagt = Lage(
        werk.regeln, werk.pruefungen, dict.fromkeys(genannt, True), None, heute, leer=False
    )
    offen = gesagt.mit(gesagt.fakten, gesagt.kinder, None)
    for roh in beurteile(werk, gesagt, offen):
        if roh.urteil is Urteil.NICHT_ANGESPROCHEN:
            wo, name = f"{LEISTUNG}{roh.leistung.id}", roh.leistung.name
            satz = f"{name}: Kein Thema und keine Frage führt dorthin."
            yield Pflegebefund(Pflegeart.UNERREICHBAR, wo, satz)
    for leistung in werk.wissen.leistungen.values():
        if leistung.abgleich and not leistung.bedarfe:
            satz = f"{leistung.name}: Gehört zu keinem Thema."
            yield Pflegebefund(Pflegeart.UNERREICHBAR, f"{LEISTUNG}{leistung.id}", satz)


def _lange_her(wissen: Wissen, heute: date) -> Iterator[Pflegebefund]:
    staende = [
        (f"{LEISTUNG}{leistung.id}", leistung.name, leistung.stand)
        for leistung in wissen.leistungen.values()
    ]
    staende += [
        (f"Ortswissen {a.gebiet}", f"{a.leistung or 'Zahl des Ortes'}, {a.feld}", a.geprueft_am)
        for a in wissen.ort.angaben
    ]
    for wo, name, stand in staende:
        if stand > heute:
            satz = f"{name}: Stand {tageswort(stand)} liegt in der Zukunft. Bitte berichtigen."
            yield Pflegebefund(Pflegeart.OHNE_QUELLE, wo, satz)
        if stand + JAHR < heute:
            satz = f"{name}: zuletzt am {tageswort(stand)} angesehen, das ist über ein Jahr her."
            yield Pflegebefund(Pflegeart.LANGE_HER, wo, satz)
