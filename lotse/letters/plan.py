"""Mein Plan: what is important to the family and at most three next steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from lotse.domain.akte import Akte
from lotse.domain.recht import Leistung, LeistungId
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand
from lotse.letters.bausteine import Bausteine, Wert, fett, tag
from lotse.letters.brief import Block, Bogen, Brief, Briefart, Kopf, Papier, Stueck
from lotse.letters.buero import Buero, Rahmen
from lotse.letters.hilfe import help_line
from lotse.letters.inhalt import (
    Anschrift,
    Inhalt,
    Lauf,
    Liste,
    Satz,
    Schrittkarte,
    Unterschrift,
)
from lotse.letters.kopf import datum_lauf, kopfzeilen, sprache_fehlt, uebersetzungsvermerk
from lotse.letters.pflicht import require_stuecke
from lotse.letters.schutz import druckbar, staerken, zitat

Leistungen: TypeAlias = Mapping[LeistungId, Leistung]
HOECHSTENS = 3
_OFFEN = (Schrittstand.DRAN, Schrittstand.VORGEMERKT, Schrittstand.GEAENDERT)


def next_steps(akte: Akte) -> tuple[Schritt, ...]:
    """Open steps, those whose turn it is first."""
    offen = (schritt for schritt in akte.schritte if schritt.stand in _OFFEN)
    return tuple(sorted(offen, key=lambda s: s.stand is not Schrittstand.DRAN))


def compose_plan(
    akte: Akte,
    leistungen: Leistungen,
    rahmen: Rahmen,
    papier: Papier = Papier.A4,
    bogen: Bogen = Bogen.BLATT,
) -> Brief:
    """Says what comes next and what carries; never what was not done (E-15).

    `leistungen` tell which steps must not lie about at home. As Bogen.FALTKARTE it is folded
    to A6, or to A5 where that is too small.
    """
    texte, buero = rahmen.bausteine, rahmen.buero
    teile = (
        _wichtig(akte, texte),
        _schritte(akte, leistungen, rahmen),
        _hilft(akte, texte),
        _notizen(texte) if bogen is Bogen.FALTKARTE and texte.zweite is None else None,
        _anrufen(akte, buero, texte, gefaltet=bogen is Bogen.FALTKARTE),
    )
    bloecke = tuple(block for block in teile if block is not None)
    brief = Brief(
        art=Briefart.PLAN,
        sprache=texte.code,
        absender=Anschrift((buero.name, *buero.anschrift)),
        empfaenger=Anschrift(()),
        datum=rahmen.heute,
        titel=texte.satz("plan.titel"),
        bloecke=bloecke,
        kopfzeilen=(
            datum_lauf(buero, rahmen.heute, texte),
            *kopfzeilen(akte, buero, texte),
        ),
        kleingedrucktes=sprache_fehlt(texte),
        vermerke=uebersetzungsvermerk(bloecke, texte),
        fusszeile=texte.satz("fuss.lesehilfe") if texte.zweite else None,
        unuebersetzt=texte.satz("marke.nur_deutsch") if texte.zweite else None,
        gestalt=replace(rahmen.gestalt, kopf=Kopf.HAND, papier=papier, bogen=bogen, mit_qr=False),
    )
    return require_stuecke(brief)


def _wichtig(akte: Akte, texte: Bausteine) -> Block | None:
    worte = zitat(akte)
    if worte is None:
        return None
    return Block(Stueck.WUNSCH, texte.satz("plan.ziel"), (worte,))


def _schritte(akte: Akte, leistungen: Leistungen, rahmen: Rahmen) -> Block:
    """At most three, so that it stays doable."""
    texte = rahmen.bausteine
    schritte = [s for s in next_steps(akte) if druckbar(akte, s, leistungen)][:HOECHSTENS]
    inhalt: list[Inhalt] = []
    if not schritte:
        inhalt.append(texte.satz("plan.leer"))
    inhalt += [step_card(akte, s, rahmen, klappt=True) for s in schritte]
    inhalt.append(texte.satz("plan.anders"))
    return Block(Stueck.SCHRITT, texte.satz("plan.schritte"), tuple(inhalt))


def step_card(
    akte: Akte, schritt: Schritt, rahmen: Rahmen, *, klappt: bool = False
) -> Schrittkarte:
    """What, who, until when; `klappt` = a line for what makes it work."""
    texte = rahmen.bausteine
    text = step_text(akte, schritt, texte)
    zeilen = [texte.satz("plan.wer", wer=_wer(schritt.akteur, rahmen))]
    if schritt.bis is not None:
        zeilen.append(texte.satz("plan.bis", datum=tag(schritt.bis)))
    if klappt:
        zeilen.append(texte.satz("plan.klappt"))
    return Schrittkarte(text, tuple(zeilen))


def step_text(akte: Akte, schritt: Schritt, texte: Bausteine) -> Satz:
    """A call or a visit is said in both languages; free words stay German and say so."""
    stellen = {v.id: v.angebot.name for v in akte.vermittlungen if v.angebot}
    stelle = stellen.get(schritt.vermittlung, "")
    for baustein in ("plan.anrufen", "plan.besuchen"):
        satz = texte.satz(baustein, stelle=stelle)
        if stelle and satz.text == schritt.text:
            return satz
    return texte.fremd(f"schritt: {schritt.text}", schritt.text)


def _wer(akteur: Akteur, rahmen: Rahmen) -> Wert:
    if akteur is Akteur.LOTSIN:
        return rahmen.buero.lotsin
    return lambda sprache: Lauf(sprache.t(f"plan.wer_{akteur}"))


def _anrufen(akte: Akte, buero: Buero, texte: Bausteine, *, gefaltet: bool) -> Block:
    """A folded card has no head, so the word to say on the phone stands here."""
    kurz = help_line(buero, texte)
    if not gefaltet:
        return kurz
    deckwort = texte.satz("hilfe.deckwort", deckwort=fett(akte.familie.deckwort))
    return replace(kurz, inhalt=(*kurz.inhalt, deckwort))


def _notizen(texte: Bausteine) -> Block:
    """Where a second language would stand, a family that reads German has room to write."""
    linien = tuple(Unterschrift(Satz(())) for _ in range(4))
    return Block(Stueck.NOTIZEN, texte.satz("plan.notizen"), linien)


def _hilft(akte: Akte, texte: Bausteine) -> Block | None:
    tragend = staerken(akte)[:HOECHSTENS]
    if not tragend:
        return None
    punkte = tuple(Satz.aus(s.text) for s in tragend)
    return Block(Stueck.WARUM, texte.satz("plan.hilft"), (Liste(punkte, woertlich=True),))
