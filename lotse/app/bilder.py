"""Pictures for reviewers: every page, dialog and print with the sample families, offscreen."""

from __future__ import annotations

import html
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from lotse.app.bilder_rechner import male_rechner
from lotse.app.bilder_tuer import male_tuer
from lotse.app.bilder_wissen import male_wissen
from lotse.app.clock import standing
from lotse.app.dienste import Verdrahtung, seiten
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.schreiben import make_folder, write_file
from lotse.app.uebung import open_uebung
from lotse.app.uebungstag import UEBUNGSTAG
from lotse.app.window import build
from lotse.domain.akte import Akte, Aktenzeile
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Briefart, Gestalt, Kopf
from lotse.matching.ansprueche import steht_zu
from lotse.services.ansprueche import plan_anrecht
from lotse.services.unterlagen import papiere_of
from lotse.services.vermitteln import put_in_plan
from lotse.ui.aktionen import Aktion
from lotse.ui.dienste import Briefauftrag, Dienste
from lotse.ui.farben import Thema
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.fenster.start import Startfenster
from lotse.ui.jobs import Runner
from lotse.ui.seiten.plan_kopf import ANSICHTEN as PLANANSICHTEN
from lotse.ui.sprung import IN_DER_FAMILIE, Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil

RUHE_MS = 250
HAUPTFAMILIE = "Ahorn"
RECHT = "u7a@p4"
"""A right by age of its second child, shown open and put into the plan."""
DRAUSSEN = (Ort.HEUTE, Ort.FAMILIEN, Ort.KATALOG, Ort.WIRKUNG, Ort.HILFE, Ort.EINSTELLUNGEN)
PDF_MASSSTAB = 1.4
"""Pixels per point of the prints."""


@dataclass(frozen=True, slots=True)
class Ansicht:
    """One look: theme, type size in percent, window in pixels."""

    name: str
    thema: Thema = Thema.HELL
    prozent: int = 100
    groesse: tuple[int, int] = (1366, 738)


ANSICHTEN = (
    Ansicht("hell_1366"),
    Ansicht("dunkel_1366", Thema.DUNKEL),
    Ansicht("kontrast_1366", Thema.KONTRAST),
    Ansicht("hell_1920", groesse=(1920, 1050)),
    Ansicht("hell_150prozent", prozent=150),
)


@dataclass
class Maler:
    """Draws into a folder and remembers what it drew."""

    ordner: Path
    runner: Runner
    gemalt: list[str] = field(default_factory=list)

    def warte(self) -> None:
        """Until jobs are done, timers have fired and what they changed is laid out."""
        uhr = QElapsedTimer()
        uhr.start()
        while uhr.elapsed() < RUHE_MS:
            QApplication.processEvents()
            if not self.runner.is_idle():
                uhr.restart()

    def male(self, widget: QWidget, name: str) -> None:
        self.warte()
        self._sichere(widget.grab().toImage(), name)

    def male_darueber(self, fenster: QWidget, name: str, tippe: str = "") -> None:
        """The window with the dialog that stands over it; then the dialog is closed."""
        self.warte()
        oben = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not fenster]
        for feld in (f for w in oben for f in w.findChildren(QLineEdit)[:1] if tippe):
            feld.setText(tippe)
        self.warte()
        bild = fenster.grab()
        maler = QPainter(bild)
        for widget in oben:
            maler.drawPixmap(fenster.mapFromGlobal(widget.pos()), widget.grab())
        maler.end()
        self._sichere(bild.toImage(), name)
        for widget in oben:
            widget.close()

    def _sichere(self, bild: QImage, name: str) -> None:
        if not bild.save(str(self.ordner / f"{name}.png")):
            raise Hinweis("Ein Bild ließ sich nicht schreiben.", tun="Bitte prüfen Sie den Ordner.")
        self.gemalt.append(name)

    def male_pdf(self, pdf: bytes, name: str) -> None:
        for nummer, seite in enumerate(seiten(pdf, PDF_MASSSTAB), 1):
            format_ = QImage.Format.Format_RGBA8888
            bild = QImage(seite.daten, seite.breite, seite.hoehe, format_).copy()
            self._sichere(bild, f"{name}_seite{nummer}")


