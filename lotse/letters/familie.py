"""The letter to the family: one next step, in plain German and in its own language."""

from __future__ import annotations

from lotse.domain.akte import Akte
from lotse.domain.ortswissen import Ortsfeld
from lotse.domain.recht import Leistung
from lotse.letters.bausteine import Bausteine, Wert
from lotse.letters.brief import Block, Brief, Briefart, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.erklaeren import explain_begriffe
from lotse.letters.frist import frist
from lotse.letters.hilfe import hilfe_block, rechte_block, weiter_block
from lotse.letters.inhalt import Anschrift, Inhalt, Lauf, Satz
from lotse.letters.kopf import (
    datum_lauf,
    kleingedrucktes,
    kopfzeilen,
    qr_text,
    uebersetzungsvermerk,
)
from lotse.letters.pflicht import require_stuecke
from lotse.letters.schritt import schritt_block
from lotse.letters.schutz import zitat
from lotse.letters.stelle import kosten_block, mitbringen_block, ort_block, zeit_block
from lotse.letters.warum import warum_block
from lotse.letters.zahlen import with_valid_figures, zahlen_satz
from lotse.matching.ergebnis import Hilfe, Treffer
from lotse.matching.ortswissen import vor_ort


def compose_familie(
    akte: Akte,
    hilfe: Hilfe,
    treffer: Treffer | None,
    rahmen: Rahmen,
    name: str = "",
) -> Brief:
    """`treffer` None = the Leistung without a place. Says nothing about other choices.

    `name` is typed for this print: its first line greets, all lines stand in the window of the
    envelope.
    """
    hilfe = with_valid_figures(hilfe, rahmen.tag)
    leistung, angebot = hilfe.leistung, treffer.angebot if treffer else None
    person = tuple(zeile.strip() for zeile in name.splitlines() if zeile.strip())
    texte, buero, heute, tag = rahmen.bausteine, rahmen.buero, rahmen.heute, rahmen.tag
    ort = akte.familie.ort
    hier = vor_ort(rahmen.ort, leistung.id, ort.ags, tag).get(Ortsfeld.ZUSTAENDIG)
    bloecke = (
        _anrede(akte, leistung, texte, "".join(person[:1])),
        _worum(leistung, texte),
        warum_block(akte, hilfe.urteil, rahmen),
        schritt_block(leistung, angebot, rahmen, frist(akte, leistung, angebot, heute)),
        ort_block(leistung, angebot, ort.stadtteil, texte, tag, hier),
        zeit_block(angebot, texte, tag),
        mitbringen_block(leistung, angebot, texte),
        kosten_block(leistung, angebot, texte),
        weiter_block(leistung, angebot, texte, tag),
        rechte_block(leistung, buero, texte),
        hilfe_block(akte, buero, texte),
    )
    brief = Brief(
        art=Briefart.FAMILIE,
        sprache=texte.code,
        absender=Anschrift((buero.name, *buero.anschrift)),
        empfaenger=Anschrift(person),
        datum=heute,
        titel=texte.satz("familie.titel", name=leistung_name(leistung, texte)),
        bloecke=bloecke,
        kopfzeilen=(datum_lauf(buero, heute, texte), *kopfzeilen(akte, buero, texte)),
        qr=qr_text(angebot),
        qr_titel=texte.satz("kopf.qr"),
        kleingedrucktes=(
            *kleingedrucktes(leistung, angebot, texte),
            *zahlen_satz(hilfe.urteil, tag, texte),
        ),
        vermerke=uebersetzungsvermerk(bloecke, texte),
        fusszeile=texte.satz("fuss.lesehilfe") if texte.zweite else None,
        unuebersetzt=texte.satz("marke.nur_deutsch") if texte.zweite else None,
        gestalt=rahmen.gestalt,
    )
    return require_stuecke(explain_begriffe(brief, texte))


def leistung_name(leistung: Leistung, texte: Bausteine) -> Wert:
    return texte.name(f"leistung.{leistung.id}.name", leistung.name)


def _anrede(akte: Akte, leistung: Leistung, texte: Bausteine, name: str) -> Block:
    person = Lauf(name, isoliert=True)
    gruss = texte.satz("familie.anrede_name", name=person) if name else texte.satz("familie.anrede")
    inhalt: list[Inhalt] = [gruss, texte.satz("familie.gespraech"), texte.satz("familie.alles")]
    worte = zitat(akte, leistung)
    if worte is not None:
        inhalt += [texte.satz("familie.gesagt"), worte]
    return Block(Stueck.ANREDE, Satz(()), tuple(inhalt))


def _worum(leistung: Leistung, texte: Bausteine) -> Block:
    deutsch = leistung.brief.worum or (leistung.einfach,)
    saetze = [
        texte.fremd(f"leistung.{leistung.id}.worum.{i}", satz) for i, satz in enumerate(deutsch)
    ]
    if not any(leistung.name in satz for satz in deutsch):
        saetze.append(texte.satz("worum.name", name=leistung_name(leistung, texte)))
    return Block(Stueck.WORUM, texte.satz("worum.titel"), tuple(saetze))
