"""The headline of a chart: what was found, in one honest sentence with its numbers.

A difference is only named where the intervals do not overlap; otherwise it says that nothing sure
can be said. Sentences are templates with values, so that the window can say them in English.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lotse.services.zahlen.auswertung import ANGEKOMMEN, Auswertung, funnel, share
from lotse.services.zahlen.gruppen import UEBRIGE
from lotse.services.zahlen.tabelle import Zahlentafel
from lotse.services.zahlen.wilson import MINDESTNENNER, anteil
from lotse.services.zahlen.woerter import UNBEKANNT, ZU_WENIGE

BAENDER = ("kurz", "mittel", "lang")


@dataclass(frozen=True, slots=True)
class Befund:
    """A template and its values; a value may itself be a word to translate (`worte`)."""

    text: str
    werte: Mapping[str, int | str] = field(default_factory=dict)
    worte: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Placeholder -> (Merkmal, key)."""


WENIG = Befund(ZU_WENIGE)


def bildung(a: Auswertung) -> Befund:
    """Prevention dilemma: whether families with a short time at school arrive less often."""
    tafel = a.tafeln.get("bildung")
    if tafel is None:
        return WENIG
    kurz, lang = (share(tafel, band, ("angekommen",)) for band in ("kurz", "lang"))
    if kurz is None or lang is None:
        return Befund("Für einen Vergleich nach Schulzeit sind es noch zu wenige Angaben.")
    if kurz.oben < lang.unten:
        return Befund("Familien mit kurzer Schulzeit kommen seltener an.")
    if lang.oben < kurz.unten:
        return Befund("Familien mit kurzer Schulzeit kommen häufiger an.")
    return Befund("Ein Unterschied nach Schulzeit ist nicht sicher zu erkennen.")


def ankommen(a: Auswertung, stadtteil: str = "") -> Befund:
    tafel = a.tafeln.get("vermittlung_stadtteil")
    trichter = funnel(tafel, stadtteil) if tafel else None
    if trichter is None:
        return WENIG
    angekommen = dict(trichter.stufen)["angekommen"]
    if angekommen is None:
        return Befund("{n} Vermittlungen wurden übergeben.", {"n": trichter.alle})
    return Befund("Von {n} Vermittlungen kommen {m} an.", {"n": trichter.alle, "m": angekommen})


def begleitung(a: Auswertung) -> Befund | None:
    """With somebody at the first appointment, and without; only if both are sure enough to say."""
    tafel = a.tafeln.get("weg")
    if tafel is None:
        return None
    mit, ohne = (share(tafel, w, ANGEKOMMEN) for w in ("begleitung", "familie_traegt"))
    if mit is None or ohne is None:
        return None
    return Befund(
        "Mit Begleitung zum ersten Termin kommen {a} von 10 Familien an, allein {b} von 10.",
        {"a": round(mit.wert * 10), "b": round(ohne.wert * 10)},
    )


def wege(a: Auswertung) -> Befund:
    """Whether the way of handing over matters; of one way alone there is nothing to compare."""
    tafel = a.tafeln.get("weg")
    if befund := begleitung(a):
        return befund
    zu_sehen = [
        key
        for key in (tafel.zeilen if tafel else ())
        if tafel and key not in {UEBRIGE, UNBEKANNT} and share(tafel, key, ANGEKOMMEN)
    ]
    if len(zu_sehen) < 2:  # noqa: PLR2004 - two are compared
        return Befund("Für einen Vergleich nach dem Weg ist noch zu wenig zu sehen.")
    return Befund("Ein Unterschied nach dem Weg ist nicht sicher.")


def warten(a: Auswertung) -> Befund:
    if not a.wochen:
        return WENIG
    laengste = max(a.wochen, key=lambda m: m.mitte)
    wo = {"gebiet": ("gebiet", laengste.zeile)}
    if len(a.wochen) == 1:  # nothing beside it that would be shorter
        return Befund("Wie lange das Ankommen dauert, ist erst hier zu sehen: {gebiet}.", {}, wo)
    return Befund("Am längsten dauert das Ankommen hier: {gebiet}.", {}, wo)


def blockaden(a: Auswertung) -> Befund:
    tafel = a.tafeln.get("traeger") or a.tafeln.get("blockade_stadtteil")
    if tafel is None:
        return WENIG
    return Befund("Woran es zwischen den Stellen hakt: {n} Blockaden.", {"n": tafel.n})


