"""The first opening, another password, another sheet, another profession: each as a few steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from lotse.domain.schutzraum import Beruf
from lotse.i18n.sprache import Sprache
from lotse.services.schutzraum.dienst import Schutzraumdienst
from lotse.services.schutzraum.worte import BERUFE
from lotse.ui.fenster.anmelden_papier import Papierschritt
from lotse.ui.fenster.einrichten import Schritt, Stufenblatt
from lotse.ui.fenster.einrichten_passwort import Passwortschritt
from lotse.ui.fenster.einrichten_schluessel import Schluesselschritt
from lotse.ui.fenster.zugang_schritte import Eigenschritt
from lotse.ui.jobs import Runner
from lotse.ui.schutzraum.folge import Arbeit, Weg
from lotse.ui.schutzraum.schritte import Berufsschritt, Erklaerschritt


@dataclass(frozen=True, slots=True)
class Wege:
    """Built anew each time: no step outlives what was typed in it."""

    dienst: Schutzraumdienst
    runner: Runner
    sprache: Sprache
    jetzt: Callable[[], datetime]

    def erstes(self) -> Weg:
        """What it is, who opens it, its password, its sheet."""
        t, ablage = self.sprache.t, self.dienst.ablage
        beruf, neu, papier = self._beruf(), self._passwort(), self._papier()

        def richte_ein() -> Arbeit:
            passwort, text, wer = neu.geheimnis(), papier.schluessel, Beruf(beruf.beruf)
            return lambda: ablage.set_up(passwort, wer, text)

        return Weg(
            t("Schutzraum"),
            (
                Stufenblatt(t("Was das ist"), t("vier Sätze"), t("Ein Ort für Sorgen um ein Kind"),
                            "", Erklaerschritt(self.sprache)),
                self._blatt_beruf(beruf),
                self._blatt_passwort(neu),
                self._blatt_papier(papier),
            ),
            (None, None, None, richte_ein),
            t("Der Schutzraum wird eingerichtet."),
        )  # fmt: skip

    def passwort(self) -> Weg:
        t, ablage = self.sprache.t, self.dienst.ablage
        eigen, neu = self._eigen(), self._passwort()

        def aendere() -> Arbeit:
            altes, neues = eigen.geheimnis(), neu.geheimnis()
            return lambda: ablage.change_password(altes, neues)

        return Weg(
            t("Schutzraum"),
            (self._blatt_eigen(eigen), self._blatt_passwort(neu)),
            (None, aendere),
            t("Das neue Passwort wird gespeichert."),
        )

    def blatt(self) -> Weg:
        t, ablage = self.sprache.t, self.dienst.ablage
        eigen, papier = self._eigen(), self._papier()

        def erneuere() -> Arbeit:
            eigenes, text = eigen.geheimnis(), papier.schluessel
            return lambda: ablage.renew_paper(eigenes, text)

        return Weg(
            t("Schutzraum"),
            (self._blatt_eigen(eigen), self._blatt_papier(papier)),
            (None, erneuere),
            t("Der neue Notfall-Schlüssel wird gespeichert."),
        )

    def beruf(self, jetzt: Beruf) -> Weg:
        t, ablage = self.sprache.t, self.dienst.ablage
        schritt = self._beruf()
        schritt.waehle(jetzt.value)

        def setze() -> Arbeit:
            wer = Beruf(schritt.beruf)
            return lambda: ablage.set_beruf(wer)

        return Weg(t("Schutzraum"), (self._blatt_beruf(schritt),), (setze,), t("Lotse speichert …"))

    def vergessen(self) -> Weg:
        """The sheet opens it; then a new password and a new sheet, and the old ones end."""
        t, ablage = self.sprache.t, self.dienst.ablage
        alt, neu, papier = Papierschritt("", self.sprache), self._passwort(), self._papier()

        def oeffne() -> Arbeit:
            text = bytearray(alt.feld.text(), "utf-8")
            return lambda: ablage.unlock(text, papier=True)

        def erneuere() -> Arbeit:
            altes, eins, zwei = (
                bytearray(alt.feld.text(), "utf-8"), neu.geheimnis(), neu.geheimnis()
            )  # fmt: skip
            text = papier.schluessel

            def arbeite() -> object:
                try:
                    ablage.change_password(altes, eins)
                    return ablage.renew_paper(zwei, text)
                finally:
                    zwei[:] = bytes(len(zwei))  # nobody was given it when the first step failed

            return arbeite

        blatt = Stufenblatt(
            t("Zweites Blatt"), t("einmal ganz abtippen"), t("Was steht auf dem Blatt?"),
            t("Es ist das Blatt des Schutzraums, nicht das der Anmeldung."), alt,
        )  # fmt: skip
        return Weg(
            t("Schutzraum"),
            (blatt, self._blatt_passwort(neu), self._blatt_papier(papier)),
            (oeffne, None, erneuere),
            t("Das neue Passwort wird gespeichert."),
        )

    def _eigen(self) -> Eigenschritt:
        return Eigenschritt(self.sprache.t("Passwort des Schutzraums"), self.sprache)

    def _passwort(self) -> Passwortschritt:
        vorschlag = self.dienst.vorschlag if self.dienst.vorschlag() else None
        return Passwortschritt(self.sprache, vorschlag=vorschlag, mit_minuten=False)

    def _papier(self) -> Schluesselschritt:
        schritt = Schluesselschritt(self.dienst.neues_papier(), self.runner, self.sprache)
        jetzt = self.jetzt()
        schritt.set_blatt(self.dienst.name, jetzt.date(), jetzt, zweites=True)
        return schritt

    def _beruf(self) -> Berufsschritt:
        t = self.sprache.t
        worte = {beruf.value: (t(wort.name), t(wort.satz)) for beruf, wort in BERUFE.items()}
        return Berufsschritt(worte, self.sprache)

    def _blatt_eigen(self, schritt: Schritt) -> Stufenblatt:
        t = self.sprache.t
        satz = t("So kann niemand an Ihrem offenen Gerät einen Zugang ändern.")
        return Stufenblatt(t("Ihr Passwort"), t("zur Sicherheit"), t("Sind Sie es?"), satz, schritt)

    def _blatt_beruf(self, schritt: Schritt) -> Stufenblatt:
        t = self.sprache.t
        satz = t("Davon hängt ab, welches Wort des Gesetzes im Leitfaden steht.")
        return Stufenblatt(
            t("Ihr Beruf"), t("vier Antworten"), t("Was trifft auf Sie zu?"), satz, schritt
        )

    def _blatt_passwort(self, schritt: Schritt) -> Stufenblatt:
        t = self.sprache.t
        satz = t("Bitte ein anderes als das der Anmeldung. Nur Sie kennen es.")
        return Stufenblatt(
            t("Passwort"), t("nur für hier"), t("Wählen Sie ein eigenes Passwort"), satz, schritt
        )

    def _blatt_papier(self, schritt: Schritt) -> Stufenblatt:
        t = self.sprache.t
        satz = t("Es ist ein zweites Blatt. Bitte legen Sie es nicht zum ersten.")
        return Stufenblatt(
            t("Zweites Blatt"),
            t("auf Papier"),
            t("Drucken Sie den Notfall-Schlüssel des Schutzraums"),
            satz,
            schritt,
        )
