"""The hand-over sheet to the Stelle: German only, carried by the family itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.familie import Sprachniveau
from lotse.domain.huerde import Huerdencode
from lotse.domain.recht import Leistung
from lotse.domain.vermittlung import Schrittstand
from lotse.letters.bausteine import Bausteine, fett
from lotse.letters.brief import Block, Brief, Briefart, Kopf, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.inhalt import Anschrift, Felder, Inhalt, Lauf, Liste, Listenart, Satz, saetze_in
from lotse.letters.pflicht import require_stuecke
from lotse.letters.rueckmeldung import strip_block
from lotse.letters.schutz import zitat
from lotse.letters.stelle import anschrift
from lotse.matching.ergebnis import Hilfe, Treffer

GROESSE = 12
"""Letters to offices are set smaller than those to families (LETTERS 6.2)."""


def compose_ueberleitung(
    akte: Akte, hilfe: Hilfe, treffer: Treffer, rahmen: Rahmen, code: str = ""
) -> Brief:
    """Without a stored consent nothing that names the family is printed.

    The family carries the sheet and fills in its name itself; the reply goes back with it.
    `code` stands on the strip to tear off, instead of our sign for the family.
    """
    texte = replace(rahmen.bausteine, zweite=None)
    leistung, angebot, buero = hilfe.leistung, treffer.angebot, rahmen.buero
    zeichen = Lauf(akte.familie.fallcode, isoliert=True)
    angaben = (
        ueberleitung_wunsch(akte, leistung, texte),
        ueberleitung_schritt(akte, texte),
        ueberleitung_getan(akte, leistung, texte),
    )
    bloecke = (
        _anlass(texte),
        *angaben,
        _weitergabe(angaben, texte),
        _block(Stueck.BITTE, "ueberleitung.bitte", texte, "streifen", "mitgeben", "weitersuchen"),
        strip_block(code, buero, texte) if code else ueberleitung_antwort(zeichen, texte),
    )
    kopfzeilen = (
        texte.satz("ueberleitung.datum", datum=rahmen.heute),
        texte.satz("ueberleitung.lotsin", lotsin=Lauf(buero.lotsin)),
        texte.satz("ueberleitung.telefon", telefon=fett(buero.telefon)),
        texte.satz("ueberleitung.zeichen", zeichen=zeichen),
    )
    brief = Brief(
        art=Briefart.UEBERLEITUNG,
        sprache="de",
        absender=Anschrift((buero.name, *buero.anschrift)),
        empfaenger=_empfaenger(angebot),
        datum=rahmen.heute,
        titel=texte.satz("ueberleitung.titel", name=Lauf(leistung.name, isoliert=True)),
        bloecke=bloecke,
        kopfzeilen=kopfzeilen,
        gestalt=replace(
            rahmen.gestalt, kopf=Kopf.DIN, groesse=GROESSE, fliessend=True, eng=bool(code)
        ),
    )
    return require_stuecke(brief)


def _empfaenger(angebot: Angebot) -> Anschrift:
    """At most the six lines of the address zone."""
    return Anschrift(anschrift(angebot).zeilen[:6])


def _block(stueck: Stueck, titel: str, texte: Bausteine, *saetze: str) -> Block:
    inhalt = tuple(texte.satz(f"ueberleitung.{satz}") for satz in saetze)
    return Block(stueck, texte.satz(titel), inhalt)


def _anlass(texte: Bausteine) -> Block:
    felder = ("feld_name", "feld_telefon")
    inhalt: tuple[Inhalt, ...] = (
        *(
            texte.satz(f"ueberleitung.{s}")
            for s in ("anrede", "anlass", "traegt_selbst", "kontakt_satz")
        ),
        Felder(tuple(texte.satz(f"ueberleitung.{feld}") for feld in felder)),
    )
    return Block(Stueck.ANLASS, Satz(()), inhalt)


def ueberleitung_wunsch(akte: Akte, leistung: Leistung, texte: Bausteine) -> Block:
    sucht = texte.satz("ueberleitung.sucht", name=fett(leistung.name))
    worte = zitat(akte, leistung)
    inhalt: tuple[Inhalt, ...] = (sucht,)
    if worte is not None:
        sprache = texte.deutsch.sprachname(worte.sprache)
        fremd = texte.satz("ueberleitung.sagt_auf", sprache=sprache)
        inhalt += (texte.satz("ueberleitung.sagt") if worte.sprache == "de" else fremd, worte)
    return Block(Stueck.WUNSCH, texte.satz("ueberleitung.wunsch"), inhalt)


def ueberleitung_schritt(akte: Akte, texte: Bausteine) -> Block:
    wir = akte.familie.verstaendigung
    saetze = [texte.satz("ueberleitung.termin")]
    if wir.sprachen:
        namen = texte.deutsch.liste(tuple(texte.deutsch.sprachname(s) for s in wir.sprachen))
        saetze.append(texte.satz("ueberleitung.sprache", sprachen=Lauf(namen)))
    if wir.dolmetschen:
        saetze.append(texte.satz("ueberleitung.dolmetschen"))
    if wir.deutsch in (Sprachniveau.ETWAS, Sprachniveau.KAUM):
        saetze.append(texte.satz("ueberleitung.langsam"))
    if any(huerde.code is Huerdencode.GEBAEUDE for huerde in akte.familie.huerden):
        saetze.append(texte.satz("ueberleitung.stufen"))
    return Block(Stueck.SCHRITT, texte.satz("ueberleitung.schritt"), tuple(saetze))


def ueberleitung_getan(akte: Akte, leistung: Leistung, texte: Bausteine) -> Block:
    saetze = [texte.satz("ueberleitung.gesprochen")]
    for schritt in akte.schritte:
        passt = schritt.leistung == leistung.id and schritt.stand is Schrittstand.GETAN
        if passt and schritt.getan_am is not None:
            was, am = Lauf(schritt.text), schritt.getan_am
            saetze.append(texte.satz("ueberleitung.schritt_getan", schritt=was, datum=am))
    return Block(Stueck.GETAN, texte.satz("ueberleitung.getan"), tuple(saetze))


_ANGABEN = {
    "ueberleitung.sucht": "hilfe",
    "ueberleitung.sagt": "worte",
    "ueberleitung.sagt_auf": "worte",
    "ueberleitung.sprache": "sprachen",
    "ueberleitung.dolmetschen": "termin",
    "ueberleitung.langsam": "termin",
    "ueberleitung.stufen": "termin",
    "ueberleitung.schritt_getan": "getan",
}
"""Which sentence tells what about the family."""


def _weitergabe(angaben: Sequence[Block], texte: Bausteine) -> Block:
    """Names what this sheet tells, read off the sheet itself, and whose choice it is."""
    saetze = (satz for b in angaben for teil in b.inhalt for satz in saetze_in(teil))
    gesagt = dict.fromkeys(_ANGABEN[s.baustein] for s in saetze if s.baustein in _ANGABEN)
    namen = tuple(texte.satz(f"ueberleitung.angabe_{was}").text for was in (*gesagt, "zeichen"))
    alle = Lauf(texte.deutsch.liste(namen), isoliert=True)
    inhalt = (
        texte.satz("ueberleitung.steht_hier", angaben=alle),
        texte.satz("ueberleitung.kennt"),
        texte.satz("ueberleitung.entscheidet"),
    )
    return Block(Stueck.WEITERGABE, texte.satz("ueberleitung.weitergabe"), inhalt)


def ueberleitung_antwort(zeichen: Lauf, texte: Bausteine) -> Block:
    """The strip to tear off: came, waits, or somebody else; nothing of the content."""
    kaestchen = ("angekommen", "warteliste", "zustaendig")
    saetze = tuple(texte.satz(f"ueberleitung.{k}") for k in kaestchen)
    titel = texte.satz("ueberleitung.antwort", zeichen=zeichen)
    return Block(Stueck.ANTWORT, titel, (Liste(saetze, Listenart.KAESTCHEN),))
