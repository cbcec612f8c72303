"""The KPI catalogue (REQUIREMENTS 11.1): which cases of a period are counted, and by what.

Each Grundgesamtheit says what is counted once. Its tables make a tree (see `tabelle`), so the
guard of each one guards all of them together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from lotse.domain.familie import Wunsch
from lotse.domain.vermittlung import Schrittstand, Stand
from lotse.services.zahlen.bestand import (
    Familienzahl,
    Vermittlungszahl,
)
from lotse.services.zahlen.sicht import ENDE, Leistungszahl, Sicht
from lotse.services.zahlen.tabelle import Fall, Grundgesamtheit, Merkmal, Plan
from lotse.services.zahlen.woerter import UNBEKANNT, WERT
from lotse.services.zahlen.zeitraum import Zeitraum

ANGEKOMMEN = frozenset({Stand.ANGEKOMMEN, Stand.HILFT, Stand.HILFT_TEILWEISE, Stand.HILFT_NICHT})
_WEITESTES: tuple[tuple[str, frozenset[Stand]], ...] = (
    ("hilft", frozenset({Stand.HILFT, Stand.HILFT_TEILWEISE})),
    ("angekommen", ANGEKOMMEN),
    ("abgelehnt", frozenset({Stand.ABGELEHNT, Stand.NICHT_ZUSTAENDIG})),
    ("kontakt", frozenset({Stand.ANGENOMMEN, Stand.WARTELISTE})),
)
FRUEH = ((0, "vor_geburt"), (12, "erstes_jahr"), (36, "ein_zwei"), (72, "drei_fuenf"))
LAST = ((3, "wenig"), (6, "mittel"))
EINE_ART = " – "
"""Between two kinds of carriers."""


def mengen(sicht: Sicht) -> tuple[Grundgesamtheit, ...]:
    """Everything that is counted, in the order of the report."""
    orte = {f.familie: f.stadtteil or UNBEKANNT for f in sicht.bestand.familien}
    return (
        _familien(sicht),
        _bedarfe(sicht),
        _vermittlungen(sicht, orte),
        _blockaden(sicht, orte),
        _schritte(sicht),
        _kontakte(sicht),
        _briefe(sicht),
        _antworten(sicht),
    )


def _merkmal(key: str, worte: str = "") -> Merkmal:
    return Merkmal(key, tuple(WERT.get(worte or key, ())))


def _familien(sicht: Sicht) -> Grundgesamtheit:
    vermittelt = {v.familie for v in sicht.vermittlungen()}
    angekommen = {v.familie for v in sicht.vermittlungen() if arrived(v)}
    faelle = [
        Fall(
            f.familie,
            {
                "stadtteil": f.stadtteil or UNBEKANNT,
                "sprache": f.sprache or UNBEKANNT,
                "bildung": f.bildung.value if f.bildung else UNBEKANNT,
                "frueh": _stufe(f.juengstes_monate, FRUEH, "ab_sechs"),
                "last": last_of(f),
                "stand": _stand(f, sicht.zeitraum),
                "ankunft": _ankunft(f.familie, vermittelt, angekommen),
            },
        )
        for f in sicht.familien()
    ]
    return Grundgesamtheit(
        "familien",
        faelle,
        tuple(
            map(_merkmal, ("stadtteil", "sprache", "bildung", "frueh", "last", "stand", "ankunft"))
        ),
        (
            Plan("stand", "stand"),
            Plan("bildung", "bildung", "ankunft"),
            Plan("stadtteil", "stadtteil", "ankunft"),
            Plan("frueh", "frueh"),
            Plan("sprache", "sprache"),
            Plan("last", "last"),
        ),
    )


def last_of(familie: Familienzahl) -> str:
    """How much a family carries: its wishes for now or later, and its Hürden."""
    wuensche = sum(b.wunsch in {Wunsch.JETZT, Wunsch.SPAETER} for b in familie.bedarfe)
    return _stufe(wuensche + familie.huerden, LAST, "viel")


def _stand(familie: Familienzahl, zeitraum: Zeitraum) -> str:
    if zeitraum.covers(familie.angelegt_am):
        return "neu"
    return "beendet" if zeitraum.covers(familie.geschlossen_am) else "weiter"


def _ankunft(familie: int, vermittelt: Collection[int], angekommen: Collection[int]) -> str:
    if familie in angekommen:
        return "angekommen"
    return "vermittelt" if familie in vermittelt else "erreicht"


def _stufe(wert: int | None, stufen: tuple[tuple[int, str], ...], sonst: str) -> str:
    if wert is None:
        return UNBEKANNT
    return next((name for grenze, name in stufen if wert < grenze), sonst)


def _bedarfe(sicht: Sicht) -> Grundgesamtheit:
    hilfe: defaultdict[int, set[str]] = defaultdict(set)
    for eine in sicht.bestand.vermittlungen:
        leistung = sicht.leistungen.get(eine.leistung)
        hilfe[eine.familie] |= leistung.bereiche if leistung else frozenset()
    faelle = [
        Fall(
            f.familie,
            {
                "bereich": b.bereich.value,
                "lage": _lage(b.wunsch, vermittelt=b.bereich.value in hilfe[f.familie]),
                "stadtteil": f.stadtteil or UNBEKANNT,
                "sprache": f.sprache or UNBEKANNT,
            },
        )
        for f in sicht.familien()
        for b in f.bedarfe
    ]
    return Grundgesamtheit(
        "bedarfe",
        faelle,
        tuple(map(_merkmal, ("bereich", "lage", "stadtteil", "sprache"))),
        (
            Plan("bedarf", "bereich", "lage"),
            Plan("luecke_stadtteil", "stadtteil", "lage"),
            Plan("luecke_sprache", "sprache", "lage"),
        ),
    )


def _lage(wunsch: Wunsch | None, *, vermittelt: bool) -> str:
    if wunsch is Wunsch.JETZT:
        return "jetzt_hilfe" if vermittelt else "jetzt_offen"
    return wunsch.value if wunsch else UNBEKANNT


def _vermittlungen(sicht: Sicht, orte: Mapping[int, str]) -> Grundgesamtheit:
    faelle = [
        Fall(
            v.familie,
            {
                "ausgang": ausgang(v),
                "weg": next((e.weg.value for e in v.ereignisse if e.weg), UNBEKANNT),
                "gebiet": gebiet(v, sicht.leistungen),
                "stadtteil": orte[v.familie],
            },
        )
        for v in sicht.vermittlungen()
    ]
    return Grundgesamtheit(
        "vermittlungen",
        faelle,
        tuple(map(_merkmal, ("ausgang", "weg", "gebiet", "stadtteil"))),
        (
            Plan("weg", "weg", "ausgang"),
            Plan("gebiet", "gebiet", "ausgang"),
            Plan("vermittlung_stadtteil", "stadtteil", "ausgang"),
        ),
    )


def ausgang(vermittlung: Vermittlungszahl) -> str:
    """The furthest that is known of it."""
    staende = {e.stand for e in vermittlung.ereignisse}
    return next((name for name, welche in _WEITESTES if staende & welche), "keine_antwort")


def arrived(vermittlung: Vermittlungszahl) -> bool:
    return any(e.stand in ANGEKOMMEN for e in vermittlung.ereignisse)


def gebiet(vermittlung: Vermittlungszahl, leistungen: Mapping[str, Leistungszahl]) -> str:
    leistung = leistungen.get(vermittlung.leistung)
    return leistung.gebiet if leistung else UNBEKANNT


def _blockaden(sicht: Sicht, orte: Mapping[int, str]) -> Grundgesamtheit:
    faelle = [
        Fall(
            b.familie,
            {
                "grund": b.code.value,
                "traeger": EINE_ART.join(sorted(b.traegerarten)[:2]) or UNBEKANNT,
                "stadtteil": orte[b.familie],
                "ende": ENDE[b.ereignisse[-1][0]],
            },
        )
        for b in sicht.blockaden()
    ]
    return Grundgesamtheit(
        "blockaden",
        faelle,
        tuple(map(_merkmal, ("grund", "traeger", "stadtteil", "ende"))),
        (
            Plan("traeger", "grund", "traeger"),
            Plan("blockade_stadtteil", "grund", "stadtteil"),
            Plan("ende", "grund", "ende"),
        ),
    )


def _schritte(sicht: Sicht) -> Grundgesamtheit:
    grob = sicht.grobe()
    faelle = [
        Fall(s.familie, {"quartal": f"q{(s.getan_am.month + 2) // 3}", "akteur": s.akteur.value})
        for s in sicht.bestand.schritte
        if s.getan_am and s.stand is Schrittstand.GETAN
        if sicht.zeitraum.covers(s.getan_am) and s.familie not in grob
    ]
    return Grundgesamtheit(
        "schritte",
        faelle,
        (_merkmal("quartal"), _merkmal("akteur")),
        (Plan("schritte", "quartal", "akteur"),),
    )


def _kontakte(sicht: Sicht) -> Grundgesamtheit:
    grob = sicht.ohne()
    faelle = [
        Fall(k.familie, {"kontaktart": k.art.value, "ergebnis": k.ergebnis.value})
        for k in sicht.bestand.kontakte
        if sicht.zeitraum.covers(k.am) and k.familie not in grob
    ]
    return Grundgesamtheit(
        "kontakte",
        faelle,
        (_merkmal("kontaktart"), _merkmal("ergebnis")),
        (Plan("kontakte", "kontaktart", "ergebnis"),),
    )


def _briefe(sicht: Sicht) -> Grundgesamtheit:
    grob = sicht.ohne()
    faelle = [
        Fall(b.familie, {"sprache": b.sprache or UNBEKANNT})
        for b in sicht.bestand.briefe
        if sicht.zeitraum.covers(b.am) and b.familie not in grob
    ]
    return Grundgesamtheit("briefe", faelle, (_merkmal("sprache"),), (Plan("briefe", "sprache"),))


def _antworten(sicht: Sicht) -> Grundgesamtheit:
    grob = sicht.ohne()
    faelle = [
        Fall(a.familie, {"antwort": a.ergebnis.value if a.ergebnis else "ohne"})
        for a in sicht.bestand.antworten
        if sicht.zeitraum.covers(a.gefragt_am) and a.familie not in grob
    ]
    return Grundgesamtheit(
        "antworten", faelle, (_merkmal("antwort"),), (Plan("antworten", "antwort"),)
    )
