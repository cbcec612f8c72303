"""Before a case: the slip of the pad that invites to talk, and the card that says who asks."""

from __future__ import annotations

from collections.abc import Sequence

from lotse.letters.bausteine import Bausteine, fett
from lotse.letters.brief import Block, Brief, Briefart, Papier, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.druck import make_karte
from lotse.letters.hilfe import help_line
from lotse.letters.inhalt import Anschrift, Inhalt, Lauf, Liste, Satz

_SCHREIBE = ("wuensche", "hilfen", "sprachen")
_SCHREIBE_NICHT = ("geburtstag", "krankheiten", "glauben", "einkommen")


def compose_zuweisung(rahmen: Rahmen) -> Brief:
    """A page of the pad: the same slip as often as it fits. No place for a reason on it."""
    texte, buero = rahmen.bausteine, rahmen.buero
    lotsin = Lauf(buero.lotsin, isoliert=True)
    bloecke = (
        Block(
            Stueck.WORUM,
            Satz(()),
            (texte.satz("zuweisung.hilft", lotsin=lotsin), texte.satz("zuweisung.sucht")),
        ),
        _zeiten(rahmen),
        _ort(rahmen),
        _saetze(
            Stueck.FREIWILLIG,
            "zuweisung.gut_titel",
            texte,
            "startkarte.freiwillig",
            "zuweisung.thema",
        ),
        Block(
            Stueck.HILFE,
            texte.satz("zuweisung.kommen_titel"),
            (texte.satz("zuweisung.kommen", telefon=fett(buero.telefon)),),
        ),
    )
    titel = texte.satz("zuweisung.titel", lotsin=lotsin)
    return make_karte(Briefart.ZUWEISUNG, titel, bloecke, rahmen, Papier.A6, voll=True)


def compose_startkarte(rahmen: Rahmen) -> Brief:
    """Who I am, what I write down, what I do not, and that everything is the family's choice."""
    texte, buero = rahmen.bausteine, rahmen.buero
    wer = (
        texte.satz("startkarte.arbeite", buero=Lauf(buero.name, isoliert=True)),
        texte.satz("startkarte.suche"),
        texte.satz("startkarte.entscheiden"),
    )
    bloecke = (
        Block(Stueck.WER, texte.satz("startkarte.wer_titel"), wer),
        _punkte(Stueck.NOTIZEN, "startkarte.schreibe", _SCHREIBE, texte),
        _punkte(Stueck.OHNE_NOTIZ, "startkarte.schreibe_nicht", _SCHREIBE_NICHT, texte),
        _saetze(
            Stueck.FREIWILLIG,
            "startkarte.frei_titel",
            texte,
            "startkarte.freiwillig",
            "startkarte.aufhoeren",
            "startkarte.lesen",
            "startkarte.uebersetzen",
        ),
        help_line(buero, texte),
    )
    titel = texte.satz("startkarte.titel", lotsin=Lauf(buero.lotsin, isoliert=True))
    return make_karte(Briefart.STARTKARTE, titel, bloecke, rahmen, Papier.A5)


def _saetze(stueck: Stueck, titel: str, texte: Bausteine, *saetze: str) -> Block:
    return Block(stueck, texte.satz(titel), tuple(texte.satz(satz) for satz in saetze))


def _punkte(stueck: Stueck, was: str, punkte: Sequence[str], texte: Bausteine) -> Block:
    saetze = tuple(texte.satz(f"{was}_{punkt}") for punkt in punkte)
    inhalt: tuple[Inhalt, ...] = (Liste(saetze),)
    if stueck is Stueck.OHNE_NOTIZ:
        inhalt += (texte.satz("startkarte.name"),)
    return Block(stueck, texte.satz(f"{was}_titel"), inhalt)


def _zeiten(rahmen: Rahmen) -> Block:
    texte, zeiten = rahmen.bausteine, rahmen.buero.sprechzeiten
    satz = texte.satz("zuweisung.zeit", zeiten=Lauf(zeiten, isoliert=True))
    frage = texte.satz("zuweisung.zeit_fragen")
    return Block(Stueck.ZEIT, texte.satz("zuweisung.zeit_titel"), (satz if zeiten else frage,))


def _ort(rahmen: Rahmen) -> Block | None:
    buero = rahmen.buero
    if not buero.anschrift:
        return None
    anschrift = Anschrift((buero.name, *buero.anschrift))
    return Block(Stueck.ORT, rahmen.bausteine.satz("zuweisung.ort_titel"), (anschrift,))
