"""Words of the rows of Heute: what comes back, said without blame."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lotse.domain.frist import Fristregel
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.worte import Gespraechsworte
from lotse.i18n.sprache import Sprache
from lotse.services.wiedervorlage import Art
from lotse.ui.dienste import Heuteposten
from lotse.ui.worte import abstand, bis_dahin, tag_kurz

FRISTWORT: Mapping[str, str] = {
    Fristregel.WEITERLEITUNG: "Antrag weiterleiten lassen",
    Fristregel.VORLAEUFIG: "Vorläufige Leistung",
    Fristregel.TEILHABE: "Wer zuständig ist, Teilhabe",
    Fristregel.GENEHMIGUNG: "Entscheidung über die Teilhabe",
    Fristregel.KRANKENKASSE: "Entscheidung der Krankenkasse",
    Fristregel.PFLEGE: "Entscheidung der Pflegekasse",
    Fristregel.WIDERSPRUCH: "Widerspruch gegen den Bescheid",
    Fristregel.UNTAETIG: "Das Amt entscheidet noch nicht",
    Fristregel.MONATSENDE: "Antrag stellen",
    Fristregel.NACHHOLEN: "Antrag nachholen",
    Fristregel.UNTERLAGEN: "Unterlagen nachreichen",
    Fristregel.UMZUG: "Umzug: neuer Träger",
    Fristregel.SELBST_BESORGT: "Selbst besorgte Hilfe",
    Fristregel.UEBERPRUEFEN: "Bescheid überprüfen lassen",
    Fristregel.FORM: "Antrag ausfüllen",
}
"""What somebody has to do or wait for, as short as a row."""
SYMBOL: Mapping[str, str] = {
    Art.NICHT_ERREICHT: "phone",
    Art.KONTAKT: "phone",
    Art.LANGE: "message-circle",
    Art.RUECKMELDUNG: "message-circle-question-mark",
    Art.WARTELISTE: "hourglass",
    Art.SPAETER: "clock",
    Art.FINANZIERUNG: "calendar-clock",
    Art.RUECKBLICK: "history",
    Art.VERSUCH: "refresh-cw",
    Art.NACHFRAGE: "message-circle-question-mark",
    Art.KEINE_ANTWORT: "hourglass",
}


FEST: Mapping[str, str] = {
    Art.NICHT_ERREICHT: "Noch einmal anrufen",
    Art.KONTAKT: "Kontakt vereinbart",
    Art.RUECKBLICK: "Rückblick: Was hat sich verändert?",
    Art.LANGE: "Wieder einmal melden",
}


class Heuteworte:
    """Says what a row is about, in one language."""

    def __init__(self, t: Sprache, worte: Gespraechsworte) -> None:
        self._t, self._worte = t, worte

    def text(self, p: Heuteposten) -> str:
        """What it is about."""
        t = self._t.t
        if p.art == "fenster":  # while the end is not certain no day is called the last
            muster = "{name}: vielleicht letzter Tag" if p.zusatz else "{name}: letzter Tag"
            return t(muster, name=p.text)
        if p.art == Art.SPAETER:
            return t("Wollte später sprechen über: {thema}", thema=self._bereich(p.bezug))
        if p.art in FEST and not (p.art == Art.KONTAKT and p.text):
            return t(FEST[p.art])
        return t(FRISTWORT[p.text]) if p.art == Art.FRIST else self._mit_namen(p)

    def zusatz(self, p: Heuteposten, heute: date) -> str:
        """What stands quietly behind it."""
        t = self._t
        if p.art == Art.NICHT_ERREICHT and p.zusatz.isdecimal():
            return t.plural("{n} Versuch", "{n} Versuche", int(p.zusatz))
        if p.art == Art.FRIST and p.ende is not None and p.ende != p.tag:
            ende = t.t("letzter Tag {tag}", tag=tag_kurz(p.ende, heute, t))
            return " · ".join(teil for teil in (p.zusatz, ende) if teil)
        if p.art == Art.FINANZIERUNG and p.ende is not None:
            return t.t("Finanzierung bis {tag}", tag=tag_kurz(p.ende, heute, t))
        return t.t(p.zusatz) if p.art in ("vermittlung", "fenster") and p.zusatz else p.zusatz

    def wann(self, p: Heuteposten, heute: date) -> str:
        """How near it is; of a project that ends, its end and not the day of the warning."""
        if p.art == Art.FINANZIERUNG and p.ende is not None:
            return bis_dahin(p.ende, heute, self._t)
        return abstand(p.tag, heute, self._t) if p.tag else ""

    def _mit_namen(self, p: Heuteposten) -> str:
        muster = {
            Art.WARTELISTE.value: "Warteliste endet: {name}",
            Art.RUECKMELDUNG.value: "Rückmeldung erwartet: {name}",
            Art.EINWILLIGUNG.value: "Einwilligung endet: {name}",
            Art.FINANZIERUNG.value: "Angebot endet: {name}",
            Art.NACHFRAGE.value: "Nachfragen: {name}",
            Art.KEINE_ANTWORT.value: "Keine Antwort: {name}",
            Art.VERSUCH.value: "Passt es so? {name}",
        }.get(p.art)
        if muster is None:
            return p.text
        return self._t.t(muster, name=p.text or self._t.t("Akte auf diesem Gerät"))

    def _bereich(self, bezug: str) -> str:
        wort = self._worte.bereiche[Lebensbereich(bezug)]
        return self._t.t(wort.text)
