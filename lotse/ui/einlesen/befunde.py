"""What an import found, by kind: findings, changes field by field, what is gone, doubles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.angebot import AngebotKey
from lotse.i18n.sprache import Sprache
from lotse.services.katalog import Befund, Befundstufe, Einlesebericht
from lotse.services.katalogzeilen import Abgleichzeile, Zeilenart
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.listen import Liste
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.text import Text
from lotse.ui.einlesen.worte import feldworte, stellenworte
from lotse.ui.einlesen.zeilen import PRUEFZEILEN, Pruefzeile
from lotse.ui.meldung import ansagen

HOECHSTENS = 500
"""So many rows are shown; all of them stand in the error list."""
FEHLT, DUBLETTE, KONFLIKT = "fehlt_in_quelle", "dublette", "konflikt"
QUELLE, MEINE = "quelle", "meine"
"""Of two values of a field: take the one of the source, or keep one's own after all."""


class Blick(StrEnum):
    """What the list shows."""

    ANSEHEN = "ansehen"
    GEAENDERT = "geaendert"
    FEHLT = "fehlt"
    DOPPELT = "doppelt"
    REPARIERT = "repariert"
    HINWEIS = "hinweis"


class Befundliste(QWidget):
    """`sprung(str)`: an entry shall be shown in the catalogue. Its owner places `arten`."""

    sprung = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._t = sprache, sprache.t
        self._bericht: Einlesebericht | None = None
        self._mit_sprung = False
        self._annahmen: frozenset[tuple[AngebotKey, str]] = frozenset()
        t = sprache.t
        self.segment = Segment([(blick.value, "") for blick in Blick], name=t("Was zeigen"))
        self.arten = Auswahl()
        self.arten.setAccessibleName(t("Art des Befunds"))
        self.liste: Liste[Pruefzeile] = Liste(PRUEFZEILEN, t("Befunde"))
        self._leer = Text(farbe="text_secondary", umbruch=True)
        layout = spalte(reihe(self.segment, None), self._leer, self.liste, abstand=0.5)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.segment.gewaehlt.connect(self._on_blick)
        self.arten.activated.connect(lambda _nr: self._show_liste())
        self.liste.griff.connect(self._on_griff)
        self.segment.set_wahl(Blick.ANSEHEN)
        self._sage_zahlen()

    @property
    def annahmen(self) -> frozenset[tuple[AngebotKey, str]]:
        """(entry, field) edited here in which a person takes the value of the source."""
        return self._annahmen

    def zeige(self, blick: str) -> None:
        """Another kind, as if it had been pressed."""
        self.segment.set_wahl(blick)
        self._on_blick()

    def show_bericht(self, bericht: Einlesebericht | None, *, mit_sprung: bool = False) -> None:
        """`mit_sprung`: the entries stand in the catalogue and can be gone to."""
        self._bericht, self._mit_sprung = bericht, mit_sprung
        self._annahmen &= _konflikte(bericht)
        zahlen = self._sage_zahlen()
        if not zahlen[Blick(self.segment.wahl)]:
            self.segment.set_wahl(next((b for b in Blick if zahlen[b]), Blick.ANSEHEN))
        self._on_blick()

    def _sage_zahlen(self) -> Counter[Blick]:
        zahlen = count_blicke(self._bericht) if self._bericht else Counter()
        t = self._t
        worte = {
            Blick.ANSEHEN: t("Bitte ansehen"),
            Blick.GEAENDERT: t("Geändert"),
            Blick.FEHLT: t("Fehlt jetzt"),
            Blick.DOPPELT: t("Doppelt?"),
            Blick.REPARIERT: t("Repariert"),
            Blick.HINWEIS: t("Hinweise"),
        }
        for blick, wort in worte.items():
            self.segment.set_text(blick, f"{wort} {self._sprache.zahl(zahlen[blick])}")
        return zahlen

    def _on_blick(self) -> None:
        arten = Counter(b.was for b in self._befunde())
        self.arten.clear()
        self.arten.addItem(self._t("Alle Arten"), "")
        for was, anzahl in arten.most_common():
            self.arten.addItem(f"{self._t(was)} ({self._sprache.zahl(anzahl)})", was)
        self.zeige_arten(an=True)
        self._show_liste()

    def zeige_arten(self, *, an: bool) -> None:
        """The choice of kinds, where there is one and the list is seen."""
        self.arten.setVisible(an and self.arten.count() > len(("alle", "eine")))

    def _befunde(self) -> Iterator[Befund]:
        blick = Blick(self.segment.wahl)
        if self._bericht is not None:
            yield from (b for b in self._bericht.paket.befunde if blick_of(b) is blick)

    def _show_liste(self) -> None:
        zeilen = list(islice(self._zeilen(), HOECHSTENS + 1))
        mehr = len(zeilen) > HOECHSTENS
        self.liste.zeige(zeilen[:HOECHSTENS])
        self.liste.setVisible(bool(zeilen))
        satz = self._t("Es gibt nichts zu zeigen.")
        if mehr:
            satz = self._t(
                "Hier stehen die ersten {n}. Alle Befunde stehen in der Fehlerliste.", n=HOECHSTENS
            )
        self._leer.setText("" if self._bericht is None else satz)
        self._leer.setVisible(mehr or not zeilen)
        ansagen(self.liste, self._sprache.plural("{n} Zeile", "{n} Zeilen", len(zeilen)))

    def _zeilen(self) -> Iterator[Pruefzeile]:
        bericht = self._bericht
        if bericht is None:
            return
        match Blick(self.segment.wahl):
            case Blick.GEAENDERT:
                for zeile in sorted(bericht.zeilen, key=_ohne_konflikt):
                    yield from self._differenzen(zeile)
            case Blick.FEHLT:
                weg = (z for z in bericht.zeilen if z.art is Zeilenart.VERSCHWUNDEN)
                yield from map(self._verschwunden, weg)
            case _:
                art = self.arten.currentData()
                gezeigt = (b for b in self._befunde() if not art or b.was == art)
                yield from (self._befund(nr, b) for nr, b in enumerate(gezeigt))

    def _befund(self, nummer: int, befund: Befund) -> Pruefzeile:
        t = self._t
        gefunden = t("Gefunden: „{wert}“", wert=befund.wert) if befund.wert else ""
        dazu = " · ".join(teil for teil in (gefunden, t(befund.aktion)) if teil)
        stufe = befund.stufe
        symbol, ton = "info", "text_secondary"
        if stufe.bitte_ansehen:
            symbol, ton = "triangle-alert", "danger_fg"
        elif stufe is Befundstufe.REPARIERT:
            symbol, ton = "check", "ok_fg"
        eintrag = befund.stelle.startswith("„")
        return Pruefzeile(
            f"befund:{nummer}",
            "" if eintrag else stellenworte(befund.stelle, self._sprache),
            befund.stelle.strip("„“") if eintrag else befund.spalte or t("ganze Zeile"),
            t(befund.was),
            dazu,
            symbol,
            ton,
            (KONFLIKT, t("Vergleichen")) if befund.code == KONFLIKT else ("", ""),
        )

    def _on_griff(self, zeile: Pruefzeile, name: str) -> None:
        if name == KONFLIKT:
            self.zeige(Blick.GEAENDERT)
        elif name in (QUELLE, MEINE):
            key, _, feld = zeile.schluessel.rpartition(":")
            self._annahmen ^= {(AngebotKey(key), feld)}
            self._show_liste()
        else:
            self.sprung.emit(zeile.schluessel)

    def _differenzen(self, zeile: Abgleichzeile) -> Iterator[Pruefzeile]:
        t = self._t
        worte = feldworte(t)
        for feld in zeile.felder:
            genommen = (zeile.key, feld.feld) in self._annahmen
            bleibt, griff = "", ("", "")
            if feld.konflikt:
                bleibt = t("Von Hand geändert, Ihre Angabe bleibt.")
                griff = (QUELLE, t("Angabe der Quelle nehmen"))
            if genommen:
                bleibt = t("Beim Übernehmen kommt die Angabe der Quelle.")
                griff = (MEINE, t("Meine behalten"))
            neu = t("In der Quelle: {wert}", wert=feld.dort or t("nichts"))
            yield Pruefzeile(
                f"{zeile.key}:{feld.feld}",
                "",
                zeile.name,
                f"{worte.get(feld.feld, feld.feld)}: {feld.hier or t('nichts')}",
                " · ".join(teil for teil in (neu, bleibt) if teil),
                "lock" if feld.konflikt and not genommen else "refresh-cw",
                "ask_fg" if feld.konflikt and not genommen else "text_secondary",
                ("", "") if self._mit_sprung else griff,
            )

    def _verschwunden(self, zeile: Abgleichzeile) -> Pruefzeile:
        t = self._t
        return Pruefzeile(
            zeile.key,
            "",
            zeile.name,
            t("Nicht mehr in der Quelle – prüfen"),
            t("Der Eintrag bleibt im Katalog und ist zum Prüfen vorgemerkt."),
            "flag",
            "ask_fg",
            ("katalog", t("Im Katalog zeigen")) if self._mit_sprung else ("", ""),
        )


def _konflikte(bericht: Einlesebericht | None) -> frozenset[tuple[AngebotKey, str]]:
    zeilen = bericht.zeilen if bericht else ()
    return frozenset((z.key, f.feld) for z in zeilen for f in z.felder if f.konflikt)


def _ohne_konflikt(zeile: Abgleichzeile) -> bool:
    """What asks for a decision comes first."""
    return not any(feld.konflikt for feld in zeile.felder)


def blick_of(befund: Befund) -> Blick | None:
    """Where a finding is shown; what vanished has rows of its own."""
    if befund.code == FEHLT:
        return None
    if befund.code == DUBLETTE:
        return Blick.DOPPELT
    if befund.stufe.bitte_ansehen:
        return Blick.ANSEHEN
    return Blick.REPARIERT if befund.stufe is Befundstufe.REPARIERT else Blick.HINWEIS


def count_blicke(bericht: Einlesebericht) -> Counter[Blick]:
    zahlen = Counter(blick for b in bericht.paket.befunde if (blick := blick_of(b)))
    zahlen[Blick.GEAENDERT] = sum(bool(zeile.felder) for zeile in bericht.zeilen)
    zahlen[Blick.FEHLT] = bericht.verschwunden
    return zahlen
