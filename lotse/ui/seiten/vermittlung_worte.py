"""Words for a hand-over: its states, ways, sources and reasons, none of them about the family."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lotse.domain.ausgang import Abbruchgrund, Ablehngrund
from lotse.domain.vermittlung import Ereignis, Quelle, Stand, Vermittlung, Weg
from lotse.i18n.sprache import Sprache
from lotse.services.nachfragen import Nachfrage
from lotse.ui.seiten.plan_zeilen import STAND_WORT
from lotse.ui.worte import tag_kurz

FOLGE = (Stand.VORBEREITET, Stand.UEBERGEBEN, Stand.ANGENOMMEN, Stand.ANGEKOMMEN, Stand.HILFT)
"""The bar of five."""
ANDERS = (
    Stand.WARTELISTE,
    Stand.ABGELEHNT,
    Stand.NICHT_ZUSTAENDIG,
    Stand.HILFT_TEILWEISE,
    Stand.HILFT_NICHT,
    Stand.ABGEBROCHEN,
    Stand.ABGESCHLOSSEN,
)
"""Everything else that may come, in this order."""
WEGWORT: Mapping[Weg, str] = {
    Weg.BRIEF: "Brief",
    Weg.TELEFON: "Telefon",
    Weg.BEGLEITUNG: "Begleitung",
    Weg.FAMILIE_TRAEGT: "Familie trägt selbst",
}
WEGSTAND: Mapping[Weg, str] = {
    Weg.BRIEF: "Brief verschickt",
    Weg.TELEFON: "angerufen",
    Weg.BEGLEITUNG: "begleitet",
    Weg.FAMILIE_TRAEGT: "Brief mitgegeben",
}
QUELLWORT: Mapping[Quelle, str] = {
    Quelle.FAMILIE: "Familie",
    Quelle.STELLE: "Stelle",
    Quelle.VERMUTET: "vermutet",
}
ABLEHNWORT: Mapping[Ablehngrund, str] = {
    Ablehngrund.NICHT_ZUSTAENDIG: "nicht zuständig",
    Ablehngrund.VOLL: "kein Platz frei",
    Ablehngrund.ZIELGRUPPE: "für andere gedacht",
    Ablehngrund.ORT: "anderer Ort",
    Ablehngrund.UNTERLAGEN: "Papiere fehlen",
    Ablehngrund.SPRACHE: "keine gemeinsame Sprache",
    Ablehngrund.GIBT_ES_NICHT_MEHR: "gibt es nicht mehr",
    Ablehngrund.EINWILLIGUNG_FEHLT: "Einwilligung fehlt",
    Ablehngrund.ANDERES: "anderer Grund",
}
ABBRUCHWORT: Mapping[Abbruchgrund, str] = {
    Abbruchgrund.ANDERS_ENTSCHIEDEN: "anders entschieden",
    Abbruchgrund.ANDERES_WICHTIGER: "anderes ist wichtiger",
    Abbruchgrund.SCHON_GELOEST: "schon gelöst",
    Abbruchgrund.UMZUG: "Umzug",
    Abbruchgrund.NICHT_ERREICHT: "nicht erreicht",
    Abbruchgrund.ANGEBOT_GESCHLOSSEN: "Angebot geschlossen",
}


def reasons(stand: Stand, sprache: Sprache) -> Mapping[str, str]:
    """Codes and words a state asks for; empty = it needs none."""
    t = sprache.t
    if stand is Stand.ABGELEHNT:
        return {grund.value: t(ABLEHNWORT[grund]) for grund in ABLEHNWORT}
    if stand is Stand.ABGEBROCHEN:
        return {grund.value: t(ABBRUCHWORT[grund]) for grund in ABBRUCHWORT}
    return {}


def reason_word(ereignis: Ereignis, sprache: Sprache) -> str:
    """The reason in words, "" without one."""
    worte = {**reasons(Stand.ABGELEHNT, sprache), **reasons(Stand.ABGEBROCHEN, sprache)}
    return worte.get(ereignis.grund, "")


def state_word(stand: Stand, vermittlung: Vermittlung, sprache: Sprache) -> str:
    """A state as the sheet says it; handed over says by which way, when that is known."""
    if stand is not Stand.UEBERGEBEN:
        return sprache.t(STAND_WORT[stand])
    weg = next((e.weg for e in reversed(vermittlung.ereignisse) if e.weg is not None), None)
    return sprache.t(WEGSTAND[weg]) if weg else sprache.t("übergeben")


def last_said(vermittlung: Vermittlung, heute: date, sprache: Sprache) -> str:
    """When it was, who said so, why, and the note: one quiet line."""
    if not vermittlung.ereignisse:
        return ""
    ereignis, t = vermittlung.ereignisse[-1], sprache.t
    teile = [tag_kurz(ereignis.geschehen_am, heute, sprache)]
    if ereignis.quelle is Quelle.VERMUTET:
        teile.append(t("vermutet"))
    elif ereignis.quelle is not None:
        teile.append(t("sagt: {wer}", wer=t(QUELLWORT[ereignis.quelle])))
    grund = reason_word(ereignis, sprache)
    if grund and ereignis.stand is not Stand.NICHT_ZUSTAENDIG:
        teile.append(grund)
    if ereignis.notiz and ereignis.stand is not Stand.VORBEREITET:
        teile.append(ereignis.notiz)
    return " · ".join(teile)


def follow_up_words(nachfrage: Nachfrage | None, heute: date, sprache: Sprache) -> str:
    """When to ask whether help has arrived; "" = there is nothing to ask."""
    if nachfrage is None:
        return ""
    t = sprache.t
    if nachfrage.am is None:
        ohne = t("Zweimal nachgefragt, noch keine Antwort. Es bleibt offen.")
        return ohne if nachfrage.keine_antwort else t("Zweimal nachgefragt.")
    if nachfrage.due(heute):
        return t("Jetzt nachfragen: Ist die Hilfe angekommen?")
    tag = tag_kurz(nachfrage.am, heute, sprache).rstrip(".")
    return t("Nachfragen am {tag}.", tag=tag)
