"""Head of the first sheet when it is handed over: sender, Deckwort, QR code, a line."""

from __future__ import annotations

from lotse.letters.brief import Brief, Kopf
from lotse.pdf.absatz import Stil, typeset
from lotse.pdf.absetzen import put_satz, put_zeilen
from lotse.pdf.blatt import AKZENT, SCHWARZ, Blatt
from lotse.pdf.logo import draw_logo, text_top
from lotse.pdf.mass import BETREFF_Y, INFO, MM, Mass
from lotse.pdf.qr import qr_rectangles
from lotse.pdf.stempel import STEMPEL, draw_stamp_field
from lotse.pdf.struktur import Knoten
from lotse.pdf.umschlag import draw_din

BEISCHRIFT = (9.0, 11.5)
QR = 21 * MM
HAND_OBEN, QR_OBEN = 13 * MM, 11 * MM


def draw_head(blatt: Blatt, brief: Brief, mass: Mass, wurzel: Knoten) -> None:
    if brief.gestalt.kopf is Kopf.DIN:
        draw_din(blatt, brief, wurzel)
    else:
        _hand(blatt, brief, mass, wurzel)


def head_end(brief: Brief, mass: Mass) -> float:
    """Where the text frame of the first page begins."""
    if brief.gestalt.kopf is Kopf.DIN:
        return BETREFF_Y
    return _rule(brief, mass) + (5 if mass.knapp else 8) * MM


def _rule(brief: Brief, mass: Mass) -> float:
    """The line below the head: under its text and under the code."""
    breite = _head_width(brief, mass)
    saetze = [
        (teil, stil)
        for satz in brief.kopfzeilen
        for teil, stil in ((satz, Stil(*INFO)), (satz.parallel, Stil(*INFO, brief.sprache)))
        if teil is not None and (teil is satz or brief.zweisprachig)
    ]
    zeilen = sum(len(typeset(teil.laeufe, stil, breite)) for teil, stil in saetze)
    text = text_top(brief, HAND_OBEN) + zeilen * INFO[1]
    rechts = QR_OBEN + STEMPEL[1] if brief.eingangsstempel else QR_OBEN + QR
    daneben = _has_qr(brief) or brief.eingangsstempel is not None
    return max(text, rechts if daneben else 0.0) + 3.5 * MM


def _has_qr(brief: Brief) -> bool:
    return bool(brief.qr) and brief.gestalt.mit_qr


def _head_width(brief: Brief, mass: Mass) -> float:
    if brief.eingangsstempel is not None:
        return mass.breite - STEMPEL[0] - 6 * MM
    return mass.breite - (QR + 34 * MM if _has_qr(brief) else 0)


def _hand(blatt: Blatt, brief: Brief, mass: Mass, wurzel: Knoten) -> None:
    """Sender, Deckwort in both languages, QR code of the Stelle, a line below."""
    kopf = wurzel.neu("Sect", "de")
    breite = _head_width(brief, mass)
    draw_logo(blatt, brief, mass.links)
    y = text_top(brief, HAND_OBEN)
    for satz in brief.kopfzeilen:
        y += put_satz(blatt, (mass.links, y), satz, Stil(*INFO), breite, kopf.neu("P"))
        if brief.zweisprachig and satz.parallel is not None:
            stil = Stil(*INFO, sprache=brief.sprache)
            fremd = kopf.neu("P", brief.sprache)
            y += put_satz(blatt, (mass.links, y), satz.parallel, stil, breite, fremd)
    if brief.eingangsstempel is not None:
        ort = (mass.papier[0] - mass.rechts - STEMPEL[0], QR_OBEN)
        draw_stamp_field(blatt, ort, brief.eingangsstempel, kopf.neu("P"))
    elif _has_qr(brief):
        _qr(blatt, brief, mass, kopf)
    linie = _rule(brief, mass)
    blatt.line((mass.links, linie), (mass.papier[0] - mass.rechts, linie), 1.5, AKZENT)


def _qr(blatt: Blatt, brief: Brief, mass: Mass, kopf: Knoten) -> None:
    links = mass.papier[0] - mass.rechts - QR
    oben = QR_OBEN
    rechtecke = [
        (links + x * QR, oben + y * QR, breite * QR, hoehe * QR)
        for x, y, breite, hoehe in qr_rectangles(brief.qr)
    ]
    blatt.fill(rechtecke, SCHWARZ)
    if brief.qr_titel is None:
        return
    stil = Stil(*BEISCHRIFT)
    zeilen = typeset(brief.qr_titel.laeufe, stil, 24 * MM)
    y = oben + (QR - len(zeilen) * stil.zeile) / 2
    put_zeilen(blatt, zeilen, stil, (links - 3 * MM, y), kopf.neu("P"), rechts=True)
