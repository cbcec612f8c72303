"""Unterlagen-Checkliste: each paper once with a box, where to get it, and what is there already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lotse.domain.akte import Akte
from lotse.domain.recht import Leistung
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Block, Brief, Briefart, Kopf, Stueck
from lotse.letters.buero import Buero, Rahmen
from lotse.letters.hilfe import help_line
from lotse.letters.inhalt import Anschrift, Felder, Inhalt, Lauf, Liste, Satz, Schrittkarte
from lotse.letters.kopf import datum_lauf, kopfzeilen, sprache_fehlt, uebersetzungsvermerk
from lotse.letters.pflicht import require_stuecke
from lotse.letters.schutz import heikel
from lotse.matching.papiere import Papier


def compose_unterlagen(akte: Akte, papiere: Sequence[Papier], rahmen: Rahmen) -> Brief:
    """What to fetch, then what is there. Nothing that would tell of a place of safety."""
    texte, buero = rahmen.bausteine, rahmen.buero
    offen = [p for p in papiere if not p.da and _fuer(akte, p)]
    da = [p for p in papiere if p.da and _fuer(akte, p)]
    teile = (
        _holen(akte, offen, texte),
        _haben(da, texte),
        _kopien(buero, texte) if papiere else None,
        help_line(buero, texte),
    )
    bloecke = tuple(block for block in teile if block is not None)
    brief = Brief(
        art=Briefart.UNTERLAGEN,
        sprache=texte.code,
        absender=Anschrift((buero.name, *buero.anschrift)),
        empfaenger=Anschrift(()),
        datum=rahmen.heute,
        titel=texte.satz("unterlagen.titel"),
        bloecke=bloecke,
        kopfzeilen=(datum_lauf(buero, rahmen.heute, texte), *kopfzeilen(akte, buero, texte)),
        kleingedrucktes=sprache_fehlt(texte),
        vermerke=uebersetzungsvermerk(bloecke, texte),
        fusszeile=texte.satz("fuss.lesehilfe") if texte.zweite else None,
        unuebersetzt=texte.satz("marke.nur_deutsch") if texte.zweite else None,
        gestalt=replace(rahmen.gestalt, kopf=Kopf.HAND, mit_qr=False),
    )
    return require_stuecke(brief)


def _holen(akte: Akte, papiere: Sequence[Papier], texte: Bausteine) -> Block:
    titel = texte.satz("unterlagen.holen")
    if not papiere:
        return Block(Stueck.MITBRINGEN, titel, (texte.satz("unterlagen.alles"),))
    inhalt: list[Inhalt] = [_karte(akte, papier, texte) for papier in papiere]
    inhalt += [texte.satz("unterlagen.trotzdem"), texte.satz("unterlagen.spaeter")]
    return Block(Stueck.MITBRINGEN, titel, tuple(inhalt))


def _karte(akte: Akte, papier: Papier, texte: Bausteine) -> Schrittkarte:
    unterlage = papier.unterlage
    namen = ", ".join(leistung.name for leistung in _fuer(akte, papier))
    zeilen = (
        texte.fremd(f"unterlage_woher.{unterlage.id}", unterlage.woher),
        texte.satz("unterlagen.fuer", hilfen=Lauf(namen)),
    )
    return Schrittkarte(_name(papier, texte), zeilen, bild=unterlage.symbol)


def _kopien(buero: Buero, texte: Bausteine) -> Block:
    """Where copies cost nothing; a place nobody wrote down yet is a line to write on."""
    wo: Inhalt = Felder((texte.satz("unterlagen.kopien_feld"),))
    if buero.kopien:
        wo = texte.satz("unterlagen.kopien_hier", orte=Lauf(buero.kopien, isoliert=True))
    abgeben = texte.satz("unterlagen.kopie_abgeben")
    return Block(Stueck.KOSTEN, texte.satz("unterlagen.kopien_titel"), (abgeben, wo))


def _haben(papiere: Sequence[Papier], texte: Bausteine) -> Block | None:
    if not papiere:
        return None
    punkte = tuple(_name(papier, texte) for papier in papiere)
    return Block(Stueck.GETAN, texte.satz("unterlagen.da"), (Liste(punkte),))


def _name(papier: Papier, texte: Bausteine) -> Satz:
    name = papier.unterlage.name
    return texte.begriff(f"unterlage: {name}", name)


def _fuer(akte: Akte, papier: Papier) -> tuple[Leistung, ...]:
    """Helps that may be named on a sheet lying at home."""
    geheim = {v.leistung for v in akte.vermittlungen if v.angebot and v.angebot.adresse_vertraulich}
    return tuple(eine for eine in papier.fuer if not heikel(eine) and eine.id not in geheim)
