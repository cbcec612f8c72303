"""Words for consents, as a family hears them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)
from lotse.i18n.sprache import Sprache
from lotse.services.einwilligungsstand import Geltung
from lotse.ui.familienworte import rollenwort

DATENTICK: Mapping[Datenart, str] = {
    Datenart.NAME: "Name",
    Datenart.KONTAKT: "Telefon und Adresse",
    Datenart.KIND: "Name und Alter des Kindes",
    Datenart.ANLIEGEN: "was die Familie braucht",
    Datenart.BISHER: "was schon geschehen ist",
    Datenart.VERSTAENDIGUNG: "Sprache und Dolmetschen",
    Datenart.RUECKMELDUNG: "ob die Hilfe angekommen ist",
    Datenart.GESUNDHEIT: "Gesundheit",
}
GESUNDHEIT = (
    "Gesundheit ist besonders geschützt (Art. 9 DSGVO). Sie braucht ein eigenes Kreuz und eine"
    " Unterschrift."
)
ARTWORT: Mapping[Empfaengerart, str] = {
    Empfaengerart.STELLE: "Stelle",
    Empfaengerart.PRAXIS: "Praxis",
    Empfaengerart.LOTSIN: "Kollegin oder Kollege",
    Empfaengerart.AKTE: "Akte mit Namen",
}
RICHTUNGSWORT: Mapping[Richtung, str] = {
    Richtung.HIN: "wir sagen etwas",
    Richtung.HER: "wir erfahren etwas",
    Richtung.BEIDE: "beides",
}
FORMWORT: Mapping[Einwilligungsform, str] = {
    Einwilligungsform.SCHRIFTLICH: "schriftlich",
    Einwilligungsform.ELEKTRONISCH: "elektronisch",
    Einwilligungsform.MUENDLICH: "mündlich",
}
GELTUNGSWORT: Mapping[Geltung, str] = {
    Geltung.GILT: "gilt",
    Geltung.ENDET_BALD: "endet bald",
    Geltung.ZURUECKGENOMMEN: "zurückgenommen",
    Geltung.ABGELAUFEN: "abgelaufen",
    Geltung.OFFEN: "gilt noch nicht",
}
GELTUNGSBILD: Mapping[Geltung, tuple[str, str]] = {
    Geltung.GILT: ("ok", "check"),
    Geltung.ENDET_BALD: ("ask", "clock"),
    Geltung.ZURUECKGENOMMEN: ("no", "minus"),
    Geltung.ABGELAUFEN: ("no", "minus"),
    Geltung.OFFEN: ("ask", "circle-question-mark"),
}
"""Kind of chip, sign."""
SORGE: tuple[tuple[str, str], ...] = (("eine", "eine Person"), ("zwei", "zwei zusammen"))


def recipient(e: Einwilligung, sprache: Sprache) -> str:
    return sprache.t("Akte mit Namen") if e.art is Empfaengerart.AKTE else e.empfaenger


def told(e: Einwilligung, sprache: Sprache) -> str:
    """The kinds of data in one line."""
    worte = [sprache.t(DATENTICK[art]) for art in DATENTICK if art in e.datenarten]
    return ", ".join(worte) or sprache.t("nichts angekreuzt")


def signers(akte: Akte, sprache: Sprache) -> Mapping[str, str]:
    """Who may sign: the grown-ups of the family; without any known, two places to fill."""
    grosse = {
        str(p.id): p.vorname or rollenwort(p, sprache)
        for p in akte.familie.personen
        if not p.ist_kind and not p.ungeboren
    }
    return grosse or {
        "sorge1": sprache.t("eine Person mit Sorgerecht"),
        "sorge2": sprache.t("zweite Person mit Sorgerecht"),
    }


def span(e: Einwilligung, sprache: Sprache, heute: date) -> str:
    """From when until when, or since when no more."""
    t = sprache.t
    von, bis = sprache.datum(e.erteilt_am, kurz=True), sprache.datum(e.gueltig_bis, kurz=True)
    if e.widerrufen_am is not None and e.widerrufen_am <= heute:
        am = sprache.datum(e.widerrufen_am, kurz=True)
        return t("Gegeben am {von}, zurückgenommen am {am}", von=von, am=am)
    return t("Vom {von} bis {bis}", von=von, bis=bis)
