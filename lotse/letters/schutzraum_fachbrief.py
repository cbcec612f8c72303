"""The brief to the insoweit erfahrene Fachkraft: what is known, without saying of whom (F-17).

§ 4 (2) S. 2 KKG, § 64 (2a) SGB VIII: pseudonymised before anything is handed over. What was taken
out is shown first; no list knows every name, so a person reads the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from lotse.domain.schutzraum import Beruf, Beteiligtenrolle, Eintrag, Eintragsart, Schutzakte, Stufe
from lotse.letters.amt import beratung_satz
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Block, Brief, Briefart, Kopf, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.inhalt import Anschrift, Inhalt, Lauf, Liste, Satz, Woertlich
from lotse.letters.kopf import datum_lauf
from lotse.letters.pflicht import require_stuecke
from lotse.letters.pseudonym import Entfernt, Fund, without, wortteile
from lotse.letters.schutzraum import ALTER, rollenworte, wie_lange_her
from lotse.letters.schutzraum_worte import WORTE, satz

GROESSE = 12
WEG = "[weggelassen]"
_PLATZ = re.compile(r"(\[[^\]]+\])")
_RECHT = {
    Beruf.HEILBERUF: "brief_recht",
    Beruf.BERATUNG: "brief_recht",
    Beruf.VEREINBARUNG: "brief_vereinbarung",
    Beruf.NICHT_GENANNT: "brief_recht_8b",
}
_GETAN = {
    Stufe.EROERTERN: "Gespräch mit Kind oder Eltern",
    Stufe.HILFEN: "Hilfe angeboten",
}


def pseudonym(akte: Schutzakte, beruf: Beruf, rahmen: Rahmen) -> tuple[Brief, tuple[Fund, ...]]:
    """The brief, and the preview of what is not in it."""
    schere = _Schere(akte, rahmen.heute)
    texte = replace(rahmen.bausteine, zweite=None)
    bloecke = (
        _block(
            Stueck.ANLASS, "", texte,
            *(satz(texte, s) for s in ("anrede", "brief_anlass", _RECHT[beruf])),
        ),
        _personen(akte, texte),
        _gesehen(akte, schere, texte),
        _gehoert(akte, schere, texte),
        _getan(akte, schere, texte),
        _deutung(akte, schere, texte),
        _frage(akte, schere, rahmen, texte),
    )  # fmt: skip
    buero = rahmen.buero
    brief = Brief(
        art=Briefart.FALLBRIEF,
        sprache="de",
        absender=Anschrift((buero.name, *buero.anschrift)),
        empfaenger=Anschrift(()),
        datum=rahmen.heute,
        titel=satz(texte, "brief_titel"),
        bloecke=bloecke,
        kopfzeilen=(datum_lauf(buero, rahmen.heute, texte),),
        kleingedrucktes=(
            satz(texte, "ohne_namen"),
            texte.satz("klein.keine_rechtsberatung"),
            beratung_satz(buero, texte),
        ),
        gestalt=replace(rahmen.gestalt, kopf=Kopf.HAND, groesse=GROESSE, mit_qr=False, eng=True),
    )
    return require_stuecke(brief), tuple(dict.fromkeys(schere.funde))


@dataclass
class _Schere:
    """Cuts one note, and remembers what it cut."""

    akte: Schutzakte
    heute: date
    funde: list[Fund] = field(default_factory=list)

    def satz(self, text: str) -> Satz:
        """Own words without names; what stands in for them is set apart."""
        teile = _PLATZ.split(self.rein(text))
        return Satz(tuple(Lauf(t, isoliert=bool(n % 2)) for n, t in enumerate(teile) if t))

    def rein(self, text: str) -> str:
        ergebnis = without(text, _bekannt(self.akte))
        self.funde += ergebnis.entfernt
        return ergebnis.text

    def wann(self, am: date | None) -> str:
        """A span for the day; the day is among what was left out."""
        if am is None:
            return ""
        her = wie_lange_her(am, self.heute)
        self.funde.append(Fund(Entfernt.TAG, f"{am:%d.%m.%Y}", her))
        return her


def _bekannt(akte: Schutzakte) -> Iterator[tuple[Entfernt, str, str]]:
    worte = rollenworte(akte)
    for wer in akte.beteiligte:
        for art, teil, ersatz in wortteile(Entfernt.NAME, wer.name, worte[wer.id]):
            yield art, teil, ersatz
            yield art, f"Familie {teil}", "[Familie]"
            erwachsen = wer.rolle is not Beteiligtenrolle.KIND
            for anrede in ("Frau", "Herr", "Herrn"):
                yield art, f"{anrede} {teil}", ersatz if erwachsen else "[Name]"
    yield from wortteile(Entfernt.ZEICHEN, akte.bezug.zeichen, "[Zeichen]")
    for wort in akte.verdeckt:
        yield from wortteile(Entfernt.ZEICHEN, wort, WEG)


def _block(stueck: Stueck, titel: str, texte: Bausteine, *inhalt: Inhalt) -> Block:
    return Block(stueck, satz(texte, titel) if titel else Satz(()), inhalt)


def _personen(akte: Schutzakte, texte: Bausteine) -> Block:
    """Roles and age bands."""
    worte = rollenworte(akte)
    punkte = tuple(
        Satz((Lauf(f"{worte[wer.id]}, {ALTER[wer.altersband]}", isoliert=True),))
        for wer in akte.beteiligte
    )
    inhalt: Inhalt = Liste(punkte) if punkte else satz(texte, "personen_ohne")
    return _block(Stueck.PERSONEN, "personen", texte, inhalt)


def _gesehen(akte: Schutzakte, schere: _Schere, texte: Bausteine) -> Block:
    inhalt = tuple(_eintraege(akte, Eintragsart.BEOBACHTUNG, schere))
    inhalt = inhalt or (satz(texte, "gesehen_ohne"),)
    return _block(Stueck.GETAN, "gesehen", texte, *inhalt)


def _gehoert(akte: Schutzakte, schere: _Schere, texte: Bausteine) -> Block:
    """Never in one list with what was seen."""
    inhalt = tuple(_eintraege(akte, Eintragsart.HOERENSAGEN, schere))
    inhalt = inhalt or (satz(texte, "gehoert_ohne"),)
    return _block(Stueck.LAGE, "gehoert", texte, *inhalt)


def _deutung(akte: Schutzakte, schere: _Schere, texte: Bausteine) -> Block:
    eigene = tuple(_eintraege(akte, Eintragsart.DEUTUNG, schere))
    inhalt = (satz(texte, "deutung_meine"), *eigene) if eigene else (satz(texte, "deutung_ohne"),)
    return _block(Stueck.EINSCHAETZUNG, "deutung", texte, *inhalt)


def _eintraege(akte: Schutzakte, art: Eintragsart, schere: _Schere) -> Iterator[Inhalt]:
    for eintrag in sorted_by_day(e for e in akte.eintraege if e.art is art):
        if eintrag.text.strip():
            yield schere.satz(eintrag.text.strip())
        woher = ", ".join(
            teil for teil in (schere.wann(eintrag.am), eintrag.quelle.strip()) if teil
        )
        if woher:
            yield schere.satz(f"({woher})")
        if eintrag.worte_kind.strip():
            yield WORTE
            yield Woertlich(schere.rein(eintrag.worte_kind.strip()))


def sorted_by_day(eintraege: Iterable[Eintrag]) -> list[Eintrag]:
    """The earliest first, those without a day last."""
    return sorted(eintraege, key=lambda e: e.am or date.max)


def _getan(akte: Schutzakte, schere: _Schere, texte: Bausteine) -> Block:
    """What was tried with the family; why something was not done is told, too."""
    inhalt: list[Inhalt] = []
    for stufe, wort in _GETAN.items():
        schritt = akte.schritt(stufe)
        if schritt.getan:
            inhalt.append(schere.satz(f"{wort}: {schere.wann(schritt.am)}."))
        elif schritt.ausgelassen:
            inhalt.append(schere.satz(f"{wort}: noch nicht. {schritt.warum_nicht.strip()}"))
        if schritt.notiz.strip():
            inhalt.append(schere.satz(schritt.notiz.strip()))
    if not inhalt:
        inhalt.append(satz(texte, "getan_ohne"))
    return _block(Stueck.GETAN, "getan", texte, *inhalt)


def _frage(akte: Schutzakte, schere: _Schere, rahmen: Rahmen, texte: Bausteine) -> Block:
    lotsin, telefon = Lauf(rahmen.buero.lotsin), Lauf(rahmen.buero.telefon, isoliert=True)
    frage = schere.satz(akte.frage) if akte.frage.strip() else satz(texte, "rat")
    return _block(
        Stueck.BITTE, "frage", texte,
        frage, satz(texte, "antwort", lotsin=lotsin, telefon=telefon),
    )  # fmt: skip
