"""Merkmale as compact rows: equal parts are read once and shared by all entries."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Generic, TypeVar

from lotse.domain.angebot import (
    Angebot,
    AngebotKey,
    Angebotssprache,
    Barriere,
    Form,
    Kostenart,
    Niveau,
    Publikum,
    Status,
    Wartezeit,
    Weg,
    Zielgruppe,
    Zugang,
)
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.merkmale import Merkmale
from lotse.domain.ort import Gebietsart, Gebietsregel
from lotse.services.angebot_form import HOECHSTENS_SPRACHEN

T = TypeVar("T")
GEMERKT = 4096
OHNE_PUNKT = "null\nnull"
_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def to_text(m: Merkmale) -> str:
    """What stands in no column of its own: one short JSON text per line."""
    fuer_wen = (m.leistungen, m.lebensbereiche, m.bedarfe, m.sprachen, m.zugang, m.schwelle,
        m.zielgruppen, m.gebiet, m.barrieren_ja, m.barrieren_nein, m.kosten, m.anonym,
        m.ohne_antrag)  # fmt: skip
    wann = (m.wege, m.wartezeit, m.pruefabstand_monate, m.gueltig_ab, m.gueltig_bis)
    return "\n".join((_fuer_wen(*fuer_wen), _lines([m.lat, m.lon]), _wann(*wann)))


def text_of(a: Angebot) -> str:
    """The same of an entry, as services.angebot_form.merkmale would read it."""
    sprachen = () if len(a.sprachen) > HOECHSTENS_SPRACHEN else a.sprachen
    fuer_wen = _fuer_wen(
        a.leistungen, a.lebensbereiche, a.bedarfe, sprachen, a.zugang, a.schwelle, a.zielgruppen,
        a.gebiet, a.barrieren_ja, a.barrieren_nein, a.kosten.art, a.anonym, a.ohne_antrag,
    )  # fmt: skip
    ort = a.standort
    punkt = OHNE_PUNKT if ort is None or ort.lat is ort.lon is None else _lines([ort.lat, ort.lon])
    wann = _wann(a.wege, a.wartezeit, a.pruefabstand_monate, a.gueltig_ab, a.gueltig_bis)
    return f"{fuer_wen}\n{punkt}\n{wann}"


@lru_cache(GEMERKT)
def _fuer_wen(  # noqa: PLR0913, PLR0917 - what many entries of a list share, in its order
    leistungen: frozenset[str],
    lebensbereiche: frozenset[Lebensbereich],
    bedarfe: frozenset[str],
    sprachen: tuple[Angebotssprache, ...],
    zugang: frozenset[Zugang],
    schwelle: int | None,
    zielgruppen: tuple[Zielgruppe, ...],
    gebiet: tuple[Gebietsregel, ...],
    barrieren_ja: frozenset[Barriere],
    barrieren_nein: frozenset[Barriere],
    kosten: Kostenart,
    anonym: bool | None,  # noqa: FBT001 - a fact of the entry
    ohne_antrag: bool | None,  # noqa: FBT001 - likewise
) -> str:
    return _lines([
        sorted(leistungen),
        sorted(lebensbereiche),
        sorted(bedarfe),
        [(s.code, s.niveau, s.hinweis) for s in sprachen],
        sorted(zugang),
        schwelle,
        [(z.publikum, z.von_monate, z.bis_monate) for z in zielgruppen],
        [(g.art, g.wert, g.einschliessen) for g in gebiet],
        sorted(barrieren_ja),
        sorted(barrieren_nein),
        kosten,
        anonym,
        ohne_antrag,
    ])  # fmt: skip


@lru_cache(GEMERKT)
def _wann(
    wege: tuple[Weg, ...],
    warten: Wartezeit | None,
    pruefabstand: int,
    gueltig_ab: date | None,
    gueltig_bis: date | None,
) -> str:
    return _lines([
        [(w.stadtteil, w.minuten, w.text) for w in wege],
        [warten.wochen_von, warten.wochen_bis, _iso(warten.stand)] if warten else None,
        pruefabstand,
        _iso(gueltig_ab),
        _iso(gueltig_bis),
    ])  # fmt: skip


def _lines(teile: Sequence[object]) -> str:
    # JSON escapes line breaks: they only separate
    return "\n".join(
        ["null" if teil is None else "[]" if teil == [] else _dumps(teil) for teil in teile]
    )


def read_merkmale(zeilen: Iterable[Sequence[Any]]) -> Iterator[Merkmale]:
    """Rows of (key, sortier_name, traeger, form, status, stadtteil, plz, geprueft_am, merkmale,
    name)."""
    texte, tage = _Geteilt(str), _Geteilt(_tag)
    formen, staende = _Geteilt(Form), _Geteilt(Status)
    einfach = _Geteilt[str, Any](json.loads)
    codes, bereiche = _menge(str), _menge(Lebensbereich)
    zugaenge, barrieren = _menge(Zugang), _menge(Barriere)
    sprachen, zielgruppen = _reihe(_sprache), _reihe(Zielgruppe, Publikum)
    gebiete, wege = _reihe(Gebietsregel, Gebietsart), _reihe(Weg)
    arten = _Geteilt[str, Kostenart](lambda text: Kostenart(json.loads(text)))
    wartezeiten, gueltig = _Geteilt(_wartezeit), _Geteilt[str, Any](_json_tag)
    for key, sortier, traeger, form, status, stadtteil, plz, geprueft, text, name in zeilen:
        t = text.split("\n")
        yield Merkmale(
            AngebotKey(key),
            sortier,
            texte[traeger],
            formen[form],
            staende[status],
            codes[t[0]],
            bereiche[t[1]],
            codes[t[2]],
            sprachen[t[3]],
            zugaenge[t[4]],
            einfach[t[5]],
            zielgruppen[t[6]],
            gebiete[t[7]],
            barrieren[t[8]],
            barrieren[t[9]],
            arten[t[10]],
            einfach[t[11]],
            einfach[t[12]],
            texte[stadtteil],
            texte[plz],
            _komma(t[13]),
            _komma(t[14]),
            wege[t[15]],
            wartezeiten[t[16]],
            tage[geprueft],
            einfach[t[17]],
            gueltig[t[18]],
            gueltig[t[19]],
            name,
        )


K = TypeVar("K")


class _Geteilt(dict[K, T], Generic[K, T]):
    """Reads each distinct part once; the same text gives the same object."""

    def __init__(self, lesen: Callable[[K], T]) -> None:
        super().__init__()
        self._lesen = lesen

    def __missing__(self, text: K) -> T:
        self[text] = wert = self._lesen(text)
        return wert


def _menge(kind: Callable[[str], T]) -> _Geteilt[str, frozenset[T]]:
    return _Geteilt(lambda text: frozenset(map(kind, json.loads(text))))


def _reihe(
    kind: Callable[..., T], erstes: Callable[[str], object] = str
) -> _Geteilt[str, tuple[T, ...]]:
    return _Geteilt(
        lambda text: tuple(kind(erstes(teil), *rest) for teil, *rest in json.loads(text))
    )


def _sprache(code: str, niveau: str, hinweis: str) -> Angebotssprache:
    return Angebotssprache(code, Niveau(niveau), hinweis)


def _wartezeit(text: str) -> Wartezeit | None:
    teil = json.loads(text)
    return Wartezeit(teil[0], teil[1], _tag(teil[2])) if teil else None


def _komma(text: str) -> float | None:
    return None if text == "null" else float(text)


def _json_tag(text: str) -> date | None:
    return _tag(json.loads(text))


def _iso(tag: date | None) -> str | None:
    return None if tag is None else tag.isoformat()


def _tag(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
