"""One case of a package that arrived: what comes, whom it looks like, and what it shall become."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from lotse.domain.familie import FamilieId
from lotse.i18n.sprache import Sprache
from lotse.services.dieselbe import Aehnlich
from lotse.services.uebergabepaket import note_lines
from lotse.services.uebergabepaket_ankunft import Ankunft, Ankunftsart, contents
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe

HOECHSTENS = 3
Wahl = tuple[Ankunftsart, FamilieId | None]


class Ankunftszeile(QWidget):
    """`wahl` says what was chosen, and with which family it is put together."""

    def __init__(self, ankunft: Ankunft, sprache: Sprache) -> None:
        super().__init__()
        self.ankunft, self._sprache = ankunft, sprache
        t, familie = sprache.t, ankunft.fall.akte.familie
        anzeige = t("Familie {name}", name=familie.buchstabe) if familie.buchstabe else t("Anonym")
        self.name = f"{anzeige} ({familie.deckwort})"
        kopf = Text(self.name, fett=True)
        zahlen = " · ".join(_inhalt(contents(ankunft.fall.akte), sprache))
        was = Text(zahlen or t("Noch ohne Einträge"), Stufe.KLEIN, umbruch=True)
        self.art = Auswahl()
        self.art.setAccessibleName(f"{t('Was soll damit geschehen?')} {self.name}")
        self._fuelle()
        self.warnung = Hinweisfeld(art="ask", symbol="triangle-alert")
        warum = [Text(satz, Stufe.KLEIN, farbe="ask_fg", umbruch=True) for satz in self._warum()]
        notiz = [
            Text(satz, Stufe.KLEIN, farbe="text_secondary", umbruch=True)
            for satz in note_lines(ankunft.fall.notiz)
        ]
        unten = (self.warnung, reihe(self.art, None))
        self.setLayout(spalte(kopf, was, *notiz, *warum, *unten, abstand=0.25))
        self.warnung.setVisible(ankunft.schon_da)  # laid out first: alone it is a window
        self.art.currentIndexChanged.connect(self._on_wahl)
        self._on_wahl(0)

    @property
    def wahl(self) -> Wahl:
        gewaehlt: Wahl = self.art.currentData()
        return gewaehlt

    def _fuelle(self) -> None:
        t, a = self._sprache.t, self.ankunft
        worte = {
            Ankunftsart.NEU: t("Als neue Familie einlesen"),
            Ankunftsart.NICHT: t("Akte hier lassen, wie sie ist") if a.schon_da
            else t("Nicht einlesen"),
            Ankunftsart.ERSETZT: t("Die Fassung aus der Übergabe nehmen"),
        }  # fmt: skip
        for art in a.arten:
            if art is Ankunftsart.VEREINT:
                for aehnlich in a.aehnlich[:HOECHSTENS]:
                    satz = t("Zusammenführen mit {familie}", familie=self._name(aehnlich))
                    self.art.addItem(satz, (art, aehnlich.wer.id))
            else:
                ziel = a.fall.akte.familie.id if art is Ankunftsart.ERSETZT else None
                self.art.addItem(worte[art], (art, ziel))

    def _warum(self) -> tuple[str, ...]:
        t, a = self._sprache.t, self.ankunft
        if a.schon_da:
            return ()
        return tuple(
            t("Vielleicht dieselbe Familie: {familie}.", familie=self._name(aehnlich))
            + f" {' · '.join(t(grund.value) for grund in aehnlich.gruende)}"
            for aehnlich in a.aehnlich[:HOECHSTENS]
        )

    def _on_wahl(self, _nummer: int) -> None:
        """What this choice does to the record that is here; said before anything is written."""
        if not self.ankunft.schon_da:
            return
        t, da = self._sprache.t, self._sprache.t("Diese Akte ist schon hier.")
        nur_hier = ", ".join(_inhalt(self.ankunft.nur_hier, self._sprache))
        if self.wahl[0] is not Ankunftsart.ERSETZT:
            folge = t("Sie bleibt, wie sie ist. Doppelt wird sie nie angelegt.")
        elif nur_hier:
            folge = t("Sie wird ersetzt. Nur hier oder hier anders: {was}. Das geht verloren.",
                      was=nur_hier)  # fmt: skip
        else:
            folge = t("Sie wird ersetzt. Hier steht nichts, was in der Übergabe fehlt.")
        self.warnung.set_text(f"{da} {folge}")

    def _name(self, aehnlich: Aehnlich) -> str:
        wer, t = aehnlich.wer, self._sprache.t
        anzeige = t("Familie {name}", name=wer.buchstabe) if wer.buchstabe else t("Anonym")
        return f"{anzeige} ({wer.deckwort})"


def _inhalt(zahlen: Mapping[str, int], sprache: Sprache) -> tuple[str, ...]:
    """How many of each kind, in words; what there is none of is not said."""
    s, n = sprache, zahlen.get
    worte = {
        "personen": s.plural("{n} Person", "{n} Personen", n("personen", 0)),
        "kontakte": s.plural("{n} Kontakt", "{n} Kontakte", n("kontakte", 0)),
        "ziele": s.plural("{n} Ziel", "{n} Ziele", n("ziele", 0)),
        "schritte": s.plural("{n} Schritt", "{n} Schritte", n("schritte", 0)),
        "vermittlungen": s.plural("{n} Vermittlung", "{n} Vermittlungen", n("vermittlungen", 0)),
        "antraege": s.plural("{n} Antrag", "{n} Anträge", n("antraege", 0)),
        "einwilligungen": s.plural(
            "{n} Einwilligung", "{n} Einwilligungen", n("einwilligungen", 0)
        ),
        "netz": s.plural("{n} Eintrag im Netz", "{n} Einträge im Netz", n("netz", 0)),
        "papiere": s.plural("{n} Papier", "{n} Papiere", n("papiere", 0)),
        "blaetter": s.plural("{n} Blatt", "{n} Blätter", n("blaetter", 0)),
        "angaben": s.t("Angaben zur Familie"),
    }
    return tuple(wort for art, wort in worte.items() if n(art))