def luecken(a: Auswertung) -> Befund:
    tafel = a.tafeln.get("bedarf")
    if tafel is None:
        return WENIG
    if "jetzt_offen" not in tafel.spalten:
        return Befund("Einzelne Lücken bleiben verdeckt, weil es wenige sind.")
    offen = tafel.spaltensummen[tafel.spalten.index("jetzt_offen")]
    if not offen:
        return Befund("Zu jedem Wunsch von jetzt gibt es eine Vermittlung.")
    return Befund("Zu {n} Wünschen gibt es noch keine Hilfe.", {"n": offen})


def schritte(a: Auswertung) -> Befund:
    """Independence over time: the family alone, in the first and the last quarter (E-40)."""
    tafel = a.tafeln.get("schritte")
    if tafel is None or "familie" not in tafel.spalten:
        return WENIG
    quartale = [q for q in tafel.zeilen if q.startswith("q")]
    anteile = [s for q in quartale if (s := share(tafel, q, ("familie",)))]
    if len(anteile) > 1 and anteile[0].oben < anteile[-1].unten:
        return Befund("Familien gehen mehr Schritte allein als am Anfang.")
    if len(anteile) > 1 and anteile[-1].oben < anteile[0].unten:
        return Befund("Familien gehen weniger Schritte allein als am Anfang.")
    allein = tafel.spaltensummen[tafel.spalten.index("familie")]
    return Befund("{m} von {n} Schritten ging die Familie allein.", {"m": allein, "n": tafel.n})


def zeit(a: Auswertung) -> Befund:
    """More time for those who carry more (E-09)."""
    wenig, viel = (a.aufwand.get(key) for key in ("wenig", "viel"))
    if wenig is None or viel is None:
        return WENIG
    if viel[0].mitte > wenig[0].mitte:
        return Befund("Wer mehr trägt, bekommt mehr Zeit.")
    return Befund("Wer mehr trägt, bekommt bisher nicht mehr Zeit.")


def frueh(a: Auswertung) -> Befund:
    tafel = a.tafeln.get("frueh")
    if tafel is None:
        return WENIG
    teile = [tafel.summe(key) for key in ("vor_geburt", "erstes_jahr")]
    if None in teile or tafel.n < MINDESTNENNER:
        return Befund("{n} Familien im Zeitraum.", {"n": tafel.n})
    return Befund(
        "{m} von {n} Familien kamen vor der Geburt oder im ersten Jahr.",
        {"m": sum(filter(None, teile)), "n": tafel.n},
    )


def zugang(a: Auswertung) -> Befund:
    """A first talk within two weeks of the slip; whoever still waits is in the whole."""
    tafel = a.tafeln.get("zugang")
    if tafel is None:
        return WENIG
    if "zeitig" not in tafel.spalten:
        return Befund("{n} Familien mit Zettel im Zeitraum.", {"n": tafel.n})
    zeitig = tafel.spaltensummen[tafel.spalten.index("zeitig")]
    sicher = anteil(zeitig, tafel.n)
    if sicher is None:
        return Befund("{n} Familien mit Zettel im Zeitraum.", {"n": tafel.n})
    return Befund(
        "{p} % hatten das erste Gespräch in 14 Tagen ({u} bis {o} %).",
        {
            "p": round(sicher.wert * 100),
            "u": round(sicher.unten * 100),
            "o": round(sicher.oben * 100),
        },
    )


def gespraeche(a: Auswertung) -> Befund:
    """Of every table of contacts the same sum."""
    tafel = a.tafeln.get("gespraech_stadtteil") or a.tafeln.get("kontakte")
    if tafel is None:
        return WENIG
    if "gesprochen" not in tafel.spalten:
        return Befund("{n} Kontakte im Zeitraum.", {"n": tafel.n})
    gesprochen = tafel.spaltensummen[tafel.spalten.index("gesprochen")]
    return Befund("Von {n} Kontakten waren {m} Gespräche.", {"n": tafel.n, "m": gesprochen})


def abgewiesen(a: Auswertung) -> Befund:
    tafel = a.tafeln.get("abgewiesen")
    if tafel is None:
        return Befund("Zu wenige nicht angenommene Anfragen für eine sichere Auswertung.")
    return Befund("{n} Anfragen konnten nicht angenommen werden.", {"n": tafel.n})


def moved(tafel: Zahlentafel | None) -> int | None:
    """How many arrived at all, for „Das hat sich bewegt“ (E-51)."""
    trichter = funnel(tafel) if tafel else None
    return dict(trichter.stufen)["angekommen"] if trichter else None
