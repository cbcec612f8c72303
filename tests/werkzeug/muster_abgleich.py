"""The match of the example case, made by hand: 7 passt, 7 noch klären, 1 passt nicht."""

from __future__ import annotations

from collections import Counter
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.lebensbereich import Lebensbereich as Bereich
from lotse.domain.recht import Fakttyp
from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import (
    Abgleich,
    Bedingungsurteil,
    Faktstelle,
    Frage,
    Grund,
    Hilfe,
    Hilfegruppe,
    Katalogstand,
    Leistungsurteil,
    Treffer,
)
from lotse.matching.fragen import JA_NEIN
from tests.werkzeug.muster import HEUTE, angebote
from tests.werkzeug.muster_fakten import FAKTEN
from tests.werkzeug.muster_wissen import LEISTUNGEN, leistung

OFFEN = {
    "fruehfoerderung",
    "grundsicherungsgeld",
    "kinderzuschlag",
    "wohngeld",
    "bildung_teilhabe",
    "stiftung",
    "erstausstattung",
}
NICHT = {"unterhaltsvorschuss"}
GRUENDE = {
    "a1": (
        ("spricht Türkisch", True),
        ("Geschwister dürfen mit", True),
        ("hilft beim Antrag", True),
        ("nur bis 16 Uhr", False),
    ),
    "a2": (
        ("Dolmetscherin auf Wunsch", True),
        ("ohne Stufen", True),
        ("Formular nur auf Deutsch", False),
    ),
    "a3": (("Dolmetscherin auf Wunsch", True), ("weiter Weg", False), ("Überweisung nötig", False)),
}


def _urteil(kennung: str) -> Leistungsurteil:
    wert = leistung(kennung)
    gesamt = (
        Urteil.NOCH_KLAEREN
        if kennung in OFFEN
        else Urteil.PASST_NICHT
        if kennung in NICHT
        else Urteil.PASST
    )
    stelle = Faktstelle("behinderung_kind" if kennung == "fruehfoerderung" else "bezieht_sgb2")
    urteile = []
    for nummer, bedingung in enumerate(wert.bedingungen):
        entscheidet = nummer == min(len(wert.bedingungen) - 1, 1 if kennung in NICHT else 2)
        urteil = gesamt if entscheidet else Urteil.PASST
        satz = {
            Urteil.PASST: bedingung.ja,
            Urteil.NOCH_KLAEREN: bedingung.offen,
            Urteil.PASST_NICHT: bedingung.nein,
        }[urteil]
        fehlt = (stelle,) if urteil is Urteil.NOCH_KLAEREN else ()
        urteile.append(Bedingungsurteil(bedingung, urteil, satz, (), fehlt))
    fehlend = (stelle,) if gesamt is Urteil.NOCH_KLAEREN else ()
    return Leistungsurteil(wert, gesamt, tuple(urteile), fehlend)


def _hilfe(kennung: str) -> Hilfe:
    treffer = tuple(
        Treffer(
            a,
            10 - i,
            tuple(
                Grund("sprache", 2, s, gut)
                for s, gut in GRUENDE.get(a.key, (("spricht Türkisch", True),))
            ),
        )
        for i, a in enumerate(a for a in angebote() if kennung in a.leistungen)
    )
    return Hilfe(_urteil(kennung), treffer, len(treffer))


def _frage(nummer: int, klaert: int) -> Frage:
    fakt = FAKTEN[nummer]
    return Frage(
        stelle=Faktstelle(fakt.name),
        text=fakt.frage,
        antworten=fakt.antworten or (JA_NEIN if fakt.typ is Fakttyp.BOOL else ()),
        klaert_min=1,
        klaert_max=klaert,
        leistungen=tuple(
            leistung(k).id
            for k in ("wohngeld", "kinderzuschlag", "bildung_teilhabe", "erstausstattung")
        ),
        gewicht=1.0,
        warum=fakt.warum or "Ihre Antwort zeigt, welche Hilfe passt.",
        fluechtig=fakt.fluechtig,
    )


def abgleich(
    akte: Akte,
    fluechtig: FluechtigeAntworten,
    uebersprungen: frozenset[Faktstelle],
    stichtag: date = HEUTE,
) -> Abgleich:
    """Answered and skipped questions vanish; everything else stays as in the pictures."""
    gruppen = []
    titel = {z.lebensbereich: z for z in akte.familie.ziele}
    for bereich in (
        Bereich.ENTWICKLUNG_ERZIEHUNG,
        Bereich.GELD_ARBEIT,
        Bereich.SCHWANGERSCHAFT_ERSTES_JAHR,
    ):
        hilfen = tuple(_hilfe(zeile[0]) for zeile in LEISTUNGEN if zeile[4] is bereich)
        ziel = titel.get(bereich)
        gruppen.append(
            Hilfegruppe(ziel.zitat if ziel else "", bereich, ziel.id if ziel else "", hilfen)
        )
    beantwortet = {*akte.familie.fakten, *fluechtig.fakten, *(s.fakt for s in uebersprungen)}
    fragen = tuple(
        f
        for f in (_frage(0, 5), _frage(4, 2), _frage(5, 1), _frage(3, 1))
        if f.stelle.fakt not in beantwortet
    )
    zahlen = Counter(h.urteil.urteil for g in gruppen for h in g.hilfen)
    return Abgleich(
        gruppen=tuple(gruppen),
        fragen=fragen,
        nicht_angesprochen=(),
        heute=stichtag,
        wissen_stand=date(2026, 7, 1),
        wissen_kennung="muster",
        katalog=Katalogstand("Musterstadt", date(2026, 11, 20), 412),
        anzahl=dict(zahlen),
    )
