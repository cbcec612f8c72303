"""Words of the catalogue page: open now, how far, what stands in the way of an entry."""

from __future__ import annotations

from datetime import datetime, timedelta

from lotse.domain.angebot import Angebot, Ergebnisart, Status
from lotse.domain.offen import Oeffnung
from lotse.i18n.sprache import Sprache
from lotse.services.angebotworte import uhrzeit
from lotse.services.katalogform import NIMMT_AUF
from lotse.services.katalogpflege import Lage, feldpruefung
from lotse.services.ortsfrage import Entfernung
from lotse.ui.worte import tag_kurz

LAGEWORT = {
    Lage.VERSCHWUNDEN: "nicht mehr in der Quelle",
    Lage.DOPPELT: "vielleicht doppelt",
    Lage.GEMELDET: "Meldung aus der Beratung",
    Lage.BEENDET: "pausiert oder geschlossen",
    Lage.UNGELISTET: "möchte nicht gelistet werden",
}
STATUSWORT = {
    Status.AKTIV: "aktiv",
    Status.UNGEPRUEFT: "noch nicht bestätigt",
    Status.PAUSIERT: "pausiert",
    Status.GESCHLOSSEN: "geschlossen",
    Status.NICHT_LISTEN: "möchte nicht gelistet werden",
}


def offen_satz(stand: Oeffnung | None, jetzt: datetime, sprache: Sprache) -> str:
    """Say "jetzt offen, schließt um 16 Uhr"; "" = nobody knows."""
    if stand is None or stand.offen is None:
        return ""
    if stand.offen:
        if stand.bis is None:
            return sprache.t("jetzt offen")
        return sprache.t("jetzt offen, schließt um {uhr} Uhr", uhr=_uhr(stand.bis))
    if stand.wieder is None:
        return sprache.t("jetzt geschlossen")
    return _wieder(stand.wieder, jetzt, sprache)


def _wieder(wann: datetime, jetzt: datetime, sprache: Sprache) -> str:
    uhr = _uhr(wann)
    if wann.date() == jetzt.date():
        return sprache.t("wieder offen um {uhr} Uhr", uhr=uhr)
    if wann.date() == jetzt.date() + timedelta(days=1):
        return sprache.t("wieder offen morgen um {uhr} Uhr", uhr=uhr)
    tag = tag_kurz(wann.date(), jetzt.date(), sprache)
    return sprache.t("wieder offen am {tag} um {uhr} Uhr", tag=tag, uhr=uhr)


def offen_kurz(stand: Oeffnung | None, jetzt: datetime, sprache: Sprache) -> str:
    """The same in a cell: "offen bis 16 Uhr", "ab Do 26.11."."""
    if stand is None or stand.offen is None:
        return ""
    if stand.offen:
        ende = stand.bis
        return sprache.t("offen bis {uhr} Uhr", uhr=_uhr(ende)) if ende else sprache.t("offen")
    if stand.wieder is None:
        return sprache.t("geschlossen")
    if stand.wieder.date() == jetzt.date():
        return sprache.t("ab {uhr} Uhr", uhr=_uhr(stand.wieder))
    return sprache.t("ab {tag}", tag=tag_kurz(stand.wieder.date(), jetzt.date(), sprache))


def weit(entfernung: Entfernung | None) -> str:
    """For a cell: "1,2 km"; "" = unknown."""
    if entfernung is None or entfernung.km is None:
        return ""
    return f"{entfernung.km:.1f} km".replace(".", ",")


def weit_satz(entfernung: Entfernung | None, sprache: Sprache) -> str:
    """For the sheet: "Luftlinie 1,2 km"; minutes only where the entry says so."""
    km = weit(entfernung)
    return sprache.t("Luftlinie {km}", km=km) if km else ""


def aufnahme_satz(angebot: Angebot, sprache: Sprache) -> str:
    """Whether new families are taken on, and when somebody asked; "" = nobody knows."""
    nimmt, ganz = angebot.nimmt_neue_auf, angebot.pruefung
    if nimmt is None:
        return ""
    antwort = sprache.t("ja") if nimmt else sprache.t("nein")
    gefragt = feldpruefung(angebot, NIMMT_AUF)
    if gefragt is None and ganz is None:
        return antwort
    tag = sprache.datum(gefragt or ganz.am, kurz=True)  # type: ignore[union-attr]  # one is there
    if gefragt is None and ganz and ganz.wie is Ergebnisart.IMPORT:
        return sprache.t("{antwort} (Stand {tag})", antwort=antwort, tag=tag)
    return sprache.t("{antwort} (am {tag} erfragt)", antwort=antwort, tag=tag)


def zustand(angebot: Angebot, sprache: Sprache) -> str:
    """What has to be known before anything else; "" = nothing."""
    if angebot.status not in (Status.AKTIV, Status.UNGEPRUEFT):
        return sprache.t(STATUSWORT[angebot.status])
    if angebot.fehlt_in_quelle_seit:
        return sprache.t("fehlt in der Quelle")
    return ""


def _uhr(wann: datetime) -> str:
    return uhrzeit(wann.hour * 60 + wann.minute)
