"""What the family sees when the screen is turned to it: at most three ways, in its own language.

Only what stands in the catalogue and in the law's own words: no name, no file, no §, no verdict
(design 10). Each sentence is German with the family's language beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lotse.domain.angebot import Angebot, AngebotKey, Kostenart, Niveau, Zeitart, Zugang
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Antragsart, Leistung
from lotse.letters.bausteine import Bausteine, Wert
from lotse.letters.inhalt import Lauf, Satz
from lotse.letters.zeiten import zeit_saetze

HOECHSTENS_TATSACHEN = 4


class Tatsachenart(StrEnum):
    """What a fact is about; the window has a picture for each."""

    ZU_FUSS = "zu_fuss"
    WEG = "weg"
    SPRACHE = "sprache"
    ZEIT = "zeit"
    WARTEN = "warten"
    KOSTEN = "kosten"
    ANTRAG = "antrag"


@dataclass(frozen=True, slots=True)
class Tatsache:
    """One line of a card."""

    art: Tatsachenart
    satz: Satz


@dataclass(frozen=True, slots=True)
class Moeglichkeit:
    """One card: the help, and where (key "" = without a place)."""

    leistung: str
    angebot: AngebotKey
    bereich: Lebensbereich | None
    name: Satz
    satz: Satz
    tatsachen: tuple[Tatsache, ...]


@dataclass(frozen=True, slots=True)
class Gemeinsamblatt:
    """The words of the whole page; `moeglichkeiten` in the order of the match."""

    sprache: str
    moeglichkeiten: tuple[Moeglichkeit, ...]
    frage: Satz
    will: Satz
    gewaehlt: Satz
    unsicher: Satz
    anderes: Satz
    waehlen: Satz
    spaeter: Satz
    eine: Satz
    keine: Satz


@dataclass(frozen=True, slots=True)
class Umstand:
    """What the cards may know of the family: where it lives, what it speaks."""

    stadtteil: str
    sprachen: tuple[str, ...]
    heute: date


def compose_gemeinsam(
    paare: Sequence[tuple[Leistung, Angebot | None]],
    umstand: Umstand,
    texte: Bausteine,
    *,
    orte: bool = False,
) -> Gemeinsamblatt:
    """`orte` = one help at several places: the cards are named after the place."""
    return Gemeinsamblatt(
        sprache=texte.code,
        moeglichkeiten=tuple(
            _karte(leistung, angebot, umstand, texte, ort=orte) for leistung, angebot in paare
        ),
        frage=texte.satz("gemeinsam.wohin" if orte else "gemeinsam.frage"),
        will=texte.satz("gemeinsam.will"),
        gewaehlt=texte.satz("gemeinsam.gewaehlt"),
        unsicher=texte.satz("gemeinsam.unsicher"),
        anderes=texte.satz("gemeinsam.anderes"),
        waehlen=texte.satz("gemeinsam.waehlen"),
        spaeter=texte.satz("gemeinsam.spaeter"),
        eine=texte.satz("gemeinsam.eine"),
        keine=texte.satz("gemeinsam.keine"),
    )


def _karte(
    leistung: Leistung, angebot: Angebot | None, umstand: Umstand, texte: Bausteine, *, ort: bool
) -> Moeglichkeit:
    name = texte.fremd(f"leistung.{leistung.id}.name", leistung.name)
    worum = leistung.brief.worum[0] if leistung.brief.worum else leistung.einfach
    satz = texte.fremd(f"leistung.{leistung.id}.worum.0", worum)
    if ort and angebot is not None:
        name, satz = Satz.aus(angebot.name), name
    tatsachen = list(_tatsachen(leistung, angebot, umstand, texte))
    return Moeglichkeit(
        leistung.id,
        angebot.key if angebot else AngebotKey(""),
        next(iter(leistung.lebensbereiche), None),
        name,
        satz,
        tuple(tatsachen[:HOECHSTENS_TATSACHEN]),
    )


def _tatsachen(
    leistung: Leistung, angebot: Angebot | None, umstand: Umstand, texte: Bausteine
) -> Iterator[Tatsache]:
    if angebot is not None:
        yield from _weg(angebot, umstand, texte)
        yield from _sprache(angebot, umstand, texte)
        yield from _zeit(angebot, umstand, texte)
        yield from _warten(angebot, umstand, texte)
    yield from _antrag(leistung, angebot, texte)
    yield from _kosten(leistung, angebot, texte)


def _weg(angebot: Angebot, umstand: Umstand, texte: Bausteine) -> Iterator[Tatsache]:
    if Zugang.AUFSUCHEND in angebot.zugang:
        yield Tatsache(Tatsachenart.ZU_FUSS, texte.satz("gemeinsam.zu_hause"))
        return
    weg = next((w for w in angebot.wege if umstand.stadtteil == w.stadtteil), None)
    if weg is None or not umstand.stadtteil:
        return
    zu_fuss = "fuss" in weg.text.casefold()
    art = Tatsachenart.ZU_FUSS if zu_fuss else Tatsachenart.WEG
    baustein = "gemeinsam.zu_fuss" if zu_fuss else "gemeinsam.weg"
    yield Tatsache(art, texte.satz(baustein, minuten=str(weg.minuten)))


def _sprache(angebot: Angebot, umstand: Umstand, texte: Bausteine) -> Iterator[Tatsache]:
    """The first of the family's languages that is served; German goes without saying."""
    hier = {sprache.code: sprache.niveau for sprache in angebot.sprachen}
    for code in umstand.sprachen:
        if code == "de":
            continue
        if hier.get(code) is Niveau.MITARBEITENDE:
            satz = texte.satz("gemeinsam.sprache", sprache=_sprachname(code))
            yield Tatsache(Tatsachenart.SPRACHE, satz)
            return
        if hier.get(code) is Niveau.DOLMETSCHEN:
            yield Tatsache(Tatsachenart.SPRACHE, texte.satz("gemeinsam.uebersetzen"))
            return


