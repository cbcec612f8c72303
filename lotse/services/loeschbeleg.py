"""The Löschprotokoll in plain sentences: numbers, days and reasons, never a name."""

from __future__ import annotations

from collections.abc import Mapping

from lotse.i18n.sprache import Sprache
from lotse.services.aufbewahrung import Grund, Loeschart, Loeschprotokoll

GRUNDWORT: Mapping[Grund, str] = {
    Grund.GESCHLOSSEN: "abgeschlossen, die Frist ist um",
    Grund.KEIN_KONTAKT: "lange kein Kontakt",
    Grund.UNFERTIG: "nur angelegt, nichts weiter geschehen",
    Grund.WUNSCH: "auf Wunsch der Familie",
    Grund.ABGEWIESEN: "nicht angenommen, die Frist ist um",
}
ARTWORT: Mapping[Loeschart, str] = {
    Loeschart.ANONYMISIEREN: "Namen herausgenommen",
    Loeschart.LOESCHEN: "ganz gelöscht",
}
NUR_ZAHL = "nur die Zahl bleibt"
"""What taking out the names means for a request: it has none."""
ZWEITER_ORT = (
    "Am zweiten Ort können auch welche liegen. "
    "Von dort gehen sie, sobald er nach 30 Tagen wieder da ist."
)
ZURUECK = (
    "Wird eine davon zurückgespielt, löscht Lotse die Akte gleich wieder. "
    "Geht das nicht, etwa auf einem anderen Gerät, bittet Lotse darum."
)


def getan(beleg: Loeschprotokoll, sprache: Sprache) -> tuple[str, ...]:
    """What was done, how often and why."""
    tag = sprache.datum(beleg.am, kurz=True)
    zeilen = [
        deed(grund, art, zahl, sprache) for (grund, art), zahl in sorted(beleg.anzahl.items())
    ]
    return (sprache.t("Gelöscht am {tag}.", tag=tag), *zeilen)


def deed(grund: Grund, art: Loeschart, zahl: int, sprache: Sprache) -> str:
    """How many of what, what is done with them, and why."""
    if grund is Grund.ABGEWIESEN:
        wie_viele = sprache.plural("{n} Anfrage", "{n} Anfragen", zahl)
    else:
        wie_viele = sprache.plural("{n} Akte", "{n} Akten", zahl)
    return f"{wie_viele}: {sprache.t(kind_word(grund, art))} ({sprache.t(GRUNDWORT[grund])})"


def kind_word(grund: Grund, art: Loeschart) -> str:
    if grund is Grund.ABGEWIESEN and art is Loeschart.ANONYMISIEREN:
        return NUR_ZAHL
    return ARTWORT[art]


def bewiesen(beleg: Loeschprotokoll, sprache: Sprache) -> tuple[str, ...]:
    """What the program looked for afterwards, and what it found."""
    t, vorher, reste = sprache, sum(beleg.zeilen.values()), sum(beleg.reste.values())
    return (
        t.plural(
            "{n} Zeile stand davor in der Datei.", "{n} Zeilen standen davor in der Datei.", vorher
        ),
        t.plural("{n} Zeile steht jetzt noch da.", "{n} Zeilen stehen jetzt noch da.", reste),
        t.t("Das Arbeitsprotokoll der Datei ist geleert.")
        if beleg.wal_leer
        else t.t("Das Arbeitsprotokoll der Datei wird beim Sperren geleert."),
    )


def rest(beleg: Loeschprotokoll, sprache: Sprache) -> tuple[str, ...]:
    """Which Sicherungen still hold it, and until when."""
    woanders = (
        *((sprache.t(ZWEITER_ORT),) if beleg.zweiter_ort else ()),
        *_nachweise(beleg, sprache),
    )
    if not beleg.sicherungen:
        return (sprache.t("In keiner Sicherung auf diesem Gerät."), *woanders)
    bis = max(eine.bis for eine in beleg.sicherungen)
    satz = sprache.plural(
        "In {n} Sicherung auf diesem Gerät, verschlüsselt, längstens bis {tag}.",
        "In {n} Sicherungen auf diesem Gerät, verschlüsselt, längstens bis {tag}.",
        len(beleg.sicherungen),
        tag=sprache.datum(bis, kurz=True),
    )
    wann = [f"{sprache.datum(s.zeit.date(), kurz=True)}, {s.zeit:%H:%M}" for s in beleg.sicherungen]
    return (
        satz,
        sprache.t("Sicherungen von: {tage}", tage=" · ".join(dict.fromkeys(wann))),
        *woanders,
        sprache.t(ZURUECK),
    )


def _nachweise(beleg: Loeschprotokoll, sprache: Sprache) -> tuple[str, ...]:
    """What stays in the file on purpose, and how long."""
    if not beleg.nachweise or beleg.nachweise_bis is None:
        return ()
    satz = sprache.plural(
        "Hier bleibt ein Nachweis ohne Namen: dass es {n} Einwilligung gab, bis {tag}.",
        "Hier bleiben Nachweise ohne Namen: dass es {n} Einwilligungen gab, längstens bis {tag}.",
        beleg.nachweise,
        tag=sprache.datum(beleg.nachweise_bis, kurz=True),
    )
    return (satz,)
