"""Answers between houses: ours to the practice, and the strip a Stelle sends back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import Datenart, Einwilligung, Empfaengerart
from lotse.domain.fehler import Hinweis
from lotse.domain.rueckcode import read_code, show_code
from lotse.letters.bausteine import Bausteine, fett
from lotse.letters.brief import Block, Brief, Briefart, Gestalt, Kopf, Stueck
from lotse.letters.buero import Buero, Rahmen
from lotse.letters.erlaubt import erlaubte_datenarten
from lotse.letters.inhalt import (
    Anschrift,
    Codefeld,
    Felder,
    Inhalt,
    Lauf,
    Liste,
    Listenart,
    Satz,
)
from lotse.letters.pflicht import require_stuecke
from lotse.letters.schutz import verdeckt

GROESSE = 12
"""Letters to offices are set smaller than those to families (LETTERS 6.2)."""
ANTWORTEN = ("angekommen", "nicht_da", "warteliste", "zustaendig")


class Praxisstand(StrEnum):
    """All that a practice is told; never a word of the talk."""

    GEKOMMEN = "gekommen"
    NICHT_GEKOMMEN = "nicht_gekommen"
    VERSORGT = "versorgt"
    KEIN_BEDARF = "kein_bedarf"


def find_erlaubnis(akte: Akte, einwilligung: str, heute: date) -> Einwilligung:
    """The consent with the tick for the answer to this practice, or a Hinweis why not."""
    eine = next((e for e in akte.einwilligungen if e.id == einwilligung), None)
    if eine is None or eine.art is not Empfaengerart.PRAXIS:
        raise _nicht("Für eine Rückmeldung an die Praxis fehlt die Einwilligung der Familie.")
    if eine.widerrufen_am is not None and eine.widerrufen_am <= heute:
        raise _nicht("Die Familie hat die Einwilligung für diese Praxis beendet.")
    if not eine.erteilt_am <= heute <= eine.gueltig_bis:
        raise _nicht("Die Einwilligung für diese Praxis gilt heute nicht.")
    if Datenart.RUECKMELDUNG not in erlaubte_datenarten(eine, heute):
        raise _nicht("Die Familie hat einer Rückmeldung an diese Praxis nicht zugestimmt.")
    return eine


def _nicht(was: str) -> Hinweis:
    return Hinweis(
        was,
        "Es wurde nichts gedruckt. Die Praxis erfährt nichts.",
        "Bitte fragen Sie die Familie. Sie kann der Praxis auch selbst etwas sagen.",
    )


def compose_rueckmeldung(
    akte: Akte, erlaubnis: Einwilligung, stand: Praxisstand, rahmen: Rahmen, stelle: str = ""
) -> Brief:
    """`stelle` is named only with the tick for what was done already, and where it is safe."""
    erlaubt = find_erlaubnis(akte, erlaubnis.id, rahmen.heute)
    texte = replace(rahmen.bausteine, zweite=None)
    nennen = Datenart.BISHER in erlaubt.datenarten and not verdeckt(akte)
    bloecke = (
        _anlass(akte, erlaubt, texte),
        _stand(stand, stelle if nennen else "", rahmen.heute, texte),
        Block(
            Stueck.WEITERGABE,
            texte.satz("rueckmeldung.weitergabe_titel"),
            (
                texte.satz("rueckmeldung.zugestimmt", datum=erlaubt.erteilt_am),
                texte.satz("rueckmeldung.gilt", datum=erlaubt.gueltig_bis),
                texte.satz("rueckmeldung.mehr"),
            ),
        ),
        _fragen(rahmen.buero, texte),
    )
    return require_stuecke(
        Brief(
            art=Briefart.RUECKMELDUNG,
            sprache="de",
            absender=Anschrift((rahmen.buero.name, *rahmen.buero.anschrift)),
            empfaenger=Anschrift((erlaubt.empfaenger,)),
            datum=rahmen.heute,
            titel=texte.satz("rueckmeldung.titel"),
            bloecke=bloecke,
            kopfzeilen=office_head(akte.familie.fallcode, rahmen, texte),
            gestalt=_amtlich(rahmen.gestalt, Kopf.DIN),
        )
    )


def office_head(zeichen: str, rahmen: Rahmen, texte: Bausteine) -> tuple[Satz, ...]:
    """The information block of a letter to another house."""
    return (
        texte.satz("ueberleitung.datum", datum=rahmen.heute),
        texte.satz("ueberleitung.lotsin", lotsin=Lauf(rahmen.buero.lotsin)),
        texte.satz("ueberleitung.telefon", telefon=fett(rahmen.buero.telefon)),
        texte.satz("ueberleitung.zeichen", zeichen=Lauf(zeichen, isoliert=True)),
    )


def _amtlich(gestalt: Gestalt, kopf: Kopf) -> Gestalt:
    return replace(gestalt, kopf=kopf, groesse=GROESSE, mit_qr=False)


def _anlass(akte: Akte, erlaubt: Einwilligung, texte: Bausteine) -> Block:
    zeichen = Lauf(akte.familie.fallcode, isoliert=True)
    inhalt: tuple[Inhalt, ...] = (
        texte.satz("ueberleitung.anrede"),
        texte.satz("rueckmeldung.dank"),
    )
    if Datenart.NAME in erlaubt.datenarten:
        inhalt += (Felder((texte.satz("rueckmeldung.name"),)),)
    else:
        inhalt += (texte.satz("rueckmeldung.zeichen", zeichen=zeichen),)
    return Block(Stueck.ANLASS, Satz(()), inhalt)


def _stand(stand: Praxisstand, stelle: str, heute: date, texte: Bausteine) -> Block:
    inhalt = [texte.satz(f"rueckmeldung.{stand}")]
    if stand is Praxisstand.VERSORGT and stelle:
        inhalt.append(texte.satz("rueckmeldung.bei", stelle=Lauf(stelle, isoliert=True)))
    return Block(Stueck.STAND, texte.satz("rueckmeldung.stand_titel", datum=heute), tuple(inhalt))


def _fragen(buero: Buero, texte: Bausteine) -> Block:
    satz = texte.satz("rueckmeldung.fragen", telefon=fett(buero.telefon))
    return Block(Stueck.HILFE, texte.satz("rueckmeldung.fragen_titel"), (satz,))


def strip_block(code: str, buero: Buero, texte: Bausteine) -> Block:
    """The strip to tear off: a code and four answers, then where to. No name on it."""
    gezeigt = show_code(read_code(code))
    kaestchen = tuple(texte.satz(f"streifen.{antwort}") for antwort in ANTWORTEN)
    zurueck = Lauf(", ".join((buero.name, *buero.anschrift)))
    inhalt: tuple[Inhalt, ...] = (
        Codefeld(gezeigt),
        Liste(kaestchen, Listenart.KAESTCHEN),
        texte.satz("streifen.zurueck", anschrift=zurueck),
    )
    return Block(Stueck.ANTWORT, texte.satz("streifen.titel", code=fett(gezeigt)), inhalt)


def compose_antwortstreifen(code: str, rahmen: Rahmen) -> Brief:
    """The strip alone, to fax or to hand over again. Nothing on it tells whose it is."""
    texte, buero = replace(rahmen.bausteine, zweite=None), rahmen.buero
    bitte = Block(
        Stueck.BITTE,
        Satz(()),
        (
            texte.satz("streifen.bitte"),
            texte.satz("streifen.ohne_name"),
            texte.satz("streifen.nur_das"),
        ),
    )
    return require_stuecke(
        Brief(
            art=Briefart.ANTWORTSTREIFEN,
            sprache="de",
            absender=Anschrift((buero.name, *buero.anschrift)),
            empfaenger=Anschrift(()),
            datum=rahmen.heute,
            titel=texte.satz("streifen.blatt_titel"),
            bloecke=(bitte, strip_block(code, buero, texte)),
            kopfzeilen=(
                texte.satz("ueberleitung.datum", datum=rahmen.heute),
                texte.satz("ueberleitung.lotsin", lotsin=Lauf(buero.lotsin)),
                texte.satz("ueberleitung.telefon", telefon=fett(buero.telefon)),
            ),
            gestalt=_amtlich(rahmen.gestalt, Kopf.HAND),
        )
    )
