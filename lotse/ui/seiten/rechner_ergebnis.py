"""The result: which way is the more likely one, three bands, what would settle most, limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from lotse.domain.fehler import Hinweis
from lotse.domain.rechnung import Fehlend, Rechnung
from lotse.domain.recht import Leistung, LeistungId
from lotse.i18n.sprache import Sprache
from lotse.matching.rechner_worte import VORBEHALT
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.raender import huelle, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Trenner
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.rechner_band import Bandzeile

HOECHSTENS_FRAGEN = 3


class Ergebnis(QWidget):
    """Fill with `show_rechnung`. `zu_frage(Eingabe)` jumps to an open question."""

    zu_frage = Signal(object)
    umgebaut = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._rechnung: Rechnung | None = None
        self._leistungen: Mapping[LeistungId, Leistung] = {}
        self._frageworte: Callable[[Fehlend], str] = _ihre_worte
        self._gelistet: tuple[object, ...] = ()
        self.mit_betrag = False
        self._alt = Hinweisfeld("", "ask", "triangle-alert")
        self._weg = Text(stufe=Stufe.KOPF, fett=True, umbruch=True)
        self._norm = Text(stufe=Stufe.KLEIN, farbe="text_muted", umbruch=True)
        self.zeilen = tuple(Bandzeile(sprache) for _ in range(3))
        self.knopf = Knopf(symbol="eye", klein=True)
        self._grenzen = Hinweisfeld("", "info", "info")
        self._klaert_titel = Text(fett=True)
        self._klaert = spalte(abstand=0.1)
        self._klaertteil = huelle(
            spalte(self._klaert_titel, self._klaert, rand=(1.05, 0.7, 1.05, 0.6), abstand=0.3)
        )
        self._listen = spalte(abstand=0.7)
        self._stand = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.setLayout(self._baue())
        self.knopf.clicked.connect(self._on_betrag)

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache, self._gelistet = sprache, ()
        for zeile in self.zeilen:
            zeile.set_worte(sprache)
        self._klaert_titel.setText(sprache.t("Was würde am meisten klären?"))
        self._sage_knopf()

    def show_rechnung(
        self,
        rechnung: Rechnung,
        leistungen: Mapping[LeistungId, Leistung],
        frageworte: Callable[[Fehlend], str],
    ) -> None:
        """`frageworte` = how the row is called that an open question leads to."""
        self._rechnung, self._leistungen, self._frageworte = rechnung, leistungen, frageworte
        self._alt.set_text(" ".join(rechnung.hinweise))
        self._altteil.setVisible(bool(rechnung.hinweise))
        self._rest.show()
        self._weg.setText(rechnung.weg.satz)
        self._norm.setText(", ".join(rechnung.weg.fundstellen))
        self._norm.setVisible(bool(rechnung.weg.fundstellen))
        gleich = len({band.satz for band in rechnung.baender}) == 1  # said by the way above
        for zeile, band in zip(self.zeilen, rechnung.baender, strict=False):
            leistung = leistungen.get(LeistungId(band.leistung))
            zeile.show_band(band, leistung, "" if gleich else band.satz, betrag=self.mit_betrag)
        self._schreibe_grenzen(rechnung)
        self._schreibe_klaert(rechnung.fehlt[:HOECHSTENS_FRAGEN])
        self._schreibe_listen(rechnung)

    def show_widerspruch(self, hinweis: Hinweis) -> str:
        """Two answers cannot both hold: which, and what to do; no band is shown."""
        satz = " ".join(self._sprache.t(teil) for teil in (hinweis.was, hinweis.tun) if teil)
        self._alt.set_text(satz)
        self._altteil.show()
        self._rest.hide()
        ansagen(self, satz)
        return satz

    def vergiss(self) -> None:
        """Sums are hidden again, steps are closed, and nothing of them stays in memory."""
        self.mit_betrag = False
        self._rechnung, self._gelistet = None, ()
        self._frageworte = _ihre_worte
        for teil in (self._klaert, self._listen):
            leere(teil)
        for zeile in self.zeilen:
            zeile.vergiss()

    def ziel(self) -> QWidget:
        """Where F6 stops: the first open question, else the button for the sums."""
        offen = self._klaertteil.findChildren(Verweis)
        return next((v for v in offen if v.isVisible()), self.knopf)

    def _baue(self) -> QLayout:
        weg = spalte(self._weg, self._norm, rand=(1.05, 0.8, 1.05, 0.7), abstand=0.2)
        self._altteil = huelle(spalte(self._alt, rand=(1.05, 0.7, 1.05, 0.2)))
        teile: list[QWidget] = [huelle(weg)]
        for zeile in self.zeilen:
            teile += [Trenner(), zeile]
        betrag = spalte(
            reihe(self.knopf, None), self._grenzen, rand=(1.05, 0.7, 1.05, 0.7), abstand=0.5
        )
        teile += [Trenner(), self._klaertteil, Trenner(), huelle(betrag), Trenner()]
        unten = spalte(self._listen, self._stand, rand=(1.05, 0.7, 1.05, 0.9), abstand=0.7)
        self._rest = huelle(spalte(*teile, huelle(unten), abstand=0))
        return spalte(self._altteil, self._rest, None, abstand=0)

    def _schreibe_grenzen(self, rechnung: Rechnung) -> None:
        da = any(band.betrag for band in rechnung.baender)
        self.knopf.setVisible(da or self.mit_betrag)
        t = self._sprache.t
        satz = t(VORBEHALT)
        if self.mit_betrag and not da:
            satz = t("Noch ist kein Betrag bekannt. Es fehlen Angaben.")
        stand = self._standwort(rechnung)
        self._grenzen.set_text(" ".join(teil for teil in (satz, stand) if teil))
        self._grenzen.setVisible(self.mit_betrag)
        self._sage_knopf()

    def _schreibe_klaert(self, fehlt: Sequence[Fehlend]) -> None:
        leere(self._klaert)
        self._klaertteil.setVisible(bool(fehlt))
        for eintrag in fehlt:
            verweis = Verweis(symbol="arrow-right")
            frage = self._frageworte(eintrag)
            verweis.set_daten(frage)
            verweis.clicked.connect(lambda _an=False, e=eintrag.eingabe: self.zu_frage.emit(e))
            worte = self._sprache.t("klärt bis zu {n} von 3", n=eintrag.klaert)
            klein = Text(worte if eintrag.klaert else "", Stufe.KLEIN, farbe="text_secondary")
            verweis.setAccessibleName(", ".join(x for x in (frage, klein.text()) if x))
            self._klaert.addLayout(reihe(verweis, None, klein))
        self.umgebaut.emit()

    def _schreibe_listen(self, rechnung: Rechnung) -> None:
        t = self._sprache.t
        if (listen := (rechnung.annahmen, rechnung.nicht_beruecksichtigt)) == self._gelistet:
            return
        self._gelistet = listen
        leere(self._listen)
        for titel, saetze in (
            (t("So angenommen"), rechnung.annahmen),
            (t("Nicht mitgerechnet"), rechnung.nicht_beruecksichtigt),
        ):
            if saetze:
                self._listen.addLayout(_punkte(titel, saetze))
        stand = self._standwort(rechnung)
        self._stand.setText(" ".join(teil for teil in (stand, t(VORBEHALT)) if teil))

    def _standwort(self, rechnung: Rechnung) -> str:
        if rechnung.stand is None:
            return ""
        tag = self._sprache.datum(rechnung.stand, kurz=True)
        return self._sprache.t("Stand der Zahlen: {tag}.", tag=tag)

    def _on_betrag(self) -> None:
        self.mit_betrag = not self.mit_betrag
        if self._rechnung:
            self.show_rechnung(self._rechnung, self._leistungen, self._frageworte)

    def _sage_knopf(self) -> None:
        worte = "Betrag verbergen" if self.mit_betrag else "Ungefähren Betrag zeigen"
        self.knopf.setText(self._sprache.t(worte))
        self.knopf.set_symbol("eye-off" if self.mit_betrag else "eye")


def _ihre_worte(fehlend: Fehlend) -> str:
    return fehlend.text


def _punkte(titel: str, saetze: Sequence[str]) -> QLayout:
    """A quiet list: a word above, a dash before each sentence."""
    zeilen = spalte(Text(titel, Stufe.KLEIN, fett=True), abstand=0.15)
    for satz in saetze:
        zeile = reihe(abstand=0.4)
        strich = spalte(Bild("minus", 0.9, "text_muted"), None, rand=(0, 0.2, 0, 0))
        zeile.addLayout(strich)
        zeile.addWidget(Text(satz, Stufe.KLEIN, farbe="text_secondary", umbruch=True), 1)
        zeilen.addLayout(zeile)
    return zeilen
