"""Einstellungen, Zugang: who opens the data, and every way to change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.services.zugangsarbeit import Zugang, Zugangsart, Zugangsbild
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import leere, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.fenster.zugangsdialog import Vorgang, Zugangsdialog
from lotse.ui.fenster.zutritt import PAPIERORTE
from lotse.ui.masse import Breite, Stufe
from lotse.ui.meldung import Meldungsart
from lotse.ui.seiten.einstellungsteil import Teil
from lotse.ui.seiten.zugangsvorgaenge import Vorgaenge
from lotse.ui.seiten.zugangszeile import Zugangszeile
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em

BREITE_EM = 62


class Zugangsteil(Teil):
    """The state is read behind the page; each change is a dialog of a few steps."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__()
        self._dienste, self._sitzung, self._sprache = dienste, sitzung, dienste.sprache
        self._bild: Zugangsbild | None = None
        self._satz = Text(farbe="text_secondary", umbruch=True)
        self._zeilen = spalte(abstand=0.75)
        self.zulassen = Knopf(symbol="user-round-plus")
        self._unten = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.tafel = Tafel(" ", symbol="key-round")
        unten = reihe(self.zulassen, None)
        self.tafel.add_rand(spalte(self._satz, self._zeilen, unten, self._unten, abstand=0.9))
        self.setLayout(spalte(self.tafel))
        self.zulassen.clicked.connect(self.on_zulassen)
        self.zulassen.hide()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self.tafel.set_titel(t("Zugang"))
        self._satz.setText(t("Wer diese Daten öffnen kann."))
        self._unten.setText(
            t("Ein neues Passwort ändert die Akten nicht. Jeder Wechsel steht im Protokoll.")
        )
        self.zulassen.setText(t("Vertretung zulassen …"))
        if self._bild is not None:
            self._zeige(self._bild)

    @override
    def lies_stand(self) -> None:
        arbeit = self._dienste.zugangsarbeit
        if arbeit is not None:
            self._sitzung.runner.start(lambda _token: arbeit.bild(), self._zeige)

    @override
    def show_breite(self, breite: Breite) -> None:
        self.tafel.setMaximumWidth(em(BREITE_EM))

    @override
    def regionen(self) -> Sequence[QWidget]:
        erste = [knopf for knopf in self.tafel.findChildren(Knopf) if knopf.isVisibleTo(self)]
        return tuple(knopf for knopf in erste[:1] if knopf.isEnabled())

    @override
    def show_bezug(self, bezug: str) -> None:
        """Heute asks to type the whole sheet: "blatt" opens that dialog."""
        if bezug == "blatt":
            self.on_blatt_pruefen()

    def on_passwort(self) -> None:
        self._frage(Vorgaenge.passwort)

    def on_zulassen(self) -> None:
        self._frage(Vorgaenge.vertretung)

    def on_neues_blatt(self) -> None:
        self._frage(Vorgaenge.neues_blatt)

    def on_blatt_pruefen(self) -> None:
        self._frage(Vorgaenge.blatt_pruefen)

    def on_wegnehmen(self, zugang: Zugang) -> None:
        self._frage(lambda vorgaenge: vorgaenge.wegnehmen(zugang))

    def _frage(self, was: Callable[[Vorgaenge], Vorgang]) -> None:
        arbeit, sitzung = self._dienste.zugangsarbeit, self._sitzung
        if arbeit is None:
            return
        bild = self._bild or Zugangsbild(())
        vorgaenge = Vorgaenge(arbeit, bild, sitzung.runner, self._sprache, self._dienste.jetzt)
        dialog = Zugangsdialog(was(vorgaenge), sitzung.runner, self._sprache, self)
        dialog.geaendert.connect(self._on_geaendert)
        dialog.finished.connect(self._on_zu)
        dialog.open()

    def _on_zu(self, _wie: int) -> None:
        """The rows are new, and the button that was pressed is gone: the cursor stays here."""
        fokus: QWidget | None = self.window().focusWidget()
        hier = fokus is not None and self.isAncestorOf(fokus)
        ziele = self.regionen()
        if ziele and not hier:
            ziele[0].setFocus()

    def _on_geaendert(self, bild: Zugangsbild, satz: str) -> None:
        self._zeige(bild)
        art = Meldungsart.WARNUNG if bild.hinweis else Meldungsart.ERFOLG
        self._sitzung.melde(satz, art)

    def _zeige(self, bild: Zugangsbild) -> None:
        self._bild = bild
        leere(self._zeilen)
        for nummer, zugang in enumerate(bild.zugaenge):
            if nummer:
                self._zeilen.addWidget(Trenner())
            self._zeilen.addWidget(self._zeile(zugang, bild))
        self.zulassen.setVisible(bild.darf_verwalten)

    def _zeile(self, zugang: Zugang, bild: Zugangsbild) -> Zugangszeile:
        if zugang.art is Zugangsart.NOTFALL:
            return self._zeile_papier(zugang, bild)
        t = self._sprache.t
        knoepfe = []
        if zugang.eigener:
            knoepfe.append(self._knopf(t("Passwort ändern …"), self.on_passwort))
        elif zugang.art is Zugangsart.VERTRETUNG and bild.darf_verwalten:
            knoepfe.append(self._knopf(t("Wegnehmen …"), partial(self.on_wegnehmen, zugang)))
        vertritt = zugang.art is Zugangsart.VERTRETUNG
        zeile = Zugangszeile("users-round" if vertritt else "user-round", *knoepfe)
        was = t("Vertretung mit eigenem Passwort") if vertritt else t("Passwort")
        zeile.zeige(zugang.name, " · ".join(filter(None, (was, self._seit(zugang.seit)))))
        return zeile

    def _zeile_papier(self, zugang: Zugang, bild: Zugangsbild) -> Zugangszeile:
        t = self._sprache.t
        knoepfe = [self._knopf(t("Blatt prüfen …"), self.on_blatt_pruefen)]
        if bild.darf_verwalten:
            knoepfe.append(self._knopf(t("Neues Blatt …"), self.on_neues_blatt))
        zeile = Zugangszeile("file-text", *knoepfe)
        ort = PAPIERORTE.get(bild.papierort, "")
        wo = t("Das Blatt liegt {ort}.", ort=t(ort)) if ort else ""
        mahnung = ""
        if bild.papier_geprueft:
            tag = self._sprache.datum(bild.papier_geprueft.date(), kurz=True)
            geprueft = t("Ganz abgetippt am {tag}: Es stimmt.", tag=tag)
        else:
            geprueft = ""
            mahnung = t("Noch nie ganz abgetippt. Bitte prüfen Sie einmal, ob das Blatt stimmt.")
        satz = " ".join(filter(None, (wo, self._seit(zugang.seit, ende="."), geprueft)))
        zeile.zeige(t("Notfall-Schlüssel auf Papier"), satz, mahnung)
        return zeile

    def _seit(self, seit: datetime | None, ende: str = "") -> str:
        if seit is None:
            return ""
        satz = self._sprache.t("seit {tag}", tag=self._sprache.datum(seit.date(), kurz=True))
        return f"{satz[:1].upper()}{satz[1:]}{ende}" if ende else satz

    def _knopf(self, wort: str, tat: Callable[[], object]) -> Knopf:
        knopf = Knopf(wort, klein=True)
        knopf.clicked.connect(lambda _an=False: tat())
        return knopf
