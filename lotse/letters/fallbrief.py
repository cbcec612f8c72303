"""Pseudonymer Fallbrief: a case told to a colleague, facts and assessment apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.familie import Person
from lotse.domain.recht import Leistung, LeistungId, Thema
from lotse.domain.vermittlung import Schrittstand
from lotse.domain.zeit import alter_in_jahren
from lotse.letters.amt import beratung_satz
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Block, Brief, Briefart, Kopf, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.inhalt import Anschrift, Inhalt, Lauf, Liste, Satz
from lotse.letters.kopf import datum_lauf
from lotse.letters.pflicht import require_stuecke
from lotse.letters.pseudonym import Fund, Pseudonym, personen_worte, pseudonymise
from lotse.letters.schutz import zitat
from lotse.letters.ueberleitung import GROESSE

ERWACHSEN = 18
_STUFEN = (
    (3, "unter 3 Jahre"),
    (6, "3 bis 5 Jahre"),
    (10, "6 bis 9 Jahre"),
    (14, "10 bis 13 Jahre"),
    (ERWACHSEN, "14 bis 17 Jahre"),
)
_PLATZ = re.compile(r"(\[[^\]]+\])")


@dataclass(frozen=True, slots=True)
class Falltext:
    """What the Lotsin writes; every line is cleaned before it is printed."""

    frage: str
    tatsachen: tuple[str, ...] = ()
    """Seen or heard, by whom; no opinion."""
    einschaetzung: tuple[str, ...] = ()
    mit_worten: bool = False
    """True = the family's own sentence stands there, too, cleaned."""


@dataclass(frozen=True, slots=True)
class Fallwissen:
    """Words for the codes in the case."""

    themen: Mapping[str, Thema]
    leistungen: Mapping[LeistungId, Leistung]


def fallbrief_entfernt(akte: Akte, falltext: Falltext) -> tuple[Fund, ...]:
    """The preview: what of the typed and the family's text does not go out."""
    return tuple(fund for teil in _alle(akte, falltext) for fund in teil.entfernt)


def _alle(akte: Akte, falltext: Falltext) -> Iterator[Pseudonym]:
    for text in (*falltext.tatsachen, *falltext.einschaetzung, falltext.frage):
        yield pseudonymise(text, akte)
    worte = zitat(akte) if falltext.mit_worten else None
    if worte is not None:
        yield pseudonymise(worte.text, akte)
    for schritt in akte.schritte:
        if schritt.stand is Schrittstand.GETAN:
            yield pseudonymise(schritt.text, akte)


def compose_fallbrief(akte: Akte, falltext: Falltext, wissen: Fallwissen, rahmen: Rahmen) -> Brief:
    """German, to a colleague outside; no sign of the case stands on it."""
    texte = replace(rahmen.bausteine, zweite=None)
    bloecke = (
        _block(Stueck.ANLASS, "", texte, *(texte.satz(f"fall.{s}") for s in ("anrede", "anlass"))),
        _personen(akte, rahmen.heute, texte),
        _tatsachen(akte, falltext, wissen, texte),
        _einschaetzung(akte, falltext, texte),
        _frage(akte, falltext, rahmen, texte),
    )
    buero = rahmen.buero
    brief = Brief(
        art=Briefart.FALLBRIEF,
        sprache="de",
        absender=Anschrift((buero.name, *buero.anschrift)),
        empfaenger=Anschrift(()),
        datum=rahmen.heute,
        titel=texte.satz("fall.titel"),
        bloecke=bloecke,
        kopfzeilen=(datum_lauf(buero, rahmen.heute, texte),),
        kleingedrucktes=(
            texte.satz("fall.ohne_namen"),
            texte.satz("klein.keine_rechtsberatung"),
            beratung_satz(buero, texte),
        ),
        gestalt=replace(rahmen.gestalt, kopf=Kopf.HAND, groesse=GROESSE, mit_qr=False, eng=True),
    )
    return require_stuecke(brief)


def _block(stueck: Stueck, titel: str, texte: Bausteine, *inhalt: Inhalt) -> Block:
    return Block(stueck, texte.satz(titel) if titel else Satz(()), inhalt)


def _personen(akte: Akte, heute: date, texte: Bausteine) -> Block:
    """Roles and age bands; never a name, never a birth."""
    worte = personen_worte(akte)
    punkte = tuple(
        Satz((Lauf(f"{worte[person.id]}, {altersband(person, heute)}", isoliert=True),))
        for person in akte.familie.personen
    )
    inhalt: Inhalt = Liste(punkte) if punkte else texte.satz("fall.personen_ohne")
    return _block(Stueck.PERSONEN, "fall.personen", texte, inhalt)


