"""What is due: the list before anything happens, and what shall be done with each case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.aufbewahrung import Faellig, Gehalten, Loeschart
from lotse.services.halten import HALTWORT
from lotse.services.loeschbeleg import GRUNDWORT, deed
from lotse.services.nachweis import MONATE
from lotse.services.schutzarbeit import Schutzbild
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import huelle, leere, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Hinweisfeld, Tafel, Trenner
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dialoge.loeschgang import Loeschauftrag, Loeschgang
from lotse.ui.masse import Stufe
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em

HOECHSTENS = 25
"""So many rows at once; the others come after them."""
NAMEN = 12
"""So many words are read out before the deletion."""
WAHLEN = (
    (Loeschart.ANONYMISIEREN, "Namen herausnehmen"),
    (Loeschart.LOESCHEN, "ganz löschen"),
)
WAHLEN_ANFRAGE = (
    (Loeschart.ANONYMISIEREN, "nur die Zahl behalten"),
    (Loeschart.LOESCHEN, "ganz löschen"),
)


class Faelligzeile(QWidget):
    """One case: whether now, which, why, and how much goes."""

    umgestellt = Signal()

    def __init__(self, faellig: Faellig, sprache: Sprache) -> None:
        super().__init__()
        self._faellig, t = faellig, sprache
        self.haken = Haken()
        self.name = name_of(faellig, t)
        self.haken.set_daten(self.name)
        self.haken.setChecked(True)
        self.haken.setFixedWidth(em(17))
        seit = t.t("seit {tag}", tag=t.datum(faellig.seit, kurz=True))
        warum = f"{seit}: {t.t(GRUNDWORT[faellig.grund])}"
        self._warum = Text(warum, farbe="text_secondary", umbruch=True)
        worte = (
            [(a.value, t.t(wort)) for a, wort in WAHLEN]
            if faellig.am is None
            else [(a.value, t.t(wort)) for a, wort in WAHLEN_ANFRAGE]
        )
        self.wahl = Segment(worte, klein=True)
        self.wahl.set_name(f"{self.name}: {t.t('Was soll geschehen?')}")
        self.wahl.set_wahl(faellig.art.value)
        zeile = reihe(self.haken, self._warum, self.wahl, rand=(1.05, 0.35, 1.05, 0.35))
        zeile.setStretch(1, 1)
        self.setLayout(zeile)
        self.haken.toggled.connect(self._on_haken)

    @property
    def faellig(self) -> Faellig | None:
        """As chosen; None = not now."""
        if not self.haken.isChecked():
            return None
        return replace(self._faellig, art=Loeschart(self.wahl.wahl))

    def _on_haken(self, an: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.wahl.setEnabled(an)
        self.umgestellt.emit()


class Aufbewahrungstafel(Tafel):
    """`getan()` after a deletion. Nothing is deleted before somebody has seen the list."""

    getan = Signal()

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ", symbol="hourglass")
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self._stand = Schutzbild()
        self.zeilen: list[Faelligzeile] = []
        self._fristen = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._einwilligung = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._uhr = Hinweisfeld(art="ask", symbol="clock")
        self._nichts = Text(umbruch=True)
        leer = reihe(Bild("circle-check", 1.35, "ok_mark"), self._nichts, abstand=0.6)
        leer.setStretch(1, 1)
        self._leer = huelle(leer)
        self._reihen = spalte()
        self._mehr = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.knopf = Knopf(symbol="eye", art=Art.NEBEN)
        self._unten = huelle(
            spalte(self._mehr, reihe(self.knopf, None), rand=(1.05, 0.7, 1.05, 0.9), abstand=0.5)
        )
        self._gehalten = Text(stufe=Stufe.KLEIN, umbruch=True)
        self.add_rand(
            spalte(
                self._fristen,
                self._einwilligung,
                self._uhr,
                self._leer,
                self._gehalten,
                abstand=0.6,
            )
        )
        self.add(self._reihen)
        self.add(self._unten)
        self.knopf.clicked.connect(self.on_zeigen)
        self.texte_setzen(self._sprache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t, f = sprache, sprache, self._stand.fristen
        self.set_titel(t.t("Aufbewahrung"))
        self._fristen.setText(
            t.t(
                "Namen bleiben {zu} Monate nach dem Ende, sonst {kontakt} Monate nach dem letzten "
                "Kontakt. Was nur angelegt wurde, bleibt {tage} Tage.",
                zu=f.geschlossen_monate,
                kontakt=f.kontakt_monate,
                tage=f.unfertig_tage,
            )
        )
        self._einwilligung.setText(
            t.t(
                "Von einer nicht angenommenen Anfrage bleibt nach {anfrage} Monaten nur die Zahl. "
                "Dass es eine Einwilligung gab, bleibt {nachweis} Monate nach ihrem Ende "
                "nachweisbar, ohne Namen.",
                anfrage=f.anfrage_monate,
                nachweis=MONATE,
            )
        )
        self._uhr.set_text(
            t.t("Das Datum dieses Geräts ist fraglich. Bis es stimmt, wird nichts fällig.")
        )
        self._nichts.setText(t.t("Heute ist nichts fällig."))
        self.knopf.setText(t.t("Zeigen, was geschehen würde …"))
        self.show_bild(self._stand)

    def lies(self) -> None:
        """What is due now, read behind the page."""
        arbeit = self._sitzung.dienste.schutzarbeit
        if arbeit is not None:
            bild = arbeit.bild
            self._sitzung.runner.start(lambda _token: bild(), self._on_gelesen)

    def ziel(self) -> QWidget:
        """Where F6 stops."""
        return self.zeilen[0].haken if self.zeilen else self.knopf

    def show_bild(self, bild: Schutzbild) -> None:
        self._stand, t = bild, self._sprache
        leere(self._reihen)
        self.zeilen = [Faelligzeile(f, t) for f in bild.faellig[:HOECHSTENS]]
        for zeile in self.zeilen:
            self._reihen.addWidget(Trenner())
            self._reihen.addWidget(zeile)
            zeile.umgestellt.connect(self._schalte)
        if self.zeilen:
            self._reihen.addWidget(Trenner())
        anzahl = len(bild.faellig)
        self.set_zahl(str(anzahl) if anzahl else "")
        weitere = anzahl - len(self.zeilen)
        self._mehr.setText(
            t.plural("{n} weitere kommt danach.", "{n} weitere kommen danach.", weitere)
        )
        self._mehr.setVisible(weitere > 0)
        self._gehalten.setText(kept_longer(bild.gehalten, t))
        self._gehalten.setVisible(bool(bild.gehalten))
        self._uhr.setVisible(bild.uhr_fraglich)
        self._leer.setVisible(not self.zeilen and not bild.uhr_fraglich)
        self._unten.setVisible(bool(self.zeilen))
        self._schalte()

    def on_zeigen(self) -> None:
        """The dry run: what would happen, in sentences; then it can be confirmed."""
        faellige = self._gewaehlte()
        if not faellige:
            return
        auftrag = Loeschauftrag(
            titel=self._sprache.t("Das würde geschehen"),
            saetze=dry_run(faellige, self._sprache),
            familien=frozenset(f.familie for f in faellige),
            faellige=lambda _art: faellige,
        )
        dialog = Loeschgang(self._sitzung, auftrag, self.window())
        dialog.geloescht.connect(self._on_geloescht)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _gewaehlte(self) -> tuple[Faellig, ...]:
        return tuple(f for zeile in self.zeilen if (f := zeile.faellig) is not None)

    def _schalte(self) -> None:
        self.knopf.setEnabled(bool(self._gewaehlte()))

    def _on_gelesen(self, bild: Schutzbild) -> None:
        if bild != self._stand:
            self._stand = bild
            self.texte_setzen(self._sprache)

    def _on_geloescht(self, _protokoll: object) -> None:
        self.lies()
        self.getan.emit()


def name_of(faellig: Faellig, t: Sprache) -> str:
    """Word and code of a case; of a request, that has neither, its day."""
    if faellig.am is not None:
        return t.t("Anfrage vom {tag}", tag=t.datum(faellig.am, kurz=True))
    return f"{faellig.deckwort} ({faellig.fallcode})"


def kept_longer(gehalten: Sequence[Gehalten], t: Sprache) -> str:
    """Which cases somebody keeps beyond their time, why, and until when; a line for each."""
    zeilen = [
        f"{eines.faellig.deckwort} ({eines.faellig.fallcode}): {t.t(HALTWORT[eines.halt.grund])}, "
        + t.t("bis {tag}", tag=t.datum(eines.halt.bis, kurz=True))
        for eines in gehalten[:HOECHSTENS]
    ]
    weitere = len(gehalten) - len(zeilen)
    if weitere:
        zeilen.append(t.plural("{n} weitere", "{n} weitere", weitere))
    return "\n".join((t.t("Länger behalten werden:"), *zeilen))


def dry_run(faellige: Sequence[Faellig], t: Sprache) -> tuple[str, ...]:
    """How many, what and why; which; and what is done besides."""
    gezaehlt = Counter((f.art, f.grund) for f in faellige)
    zeilen = [deed(grund, art, zahl, t) for (art, grund), zahl in sorted(gezaehlt.items())]
    worte = [f.deckwort or name_of(f, t) for f in faellige[:NAMEN]]
    weitere = len(faellige) - len(worte)
    if weitere:
        worte.append(t.plural("{n} weitere", "{n} weitere", weitere))
    return (
        *zeilen,
        t.t("Es sind: {namen}", namen=t.liste(tuple(worte))),
        t.t("Lotse macht vorher eine Sicherung, prüft danach und schreibt ein Protokoll."),
        t.t(
            "In den Sicherungen liegt die Akte noch bis zu 30 Tage, verschlüsselt, "
            "auf einem Stick bis 30 Tage und bis er wieder steckt. "
            "Wird eine zurückgespielt, löscht Lotse die Akte wieder oder bittet darum."
        ),
    )
