"""What is stored about the family: told to it on request, and deleted when it asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.halt import held_until
from lotse.i18n.sprache import Sprache
from lotse.services.halten import HALTWORT
from lotse.services.uebergabearbeit import Geber
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import huelle, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.loeschgang import Loeschauftrag, Loeschgang
from lotse.ui.masse import Stufe
from lotse.ui.seiten.familie_auskunft import Auskunftsdialog
from lotse.ui.seiten.familie_halt import Haltfeld
from lotse.ui.seiten.uebergabe_geben import Uebergabegang
from lotse.ui.sprung import LOTSIN, Ort, Sprung
from lotse.ui.steuerung import Sitzung


class Datentafel(Tafel):
    """Two ways: "Das steht über Sie hier", and deletion. Not shown in the practice town."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ", symbol="shield")
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self._nummer = 0
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.auskunft = Knopf(symbol="file-text", klein=True)
        self.uebergeben = Knopf(symbol="file-down", klein=True)
        self.loeschen = Knopf(symbol="file-x", klein=True)
        knoepfe = Fluss()
        for knopf in (self.auskunft, self.uebergeben, self.loeschen):
            knoepfe.addWidget(knopf)
        self.halt = Haltfeld(sitzung)
        self.add_rand(spalte(self._satz, huelle(knoepfe), self.halt, abstand=0.7))
        self.auskunft.clicked.connect(self.on_auskunft)
        self.uebergeben.clicked.connect(self.on_uebergeben)
        self.uebergeben.setVisible(sitzung.dienste.uebergabearbeit is not None)
        self.loeschen.clicked.connect(self.on_loeschen)
        self.setVisible(sitzung.dienste.schutzarbeit is not None)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("Daten der Familie"))
        self._satz.setText(
            t("Die Familie darf alles sehen, was hier steht, und es löschen lassen.")
        )
        self.auskunft.setText(t("Das steht über Sie hier …"))
        self.uebergeben.setText(t("Übergeben …"))
        self.loeschen.setText(t("Familie löschen …"))
        self.halt.texte_setzen(sprache)

    def show_akte(self, akte: Akte) -> None:
        self.halt.show_akte(akte)

    def on_auskunft(self) -> None:
        akte = self._sitzung.akte
        if akte is not None:
            self._sitzung.sicherung.jetzt()  # what was just typed stands on the sheet, too
            dialog = Auskunftsdialog(self._sitzung, akte, self.window())
            dialog.finished.connect(dialog.deleteLater)
            dialog.show()

    def on_uebergeben(self) -> None:
        """Who may have it stands in the consents; then the dialog."""
        arbeit, akte = self._sitzung.dienste.uebergabearbeit, self._sitzung.akte
        if arbeit is None or akte is None or self._sitzung.verweigert():
            return
        self._sitzung.sicherung.jetzt()
        geber, familie = arbeit.geber, akte.familie.id
        self._nummer += 1  # pressed twice it opens once
        nummer = self._nummer
        self._sitzung.runner.start(lambda _token: (nummer, familie, geber(familie)), self._on_geber)

    def _on_geber(self, gefunden: tuple[int, FamilieId, Sequence[Geber]]) -> None:
        nummer, familie, geber = gefunden
        arbeit, akte = self._sitzung.dienste.uebergabearbeit, self._sitzung.akte
        if arbeit is None or akte is None or (nummer, familie) != (self._nummer, akte.familie.id):
            return
        dialog = Uebergabegang(self._sitzung, arbeit, geber, self.window())
        dialog.fragen.connect(self._on_fragen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _on_fragen(self) -> None:
        self._sitzung.springe(Sprung(Ort.EINWILLIGUNG, bezug=LOTSIN))

    def on_loeschen(self) -> None:
        arbeit, akte = self._sitzung.dienste.schutzarbeit, self._sitzung.akte
        if arbeit is None or akte is None:
            return
        familie, fall = akte.familie.id, arbeit.fall
        auftrag = Loeschauftrag(
            titel=self._sprache.t("Familie {wort} löschen", wort=akte.familie.deckwort),
            saetze=self._saetze(akte),
            familien=frozenset({familie}),
            faellige=lambda art: [fall(familie, art)],
            merkwort=akte.familie.deckwort,
        )
        dialog = Loeschgang(self._sitzung, auftrag, self.window())
        dialog.geloescht.connect(self._on_geloescht)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _saetze(self, akte: Akte) -> tuple[str, ...]:
        t = self._sprache
        offen = sum(1 for v in akte.vermittlungen if v.ereignisse)
        teile = [
            t.t("Lotse macht vorher eine Sicherung, prüft danach und schreibt ein Protokoll."),
            t.t(
                "In den Sicherungen liegt die Akte noch bis zu 30 Tage, verschlüsselt, "
                "auf einem Stick bis 30 Tage und bis er wieder steckt. "
                "Wird eine zurückgespielt, löscht Lotse die Akte wieder oder bittet darum."
            ),
            *self._nachweis(akte),
        ]
        halt = held_until(akte.halte, self._sitzung.dienste.heute())
        if halt is not None:
            bis, grund = t.datum(halt.bis, kurz=True), t.t(HALTWORT[halt.grund])
            teile.insert(0, t.t("Bleibt länger, bis {tag}: {grund}.", tag=bis, grund=grund))
        if offen:
            teile.append(
                t.plural(
                    "{n} Vermittlung ist unterwegs. Die Stelle behält, was sie schon weiß.",
                    "{n} Vermittlungen sind unterwegs. Die Stellen behalten, was sie schon wissen.",
                    offen,
                )
            )
        return tuple(teile)

    def _nachweis(self, akte: Akte) -> tuple[str, ...]:
        """What outlives it on purpose."""
        if not akte.einwilligungen:
            return ()
        satz = "Dass es Einwilligungen gab, bleibt drei Jahre lang belegt, ohne Namen."
        return (self._sprache.t(satz),)

    def _on_geloescht(self, _protokoll: object) -> None:
        self._sitzung.springe(Sprung(Ort.FAMILIEN))
