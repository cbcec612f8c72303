"""The family's own copy of an application: what to do, the same text to read, when it was given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lotse.domain.akte import Akte
from lotse.letters.amt import beratung_satz
from lotse.letters.antrag import Antragssache, antrag_bloecke, own_lines
from lotse.letters.antragsform import pruefe_form
from lotse.letters.bausteine import Bausteine, tag
from lotse.letters.brief import Block, Brief, Briefart, Kopf, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.erklaeren import explain_begriffe
from lotse.letters.inhalt import Anschrift, Felder, Inhalt, Liste, Listenart, Satz, Schrittkasten
from lotse.letters.kopf import datum_lauf, kopfzeilen, sprache_fehlt, uebersetzungsvermerk
from lotse.letters.pflicht import require_stuecke

_NUR_AMT = frozenset({Stueck.UNTERSCHRIFT})


def compose_kopie(akte: Akte, sache: Antragssache, rahmen: Rahmen) -> Brief:
    """In both languages; the office can put its stamp on this sheet, too."""
    texte, buero = rahmen.bausteine, rahmen.buero
    antrag = [_read_only(block) for block in antrag_bloecke(sache, texte)]
    eigene = tuple(_eigene_worte(sache, texte))
    bloecke = (
        _schritt(sache, texte),
        _abgabe(texte),
        _worum(texte),
        *(block for block in _beside(antrag, eigene) if block.stueck not in _NUR_AMT),
        Block(Stueck.RECHTE, Satz(()), (texte.satz("rechte.annehmen"),)),
    )
    brief = Brief(
        art=Briefart.KOPIE,
        sprache=texte.code,
        absender=Anschrift((buero.name, *buero.anschrift)),
        empfaenger=Anschrift(()),
        datum=rahmen.heute,
        titel=texte.satz("kopie.titel"),
        bloecke=bloecke,
        kopfzeilen=(datum_lauf(buero, rahmen.heute, texte), *kopfzeilen(akte, buero, texte)),
        kleingedrucktes=(
            texte.satz("klein.keine_rechtsberatung"),
            beratung_satz(buero, texte),
            *sprache_fehlt(texte),
        ),
        vermerke=uebersetzungsvermerk(bloecke, texte),
        fusszeile=texte.satz("fuss.lesehilfe") if texte.zweite else None,
        unuebersetzt=texte.satz("marke.nur_deutsch") if texte.zweite else None,
        gestalt=replace(rahmen.gestalt, kopf=Kopf.HAND, mit_qr=False, fliessend=False),
        eingangsstempel=texte.satz("amt.stempel"),
    )
    return require_stuecke(explain_begriffe(brief, texte))


def _schritt(sache: Antragssache, texte: Bausteine) -> Block:
    """What to do with the other sheet: sign, hand in, have the day stamped; and why on paper."""
    schritte = (
        texte.satz("kopie.unterschreiben"),
        texte.satz("kopie.abgeben_bis", frist=tag(sache.frist))
        if sache.frist
        else texte.satz("kopie.abgeben"),
        texte.satz("kopie.stempeln"),
    )
    warnungen = pruefe_form(sache.leistung, gesondert=bool(sache.sonder)).warnung
    form = tuple(texte.satz(warnung) for warnung in warnungen)
    return Block(Stueck.SCHRITT, texte.satz("kopie.schritt"), (Schrittkasten(schritte), *form))


def _abgabe(texte: Bausteine) -> Block:
    wege = tuple(texte.satz(f"kopie.{weg}") for weg in ("im_amt", "briefkasten", "fax"))
    inhalt: tuple[Inhalt, ...] = (Liste(wege, Listenart.KAESTCHEN), texte.satz("kopie.aufheben"))
    return Block(Stueck.ABGABE, texte.satz("kopie.abgabe"), inhalt)


def _worum(texte: Bausteine) -> Block:
    """Where the copied text begins."""
    return Block(Stueck.WORUM, texte.satz("kopie.text"), (texte.satz("kopie.gleich"),))


def _eigene_worte(sache: Antragssache, texte: Bausteine) -> Iterator[Block]:
    """Beside what the office reads: why it sounds so, and the same as the family says it."""
    eine = sache.begruendung
    if eine is not None and eine.familie.strip():
        warum = tuple(texte.satz(f"kopie.{s}") for s in ("grund_pruefung", "grund_kein_urteil"))
        inhalt = (*warum, *own_lines(eine.familie))
        yield Block(Stueck.WUNSCH, texte.satz("kopie.eigene_worte"), inhalt)


def _beside(antrag: Sequence[Block], eigene: Sequence[Block]) -> Iterator[Block]:
    """The family's words follow right after what the office reads of the same."""
    nach = (
        Stueck.BEGRUENDUNG if any(b.stueck is Stueck.BEGRUENDUNG for b in antrag) else Stueck.LAGE
    )
    for block in antrag:
        yield block
        if block.stueck is nach:
            yield from eigene


def _read_only(block: Block) -> Block:
    """Lines and boxes to fill in stand on the sheet for the office only."""
    inhalt = tuple(_points(teil) for teil in block.inhalt if not isinstance(teil, Felder))
    return replace(block, inhalt=inhalt)


def _points(teil: Inhalt) -> Inhalt:
    return replace(teil, art=Listenart.PUNKTE) if isinstance(teil, Liste) else teil
