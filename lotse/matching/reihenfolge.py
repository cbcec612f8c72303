"""Weights of the order of Angebote: small whole numbers from resources/matching.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from lotse.domain.huerde import Huerdencode

Staffel: TypeAlias = tuple[tuple[float, int], ...]
"""(up to and including, points), rising; the last border is infinite."""

UNBEGRENZT = float("inf")


@dataclass(frozen=True, slots=True)
class Wirkung:
    """Which traits of an Angebot offset a Hürde, and which run into it (codes of merkmal.py)."""

    hilft: tuple[str, ...] = ()
    trifft: tuple[str, ...] = ()


def _wirkungen() -> dict[Huerdencode, Wirkung]:
    paare = {
        "lesen": (("leichte_sprache", "begleitet"), ()),
        "erster_schritt": (("aufsuchend", "offene_tuer", "begleitet"), ("nur_antrag",)),
        "kraft": (("aufsuchend", "begleitet"), ("nur_antrag",)),
        "gesundheit": (("aufsuchend", "telefon", "online"), ()),
        "mit_baby": (
            ("aufsuchend", "kinderwagen", "stufenlos", "aufzug"),
            ("nicht_kinderwagen", "nicht_stufenlos"),
        ),
        "papierkram": (("ohne_antrag", "begleitet"), ("nur_antrag",)),
        "erfahrung": (("begleitet", "nachbarschaft"), ()),
        "scheu_amt": (("begleitet", "in_praxis", "nachbarschaft"), ("nur_antrag",)),
        "sorge_jugendamt": (("anonym",), ("nicht_anonym",)),
        "geschwister": (
            ("geschwisterbetreuung", "aufsuchend", "telefon"),
            ("nicht_geschwisterbetreuung",),
        ),
        "pflege": (("telefon", "online", "aufsuchend"), ()),
        "allein": (("begleitet", "aufsuchend"), ()),
        "soll_keiner_wissen": (("anonym",), ("nicht_anonym",)),
        "weg": (("aufsuchend", "telefon", "online", "oepnv_naehe"), ()),
        "zeit": (("telefon", "online", "aufsuchend"), ()),
        "kosten_vorab": (("kostenfrei", "traeger_zahlt"), ("beitrag",)),
        "internet": (("ohne_internet", "offene_tuer"), ("nur_online", "nicht_ohne_internet")),
        "telefon": (("offene_tuer", "in_praxis", "aufsuchend"), ("nur_telefon",)),
        "gebaeude": (("stufenlos", "aufzug", "aufsuchend"), ("nicht_stufenlos",)),
        "unterlagen": (("ohne_papiere", "offene_tuer"), ("nicht_ohne_papiere",)),
        "post": (("offene_tuer", "aufsuchend"), ()),
    }
    return {Huerdencode(code): Wirkung(*wirkung) for code, wirkung in paare.items()}


@dataclass(frozen=True, slots=True)
class Gewichte:
    """Points of each term (REQUIREMENTS 5.3); the defaults equal resources/matching.toml."""

    sprache_mitarbeitende: int = 3
    sprache_dolmetschen: int = 2
    sprache_material: int = 1
    sprache_fehlt: int = -2
    sprache_fremd: int = -4
    weg_minuten: Staffel = (
        (10, 3), (20, 2), (30, 1), (45, 0), (60, -1), (90, -2), (UNBEGRENZT, -3),
    )  # fmt: skip
    weg_km: Staffel = (
        (1, 3), (2, 2), (4, 1), (8, 0), (15, -1), (30, -2), (UNBEGRENZT, -3),
    )  # fmt: skip
    weg_stadtteil: int = 2
    weg_plz: int = 1
    weg_faktor_huerde: int = 2
    """Times the way with a pram or the Hürde Weg."""
    huerde_hilft: int = 3
    huerde_trifft: int = -2
    wartezeit_keine: int = 2
    wartezeit_lang: int = -2
    wartezeit_lang_ab_wochen: int = 9
    schwelle: tuple[int, int, int, int] = (2, 1, 0, -1)
    alter_passt: int = 1
    alter_endet: int = -1
    alter_endet_in_monaten: int = 3
    informell: int = 1
    frische_faellig: int = -1
    frische_alt: int = -2
    huerden: Mapping[Huerdencode, Wirkung] = field(default_factory=_wirkungen)


def punkte_bis(staffel: Staffel, wert: float) -> int:
    """Points of the first step that reaches the value."""
    return next(punkte for grenze, punkte in staffel if wert <= grenze)
