"""The KPI catalogue (REQUIREMENTS 11.1): which cases of a period are counted, and by what.

Each Grundgesamtheit says what is counted once. Its tables make a tree (see `tabelle`), so the
guard of each one guards all of them together.

There is one kind of area, the Stadtteil of the family. No larger one is read, so no sum of some
Stadtteile stands anywhere that could give a hidden one away; figures of a place that are read in
have such sums, and `dialog.ebenen` is for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from lotse.domain.familie import Wunsch
from lotse.domain.vermittlung import Schrittstand, Stand
from lotse.services.zahlen.bestand import Familienzahl, Schrittzahl, Vermittlungszahl
from lotse.services.zahlen.sicht import ENDE, Leistungszahl, Sicht
from lotse.services.zahlen.tabelle import Fall, Grundgesamtheit, Merkmal, Plan
from lotse.services.zahlen.woerter import UNBEKANNT, WERT
from lotse.services.zahlen.zeitraum import Zeitraum
from lotse.services.zahlen.zugaenge import count_requests, count_waits

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
        _kontakte(sicht, orte),
        _briefe(sicht),
        _antworten(sicht),
        count_waits(sicht),
        count_requests(sicht),
    )


def _merkmal(key: str) -> Merkmal:
    return Merkmal(key, tuple(WERT.get(key, ())))


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
    return _menge(
        "familien",
        faelle,
        Plan("stand", "stand"),
        Plan("bildung", "bildung", "ankunft"),
        Plan("stadtteil", "stadtteil", "ankunft"),
        Plan("frueh", "frueh"),
        Plan("sprache", "sprache"),
        Plan("last", "last"),
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
    return _menge(
        "bedarfe",
        faelle,
        Plan("bedarf", "bereich", "lage"),
        Plan("luecke_stadtteil", "stadtteil", "lage"),
        Plan("luecke_sprache", "sprache", "lage"),
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
    return _menge(
        "vermittlungen",
        faelle,
        Plan("weg", "weg", "ausgang"),
        Plan("gebiet", "gebiet", "ausgang"),
        Plan("vermittlung_stadtteil", "stadtteil", "ausgang"),
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
    return _menge(
        "blockaden",
        faelle,
        Plan("traeger", "grund", "traeger"),
        Plan("blockade_stadtteil", "grund", "stadtteil"),
        Plan("ende", "grund", "ende"),
    )


def _schritte(sicht: Sicht) -> Grundgesamtheit:
    """Anonymous cases have no days, so they are not in any quarter."""
    getan = (s for s in sicht.bestand.schritte if s.getan_am and s.stand is Schrittstand.GETAN)
    return _am_tag(
        sicht,
        "schritte",
        ((s.getan_am, s.familie, _schritt(s)) for s in getan if s.familie not in sicht.grobe()),
        Plan("schritte", "quartal", "akteur"),
    )


def _schritt(schritt: Schrittzahl) -> Mapping[str, str]:
    quartal = (schritt.getan_am.month + 2) // 3 if schritt.getan_am else 0
    return {"quartal": f"q{quartal}", "akteur": schritt.akteur.value}


def _kontakte(sicht: Sicht, orte: Mapping[int, str]) -> Grundgesamtheit:
    """By kind of place and by Stadtteil of the family, never by the one practice (E-10)."""
    return _am_tag(
        sicht,
        "kontakte",
        (
            (
                k.am,
                k.familie,
                {
                    "kontaktart": k.art.value,
                    "ergebnis": k.ergebnis.value,
                    "stadtteil": orte[k.familie],
                },
            )
            for k in sicht.bestand.kontakte
        ),
        Plan("kontakte", "kontaktart", "ergebnis"),
        Plan("gespraech_stadtteil", "stadtteil", "ergebnis"),
    )


def _briefe(sicht: Sicht) -> Grundgesamtheit:
    return _am_tag(
        sicht,
        "briefe",
        ((b.am, b.familie, {"sprache": b.sprache or UNBEKANNT}) for b in sicht.bestand.briefe),
        Plan("briefe", "sprache"),
    )


def _antworten(sicht: Sicht) -> Grundgesamtheit:
    return _am_tag(
        sicht,
        "antworten",
        (
            (a.gefragt_am, a.familie, {"antwort": a.ergebnis.value if a.ergebnis else "ohne"})
            for a in sicht.bestand.antworten
        ),
        Plan("antworten", "antwort"),
    )


def _am_tag(
    sicht: Sicht,
    key: str,
    alle: Iterable[tuple[date | None, int, Mapping[str, str]]],
    *plaene: Plan,
) -> Grundgesamtheit:
    """What happened on a day of the period: (day, family, values)."""
    ohne, covers = sicht.ohne(), sicht.zeitraum.covers
    faelle = [
        Fall(familie, werte) for tag, familie, werte in alle if covers(tag) and familie not in ohne
    ]
    return _menge(key, faelle, *plaene)


def _menge(key: str, faelle: Sequence[Fall], *plaene: Plan) -> Grundgesamtheit:
    """Grouped by whatever its tables ask for."""
    merkmale = dict.fromkeys(m for plan in plaene for m in (plan.zeilen, plan.spalten) if m)
    return Grundgesamtheit(key, faelle, tuple(map(_merkmal, merkmale)), plaene)
