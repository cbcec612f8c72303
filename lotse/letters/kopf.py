"""Heads, QR text and small print: what stands around the blocks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.recht import Leistung
from lotse.domain.telefon import rufnummern
from lotse.letters.bausteine import Bausteine, fett
from lotse.letters.brief import Block
from lotse.letters.buero import Buero
from lotse.letters.inhalt import Lauf, Satz, Uebersetzungsstand, saetze_in
from lotse.letters.stelle import anschrift

QR_ZEILE = 80
"""Longer lines would make the code too fine to read from paper."""


def datum_lauf(buero: Buero, heute: date, texte: Bausteine) -> Satz:
    """First line of the head: who and when; names only, so the same in every language."""
    tag = texte.deutsch.datum(heute, kurz=True)
    return Satz((Lauf(f"{buero.name} · {buero.lotsin} · {tag}"),))


def kopfzeilen(akte: Akte, buero: Buero, texte: Bausteine) -> tuple[Satz, ...]:
    deckwort, telefon = fett(akte.familie.deckwort), Lauf(buero.telefon, isoliert=True)
    return (texte.satz("kopf.telefon", telefon=telefon, deckwort=deckwort),)


def qr_text(angebot: Angebot | None) -> str:
    """Address and telephone of the Stelle, nothing about the family."""
    if angebot is None:
        return ""
    telefon = [f"Telefon {t.nummer}" for t in rufnummern(angebot)[:1]]
    zeilen = (*anschrift(angebot).zeilen, *telefon)
    return "\n".join(zeile[:QR_ZEILE] for zeile in zeilen)


def kleingedrucktes(
    leistung: Leistung, angebot: Angebot | None, texte: Bausteine
) -> tuple[Satz, ...]:
    """How old the data is, and what the letter is not."""
    saetze = [
        texte.satz("klein.keine_rechtsberatung"),
        texte.satz("klein.rechtsstand", datum=leistung.stand),
    ]
    if _ungeprueft(leistung):
        saetze.append(texte.satz("klein.ungeprueft"))
    if angebot is not None and angebot.pruefung is not None:
        saetze.append(texte.satz("klein.angebot", datum=angebot.pruefung.am))
    return (*saetze, *sprache_fehlt(texte))


def _ungeprueft(leistung: Leistung) -> bool:
    """Nobody has checked what we say of this help, so the sheet must not look sure."""
    return leistung.sicherheit == "niedrig" or "ungeprüft" in leistung.quelle


def sprache_fehlt(texte: Bausteine) -> tuple[Satz, ...]:
    """The sheet says why it is German only when another language was asked for."""
    if not texte.fehlt:
        return ()
    sprache = texte.deutsch.sprachname(texte.fehlt)
    return (texte.satz("klein.sprache_fehlt", sprache=sprache),)


def uebersetzungsvermerk(bloecke: Iterable[Block], texte: Bausteine) -> tuple[Satz, ...]:
    """The note on every sheet that holds a draft, in both languages."""
    entwurf = any(
        satz.parallel is not None and satz.parallel.stand is Uebersetzungsstand.ENTWURF
        for block in bloecke
        for teil in (block.titel, *block.inhalt)
        for satz in saetze_in(teil)
    )
    return (texte.satz("klein.entwurf"),) if entwurf else ()
