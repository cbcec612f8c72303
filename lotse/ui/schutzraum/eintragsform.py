"""One entry: of which kind, when, who saw or told it, and the child's words as they were said."""

from __future__ import annotations

from PySide6.QtCore import Signal

from lotse.domain.schutzraum import Eintrag, Eintragsart
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.schutzraum.felder import Absatzfeld, Satzfeld
from lotse.ui.schutzraum.sitzung import Schutzsitzung
from lotse.ui.schutzraum.stufe import zweispaltig
from lotse.ui.schutzraum.tagwahl import Tagwahl

ARTEN = (
    (Eintragsart.BEOBACHTUNG, "Beobachtung"),
    (Eintragsart.DEUTUNG, "Deutung"),
    (Eintragsart.HOERENSAGEN, "Vom Hörensagen"),
)


class Eintragsform(Tafel):
    """`geaendert(Eintrag)` while typing, `entfernt(id)`, `fertig()`."""

    geaendert = Signal(object)
    entfernt = Signal(str)
    fertig = Signal()

    def __init__(self, sitzung: Schutzsitzung) -> None:
        t = sitzung.sprache.t
        super().__init__(t("Eintrag"), symbol="pencil")
        self._kennung = ""
        self._wahl = Segment([(a.value, t(wort)) for a, wort in ARTEN], name=t("Art"))
        self.tag = Tagwahl(t("am"), sitzung.dienste.heute(), sitzung.sprache)
        self.quelle = Satzfeld(t("Von wem: wer es gesehen oder erzählt hat"))
        self.text = Absatzfeld(t("Was war"), 4)
        self.worte = Absatzfeld(t("Worte des Kindes, genau so gesagt"), 4)
        self.weg = Verweis(t("Eintrag entfernen"), symbol="x")
        self.zu = Knopf(t("Fertig"), symbol="check")
        oben = huelle(reihe(self._wahl, self.tag, None, abstand=1.2))
        texte = zweispaltig(self.text, self.worte)
        unten = huelle(reihe(self.weg, None, self.zu))
        self.add_rand(spalte(oben, self.quelle, texte, unten, abstand=0.7))
        self._wahl.gewaehlt.connect(self._on_art)
        self.tag.geaendert.connect(self._sage)
        for feld in (self.quelle, self.text, self.worte):
            feld.geaendert.connect(self._sage)
        self.weg.clicked.connect(self._on_weg)
        self.zu.clicked.connect(self.fertig)

    @property
    def art(self) -> Eintragsart:
        return Eintragsart(self._wahl.wahl or Eintragsart.BEOBACHTUNG)

    @property
    def eintrag(self) -> Eintrag:
        return Eintrag(
            self._kennung,
            self.art,
            self.text.text,
            self.tag.tag,
            self.quelle.text,
            self.worte.text,
        )

    def show_eintrag(self, eintrag: Eintrag) -> None:
        self._kennung = eintrag.id
        self._wahl.set_wahl(eintrag.art.value)
        self.tag.show_tag(eintrag.am)
        self.quelle.zeige(eintrag.quelle)
        self.text.zeige(eintrag.text)
        self.worte.zeige(eintrag.worte_kind)

    def _on_art(self, _wahl: str) -> None:
        self._sage()

    def _sage(self) -> None:
        self.geaendert.emit(self.eintrag)

    def _on_weg(self) -> None:
        self.entfernt.emit(self._kennung)
