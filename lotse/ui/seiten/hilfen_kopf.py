"""Head of the sheet: name, tag, verdict, plain sentence, and what is out of date."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.recht import Leistung, LeistungId, Rechtsgebiet
from lotse.domain.wahrheit import Urteil
from lotse.domain.zeit import MONATE, vollendete_monate
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Hilfe
from lotse.matching.gueltigkeit import Gueltigkeit
from lotse.services.ergebnisvermerk import noted_result
from lotse.ui.bausteine.malen import em_f, text_breite
from lotse.ui.bausteine.marken import Marke, Zustandsmarke
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.bausteine.text import Text
from lotse.ui.familienworte import wer
from lotse.ui.masse import Stufe
from lotse.ui.seiten.hilfen_sicht import URTEILSWORT, marke_lang
from lotse.ui.stil import stil

UMBENANNT = {LeistungId("grundsicherungsgeld"): date(2026, 12, 31)}
"""Until when offices may use the old word, the first of namen_alt (§ 65a Abs. 4 SGB II)."""


class Hilfekopf(QWidget):
    """Fill with `show_hilfe`; a long name wraps beside its tag."""

    def __init__(self) -> None:
        super().__init__()
        self._name = Text(stufe=Stufe.TITEL, fett=True, umbruch=True)
        self._marke = Marke(Rechtsgebiet.SGB8, "")
        self._urteil = Zustandsmarke(Urteil.PASST, "")
        self._einfach = Text(farbe="text_secondary", umbruch=True)
        self._veraltet = Hinweisfeld("", "ask", "triangle-alert")
        self._endet = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._ergebnis = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        zeile = reihe(abstand=0.9)
        zeile.addWidget(self._name, 1000)
        zeile.addLayout(spalte(self._marke, None, rand=(0, 0.4, 0, 0)), 0)
        zeile.addStretch(1)
        zeile.addLayout(spalte(self._urteil, None, rand=(0, 0.25, 0, 0)), 0)
        teile = (zeile, self._einfach, self._endet, self._ergebnis, self._veraltet)
        self.setLayout(spalte(*teile, rand=(1.05, 0.75, 1.05, 0.75), abstand=0.3))
        stil().geaendert.connect(self._miss)

    def show_hilfe(self, hilfe: Hilfe, akte: Akte, heute: date, sprache: Sprache) -> None:
        leistung, urteil = hilfe.leistung, hilfe.urteil.urteil
        self._name.setText(kartenname(leistung, heute, sprache))
        self._marke.set_marke(leistung.gebiet, marke_lang(leistung, sprache.t))
        self._urteil.set_urteil(urteil, sprache.t(URTEILSWORT[urteil]))
        kinder = _personen(hilfe, akte, heute, sprache)
        um = sprache.t("Es geht um: {wer}.", wer=kinder) if kinder else ""
        self._einfach.setText(f"{leistung.einfach} {um}".strip())
        satz = veraltet(hilfe, heute, sprache)
        self._veraltet.set_text(satz)
        self._veraltet.setVisible(bool(satz))
        bald = endet_bald(hilfe, sprache)
        self._endet.setText(bald)
        self._endet.setVisible(bool(bald))
        ergebnis = noted_result(akte, leistung.id)
        self._ergebnis.setText(sprache.t("Im Plan: {ergebnis}", ergebnis=ergebnis))
        self._ergebnis.setVisible(bool(ergebnis))
        self._miss()

    def _miss(self) -> None:
        """As wide as its words and no wider, so that the tag stands right behind them."""
        breite = text_breite(self._name.text(), Stufe.TITEL, fett=True)
        self._name.setMaximumWidth(round(breite + em_f(0.1)))


def kartenname(leistung: Leistung, heute: date, sprache: Sprache) -> str:
    """The name of the day, with the one that offices still use beside it."""
    if leistung.id not in UMBENANNT or heute > UMBENANNT[leistung.id] or not leistung.namen_alt:
        return leistung.name
    return sprache.t("{name} (früher: {alt})", name=leistung.name, alt=leistung.namen_alt[0])


def veraltet(hilfe: Hilfe, heute: date, sprache: Sprache) -> str:
    """Outside its validity on the chosen day, or nobody has looked at the law for a year."""
    t, leistung, urteil = sprache.t, hilfe.leistung, hilfe.urteil
    nachfragen = t("Bitte bei der Stelle nachfragen.")
    match urteil.gueltigkeit, urteil.zeit:
        case Gueltigkeit.NOCH_NICHT, (date() as ab, _):
            tag = sprache.datum(ab, kurz=True)
            return f"{t('Diese Angaben gelten erst ab dem {tag}.', tag=tag)} {nachfragen}"
        case Gueltigkeit.ABGELAUFEN, (_, date() as bis) if leistung.parameter:
            tag = sprache.datum(bis, kurz=True)
            alt = t("Diese Zahl ist alt. Bitte beim Amt nachfragen.")
            return f"{t('Beträge galten bis {tag}.', tag=tag)} {alt}"
        case Gueltigkeit.ABGELAUFEN, (_, date() as bis):
            tag = sprache.datum(bis, kurz=True)
            return f"{t('Diese Angaben galten bis zum {tag}.', tag=tag)} {nachfragen}"
    if vollendete_monate(leistung.stand, heute) >= MONATE:
        tag = sprache.datum(leistung.stand, kurz=True)
        return t("Der Rechtsstand ist vom {tag}. Bitte bei der Stelle nachfragen.", tag=tag)
    return ""


def endet_bald(hilfe: Hilfe, sprache: Sprache) -> str:
    """Figures or rules that run out within sixty days are still good, and say so."""
    bis = hilfe.urteil.zeit.bis
    if hilfe.urteil.gueltigkeit is not Gueltigkeit.LAEUFT_AUS or bis is None:
        return ""
    tag = sprache.datum(bis, kurz=True)
    if hilfe.leistung.parameter:
        return sprache.t("Beträge gelten bis {tag}.", tag=tag)
    return sprache.t("Diese Angaben gelten bis {tag}.", tag=tag)


def _personen(hilfe: Hilfe, akte: Akte, heute: date, sprache: Sprache) -> str:
    """The children it is about: "Mia, 3 Jahre; Sohn, 7 Jahre"."""
    familie, gemeint = akte.familie, hilfe.urteil.personen
    kinder = (kind for kind in familie.kinder if kind.id in gemeint)
    return "; ".join(wer(kind, familie, heute, sprache) for kind in kinder)
