"""The frame around every page: rail, head, tabs, message bar, foot."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.vermittlung import Schrittstand
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich
from lotse.services.briefseite import seitenposten
from lotse.services.einwilligungsstand import any_valid
from lotse.services.fallbild import fallbild
from lotse.ui.aktionen import Aktion, tastenwort
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.dienste import Dienste
from lotse.ui.familienworte import anzeige, zusammen
from lotse.ui.fenster.ansehen import Ansehenband
from lotse.ui.fenster.fuss import Fuss
from lotse.ui.fenster.kopf import Kopf
from lotse.ui.fenster.laengenwache import Laengenwache
from lotse.ui.fenster.reiter import Familienreiter
from lotse.ui.fenster.schiene import Schiene
from lotse.ui.gefragt import gefragte_hilfen
from lotse.ui.jobs import Runner
from lotse.ui.masse import Breite
from lotse.ui.meldung import Meldungsleiste
from lotse.ui.seite import Seite
from lotse.ui.sprung import IN_DER_FAMILIE, Ort
from lotse.ui.statusworte import STATUSBILD
from lotse.ui.stil import em, stil
from lotse.ui.zuletztworte import zuletzt_gesprochen

TITEL = {
    Ort.HEUTE: "Heute",
    Ort.FAMILIEN: "Familien",
    Ort.KATALOG: "Katalog",
    Ort.WIRKUNG: "Wirkung",
    Ort.HILFE: "Hilfe",
    Ort.EINSTELLUNGEN: "Einstellungen",
}
NIEDRIG_EM = 28
"""Below this height the head leaves more of it to the page."""
MIT_NEUER_FAMILIE = (Ort.HEUTE, Ort.FAMILIEN)
MIT_GEMEINSAM = (Ort.GESPRAECH, Ort.HILFEN, Ort.PLAN)


class Rahmen(QWidget):
    """Shows where we are; what is pressed is told by the parts themselves."""

    def __init__(self, dienste: Dienste, runner: Runner) -> None:
        super().__init__()
        t = self._sprache = dienste.sprache
        self._wissen = dienste.wissen
        self._heute, self._besprochen = dienste.heute, dienste.besprochen
        self._feiertage = dienste.feiertage
        self.schiene = Schiene(t)
        self.kopf = Kopf()
        self.reiter = Familienreiter(t)
        self.meldung = Meldungsleiste(t)
        self.stapel = QStackedWidget()
        self.fuss = Fuss(dienste, runner, t)
        self._laengen = Laengenwache(self, t)
        self.neu = Knopf(symbol="plus", art=Art.HAUPT)
        self.gemeinsam = Knopf(symbol="monitor")
        self._breite = Breite.NORMAL
        self.band = Ansehenband(t, dienste.nur_lesen)
        teile = (self.kopf, self.reiter, self.band, self.meldung, self.stapel, self.fuss)
        rechts = spalte(*teile, abstand=0)
        rechts.setStretchFactor(self.stapel, 1)
        self.setLayout(reihe(self.schiene, rechts, abstand=0))
        stil().geaendert.connect(self._miss_hoehe)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._miss_hoehe()

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        for teil in (self.schiene, self.reiter, self.fuss, self.band, self.meldung, self._laengen):
            teil.texte_setzen(sprache)

    def show_ort(self, ort: Ort, seite: Seite, akte: Akte | None) -> None:
        """Head, rail and tabs for a page and the open case."""
        t, innen = self._sprache, ort in IN_DER_FAMILIE
        self.schiene.show_ort(ort)
        self.reiter.show_ort(ort)
        self.reiter.setVisible(innen)
        self.kopf.show_in_familie(innen)
        self.kopf.zurueck_knopf.setText(t.t("Familien"))
        if innen and akte:
            f = akte.familie
            self.kopf.show_titel(anzeige(f, t), self._zusatz(akte, ort), f.deckwort)
            bild = STATUSBILD[fallbild(akte, self._wissen, self._heute(), self._feiertage)]
            self.kopf.show_stand(t.t(bild.wort), bild.art, bild.symbol)
        else:
            self.kopf.show_stand("")
            self.kopf.show_titel(t.t(TITEL.get(ort, "Lotse")), seite.untertitel())
        self._sage_knoepfe(ort, seite)

    def _zusatz(self, akte: Akte, ort: Ort) -> str:
        """Who belongs; on the page that tells this anyway, what was spoken of last."""
        f, t = akte.familie, self._sprache
        if ort is not Ort.FAMILIE:
            return zusammen(f, t)
        zuletzt = zuletzt_gesprochen(akte, self._heute(), t, self._besprochen)
        return " · ".join(teil for teil in (f.fallcode, zuletzt or zusammen(f, t)) if teil)

    def show_zahlen(self, akte: Akte, abgleich: Abgleich | None) -> None:
        """The counts on the tabs."""
        offen = (Schrittstand.VORGEMERKT, Schrittstand.DRAN)
        schritte = sum(1 for schritt in akte.schritte if schritt.stand in offen)
        hilfen = len(gefragte_hilfen(abgleich)) if abgleich else 0
        frei = self._feiertage(akte.familie.ort.ags)
        briefe = len(seitenposten(akte, self._wissen, self._heute(), frei))
        self.reiter.show_zahlen(hilfen, schritte, briefe)
        self.reiter.show_einwilligung(da=any_valid(akte, self._heute()))

    def show_breite(self, breite: Breite) -> None:
        self._breite = breite
        for teil in (self.kopf, self.reiter, self.fuss):
            teil.show_breite(breite)

    def _miss_hoehe(self) -> None:
        """In em: large type makes a window low."""
        flach = self.height() < em(NIEDRIG_EM)
        self.kopf.set_flach(flach)
        self.reiter.set_flach(flach)

    def regionen(self, seite: Seite) -> tuple[QWidget, ...]:
        """Stops of F6: rail, head, tabs, then the parts of the page."""
        reiter = (self.reiter.leiste,) if self.reiter.isVisible() else ()
        return (self.schiene.fokusziel(), self.kopf.suche, *reiter, *seite.regionen())

    def _sage_knoepfe(self, ort: Ort, seite: Seite) -> None:
        t, suche = self._sprache, self.kopf.suche
        kurz = ort in IN_DER_FAMILIE or bool(seite.kopfknoepfe)
        worte = "Suchen oder springen" if kurz else "Familie, Angebot, Hilfe oder Befehl suchen"
        suche.taste = tastenwort(Aktion.SUCHEN, t)
        suche.setText(t.t(worte))
        suche.setAccessibleName(t.t(worte))
        suche.updateGeometry()
        self.neu.setText(t.t("Neue Familie"))
        self.neu.set_taste(tastenwort(Aktion.NEUE_FAMILIE, t))
        self.gemeinsam.setText(t.t("Gemeinsam ansehen"))
        self.gemeinsam.set_taste(tastenwort(Aktion.GEMEINSAM, t))
        neu = (self.neu,) if ort in MIT_NEUER_FAMILIE else ()
        breit = ort in MIT_GEMEINSAM and self._breite is not Breite.SCHMAL
        gemeinsam = (self.gemeinsam,) if breit else ()
        self.kopf.show_knoepfe(*seite.kopfknoepfe, *gemeinsam, *neu)
