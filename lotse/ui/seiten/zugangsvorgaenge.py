"""The five things that can be done to who may open, each as the steps of a dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from lotse.i18n.sprache import Sprache
from lotse.services.zugangsarbeit import Zugang, Zugangsarbeit, Zugangsbild
from lotse.ui.fenster.anmelden_papier import Papierschritt
from lotse.ui.fenster.einrichten import Stufenblatt
from lotse.ui.fenster.einrichten_passwort import Passwortschritt
from lotse.ui.fenster.einrichten_schluessel import Schluesselschritt
from lotse.ui.fenster.zugang_schritte import Eigenschritt, Namensschritt
from lotse.ui.fenster.zugangsdialog import Arbeit, Vorgang
from lotse.ui.jobs import Runner


@dataclass(frozen=True, slots=True)
class Vorgaenge:
    """Built anew for every dialog: no step outlives what was typed in it."""

    arbeit: Zugangsarbeit
    bild: Zugangsbild
    runner: Runner
    sprache: Sprache
    jetzt: Callable[[], datetime]

    def passwort(self) -> Vorgang:
        t, eigen, neu = self.sprache.t, self._eigen(), self._passwort()
        arbeit = self.arbeit

        def aendere() -> Arbeit:
            altes, neues = eigen.geheimnis(), neu.geheimnis()
            return lambda: arbeit.aendere_passwort(altes, neues)

        blatt = Stufenblatt(
            t("Neues Passwort"),
            t("ersetzt das alte"),
            t("Wählen Sie ein neues Passwort"),
            t("Ihre Akten bleiben, wie sie sind. Alte Sicherungen behalten ihr altes Passwort."),
            neu,
        )
        return Vorgang(
            t("Passwort ändern"),
            (self._blatt_eigen(eigen), blatt),
            (self._pruefe(eigen), aendere),
            t("Das neue Passwort wird gespeichert."),
            t("Das neue Passwort gilt ab jetzt."),
        )

    def vertretung(self) -> Vorgang:
        t, eigen, arbeit = self.sprache.t, self._eigen(), self.arbeit
        vergeben = [zugang.name for zugang in self.bild.zugaenge]
        name, neu = Namensschritt(vergeben, self.sprache), self._passwort()

        def lass_zu() -> Arbeit:
            eigenes, wer, neues = eigen.geheimnis(), name.name, neu.geheimnis()
            return lambda: arbeit.lass_zu(eigenes, wer, neues)

        blatt_name = Stufenblatt(
            t("Name"), t("der Vertretung"), t("Wer vertritt Sie?"), "", name
        )  # fmt: skip
        blatt = Stufenblatt(
            t("Passwort"),
            t("tippt die Vertretung"),
            t("Die Vertretung wählt ein eigenes Passwort"),
            t("Bitte lassen Sie die Vertretung selbst tippen. Ihr Passwort bleibt Ihres."),
            neu,
        )
        return Vorgang(
            t("Vertretung"),
            (self._blatt_eigen(eigen), blatt_name, blatt),
            (self._pruefe(eigen), None, lass_zu),
            t("Der Zugang wird angelegt."),
            t("Die Vertretung kann sich ab jetzt anmelden."),
        )

    def wegnehmen(self, zugang: Zugang) -> Vorgang:
        t, arbeit, kennung = self.sprache.t, self.arbeit, zugang.kennung
        satz = t("{name} kann sich danach nicht mehr anmelden.", name=zugang.name)
        eigen = self._eigen(
            t("Hat die Vertretung eine Kopie der Daten, öffnet ihr Passwort diese Kopie weiter.")
        )

        def nimm() -> Arbeit:
            eigenes = eigen.geheimnis()
            return lambda: arbeit.nimm_weg(eigenes, kennung)

        blatt = Stufenblatt(
            t("Wegnehmen"), zugang.name, t("Zugang wegnehmen"), satz, eigen
        )  # fmt: skip
        return Vorgang(
            t("Vertretung"),
            (blatt,),
            (nimm,),
            t("Der Zugang wird weggenommen."),
            t("Der Zugang ist weg."),
        )

    def neues_blatt(self) -> Vorgang:
        t, eigen, arbeit = self.sprache.t, self._eigen(), self.arbeit
        papier = Schluesselschritt(arbeit.neues_papier(), self.runner, self.sprache)
        jetzt = self.jetzt()
        papier.set_blatt(arbeit.name, jetzt.date(), jetzt)
        if self.bild.papierort:
            papier.ort.waehle(self.bild.papierort)

        def erneuere() -> Arbeit:
            eigenes, text, ort = eigen.geheimnis(), papier.schluessel, papier.papierort
            getippt = papier.ganz_getippt
            return lambda: arbeit.erneuere_papier(eigenes, text, ort, getippt=getippt)

        blatt = Stufenblatt(
            t("Neues Blatt"),
            t("ersetzt das alte"),
            t("Drucken Sie einen neuen Notfall-Schlüssel"),
            t("Danach öffnet das alte Blatt nichts mehr. Bitte zerreißen Sie es."),
            papier,
        )
        return Vorgang(
            t("Notfall-Schlüssel"),
            (self._blatt_eigen(eigen), blatt),
            (self._pruefe(eigen), erneuere),
            t("Der neue Notfall-Schlüssel wird gespeichert."),
            t("Das neue Blatt gilt ab jetzt. Das alte öffnet nichts mehr."),
            hoch=True,
        )

    def blatt_pruefen(self) -> Vorgang:
        t, arbeit = self.sprache.t, self.arbeit
        papier = Papierschritt(self.bild.papierort, self.sprache)

        def pruefe() -> Arbeit:
            geheimnis = papier.geheimnis()
            return lambda: arbeit.pruefe_papier(geheimnis)

        blatt = Stufenblatt(
            t("Blatt prüfen"),
            t("einmal ganz abtippen"),
            t("Was steht auf dem Blatt?"),
            t("Nur so wissen Sie, dass das Blatt die Daten wirklich öffnet."),
            papier,
        )
        return Vorgang(
            t("Notfall-Schlüssel"),
            (blatt,),
            (pruefe,),
            t("Lotse prüft …"),
            t("Das Blatt stimmt. Es öffnet Ihre Daten."),
        )

    def _eigen(self, hinweis: str = "") -> Eigenschritt:
        eigener = self.bild.eigener
        return Eigenschritt(eigener.name if eigener else "", self.sprache, hinweis=hinweis)

    def _passwort(self) -> Passwortschritt:
        vorschlag = self.arbeit.schlage_vor if self.arbeit.schlage_vor() else None
        return Passwortschritt(self.sprache, vorschlag=vorschlag, mit_minuten=False)

    def _blatt_eigen(self, eigen: Eigenschritt) -> Stufenblatt:
        t = self.sprache.t
        return Stufenblatt(
            t("Ihr Passwort"),
            t("zur Sicherheit"),
            t("Sind Sie es?"),
            t("So kann niemand an Ihrem offenen Gerät einen Zugang ändern."),
            eigen,
        )

    def _pruefe(self, eigen: Eigenschritt) -> Callable[[], Arbeit]:
        arbeit = self.arbeit

        def tat() -> Arbeit:
            eigenes = eigen.geheimnis()
            return lambda: arbeit.pruefe(eigenes)

        return tat
