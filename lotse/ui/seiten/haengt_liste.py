"""The 14 causes in their order, what hangs and what is likely above the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.domain.blockade import Blockade, Blockadecode, Blockadestand
from lotse.domain.blockadeworte import Blockadewissen, Blockadewort
from lotse.i18n.sprache import Sprache
from lotse.services.blockieren import LAEUFT
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_symbol, draw_text, draw_zeilen, em_f, hoehe_zeilen
from lotse.ui.masse import Stufe

RAND = 0.9
STANDWORT = {
    Blockadestand.OFFEN: "hängt fest",
    Blockadestand.UMWEG_LAEUFT: "ein Umweg läuft",
    Blockadestand.GELOEST: "gelöst",
    Blockadestand.NUR_GESETZGEBER: "nur das Gesetz kann helfen",
    Blockadestand.AUFGEGEBEN: "ruht",
}


@dataclass(frozen=True, slots=True)
class Ursache:
    """A row: a head without a word, or a cause with how it stands here."""

    titel: str
    wort: Blockadewort | None = None
    stand: Blockadestand | None = None


class Ursachenliste(Liste[Ursache]):
    """`code()` = the chosen cause."""

    def __init__(self, sprache: Sprache, buch: Blockadewissen) -> None:
        self._sprache, self._buch = sprache, buch
        art = Zeilenart[Ursache](
            schluessel=lambda z: z.wort.code.value if z.wort else "",
            sprich=self._sprich,
            male=self._male,
            hoehe=lambda _zeile: 2.6,
            hoehe_px=self._hoehe,
        )
        super().__init__(art, sprache.t("Ursachen"))

    def code(self) -> Blockadecode | None:
        zeile = self.wahl()
        return zeile.wort.code if zeile and zeile.wort else None

    def show_ursachen(self, hier: Sequence[Blockade], vorschlag: Sequence[Blockadecode]) -> None:
        """What hangs here first, then what the last answer suggests, then all others."""
        t, worte = self._sprache.t, self._buch.worte
        je_code = {b.code: b.stand for b in sorted(hier, key=lambda b: b.stand in LAEUFT)}
        staende = dict(sorted(je_code.items(), key=lambda paar: paar[1] not in LAEUFT))
        naheliegend = [code for code in vorschlag if code not in staende]
        rest = [code for code in worte if code not in staende and code not in naheliegend]
        gruppen = (
            (t("Hier"), list(staende)),
            (t("Naheliegend"), naheliegend),
            (t("Weitere Ursachen") if staende or naheliegend else t("Ursachen"), rest),
        )
        zeilen: list[Ursache] = []
        for titel, codes in gruppen:
            if codes:
                zeilen.append(Ursache(titel))
                zeilen += [Ursache(worte[c].label, worte[c], staende.get(c)) for c in codes
                           if c in worte]  # fmt: skip
        self.zeige(zeilen)

    def _sprich(self, zeile: Ursache) -> str:
        stand = self._sprache.t(STANDWORT[zeile.stand]) if zeile.stand else ""
        return ", ".join(teil for teil in (zeile.titel, stand) if teil)

    def _hoehe(self, zeile: Ursache, breite: int) -> int:
        if zeile.wort is None:
            return round(em_f(2.1))
        hoehe = hoehe_zeilen(zeile.titel, breite - em_f(2 * RAND))
        return round(hoehe + em_f(1.0 + (1.25 if zeile.stand else 0)))

    def _male(self, p: QPainter, zeile: Ursache, r: QRectF, _lage: Lage) -> None:
        innen = r.adjusted(em_f(RAND), em_f(0.5), -em_f(RAND), 0)
        if zeile.wort is None:
            draw_text(p, r.adjusted(em_f(RAND), em_f(0.3), 0, 0), zeile.titel, Stufe.KLEIN,
                      fett=True, farbe="text_secondary")  # fmt: skip
            return
        draw_zeilen(p, innen, zeile.titel)
        if zeile.stand is None:
            return
        y = r.bottom() - em_f(1.6)
        laeuft = zeile.stand in LAEUFT
        farbe = "ask_fg" if laeuft else "text_secondary"
        bild = "hourglass" if laeuft else "check"
        x = innen.x() + draw_symbol(p, innen.x(), y + em_f(0.6), bild, 1.0, farbe) + em_f(0.35)
        rest = QRectF(x, y, innen.right() - x, em_f(1.25))
        draw_text(p, rest, self._sprache.t(STANDWORT[zeile.stand]), Stufe.KLEIN, farbe=farbe)