def altersband(person: Person, heute: date) -> str:
    """In words; a birth known only by its year may lie in two bands and then is not told."""
    if person.ungeboren:
        return "noch nicht geboren"
    if not person.ist_kind:
        return "erwachsen"
    if person.geburt is None:
        return "Alter nicht bekannt"
    jahre = alter_in_jahren(person.geburt, heute)
    baender = {_band(jahre.von), _band(jahre.bis)}
    return baender.pop() if len(baender) == 1 else "Alter nicht genau bekannt"


def _band(jahre: float) -> str:
    return next((wort for grenze, wort in _STUFEN if jahre < grenze), "ab 18 Jahre")


def _tatsachen(akte: Akte, falltext: Falltext, wissen: Fallwissen, texte: Bausteine) -> Block:
    """What the case knows by codes, then what was seen or heard."""
    inhalt: list[Inhalt] = []
    themen = tuple(_themen(akte, wissen))
    if themen:
        inhalt += [texte.satz("fall.themen"), Liste(themen)]
    hilfen = tuple(_hilfen(akte, wissen))
    if hilfen:
        inhalt += [texte.satz("fall.hilfen"), Liste(hilfen)]
    getan = tuple(_satz(s.text, akte) for s in akte.schritte if s.stand is Schrittstand.GETAN)
    if getan:
        inhalt += [texte.satz("fall.schritte"), Liste(getan)]
    inhalt += _saetze(falltext.tatsachen, akte)
    worte = zitat(akte) if falltext.mit_worten else None
    if worte is not None:
        rein = pseudonymise(worte.text, akte).text
        inhalt += [texte.satz("fall.sagt"), replace(worte, text=rein)]
    if not inhalt:
        inhalt.append(texte.satz("fall.nichts"))
    return _block(Stueck.GETAN, "fall.tatsachen", texte, *inhalt)


def _themen(akte: Akte, wissen: Fallwissen) -> Iterator[Satz]:
    for bereich in akte.familie.bereiche:
        for bedarf in bereich.bedarfe:
            if bedarf in wissen.themen:
                yield Satz((Lauf(wissen.themen[bedarf].text, isoliert=True),))


def _hilfen(akte: Akte, wissen: Fallwissen) -> Iterator[Satz]:
    """Which helps are under way, by the name of the law, not of the Stelle."""
    for vermittlung in akte.vermittlungen:
        leistung = wissen.leistungen.get(LeistungId(vermittlung.leistung))
        if leistung is not None:
            yield Satz((Lauf(leistung.name, isoliert=True),))


def _einschaetzung(akte: Akte, falltext: Falltext, texte: Bausteine) -> Block:
    """Apart from the facts, and called what it is."""
    eigene = tuple(_saetze(falltext.einschaetzung, akte))
    if not eigene:
        ohne = texte.satz("fall.einschaetzung_ohne")
        return _block(Stueck.EINSCHAETZUNG, "fall.einschaetzung", texte, ohne)
    hinweis = texte.satz("fall.meine")
    return _block(Stueck.EINSCHAETZUNG, "fall.einschaetzung", texte, hinweis, *eigene)


def _frage(akte: Akte, falltext: Falltext, rahmen: Rahmen, texte: Bausteine) -> Block:
    lotsin, telefon = Lauf(rahmen.buero.lotsin), Lauf(rahmen.buero.telefon, isoliert=True)
    eigene = tuple(_saetze((falltext.frage,), akte)) or (texte.satz("fall.rat"),)
    return _block(
        Stueck.BITTE,
        "fall.frage",
        texte,
        *eigene,
        texte.satz("fall.antwort", lotsin=lotsin, telefon=telefon),
    )


def _saetze(zeilen: Sequence[str], akte: Akte) -> Iterator[Satz]:
    yield from (_satz(zeile.strip(), akte) for zeile in zeilen if zeile.strip())


def _satz(text: str, akte: Akte) -> Satz:
    """Own words, checked for plain German; stand-ins in brackets are not."""
    teile = _PLATZ.split(pseudonymise(text, akte).text)
    return Satz(tuple(Lauf(t, isoliert=bool(n % 2)) for n, t in enumerate(teile) if t))
