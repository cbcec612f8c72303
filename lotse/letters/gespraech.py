"""After a talk: what was agreed, and, later, what the family has done."""

from __future__ import annotations

from lotse.domain.akte import Akte
from lotse.domain.fehler import Hinweis
from lotse.domain.kontakt import Kontakt
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand
from lotse.letters.bausteine import tag
from lotse.letters.brief import Block, Brief, Briefart, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.druck import make_blatt
from lotse.letters.hilfe import help_line
from lotse.letters.inhalt import Inhalt, Lauf, Liste, Satz, Schrittkarte
from lotse.letters.plan import HOECHSTENS, Leistungen, next_steps, step_card, step_text
from lotse.letters.schutz import druckbar, staerken, verdeckt

SELBST = (Akteur.FAMILIE, Akteur.ZUSAMMEN)
"""Steps of the family, alone or with help (E-18)."""


def compose_gespraech(
    akte: Akte, kontakt: Kontakt, leistungen: Leistungen, rahmen: Rahmen
) -> Brief:
    """Who, when, the agreed steps, the next contact. What was told stays in the room."""
    texte = rahmen.bausteine
    bloecke = (
        _wer(kontakt, rahmen),
        _vereinbart(akte, kontakt, leistungen, rahmen),
        _wieder(kontakt, rahmen),
        help_line(rahmen.buero, texte),
    )
    titel = texte.satz("gespraech.titel")
    return make_blatt(Briefart.GESPRAECH, titel, bloecke, rahmen, akte)


def _wer(kontakt: Kontakt, rahmen: Rahmen) -> Block:
    texte = rahmen.bausteine
    saetze = (
        texte.satz("gespraech.am", datum=tag(kontakt.am)),
        texte.satz("gespraech.mit", lotsin=Lauf(rahmen.buero.lotsin, isoliert=True)),
        texte.satz(f"gespraech.art_{kontakt.art}"),
    )
    return Block(Stueck.WER, texte.satz("gespraech.wer_titel"), saetze)


def _vereinbart(akte: Akte, kontakt: Kontakt, leistungen: Leistungen, rahmen: Rahmen) -> Block:
    texte = rahmen.bausteine
    schritte = [s for s in next_steps(akte) if druckbar(akte, s, leistungen)][:HOECHSTENS]
    inhalt: list[Inhalt] = []
    if kontakt.vereinbart and not verdeckt(akte):
        inhalt.append(texte.fremd(f"vereinbart: {kontakt.id}", "{text}", text=kontakt.vereinbart))
    inhalt += [step_card(akte, schritt, rahmen) for schritt in schritte]
    if not inhalt:
        inhalt.append(texte.satz("plan.leer"))
    return Block(Stueck.SCHRITT, texte.satz("gespraech.vereinbart_titel"), tuple(inhalt))


def _wieder(kontakt: Kontakt, rahmen: Rahmen) -> Block:
    texte = rahmen.bausteine
    if kontakt.naechster_am is None:
        saetze: tuple[Satz, ...] = (texte.satz("gespraech.offen"),)
    else:
        saetze = (texte.satz("gespraech.wieder", datum=tag(kontakt.naechster_am)),)
    saetze += (texte.satz("gespraech.aendern"),)
    return Block(Stueck.WEITER, texte.satz("gespraech.wieder_titel"), saetze)


def done_steps(akte: Akte, leistungen: Leistungen) -> tuple[Schritt, ...]:
    """What the family did, oldest first; nothing that leads to a place of safety."""
    getan = (
        schritt
        for schritt in akte.schritte
        if schritt.stand is Schrittstand.GETAN
        and schritt.akteur in SELBST
        and druckbar(akte, schritt, leistungen)
    )
    return tuple(sorted(getan, key=lambda s: (s.getan_am is None, s.getan_am)))


def compose_geschafft(akte: Akte, leistungen: Leistungen, rahmen: Rahmen) -> Brief:
    """Strengths first, then the steps the family did; never one that is not done."""
    texte = rahmen.bausteine
    getan = done_steps(akte, leistungen)
    if not getan:
        raise Hinweis(
            "Für diese Seite ist noch kein Schritt der Familie abgehakt.",
            "Es wurde nichts gedruckt.",
            "Bitte haken Sie im Plan ab, was die Familie geschafft hat.",
        )
    karten = tuple(_geschafft(akte, schritt, rahmen) for schritt in getan)
    stark = tuple(Satz.aus(s.text) for s in staerken(akte))
    kraft: tuple[Inhalt, ...] = (
        (Liste(stark, woertlich=True),) if stark else (texte.satz("geschafft.kraft_offen"),)
    )
    bloecke = (
        Block(Stueck.STAERKEN, texte.satz("geschafft.kraft_titel"), kraft),
        Block(
            Stueck.GETAN,
            texte.satz("geschafft.getan_titel"),
            (*karten, texte.satz("geschafft.schluss")),
        ),
    )
    titel = texte.satz("geschafft.titel")
    return make_blatt(Briefart.GESCHAFFT, titel, bloecke, rahmen, akte)


def _geschafft(akte: Akte, schritt: Schritt, rahmen: Rahmen) -> Schrittkarte:
    texte, zeilen = rahmen.bausteine, list[Satz]()
    if schritt.getan_am is not None:
        zeilen.append(texte.satz("geschafft.am", datum=tag(schritt.getan_am)))
    if schritt.akteur is Akteur.ZUSAMMEN:
        zeilen.append(texte.satz("geschafft.zusammen"))
    return Schrittkarte(step_text(akte, schritt, texte), tuple(zeilen), getan=True)
