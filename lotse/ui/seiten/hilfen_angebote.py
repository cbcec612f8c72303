"""Local Angebote of one help: the family chooses, the order explains itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.wahrheit import Urteil
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Hilfe, Treffer
from lotse.services.vermitteln import in_plan, is_planned
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.text import Bild, ElideText, Text
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Runner
from lotse.ui.masse import Stufe
from lotse.ui.seiten.hilfen_angebot_zeilen import Angebotsmaler, Angebotszeile
from lotse.ui.seiten.hilfen_auswahl import angebotszeilen
from lotse.ui.seiten.hilfen_suche import Katalogwahl
from lotse.ui.seiten.hilfen_trotzdem import Trotzdemfeld
from lotse.ui.seiten.hilfen_wachsliste import Einzeiler, Wachsliste, einzeilenart
from lotse.ui.seiten.meldeknopf import Meldeknopf


class Angebotsteil(QWidget):
    """Fill with `show_hilfe`. `gewaehlt(Treffer)` = the family's choice, `plan(Treffer | None)`
    = into the plan (None: the Leistung itself), `zum_plan(str)` = a hand-over to look at,
    `katalog(str)` = an entry to look at, `trotzdem(key, grund)`, `baut_um()` before heights
    change."""

    gewaehlt = Signal(object)
    plan = Signal(object)
    zum_plan = Signal(str)
    katalog = Signal(str)
    trotzdem = Signal(str, str)
    baut_um = Signal()

    def __init__(self, dienste: Dienste, runner: Runner) -> None:
        super().__init__()
        self._dienste, self._sprache = dienste, dienste.sprache
        self._hilfe: Hilfe | None = None
        self._akte: Akte | None = None
        self._rang = False
        self._maler = Angebotsmaler(dienste.sprache)
        self._titel = ElideText(fett=True)
        self._recht = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.warum = Verweis(symbol="arrow-down-wide-narrow")
        self._regel = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._regel.hide()
        self._keine_wahl = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.liste: Wachsliste[Angebotszeile] = Wachsliste(self._maler.art())
        self._nichts = Text(umbruch=True)
        self._zum_katalog = Verweis(symbol="book-open")
        self.ohne_ort = Knopf(art=Art.HAUPT, klein=True)
        self.anderes = Verweis(symbol="search")
        self.nur_leistung = Verweis()
        self.unpassend = Verweis()
        self.melden = Meldeknopf(dienste.sprache)
        self.suche = Katalogwahl(dienste, runner)
        self._verworfen: Wachsliste[Einzeiler] = Wachsliste(
            einzeilenart(lambda z: f"{z.name}, {z.zusatz}")
        )
        self._verworfen.hide()
        self._rest = Text(stufe=Stufe.KLEIN, farbe="text_secondary")
        self._trotzdem = Trotzdemfeld()
        self._baue()
        self._verbinde()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = self._maler.sprache = sprache
        t = sprache.t
        self.liste.setAccessibleName(t("Angebote vor Ort"))
        self._verworfen.setAccessibleName(t("Angebote, die nicht passen"))
        self._regel.setText(
            t(
                "Jeder Grund zählt ein paar Punkte. Mehr Punkte stehen weiter oben, bei gleichen"
                " Punkten entscheidet das Alphabet. Wer der Träger ist, zählt nie."
            )
        )
        self._zum_katalog.setText(t("Katalog öffnen"))
        self.nur_leistung.setText(t("Ohne Angebot in den Plan"))
        self.suche.set_worte(sprache)
        self.melden.set_worte(sprache)
        self._trotzdem.set_worte(sprache)
        self._sage_warum()

    def show_hilfe(self, hilfe: Hilfe, akte: Akte) -> None:
        """Fill; the highlighted row stays with its Angebot, or goes to the family's choice."""
        neu = self._hilfe is None or self._hilfe.leistung.id != hilfe.leistung.id
        self._hilfe, self._akte = hilfe, akte
        if neu:
            self._rang = False
            self.suche.schliesse()
            self._trotzdem.hide()
            self._verworfen.hide()
            self._sage_warum()
        zeilen = angebotszeilen(hilfe, akte, self._dienste, self._sprache, rang=self._rang)
        self.liste.zeige(zeilen)
        if neu or self.liste.wahl() is None:
            wahl = next((z.angebot.key for z in zeilen if z.gewaehlt), "")
            if not self.liste.waehle(wahl):
                self.liste.waehle_erste()
        self.liste.passe_an()
        self._show_kopf(hilfe, zeilen)
        self._show_fuss(hilfe, akte, zeilen)
        self._show_verworfen(hilfe)
        self._on_gewaehlt(self.liste.wahl())

    def waehle_nummer(self, nummer: int) -> None:
        """Keys 1–9: the family takes this one."""
        if 0 < nummer <= self.liste.modell.rowCount():
            zeile = self.liste.modell.zeile(nummer - 1)
            self.liste.waehle(zeile.angebot.key)
            self.gewaehlt.emit(zeile.treffer)

    def in_den_plan(self) -> None:
        """Key P: the highlighted Angebot, else the Leistung itself."""
        zeile = self.liste.wahl()
        if zeile is not None:
            self._on_griff(zeile, "plan")
        else:
            self._on_ohne_ort()

    def _baue(self) -> None:
        kopf = reihe(self._titel, self._recht, self.warum, abstand=0.8)
        kopf.setStretch(1, 1)
        self._leer_reihe = huelle(
            reihe(
                Bild("search", 1.2, "text_secondary"),
                self._nichts,
                self._zum_katalog,
                rand=(1.05, 0.2, 1.05, 0.4),
            )
        )
        fuss = reihe(
            self.anderes, self.nur_leistung, None, self.ohne_ort, self.unpassend, self.melden
        )
        self.setLayout(
            spalte(
                spalte(
                    kopf, self._regel, self._keine_wahl, rand=(1.05, 0.3, 0.8, 0.3), abstand=0.2
                ),
                self.liste,
                self._leer_reihe,
                spalte(fuss, rand=(0.8, 0.25, 1.05, 0.25)),
                self.suche,
                spalte(
                    self._verworfen,
                    self._rest,
                    self._trotzdem,
                    rand=(1.05, 0, 1.05, 0.5),
                    abstand=0.3,
                ),
                abstand=0,
            )
        )

    def _verbinde(self) -> None:
        self.warum.clicked.connect(self.on_warum)
        self.liste.griff.connect(self._on_griff)
        self.liste.gewaehlt.connect(self._on_gewaehlt)
        self.liste.leertaste.connect(self._on_leertaste)
        self._zum_katalog.clicked.connect(lambda: self.katalog.emit(""))
        self.ohne_ort.clicked.connect(self._on_ohne_ort)
        self.nur_leistung.clicked.connect(self._on_ohne_ort)
        self.anderes.clicked.connect(self.on_anderes)
        self.unpassend.clicked.connect(self.on_unpassend)
        self.suche.genommen.connect(lambda angebot: self.gewaehlt.emit(Treffer(angebot, 0, ())))
        self.suche.katalog.connect(self.katalog)
        self._verworfen.griff.connect(self._on_verworfen)
        self._trotzdem.begruendet.connect(self.trotzdem)

    def on_warum(self) -> None:
        """Show or hide the points behind the order."""
        self.baut_um.emit()
        self._rang = not self._rang
        self._sage_warum()
        if self._hilfe and self._akte:
            self.show_hilfe(self._hilfe, self._akte)

    def on_anderes(self) -> None:
        if self._hilfe:
            self.baut_um.emit()
            self.suche.oeffne(self._hilfe.leistung.id)

    def on_unpassend(self) -> None:
        self.baut_um.emit()
        self._verworfen.setVisible(not self._verworfen.isVisibleTo(self))
        self._rest.setVisible(self._verworfen.isVisibleTo(self) and bool(self._rest.text()))
        self._trotzdem.hide()

    def _show_kopf(self, hilfe: Hilfe, zeilen: Sequence[Angebotszeile]) -> None:
        t, zahl, leistung = self._sprache.t, len(hilfe.angebote), hilfe.leistung
        titel = self._sprache.plural("{n} Angebot vor Ort", "{n} Angebote vor Ort", zahl)
        if hilfe.anzahl_passend > zahl:
            titel = t("{n} von {m} Angeboten vor Ort", n=zahl, m=hilfe.anzahl_passend)
        self._titel.setText(titel if zahl else t("Angebote vor Ort"))
        recht = t("Die Familie wählt selbst, wohin sie geht.")
        if leistung.wahlrecht:
            recht = t("Die Familie wählt selbst, wohin sie geht ({norm}).", norm=leistung.wahlrecht)
        self._recht.setText(recht if zeilen else "")
        self._keine_wahl.setText(
            t("Es gibt nur dieses eine Angebot. Eine Auswahl hat die Familie hier nicht.")
        )
        self._keine_wahl.setVisible(hilfe.anzahl_passend == 1)
        self.warum.setVisible(zahl > 0)

    def _show_fuss(self, hilfe: Hilfe, akte: Akte, zeilen: Sequence[Angebotszeile]) -> None:
        t, leer = self._sprache.t, not zeilen
        bekannt = hilfe.urteil.urteil in (Urteil.PASST, Urteil.NOCH_KLAEREN)
        self._nichts.setText(
            t("Im Katalog ist noch nichts dazu.")
            if bekannt
            else t("Angebote dazu können Sie im Katalog suchen.")
        )
        self._zum_katalog.setVisible(bekannt)
        self._leer_reihe.setVisible(leer)
        self.anderes.setText(
            t(
                "Angebot aus dem Katalog wählen"
                if leer
                else "Anderes Angebot aus dem Katalog wählen"
            )
        )
        self.liste.setVisible(not leer)
        im_plan = is_planned(akte, hilfe.leistung.id, None)
        self.ohne_ort.setText(t("Im Plan") if im_plan else t("In den Plan"))
        self.ohne_ort.set_symbol("check" if im_plan else "")
        self.ohne_ort.setVisible(leer or im_plan)
        self.nur_leistung.setVisible(not leer and not im_plan)
        self.unpassend.setText(
            self._sprache.plural("{n} passt nicht", "{n} passen nicht", hilfe.anzahl_verworfen)
        )
        self.unpassend.setVisible(hilfe.anzahl_verworfen > 0)

    def _show_verworfen(self, hilfe: Hilfe) -> None:
        t = self._sprache.t
        griffe = (("trotzdem", t("Trotzdem in den Plan …")), ("ansehen", t("Ansehen")))
        sage = self._sprache.sage
        self._verworfen.zeige(
            [Einzeiler(v.key, v.name, sage(v.satz), griffe) for v in hilfe.verworfen]
        )
        weitere = hilfe.anzahl_verworfen - len(hilfe.verworfen)
        self._rest.setText(t("und {n} weitere", n=weitere) if weitere > 0 else "")
        self._rest.setVisible(self._verworfen.isVisibleTo(self) and weitere > 0)

    def _sage_warum(self) -> None:
        worte = "Reihenfolge ausblenden" if self._rang else "Warum diese Reihenfolge?"
        self.warum.setText(self._sprache.t(worte))
        self._regel.setVisible(self._rang)

    def _on_griff(self, zeile: Angebotszeile, name: str) -> None:
        if name == "waehlen":
            self.gewaehlt.emit(zeile.treffer)
        elif zeile.im_plan:
            self._zeige_plan(zeile.treffer)
        else:
            self.plan.emit(zeile.treffer)

    def _on_gewaehlt(self, zeile: Angebotszeile | None) -> None:
        """The report is about the highlighted one."""
        angebot = zeile.angebot if zeile and self._dienste.katalogblick else None
        self.melden.set_angebot(angebot.key if angebot else "", angebot.name if angebot else "")

    def _on_leertaste(self, zeile: Angebotszeile) -> None:
        self.gewaehlt.emit(zeile.treffer)

    def _on_ohne_ort(self) -> None:
        if self._hilfe and self._akte and is_planned(self._akte, self._hilfe.leistung.id, None):
            self._zeige_plan(None)
        else:
            self.plan.emit(None)

    def _zeige_plan(self, treffer: Treffer | None) -> None:
        if self._hilfe and self._akte:
            vermittlung = in_plan(self._akte, self._hilfe.leistung.id, treffer)
            if vermittlung:
                self.zum_plan.emit(vermittlung.id)

    def _on_verworfen(self, zeile: Einzeiler, name: str) -> None:
        if name == "ansehen":
            self.katalog.emit(zeile.schluessel)
        else:
            self._trotzdem.frage(zeile.schluessel)
