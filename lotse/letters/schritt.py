"""The box with the one next step: at most three handgrips a tired parent can do."""

from __future__ import annotations

from datetime import date

from lotse.domain.angebot import Angebot, Stellenrolle, Telefon, Zugang
from lotse.domain.recht import Antragsart, Leistung
from lotse.domain.telefon import rufnummern
from lotse.letters.bausteine import Bausteine, fett, tag
from lotse.letters.brief import Block, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.inhalt import Lauf, Satz, Schrittkasten
from lotse.letters.notiz import mit_notiz

_AUF_PAPIER = (Antragsart.SCHRIFTLICH, Antragsart.FORMULAR)
_ANTRAG = (Antragsart.FORMLOS, *_AUF_PAPIER)
HOECHSTENS = 3
_SCHON_GESAGT = ("Rufen Sie", "Vereinbaren Sie", "Sagen Sie:")
_AUCH_ANTRAG = ("Stellen Sie den Antrag bei", "Geben Sie den Antrag")
"""What the box itself says: to call, what to say, and at the Träger to apply."""


def ist_antrag(leistung: Leistung) -> bool:
    """An authority decides on an application."""
    return leistung.antrag.art in _ANTRAG


def schritt_block(leistung: Leistung, angebot: Angebot | None, rahmen: Rahmen, bis: date) -> Block:
    texte = rahmen.bausteine
    titel = texte.satz("schritt.titel")
    nummern = rufnummern(angebot) if angebot else ()
    if angebot is not None and nummern:
        schritte = _anrufen(leistung, angebot, nummern[0], bis, texte)
        amt = _AUCH_ANTRAG if _beim_traeger(leistung, angebot) else ()
        eigene = _eigene(leistung, texte, ohne=(*_SCHON_GESAGT, *amt))
        danach = (*eigene, texte.satz("schritt.zusammen"))
        return Block(Stueck.SCHRITT, titel, (Schrittkasten(schritte), *danach))
    if angebot is not None and angebot.standort and not angebot.adresse_vertraulich:
        schritte = _hingehen(angebot, bis, texte)
        eigene = _eigene(leistung, texte, ohne=(*_SCHON_GESAGT, "Gehen Sie"))
        return Block(Stueck.SCHRITT, titel, (Schrittkasten(schritte), *eigene))
    anruf = texte.satz("schritt.buero", frist=tag(bis), telefon=fett(rahmen.buero.telefon))
    eigene = _eigene(leistung, texte)[: HOECHSTENS - 1]
    schritte = (anruf, *(eigene or (texte.satz("schritt.suchen"),)))
    return Block(Stueck.SCHRITT, titel, (Schrittkasten(schritte),))


def _anrufen(
    leistung: Leistung, angebot: Angebot, telefon: Telefon, bis: date, texte: Bausteine
) -> tuple[Satz, ...]:
    anruf = texte.satz("schritt.anrufen", frist=tag(bis), telefon=fett(telefon.nummer))
    schritte = [mit_notiz(anruf, telefon.hinweis)]
    if not _beim_traeger(leistung, angebot):
        schritte.append(_sagen("termin", "Ich möchte einen Termin.", texte))
    elif leistung.antrag.art is Antragsart.FORMLOS:
        satz = f"Ich möchte einen Antrag stellen: {leistung.name}."
        schritte.append(_sagen("antrag", satz, texte))
    else:
        satz = f"Bitte schicken Sie mir die Formulare: {leistung.name}."
        schritte += [
            _sagen("formular", satz, texte),
            texte.satz("schritt.unterschreiben"),
        ]
    return tuple(schritte)


def _beim_traeger(leistung: Leistung, angebot: Angebot) -> bool:
    """The Stelle itself takes the application; elsewhere the family asks for a talk."""
    return angebot.rolle is Stellenrolle.LEISTUNGSTRAEGER and ist_antrag(leistung)


def _sagen(was: str, satz: str, texte: Bausteine) -> Satz:
    """The sentence to say stays German in every language: it is said to the Stelle."""
    return texte.satz(f"schritt.sagen_{was}", satz=Lauf(f"„{satz}“", isoliert=True))


def _hingehen(angebot: Angebot, bis: date, texte: Bausteine) -> tuple[Satz, ...]:
    gehen = texte.satz("schritt.hingehen", frist=tag(bis))
    if Zugang.OFFENE_TUER in angebot.zugang:
        return (gehen, texte.satz("schritt.ohne_termin"))
    return (gehen, _sagen("termin", "Ich möchte einen Termin.", texte))


def _eigene(leistung: Leistung, texte: Bausteine, ohne: tuple[str, ...] = ()) -> tuple[Satz, ...]:
    return tuple(
        texte.fremd(f"leistung.{leistung.id}.schritt.{i}", satz)
        for i, satz in enumerate(leistung.brief.schritt)
        if not satz.startswith(ohne)
    )
