"""An entry of a source beside the one here: what was edited by hand stays (CATALOGUE 5.9)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from typing import Any, Final

from lotse.domain.angebot import Angebot, Herkunft, Standort
from lotse.services.feldworte import say
from lotse.services.katalog import Befund, Befundstufe, mit_pruefung
from lotse.services.katalogzeilen import Felddifferenz
from lotse.services.sortierung import name_key, sort_key

STILL: Final = frozenset({"key", "herkunft", "pruefung", "fehlt_in_quelle_seit"})
"""Fields that follow the source without being a change a person must look at."""
_FELDER = tuple(feld.name for feld in fields(Angebot) if feld.name not in STILL)
ZEIGEN = 160

FELDNAMEN: Mapping[str, str] = {
    "name": "Name", "traeger": "Träger", "form": "Form", "status": "Status",
    "kurztext": "Kurztext", "beschreibung": "Beschreibung", "angebotsart": "Art",
    "dachverband": "Dachverband", "leistungen": "Leistungen", "bedarfe": "Bedarfe",
    "lebensbereiche": "Lebensbereiche", "zugang": "Zugang", "schwelle": "Schwelle",
    "sprachen": "Sprachen", "zielgruppen": "Zielgruppen", "gebiet": "Einzugsgebiet",
    "standort": "Standort", "telefone": "Telefon", "mails": "E-Mail", "webs": "Webseite",
    "oeffnungszeiten": "Öffnungszeiten", "oeffnung_hinweis": "Hinweis zu den Zeiten",
    "oeffnung_rohtext": "Zeiten im Wortlaut", "kosten": "Kosten", "wartezeit": "Wartezeit",
    "unterlagen": "Unterlagen", "hinweis": "Hinweis", "hinweis_bis": "Hinweis bis",
    "gueltig_ab": "Gültig ab", "gueltig_bis": "Gültig bis", "finanzierung": "Finanzierung",
    "nimmt_neue_auf": "Nimmt neue Familien auf", "plaetze": "Freie Plätze",
}  # fmt: skip


def vereine(
    basis: Angebot | None, hier: Angebot, dort: Angebot, annehmen: Collection[str] = ()
) -> tuple[Angebot, tuple[Felddifferenz, ...]]:
    """(the entry as it shall be, every field that differs). `basis` = what the last import
    brought: a field that is no longer so was edited here, and ours stays, unless a person takes
    the value of the source (`annehmen`)."""
    ziel = mit_pruefung(hier, dort)
    felder: dict[str, Any] = {
        "pruefung": ziel.pruefung,
        "herkunft": dort.herkunft,
        "fehlt_in_quelle_seit": None,
    }
    differenzen = []
    for name in _FELDER:
        unser, neu = getattr(hier, name), getattr(dort, name)
        if unser == neu or _gleich(unser, neu):
            continue
        alt = neu if basis is None else getattr(basis, name)
        if basis is not None and (alt == neu or _gleich(alt, neu)):
            continue  # the source says what it said: whatever stands here was chosen here
        von_hand = basis is not None and not (alt == unser or _gleich(alt, unser))
        bearbeitet = von_hand and name not in annehmen
        differenzen.append(Felddifferenz(name, _worte(unser), _worte(neu), konflikt=bearbeitet))
        if not bearbeitet:
            felder[name] = neu
    return replace(hier, **felder), tuple(differenzen)


def zurueck(basis: Angebot, hier: Angebot, vorher: Angebot) -> tuple[Angebot, bool]:
    """(the entry before the import, whether something was edited since and stays)."""
    felder: dict[str, Any] = {}
    behalten = False
    for feld in fields(Angebot):
        unser, nachher = getattr(hier, feld.name), getattr(basis, feld.name)
        alt = getattr(vorher, feld.name)
        if unser == nachher:
            felder[feld.name] = alt
        elif unser != alt:
            behalten = True
    return replace(hier, **felder), behalten


def _gleich(a: Any, b: Any) -> bool:  # noqa: ANN401 - any field of an entry
    """Only spacing or the layout of a number differs."""
    if isinstance(a, str) and isinstance(b, str):
        return a.split() == b.split()
    if isinstance(a, Standort) and isinstance(b, Standort) and not (a.ags and b.ags):
        return replace(a, ags="") == replace(b, ags="")  # one side knows more of the same place
    if isinstance(a, tuple) and isinstance(b, tuple) and len(a) == len(b):
        return all(_nummer(x) == _nummer(y) for x, y in zip(a, b, strict=True))
    return False


def _nummer(wert: Any) -> Any:  # noqa: ANN401 - one part of a list
    nummer = getattr(wert, "nummer", None)
    if not isinstance(nummer, str):
        return wert
    return "".join(z for z in nummer if z.isdigit() or z == "+"), wert.art, wert.hinweis


def _worte(wert: Any) -> str:  # noqa: ANN401 - any field of an entry
    """A value in one line, for the table of differences."""
    text = say(wert)
    return text if len(text) <= ZEIGEN else f"{text[:ZEIGEN]} …"


def faltung(angebot: Angebot) -> str:
    """Name, PLZ and street in one spelling: by them an entry is found again. "-" = not at all."""
    ort = angebot.standort
    if angebot.adresse_vertraulich:
        return "-"
    if ort is None:
        return f"{name_key(angebot.name)}\x1f\x1f"
    strasse = sort_key(f"{ort.strasse}{ort.hausnummer}").replace(" ", "").replace(".", "")
    kurz = strasse.replace("strasse", "str")
    return f"{name_key(angebot.name)}\x1f{ort.plz}\x1f{kurz}"


def gehoert(herkunft: Herkunft) -> str:
    """The source an entry belongs to; a feed without a name knows nobody again."""
    return "" if herkunft.quelle == "HSDS" else herkunft.quelle


KONFLIKT = (
    "Die Quelle sagt etwas anderes als das, was hier von Hand geändert wurde.",
    "Ihre Angabe bleibt.",
)
FEHLT = (
    "Dieser Eintrag steht nicht mehr in der Quelle.",
    "Er bleibt und ist zum Prüfen vorgemerkt.",
)
DUBLETTE = (
    "Diesen Eintrag gibt es vielleicht schon.",
    "Beide bleiben. Bitte vergleichen Sie die beiden.",
)
"""What was found, what was done."""


def befund_konflikt(angebot: Angebot, differenzen: tuple[Felddifferenz, ...]) -> Befund:
    eigene = [FELDNAMEN.get(d.feld, d.feld) for d in differenzen if d.konflikt]
    return Befund(
        datei=angebot.herkunft.quelle,
        stelle=f"„{angebot.name}“",
        spalte=", ".join(eigene),
        wert="; ".join(d.dort for d in differenzen if d.konflikt)[:ZEIGEN],
        code="konflikt",
        stufe=Befundstufe.WARNUNG,
        was=KONFLIKT[0],
        aktion=KONFLIKT[1],
    )


def befund_fehlt(name: str, quelle: str) -> Befund:
    return Befund(
        datei=quelle,
        stelle=f"„{name}“",
        spalte="",
        wert="",
        code="fehlt_in_quelle",
        stufe=Befundstufe.WARNUNG,
        was=FEHLT[0],
        aktion=FEHLT[1],
    )


def befund_dublette(name: str, anderer: str, grund: str) -> Befund:
    return Befund(
        datei="",
        stelle=f"„{name}“",
        spalte="",
        wert=f"„{anderer}“: {grund}",
        code="dublette",
        stufe=Befundstufe.HINWEIS,
        was=DUBLETTE[0],
        aktion=DUBLETTE[1],
    )