def run(ausgabe: Path) -> int:
    """Draw everything into the folder; returns how many pictures there are."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    make_folder(ausgabe)
    profil = open_uebung(UEBUNGSTAG)
    runner = Runner(_raise, app)
    try:
        datei = Einstellungsdatei(None)
        stil().show(Thema.HELL, 100)
        dienste = Verdrahtung(profil, datei, standing(UEBUNGSTAG)).dienste()
        maler = Maler(ausgabe, runner)
        _plane(dienste)
        for ansicht in ANSICHTEN:
            _male_ansicht(maler, dienste, ansicht)
        stil().show(Thema.HELL, 100)
        _male_familien(maler, dienste)
        _male_briefe(maler, dienste)
        male_wissen(maler, dienste)
        write_file(ausgabe / "index.html", uebersicht(maler.gemalt).encode("utf-8"))
    finally:
        runner.shutdown()
        profil.close()
    return len(maler.gemalt)


def uebersicht(namen: Sequence[str]) -> str:
    """One page that shows them all, by prefix."""
    zeilen = "\n".join(
        f'<figure><a href="{n}.png"><img src="{n}.png" loading="lazy" alt="{n}"></a>'
        f"<figcaption>{n}</figcaption></figure>"
        for n in map(html.escape, namen)
    )
    return (
        '<!doctype html><html lang="de"><meta charset="utf-8"><title>Lotse in Bildern</title>'
        "<style>body{font:16px sans-serif;margin:2em}figure{display:inline-block;margin:.5em}"
        "img{width:440px;border:1px solid #999}</style>"
        f"<h1>Lotse in Bildern</h1>\n{zeilen}</html>\n"
    )


def _plane(dienste: Dienste) -> None:
    """Give the main family a plan, so that plan and letters have something to show."""
    zeile = _zeile(dienste, HAUPTFAMILIE)
    akte = vorher = dienste.laden(FamilieId(zeile.id))
    abgleich = dienste.abgleichen(akte, dienste.gesagt(akte.familie.id), frozenset())
    heute, wissen = UEBUNGSTAG.date(), dienste.wissen
    for anrecht in steht_zu(akte.familie, akte.nutzungen, wissen, heute).offen:
        if f"{anrecht.anspruch.id}@{anrecht.person}" == RECHT:
            akte = plan_anrecht(akte, anrecht, wissen, heute)
    for nummer, kennung in enumerate(("fruehfoerderung", "hebamme", "kindergeld")):
        hilfe = abgleich.hilfe(kennung)
        if hilfe and hilfe.angebote:
            akte = put_in_plan(akte, hilfe, hilfe.angebote[0], f"bild-{nummer}", UEBUNGSTAG)
    dienste.speichern(vorher, akte)


def _male_ansicht(maler: Maler, dienste: Dienste, ansicht: Ansicht) -> None:
    stil().show(ansicht.thema, ansicht.prozent)
    if ansicht.groesse == ANSICHTEN[0].groesse:
        male_tuer(maler, dienste.sprache, ansicht.name)
    fenster, sitzung = build(dienste, maler.runner)
    fenster.resize(*ansicht.groesse)
    fenster.show()
    familie = FamilieId(_zeile(dienste, HAUPTFAMILIE).id)
    for ort in (*DRAUSSEN, *IN_DER_FAMILIE):
        sitzung.springe(Sprung(ort, familie if ort in IN_DER_FAMILIE else FamilieId("")))
        maler.male(fenster, f"{_nummer(ort)}_{ort.value}_{ansicht.name}")
    for teil, _wort in PLANANSICHTEN[1:]:
        sitzung.springe(Sprung(Ort.PLAN, bezug=teil))
        maler.male(fenster, f"{_nummer(Ort.PLAN)}_plan_{teil}_{ansicht.name}")
    sitzung.springe(Sprung(Ort.PLAN, bezug=PLANANSICHTEN[0][0]))
    if ansicht is ANSICHTEN[0]:
        _male_besonderes(maler, fenster, sitzung)
    fenster.tue(Aktion.VERDECKEN)
    maler.male(fenster, f"90_verdeckt_{ansicht.name}")
    fenster.close()
    maler.warte()


def _male_besonderes(maler: Maler, fenster: Fenster, sitzung: Sitzung) -> None:
    """Search, new family, printing, English, start and failure."""
    fenster.on_suchen()
    maler.male_darueber(fenster, "22_suche", "frühf")
    fenster.tue(Aktion.DRUCKEN)
    maler.male_darueber(fenster, "23_drucken")
    sitzung.springe(Sprung(Ort.FAMILIE, bezug=RECHT))
    maler.male(fenster, "24_steht_euch_zu")
    sitzung.springe(Sprung(Ort.FAMILIEN, bezug="neu"))
    maler.male(fenster, "21_neue_familie")
    sitzung.on_failure(
        Hinweis(
            "Der Speicher ist voll.",
            "Der letzte gespeicherte Stand ist sicher.",
            "Bitte machen Sie Platz auf dem Laufwerk.",
        )
    )
    maler.male(fenster, "91_meldung")
    male_rechner(maler, fenster, sitzung)
    _male_englisch(maler, fenster, sitzung)
    start = Startfenster()
    start.show()
    maler.male(start, "00_start")
    start.show_fehler(Hinweis("Der Katalog fehlt.", "Nichts wurde verändert.", "Bitte neu wählen."))
    maler.male(start, "00_start_fehler")
    start.close()


def _male_englisch(maler: Maler, fenster: Fenster, sitzung: Sitzung) -> None:
    """The same window in English; the words of the law stay German."""
    fenster.texte_setzen(Sprache.load("en"))
    for ort in (Ort.HEUTE, Ort.GESPRAECH, Ort.HILFEN, Ort.RECHNER, Ort.PLAN):
        sitzung.springe(Sprung(ort))
        maler.male(fenster, f"{_nummer(ort)}_{ort.value}_englisch")
    fenster.texte_setzen(Sprache.load("de"))


def _male_familien(maler: Maler, dienste: Dienste) -> None:
    """Every sample family: talk, helps and plan."""
    fenster, sitzung = build(dienste, maler.runner)
    fenster.resize(*ANSICHTEN[0].groesse)
    fenster.show()
    for zeile in dienste.akten("", False):  # noqa: FBT003 - open cases
        for ort in (Ort.FAMILIE, Ort.GESPRAECH, Ort.HILFEN, Ort.PLAN):
            sitzung.springe(Sprung(ort, FamilieId(zeile.id)))
            maler.male(fenster, f"60_{_dateiname(zeile.deckwort)}_{_nummer(ort)}_{ort.value}")
    fenster.close()
    maler.warte()


def _male_briefe(maler: Maler, dienste: Dienste) -> None:
    """Each letter of the main family and of one with Arabic, in every language."""
    for deckwort in (HAUPTFAMILIE, "Kiesel"):
        akte = dienste.laden(FamilieId(_zeile(dienste, deckwort).id))
        for name, pdf in _briefe(dienste, akte):
            maler.male_pdf(pdf, f"70_brief_{_dateiname(deckwort)}_{name}")


def _briefe(dienste: Dienste, akte: Akte) -> Iterator[tuple[str, bytes]]:
    """All letters there can be, one after the other."""
    for sprache in dienste.briefsprachen:
        auftraege = [Briefauftrag(Briefart.PLAN, sprache=sprache)]
        if papiere_of(akte, dienste.wissen):
            auftraege.append(Briefauftrag(Briefart.UNTERLAGEN, sprache=sprache))
        auftraege += [Briefauftrag(Briefart.FAMILIE, v.id, sprache) for v in akte.vermittlungen[:2]]
        if sprache == "de":
            mit_post = Gestalt(kopf=Kopf.DIN)
            auftraege += [
                Briefauftrag(Briefart.UEBERLEITUNG, v.id, gestalt=mit_post)
                for v in akte.vermittlungen[:1]
            ]
        for nummer, auftrag in enumerate(auftraege):
            brief = dienste.brief(akte, auftrag)
            yield f"{sprache}_{nummer}_{auftrag.art.value}", dienste.pdf(brief)


def _zeile(dienste: Dienste, deckwort: str) -> Aktenzeile:
    return next(z for z in dienste.akten("", False) if z.deckwort == deckwort)  # noqa: FBT003


def _dateiname(wort: str) -> str:
    """ASCII: "Möwe" becomes "moewe"."""
    for von, nach in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        wort = wort.casefold().replace(von, nach)
    return wort


def _nummer(ort: Ort) -> str:
    return f"{list(Ort).index(ort) + 1:02}"


def _raise(error: Exception) -> None:
    raise error