def _sprachname(code: str) -> Wert:
    """The name of a language, in the language of the sentence."""
    return lambda sprache: Lauf(sprache.sprachname(code), isoliert=True)


def _zeit(angebot: Angebot, umstand: Umstand, texte: Bausteine) -> Iterator[Tatsache]:
    """The first hours somebody may come; a note nobody translated stays away."""
    offen = [z for z in angebot.oeffnungszeiten if z.art is not Zeitart.NACH_VEREINBARUNG]
    if offen and Zugang.OFFENE_TUER in angebot.zugang:
        saetze = zeit_saetze(angebot, texte, umstand.heute)
        wann = ("zeit.offen", "zeit.sprech")
        satz = next((s for s in saetze if s.baustein.startswith(wann)), None)
        if satz is not None:
            yield Tatsache(Tatsachenart.ZEIT, satz)
            return
    if Zugang.OFFENE_TUER in angebot.zugang:
        yield Tatsache(Tatsachenart.ZEIT, texte.satz("schritt.ohne_termin"))
    elif Zugang.TERMIN in angebot.zugang:
        yield Tatsache(Tatsachenart.ZEIT, texte.satz("zeit.vereinbarung"))


def _warten(angebot: Angebot, umstand: Umstand, texte: Bausteine) -> Iterator[Tatsache]:
    wartezeit = angebot.wartezeit
    if wartezeit is None or not wartezeit.gilt(umstand.heute) or wartezeit.wochen_bis < 1:
        return
    wochen = wartezeit.wochen_bis
    if wochen == 1:
        yield Tatsache(Tatsachenart.WARTEN, texte.satz("weiter.warten_hoechstens_eine"))
    else:
        satz = texte.satz("weiter.warten_hoechstens", wochen=str(wochen))
        yield Tatsache(Tatsachenart.WARTEN, satz)


def _antrag(leistung: Leistung, angebot: Angebot | None, texte: Bausteine) -> Iterator[Tatsache]:
    noetig = leistung.antrag.art not in (Antragsart.KEIN, Antragsart.MITTEILUNG)
    if angebot is not None and angebot.ohne_antrag is not None:
        noetig = not angebot.ohne_antrag
    if noetig:
        yield Tatsache(Tatsachenart.ANTRAG, texte.satz("gemeinsam.antrag"))


_KOSTEN = {
    Kostenart.KOSTENFREI: "kosten.frei",
    Kostenart.TRAEGER_ZAHLT: "kosten.frei",
    Kostenart.EINKOMMENSABHAENGIG: "kosten.einkommen",
    Kostenart.BEITRAG: "kosten.etwas",
}


def _kosten(leistung: Leistung, angebot: Angebot | None, texte: Bausteine) -> Iterator[Tatsache]:
    """What the Angebot says; else the law's own sentence; unknown stays away."""
    baustein = _KOSTEN.get(angebot.kosten.art) if angebot else None
    if baustein is not None:
        yield Tatsache(Tatsachenart.KOSTEN, texte.satz(baustein))
    elif leistung.brief.kosten:
        satz = texte.fremd(f"leistung.{leistung.id}.kosten.0", leistung.brief.kosten[0])
        yield Tatsache(Tatsachenart.KOSTEN, satz)
