"""Heute, at the right: when the last Sicherung was made; above the lists, what needs somebody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lotse.i18n.sprache import Sprache
from lotse.services.sichern import Anlass
from lotse.services.sicherungsarbeit import Gesichert, Sicherungsbild
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.meldung import Meldungsart
from lotse.ui.seiten.sicherungsteil_hinweise import Hinweisstapel
from lotse.ui.seiten.sicherungsteil_worte import (
    DATUM,
    SICHERN,
    SICHERUNG,
    Sicherungshinweis,
    ergebnissatz,
    hinweise,
    probensatz,
    stand,
    with_copy,
)
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

HOECHSTENS = 2
"""So many lines above the lists; the rest is one press away."""


class Heutesicherung(Tafel):
    """`hinweise` is a widget of its own, for the place above the lists. Both are hidden where
    nothing is saved, in the practice town."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(" ", symbol="save")
        self._dienste, self._sitzung, self._sprache = dienste, sitzung, dienste.sprache
        self._lagebild: Sicherungsbild | None = None
        self._nummer = 0
        self._erinnert: date | None = None
        self.hinweise = Hinweisstapel()
        self.knopf = Knopf(art=Art.NEBEN, klein=True)
        self._satz = Text(umbruch=True)
        self._probe = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.koepf(self.knopf)
        self.add_rand(spalte(self._satz, self._probe, abstand=0.2))
        self.knopf.clicked.connect(self.on_sichern)
        self.hinweise.getan.connect(self._on_hinweis)
        self.hide()

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.set_titel(sprache.t("Sicherung"))
        self.knopf.setText(sprache.t("Jetzt sichern"))
        if self._lagebild is not None:
            self._on_bild(self._lagebild)

    def lies(self) -> None:
        """What is known here at once; the second place when it answers."""
        arbeit = self._dienste.sicherungsarbeit
        if arbeit is not None:
            self._sitzung.runner.start(lambda _token: arbeit.bild(), self._on_hier)

    def on_sichern(self) -> None:
        arbeit = self._dienste.sicherungsarbeit
        if arbeit is None or not self.knopf.isEnabled():
            return
        self._laeuft(an=True)
        self._sitzung.runner.start(
            lambda _token: arbeit.sichere(Anlass.VON_HAND),
            self._on_gesichert,
            on_failed=self._on_misslungen,
        )

    def _on_hier(self, bild: Sicherungsbild) -> None:
        arbeit = self._dienste.sicherungsarbeit
        self._nummer += 1
        if bild.zweitort is not None and arbeit is not None:
            nummer, dort = self._nummer, arbeit.dort
            self._sitzung.runner.start(
                lambda _token: (nummer, dort(bild)), self._on_dort, aside=True
            )
        self._on_bild(bild)

    def _on_dort(self, gesehen: tuple[int, Sicherungsbild]) -> None:
        nummer, bild = gesehen
        if nummer == self._nummer:  # a share answers late, and knows nothing of what came since
            self._on_bild(bild)

    def _on_bild(self, bild: Sicherungsbild) -> None:
        self._lagebild, t, heute = bild, self._sprache, self._dienste.heute()
        self._satz.setText(stand(bild, heute, t))
        self._satz.set_art(farbe="ask_fg" if bild.lage.veraltet else "text")
        self._probe.setText(probensatz(bild, heute, t))
        alle = tuple(hinweise(bild, heute, t))
        gezeigt = alle[:HOECHSTENS]
        if len(alle) > HOECHSTENS:
            rest = len(alle) - HOECHSTENS + 1
            satz = t.plural(
                "Noch {n} Hinweis zur Sicherung.", "Noch {n} Hinweise zur Sicherung.", rest
            )
            mehr = Sicherungshinweis(satz, t.t("Alle ansehen"), SICHERUNG)
            gezeigt = (*alle[: HOECHSTENS - 1], mehr)
        self.hinweise.zeige(gezeigt)
        self._merke_erinnerung(gezeigt)
        self.show()

    def _merke_erinnerung(self, gezeigt: Sequence[Sicherungshinweis]) -> None:
        """Once a day is enough; the next one comes in a week."""
        arbeit, heute = self._dienste.sicherungsarbeit, self._dienste.heute()
        if arbeit is not None and self._erinnert != heute and any(h.erinnerung for h in gezeigt):
            self._erinnert = heute
            self._sitzung.runner.start(lambda _token: arbeit.erinnert(), self._on_erinnert)

    def _on_erinnert(self, _nichts: object) -> None:
        """Written down; nothing to show."""

    def _on_hinweis(self, ziel: str) -> None:
        if ziel == SICHERN:
            self.on_sichern()
        elif ziel != DATUM:
            self._sitzung.springe(Sprung(Ort.EINSTELLUNGEN, bezug=ziel))
        elif (arbeit := self._dienste.sicherungsarbeit) is not None:
            self._sitzung.runner.start(lambda _token: arbeit.datum_stimmt(), self._on_datum)

    def _on_datum(self, _nichts: object) -> None:
        self.lies()

    def _on_gesichert(self, getan: Gesichert) -> None:
        """In the own folder; the second place gets its copy beside everything else."""
        self._laeuft(an=False)
        arbeit, bild = self._dienste.sicherungsarbeit, self._lagebild
        self._melde(getan)
        if arbeit is not None and bild is not None and bild.zweitort is not None:
            self._sitzung.runner.start(
                lambda _token: with_copy(getan, arbeit.bringe()), self._melde, aside=True
            )

    def _melde(self, getan: Gesichert) -> None:
        art = Meldungsart.WARNUNG if getan.hinweis else Meldungsart.ERFOLG
        self._sitzung.melde(ergebnissatz(getan, self._sprache), art)
        self.lies()

    def _on_misslungen(self, error: Exception) -> None:
        self._laeuft(an=False)
        self._sitzung.runner.on_failed(error)

    def _laeuft(self, *, an: bool) -> None:
        self.knopf.setEnabled(not an)
        self.knopf.setText(self._sprache.t("Sichert …" if an else "Jetzt sichern"))
