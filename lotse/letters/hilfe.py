"""Closing blocks of a family letter: what happens next, rights, whom to ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot, Wartezeit
from lotse.domain.recht import Leistung
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine, fett
from lotse.letters.brief import Block, Stueck
from lotse.letters.buero import Buero
from lotse.letters.inhalt import Lauf, Satz
from lotse.letters.schritt import ist_antrag

SOZIALGERICHT = ("SGB II ", "SGB III ", "SGB V ", "SGB XI ", "SGB XII ", "BKGG ")
"""Where § 84 SGG gives one month to object; elsewhere the Länder differ, so nothing is said."""


def weiter_block(
    leistung: Leistung, angebot: Angebot | None, texte: Bausteine, heute: date
) -> Block:
    saetze = [
        texte.fremd(f"leistung.{leistung.id}.weiter.{i}", satz)
        for i, satz in enumerate(leistung.brief.weiter)
    ]
    if not saetze and ist_antrag(leistung):
        saetze = [texte.satz(b) for b in ("weiter.amt", "weiter.antwort", "weiter.lesen")]
    elif not saetze:
        saetze = [texte.satz("weiter.stelle")]
    zeit = angebot.wartezeit if angebot else None
    if zeit is not None and zeit.wochen_bis and zeit.gilt(heute):
        saetze.append(_wartezeit(zeit, texte))
    saetze.append(texte.satz("weiter.klappt_nicht"))
    return Block(Stueck.WEITER, texte.satz("weiter.titel"), tuple(saetze))


def _wartezeit(zeit: Wartezeit, texte: Bausteine) -> Satz:
    """A single week is singular; from "at once" on only the end is said."""
    von, bis = zeit.wochen_von, zeit.wochen_bis
    baustein = "weiter.warten" if von else "weiter.warten_hoechstens"
    if bis == 1:
        return texte.satz(f"{baustein}_eine")
    if von in (0, bis):
        return texte.satz(baustein, wochen=str(bis))

    def wochen(sprache: Sprache) -> Lauf:
        return Lauf(sprache.t("zeit.tage", von=von, bis=bis))

    return texte.satz(baustein, wochen=wochen)


def rechte_block(leistung: Leistung, buero: Buero, texte: Bausteine) -> Block:
    bausteine = ["rechte.wahl", "rechte.freiwillig"]
    if ist_antrag(leistung):
        bausteine.append("rechte.annehmen")
        if any(f.norm.startswith(SOZIALGERICHT) for f in leistung.rechtsgrundlage[:1]):
            bausteine += ["rechte.widerspruch", "rechte.monat"]
    bausteine.append("rechte.person")
    saetze = [texte.satz(baustein) for baustein in bausteine]
    if buero.beratungsstelle:
        stelle = Lauf(buero.beratungsstelle, isoliert=True)
        saetze.append(texte.satz("rechte.beratung", beratungsstelle=stelle))
    return Block(Stueck.RECHTE, texte.satz("rechte.titel"), tuple(saetze))


def help_line(buero: Buero, texte: Bausteine) -> Block:
    """Whom to call, and when."""
    lotsin = Lauf(buero.lotsin, isoliert=True)
    saetze = [texte.satz("hilfe.telefon", lotsin=lotsin, telefon=fett(buero.telefon))]
    if buero.sprechzeiten:
        zeiten = Lauf(buero.sprechzeiten, isoliert=True)
        saetze.append(texte.satz("hilfe.zeiten", zeiten=zeiten))
    return Block(Stueck.HILFE, texte.satz("hilfe.titel"), tuple(saetze))


def hilfe_block(akte: Akte, buero: Buero, texte: Bausteine) -> Block:
    """The same with the Deckwort, so that nobody has to say a name on the phone."""
    kurz = help_line(buero, texte)
    deckwort = texte.satz("hilfe.deckwort", deckwort=fett(akte.familie.deckwort))
    return replace(kurz, inhalt=(*kurz.inhalt, deckwort, texte.satz("hilfe.gruss")))
