"""Words of the Verlauf: what happened, on which day, without blame."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lotse.domain.antrag import Antragsart
from lotse.domain.blockade import Blockadestand
from lotse.domain.einwilligung import Empfaengerart
from lotse.domain.kontakt import Kontaktart, Kontaktergebnis, Rueckmeldeergebnis
from lotse.domain.recht import LeistungId, Wissen
from lotse.domain.vermittlung import Akteur, Stand
from lotse.i18n.sprache import Sprache
from lotse.services.fallverlauf import (
    GEANTWORTET,
    GEFRAGT,
    UEBERGABE,
    WIDERRUFEN,
    Verlaufsart,
    Verlaufseintrag,
)
from lotse.ui.kontaktworte import ARTWORT, ERGEBNISWORT
from lotse.ui.seiten.antrag_worte import EREIGNISWORT
from lotse.ui.seiten.plan_zeilen import STAND_WORT

FILTERWORT: Mapping[Verlaufsart | None, str] = {
    None: "Alles",
    Verlaufsart.KONTAKT: "Kontakte",
    Verlaufsart.BRIEF: "Briefe",
    Verlaufsart.VERMITTLUNG: "Hilfen",
    Verlaufsart.SCHRITT: "Schritte",
    Verlaufsart.ANTRAG: "Anträge",
    Verlaufsart.EINWILLIGUNG: "Einwilligungen",
    Verlaufsart.BLOCKADE: "Hängt fest",
}
SYMBOL: Mapping[Verlaufsart, str] = {
    Verlaufsart.KONTAKT: "phone",
    Verlaufsart.BRIEF: "file-text",
    Verlaufsart.VERMITTLUNG: "route",
    Verlaufsart.EINWILLIGUNG: "shield-check",
    Verlaufsart.SCHRITT: "check",
    Verlaufsart.BLOCKADE: "blocks",
    Verlaufsart.ANTRAG: "scroll",
}
BLOCKADESTAND: Mapping[Blockadestand, str] = {
    Blockadestand.OFFEN: "Es hängt fest",
    Blockadestand.UMWEG_LAEUFT: "Ein anderer Weg läuft",
    Blockadestand.GELOEST: "So ging es doch",
    Blockadestand.NUR_GESETZGEBER: "Das ändert nur das Gesetz",
    Blockadestand.AUFGEGEBEN: "Dieser Weg ruht",
}
RUECKMELDEWORT: Mapping[Rueckmeldeergebnis, str] = {
    Rueckmeldeergebnis.ANGEKOMMEN: "Rückmeldung: angekommen",
    Rueckmeldeergebnis.NICHT_GEKOMMEN: "Rückmeldung: noch nicht da gewesen",
    Rueckmeldeergebnis.WARTELISTE: "Rückmeldung: Warteliste",
    Rueckmeldeergebnis.NICHT_ZUSTAENDIG: "Rückmeldung: nicht zuständig",
    Rueckmeldeergebnis.ANGEBOT_ANDERS: "Rückmeldung: Eintrag stimmt nicht",
}
EMPFAENGERWORT: Mapping[str, str] = {
    Empfaengerart.AKTE: "Akte auf diesem Gerät",
    Empfaengerart.STELLE: "Stelle",
    Empfaengerart.PRAXIS: "Praxis",
    Empfaengerart.LOTSIN: "Kollegin oder Kollege",
}


class Verlaufsworte:
    """Title and quiet second line of an entry, in one language."""

    def __init__(self, sprache: Sprache, wissen: Wissen) -> None:
        self._t, self._wissen = sprache.t, wissen
        self._titel: Mapping[Verlaufsart, Callable[[Verlaufseintrag], str]] = {
            Verlaufsart.KONTAKT: self._kontakt,
            Verlaufsart.BRIEF: self._brief,
            Verlaufsart.VERMITTLUNG: self._vermittlung,
            Verlaufsart.EINWILLIGUNG: self._einwilligung,
            Verlaufsart.SCHRITT: lambda e: self._t("Geschafft: {schritt}", schritt=e.text),
            Verlaufsart.BLOCKADE: lambda e: self._t(BLOCKADESTAND[Blockadestand(e.stand)]),
            Verlaufsart.ANTRAG: self._antrag,
        }

    def titel(self, e: Verlaufseintrag) -> str:
        return self._titel[e.art](e)

    def zusatz(self, e: Verlaufseintrag) -> str:
        """What somebody wrote about it, or what is known beside it."""
        if e.notiz:
            return e.notiz
        if e.art is Verlaufsart.BRIEF and e.stand == UEBERGABE:
            return ""
        if e.art is Verlaufsart.BRIEF:
            mit = e.stand == "mit_einwilligung"
            return self._t("mit Einwilligung verschickt" if mit else "der Familie gegeben")
        if e.art is Verlaufsart.SCHRITT and e.stand == Akteur.FAMILIE:
            return self._t("Das hat die Familie getan.")
        return self._leistung(e.leistung) if e.art is not Verlaufsart.SCHRITT else ""

    def _brief(self, e: Verlaufseintrag) -> str:
        if e.stand == UEBERGABE:
            return e.text
        return self._t("Gedruckt: {titel}", titel=e.text)

    def _kontakt(self, e: Verlaufseintrag) -> str:
        art = self._t(ARTWORT[Kontaktart(e.text)])
        return f"{art}: {self._t(ERGEBNISWORT[Kontaktergebnis(e.stand)])}"

    def _vermittlung(self, e: Verlaufseintrag) -> str:
        antwort, _, ergebnis = e.stand.partition(":")
        if antwort == GEANTWORTET:
            stand = self._t(RUECKMELDEWORT[Rueckmeldeergebnis(ergebnis)])
        elif e.stand == GEFRAGT:
            stand = self._t("nachgefragt")
        else:
            stand = self._t(STAND_WORT[Stand(e.stand)])
        name = e.text or self._leistung(e.leistung)
        return f"{name}: {stand}" if name else stand

    def _einwilligung(self, e: Verlaufseintrag) -> str:
        wer = self._t(EMPFAENGERWORT[e.text]) if e.text in EMPFAENGERWORT else e.text
        if e.stand == WIDERRUFEN:
            return self._t("Einwilligung zurückgenommen: {wer}", wer=wer)
        return self._t("Einwilligung: {wer}", wer=wer)

    def _antrag(self, e: Verlaufseintrag) -> str:
        name = self._leistung(e.leistung) or e.text
        was = self._t(EREIGNISWORT[Antragsart(e.stand)])
        return self._t("Antrag {name}: {was}", name=name, was=was)

    def _leistung(self, kennung: str) -> str:
        leistung = self._wissen.leistungen.get(LeistungId(kennung))
        return leistung.name if leistung else ""
