"""May this help be applied for in a plain letter? § 9 SGB X, and where a law wants more (D-15)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lotse.domain.fehler import Hinweis
from lotse.domain.recht import Antragsart, Leistung
from lotse.letters.schutz import heikel


class Formlage(StrEnum):
    """How far a plain letter carries."""

    FREI = "frei"
    """No form is prescribed."""
    UNTERSCHRIFT = "unterschrift"
    """The law wants it in writing: this letter works, signed and on paper."""
    KEIN_BRIEF = "kein_brief"
    """A form is needed, or no application at all: no letter is printed."""


@dataclass(frozen=True, slots=True)
class Formpruefung:
    """The answer with its reason; `warnung` = keys of sentences printed beside the letter."""

    lage: Formlage
    grund: str = ""
    warnung: tuple[str, ...] = ()


_SCHRIFTLICH = ("antrag.warnung_papier", "antrag.warnung_anruf", "antrag.warnung_mail")
_MEHR: dict[str, tuple[str, ...]] = {
    "kindergeld": ("antrag.warnung_internet", "antrag.warnung_familienkasse"),  # § 67 EStG
    "elterngeld": ("antrag.warnung_beide", "antrag.warnung_monate"),  # § 7 (1), (3) BEEG
    "bafoeg": ("antrag.warnung_formblatt",),  # § 46 (2) BAföG
}
MIT_FORMBLATT = frozenset({"bafoeg"})
"""A signed letter keeps the month here; the forms follow (§ 15 (1), § 46 BAföG)."""
KEIN_ANTRAG = frozenset({"widerspruch", "vorschuss_vorlaeufig"})
"""Not asked for by an application for a help; they have letters of their own."""
_OHNE = frozenset({Antragsart.KEIN, Antragsart.MITTEILUNG})


def pruefe_form(leistung: Leistung, *, gesondert: bool = False) -> Formpruefung:
    """`gesondert` = a benefit of § 37 (1) SGB II is wanted, which has its own application."""
    art, text = leistung.antrag.art, leistung.antrag.text
    if leistung.id in KEIN_ANTRAG:
        return Formpruefung(Formlage.KEIN_BRIEF, f"Dafür gibt es einen eigenen Weg. {text}")
    if heikel(leistung):
        return Formpruefung(Formlage.KEIN_BRIEF, f"Ein Blatt zu Hause kann gefährlich sein. {text}")
    if art in _OHNE and not gesondert:
        return Formpruefung(Formlage.KEIN_BRIEF, f"Diese Hilfe braucht keinen Antrag. {text}")
    if art is Antragsart.FORMULAR and leistung.id not in MIT_FORMBLATT:
        return Formpruefung(
            Formlage.KEIN_BRIEF, f"Für diese Hilfe gibt es einen festen Weg. {text}"
        )
    if art in (Antragsart.SCHRIFTLICH, Antragsart.FORMULAR):
        warnung = (*_SCHRIFTLICH, *_MEHR.get(leistung.id, ()))
        return Formpruefung(Formlage.UNTERSCHRIFT, text, warnung)
    return Formpruefung(Formlage.FREI, text)


def require_brief(leistung: Leistung, *, gesondert: bool = False) -> Formpruefung:
    """The answer, or a Hinweis that says why no letter is printed."""
    pruefung = pruefe_form(leistung, gesondert=gesondert)
    if pruefung.lage is Formlage.KEIN_BRIEF:
        raise Hinweis(
            "Für diese Hilfe druckt Lotse keinen formlosen Antrag.",
            "Es wurde nichts gedruckt.",
            "Bitte gehen Sie mit der Familie den Weg, der bei der Hilfe steht.",
            (f"{leistung.name}: {pruefung.grund.strip()}",),
        )
    return pruefung
