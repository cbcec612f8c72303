"""A question to the catalogue as one SQL condition with its values."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeAlias

from lotse.domain.laender import LAENDER
from lotse.domain.offen import Kalender
from lotse.services.katalogsuche import Katalogfrage, Merkmalsart
from lotse.store.katalog_filter import STADT_MIT_FEIERTAG, wochenbits, wochennummer

Kalenderwahl: TypeAlias = Callable[[str], Kalender]
"""AGS (or its beginning) → holidays of that Land."""

_HAT = "a.id IN (SELECT angebot FROM angebot_merkmal WHERE art = '{art}' AND wert = :{name})"
_OHNE_ANMELDUNG = (
    "a.id IN (SELECT angebot FROM angebot_merkmal WHERE art = 'zugang'"
    " AND wert IN ('offene_tuer', 'telefon', 'online'))"
)
_ALTER = (
    "a.id IN (SELECT angebot FROM angebot_alter"
    " WHERE coalesce(von, 0) <= :alter AND :alter < coalesce(bis, 100000))"
)
_OFFEN = (
    "a.id IN (SELECT z.angebot FROM angebot_zeit z JOIN angebot_filter g ON g.angebot = z.angebot"
    " WHERE z.von <= :minute AND z.bis > :minute AND (z.datum = :tag OR (z.datum = ''"
    " AND z.tage & :tagbit AND (z.saison_von = ''"
    " OR (z.saison_von <= z.saison_bis AND :mmtt BETWEEN z.saison_von AND z.saison_bis)"
    " OR (z.saison_von > z.saison_bis AND (:mmtt >= z.saison_von OR :mmtt <= z.saison_bis)))"
    " AND (z.wochen = 0 OR z.wochen & :wochenbits) AND (:woche - z.anker) % z.alle_n = 0"
    " AND CASE z.feiertage WHEN 'offen' THEN 1"
    "  WHEN 'nur' THEN g.land IN (SELECT value FROM json_each(:feiertag))"
    "  ELSE g.land IN (SELECT value FROM json_each(:kein_feiertag)) END"
    " AND CASE z.ferien WHEN 'egal' THEN 1"
    "  WHEN 'nur_in_ferien' THEN g.land IN (SELECT value FROM json_each(:ferien))"
    "  ELSE g.land IN (SELECT value FROM json_each(:keine_ferien)) END)))"
)
_WARTE = "(f.warte <= :warte AND f.warte_bis > :heute)"
_NUR = "a.key IN (SELECT value FROM json_each(:nur))"
_ZU_PRUEFEN = "(a.status <> 'geschlossen' AND f.faellig_ab <= :heute)"


@dataclass(frozen=True, slots=True)
class Bedingung:
    """SQL over `a` (angebot) and `f` (angebot_filter); every value is bound, never written in."""

    teile: tuple[str, ...] = ()
    werte: dict[str, object] = field(default_factory=dict)

    @property
    def sql(self) -> str:
        return " AND ".join(self.teile)

    @property
    def nummern(self) -> str:
        """The numbers of all entries it holds for."""
        wo = f" WHERE {self.sql}" if self.teile else ""
        return f"SELECT a.id FROM angebot a JOIN angebot_filter f ON f.angebot = a.id{wo}"  # noqa: S608 - constants and bound values

    def __bool__(self) -> bool:
        return bool(self.teile)


OHNE = Bedingung()


def bedingung(
    frage: Katalogfrage, heute: date, kalender: Kalenderwahl, ohne: Merkmalsart | None = None
) -> Bedingung:
    """All filters of a question; `ohne` lifts one of them, to count its choices."""
    teile: list[str] = []
    werte: dict[str, object] = {}
    for sql, eigene, unbekannt in _teile(frage, heute, kalender, ohne):
        auch = f"({sql} OR {unbekannt})" if frage.auch_unbekannt and unbekannt else sql
        teile.append(auch)
        werte |= eigene
    return Bedingung(tuple(teile), werte)


Teil: TypeAlias = tuple[str, dict[str, object], str]
"""(condition, its values, when it is unknown or "")."""


def _teile(
    frage: Katalogfrage, heute: date, kalender: Kalenderwahl, ohne: Merkmalsart | None
) -> Iterator[Teil]:
    yield from _merkmale(frage, ohne)
    tag = {"heute": heute.isoformat()}
    if frage.alter_monate is not None:
        yield _ALTER, {"alter": frage.alter_monate}, "f.hat_alter = 0"
    if frage.offen_um is not None:
        yield _OFFEN, _jetzt(frage.offen_um, kalender), "f.hat_zeiten = 0"
    if frage.ohne_anmeldung:
        yield _OHNE_ANMELDUNG, {}, ""
    if frage.ohne_antrag and ohne is not Merkmalsart.ANTRAG:
        yield "f.ohne_antrag = 1", {}, "f.ohne_antrag IS NULL"
    if frage.stufenlos and ohne is not Merkmalsart.BARRIERE:
        yield "f.stufenlos = 1", {}, "f.stufenlos IS NULL"
    if frage.wartezeit_wochen is not None:
        unbekannt = "(f.warte IS NULL OR f.warte_bis <= :heute)"
        yield _WARTE, tag | {"warte": frage.wartezeit_wochen}, unbekannt
    if frage.nur_zu_pruefen:
        yield _ZU_PRUEFEN, dict(tag), ""


def _merkmale(frage: Katalogfrage, ohne: Merkmalsart | None) -> Iterator[Teil]:
    gewaehlt = {
        Merkmalsart.BEREICH: frage.bereich,
        Merkmalsart.BEDARF: frage.bedarf,
        Merkmalsart.LEISTUNG: frage.leistung,
        Merkmalsart.SPRACHE: frage.sprache,
        Merkmalsart.STADTTEIL: frage.stadtteil,
        Merkmalsart.ANGEBOTSART: frage.angebotsart,
        Merkmalsart.FORM: frage.form,
    }
    for art, wert in gewaehlt.items():
        if wert and art is not ohne:
            unbekannt = "f.hat_sprachen = 0" if art is Merkmalsart.SPRACHE else ""
            yield _HAT.format(art=art.value, name=art.value), {art.value: str(wert)}, unbekannt
    if frage.nur is not None:
        yield _NUR, {"nur": json.dumps(sorted(frage.nur))}, ""


def _jetzt(jetzt: datetime, kalender: Kalenderwahl) -> dict[str, object]:
    """The moment, and for which Länder this day is a holiday, surely or surely not."""
    tag = jetzt.date()
    laender = {land: kalender(land) for land in (*LAENDER, STADT_MIT_FEIERTAG, "")}
    feiertag = {land: k.feiertag(tag) for land, k in laender.items()}
    ferien = {land: k.ferien(tag) for land, k in laender.items()}
    letzte = (tag + timedelta(days=7)).month != tag.month
    wochen = ((tag.day - 1) // 7 + 1, *([-1] if letzte else []))
    return {
        "minute": jetzt.hour * 60 + jetzt.minute,
        "tag": tag.isoformat(),
        "tagbit": 1 << tag.weekday(),
        "mmtt": f"{tag.month:02}-{tag.day:02}",
        "wochenbits": wochenbits(wochen),
        "woche": wochennummer(tag),
        "feiertag": _mit(feiertag, ja=True),
        "kein_feiertag": _mit(feiertag, ja=False),
        "ferien": _mit(ferien, ja=True),
        "keine_ferien": _mit(ferien, ja=False),
    }


def _mit(antworten: dict[str, bool | None], *, ja: bool) -> str:
    return json.dumps([land for land, antwort in antworten.items() if antwort is ja])
