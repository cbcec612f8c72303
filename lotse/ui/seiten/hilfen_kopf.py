"""Head of the sheet: name, tag, verdict, plain sentence, and what is out of date."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.recht import Leistung, Rechtsgebiet
from lotse.domain.wahrheit import Urteil
from lotse.domain.zeit import MONATE, vollendete_monate
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Hilfe
from lotse.ui.bausteine.malen import em_f, text_breite
from lotse.ui.bausteine.marken import Marke, Zustandsmarke
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.bausteine.text import Text
from lotse.ui.familienworte import wer
from lotse.ui.masse import Stufe
from lotse.ui.seiten.hilfen_sicht import URTEILSWORT, marke_lang
from lotse.ui.stil import stil


class Hilfekopf(QWidget):
    """Fill with `show_hilfe`; a long name wraps beside its tag."""

    def __init__(self) -> None:
        super().__init__()
        self._name = Text(stufe=Stufe.TITEL, fett=True, umbruch=True)
        self._marke = Marke(Rechtsgebiet.SGB8, "")
        self._urteil = Zustandsmarke(Urteil.PASST, "")
        self._einfach = Text(farbe="text_secondary", umbruch=True)
        self._veraltet = Hinweisfeld("", "ask", "triangle-alert")
        zeile = reihe(abstand=0.9)
        zeile.addWidget(self._name, 1000)
        zeile.addLayout(spalte(self._marke, None, rand=(0, 0.4, 0, 0)), 0)
        zeile.addStretch(1)
        zeile.addLayout(spalte(self._urteil, None, rand=(0, 0.25, 0, 0)), 0)
        self.setLayout(
            spalte(zeile, self._einfach, self._veraltet, rand=(1.05, 0.75, 1.05, 0.75), abstand=0.3)
        )
        stil().geaendert.connect(self._miss)

    def show_hilfe(self, hilfe: Hilfe, akte: Akte, heute: date, sprache: Sprache) -> None:
        leistung, urteil = hilfe.leistung, hilfe.urteil.urteil
        self._name.setText(leistung.name)
        self._marke.set_marke(leistung.gebiet, marke_lang(leistung, sprache.t))
        self._urteil.set_urteil(urteil, sprache.t(URTEILSWORT[urteil]))
        kinder = _personen(hilfe, akte, heute, sprache)
        um = sprache.t("Es geht um: {wer}.", wer=kinder) if kinder else ""
        self._einfach.setText(f"{leistung.einfach} {um}".strip())
        satz = veraltet(hilfe, heute, sprache)
        self._veraltet.set_text(satz)
        self._veraltet.setVisible(bool(satz))
        self._miss()

    def _miss(self) -> None:
        """As wide as its words and no wider, so that the tag stands right behind them."""
        breite = text_breite(self._name.text(), Stufe.TITEL, fett=True)
        self._name.setMaximumWidth(round(breite + em_f(0.1)))


def veraltet(hilfe: Hilfe, heute: date, sprache: Sprache) -> str:
    """Outside its validity, or nobody has looked at the law for a year."""
    t, leistung = sprache.t, hilfe.leistung
    if hilfe.urteil.veraltet:
        return f"{_gueltig(leistung, heute, sprache)} {t('Bitte bei der Stelle nachfragen.')}"
    if vollendete_monate(leistung.stand, heute) >= MONATE:
        stand = sprache.datum(leistung.stand, kurz=True)
        return t("Der Rechtsstand ist vom {tag}. Bitte bei der Stelle nachfragen.", tag=stand)
    return ""


def _gueltig(leistung: Leistung, heute: date, sprache: Sprache) -> str:
    if leistung.gueltig_ab and heute < leistung.gueltig_ab:
        ab = sprache.datum(leistung.gueltig_ab, kurz=True)
        return sprache.t("Diese Angaben gelten erst ab dem {tag}.", tag=ab)
    if leistung.gueltig_bis and heute > leistung.gueltig_bis:
        bis = sprache.datum(leistung.gueltig_bis, kurz=True)
        return sprache.t("Diese Angaben galten bis zum {tag}.", tag=bis)
    return sprache.t("Zahlen zu dieser Hilfe gelten heute nicht.")


def _personen(hilfe: Hilfe, akte: Akte, heute: date, sprache: Sprache) -> str:
    """The children it is about: "Mia, 3 Jahre; Sohn, 7 Jahre"."""
    familie, gemeint = akte.familie, hilfe.urteil.personen
    kinder = (kind for kind in familie.kinder if kind.id in gemeint)
    return "; ".join(wer(kind, familie, heute, sprache) for kind in kinder)
