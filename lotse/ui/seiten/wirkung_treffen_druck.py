"""The meeting kit leaves the house: A4 to hand round, A3 for the wall, as PDF or on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.indikator import Treffen
from lotse.i18n.sprache import Sprache
from lotse.services.dialog.ansicht import by_stratum, compared
from lotse.services.dialog.arbeit import Dialogarbeit
from lotse.services.dialog.beispiel import marked
from lotse.services.dialog.blatt import Treffendruck
from lotse.services.dialog.treffen import treffen_paket
from lotse.services.zahlen.auswertung import Auswertung, evaluate, look
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.vergleich import Ausfuhr, Nahe, published, too_close
from lotse.services.zahlen.zeitraum import Zeitraum
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import reihe
from lotse.ui.dialoge.blattausgang import Blattausgang
from lotse.ui.dialoge.speicherort import dateistamm
from lotse.ui.dienste import Dienste
from lotse.ui.seiten.wirkung_ausgabe import PAPIER, PDF, near_words, note_leaving
from lotse.ui.seiten.wirkung_dialog import Dialogsicht
from lotse.ui.steuerung import Sitzung

TREFFEN, WANDBILD = "treffen", "wandbild"
"""What the log calls the kit (agenda, pictures, decisions) and the sheet for the wall."""


class Treffenausgang(QWidget):
    """Three buttons; `gesagt(sentence)` what became of it."""

    gesagt = Signal(str)

    def __init__(self, sitzung: Sitzung, sicht: Dialogsicht, oben: QWidget) -> None:
        super().__init__()
        self._sitzung, self._sicht = sitzung, sicht
        self._treffen: Treffen | None = None
        self._alle: tuple[Treffen, ...] = ()
        self._nahe: list[Nahe] = []
        t = sitzung.sprache.t
        self.pdf = Knopf(t("Paket als PDF …"), symbol="file-down", art=Art.HAUPT)
        self.wand = Knopf(t("Wandbild A3 …"), symbol="file-down")
        self.drucken = Knopf(t("Paket drucken …"), symbol="printer")
        self.ausgang = Blattausgang(sitzung, oben)
        self.setLayout(reihe(self.pdf, self.wand, self.drucken, abstand=0.7))
        self.pdf.clicked.connect(self._on_pdf)
        self.wand.clicked.connect(self._on_wand)
        self.drucken.clicked.connect(self._on_drucken)
        self.ausgang.gesagt.connect(self._on_gesagt)

    def zeige(self, treffen: Treffen, alle: Sequence[Treffen]) -> None:
        self._treffen, self._alle = treffen, tuple(alle)

    def blatt(self, *, wand: bool = False, weg: str = PDF) -> Callable[[], bytes]:
        """To be made off the window's thread; everything it needs is taken along. The log hears
        of it before anything is printed or written."""
        dienste, sicht, treffen, alle = (
            self._sitzung.dienste, self._sicht, self._treffen, self._alle,
        )  # fmt: skip
        freigabe, ort = sicht.freigabe, sicht.ort.wahl
        drucke = dienste.treffenblatt
        if treffen is None or freigabe is None or drucke is None:
            return bytes
        gefragt, nahe = tuple(sicht.gefragt(freigabe)), sicht.nahe
        gruende = {c.value: w.label for c, w in dienste.blockaden.worte.items()}
        worte = Worte(Sprache.load("de"), gruende)
        nahe_berichte: list[Nahe] = []
        self._nahe = nahe_berichte

        def mache() -> bytes:
            note_leaving(dienste, WANDBILD if wand else TREFFEN, weg)
            summen = None if wand else sums(dienste, treffen.tag.year)
            if summen is not None:
                nahe_berichte.extend(note_export(dienste, summen))
            paket = treffen_paket(freigabe, treffen, alle, gefragt, (ort,))
            ids = [eine.bild.indikator.id for eine in paket.betrachtungen]
            schichten = (by_stratum(freigabe, kennung, ort, worte) for kennung in ids)
            return drucke(
                Treffendruck(
                    paket,
                    freigabe,
                    next((g.name for g in freigabe.gebiete if g.id == ort), ""),
                    tuple(compared(freigabe, kennung, ort, nahe, worte) for kennung in ids),
                    tuple(bild for bild in schichten if bild is not None),
                    nahe,
                    summen,
                    worte,
                    wand,
                    voices(dienste),
                )
            )

        return mache

    def _on_pdf(self) -> None:
        self._speichere("Treffen", wand=False)

    def _on_wand(self) -> None:
        self._speichere("Wandbild", wand=True)

    def _speichere(self, was: str, *, wand: bool) -> None:
        if self._treffen is not None:
            stamm = dateistamm(was, "", self._treffen.tag)
            titel = self._sitzung.sprache.t("Treffen-Paket speichern")
            self.ausgang.speichere(titel, stamm, PDF, self.blatt(wand=wand))

    def _on_drucken(self) -> None:
        self.ausgang.drucke(self.blatt(weg=PAPIER))

    def _on_gesagt(self, satz: str, _gut: bool) -> None:  # noqa: FBT001 - a Qt slot
        nahe = self._nahe
        self.gesagt.emit(near_words(nahe, self._sitzung.sprache) if nahe else satz)


def voices(dienste: Dienste) -> tuple[str, ...]:
    """Only what may leave the house (E-36)."""
    stimmen = dienste.dialog.stimmen if dienste.dialog else None
    return tuple(stimmen.freie()) if stimmen else ()


def sums(dienste: Dienste, jahr: int) -> Auswertung | None:
    """The guarded sums of the office in the year of the meeting; None = too few."""
    if dienste.zahlen is None:
        return None
    auswertung = evaluate(
        look(dienste.zahlen.bestand(), Zeitraum(jahr), dienste.wissen), dienste.zahlen.schutz()
    )
    return None if auswertung.leer else auswertung


def note_export(dienste: Dienste, summen: Auswertung) -> Sequence[Nahe]:
    """The sums of a kit leave the house as a report does: compared with earlier ones, and
    remembered."""
    zahlen = dienste.zahlen
    if zahlen is None:
        return ()
    nahe = too_close(summen, zahlen.ausfuhren())
    zahlen.merke(Ausfuhr(dienste.heute(), summen.zeitraum, published(summen)))
    return nahe


def meetings(arbeit: Dialogarbeit) -> Sequence[Treffen]:
    """The own ones; beside the invented region also its meeting, so that it can be tried."""
    eigene = arbeit.treffen()
    if arbeit.bestand() is not None:
        return eigene
    bekannt = {eines.id for eines in eigene}
    beispiele = (eines for eines in arbeit.beispieltreffen() if eines.id not in bekannt)
    return (*eigene, *map(marked, beispiele))
