"""An entry in words for the Datenblatt: only what may leave the house stands on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lotse.domain.angebot import Angebot, Angebotssprache, Niveau
from lotse.i18n.sprache import Sprache
from lotse.letters.datenblatt import Datensatz, Datenzeile
from lotse.services import angebotworte, platzworte
from lotse.services.katalogfreigabe import ohne_schutzort
from lotse.services.katalogworte import BARRIERE, ZUGANG

ZEITEN = 6
JANEIN = {True: "ja", False: "nein", None: ""}


def build_datensatz(angebot: Angebot, heute: date, deutsch: Sprache) -> Datensatz:
    """The facts in the order of the sheet; of a place that protects lives none that tell it."""
    sicher = ohne_schutzort(angebot)
    return Datensatz(sicher, tuple(_zeilen(sicher, heute, deutsch)))


def _zeilen(angebot: Angebot, heute: date, deutsch: Sprache) -> Iterator[Datenzeile]:
    yield Datenzeile("Name", angebot.name)
    yield Datenzeile("Träger", angebot.traeger)
    yield Datenzeile("Worum es geht", angebot.kurztext)
    if angebot.adresse_vertraulich:
        yield Datenzeile("Ort", angebot.region or "Die Adresse steht bewusst nicht bei uns")
    else:
        yield Datenzeile("Anschrift", angebotworte.adresse(angebot))
    yield Datenzeile("Telefon", ", ".join(t.nummer for t in angebot.telefone))
    yield Datenzeile("E-Mail", ", ".join(angebot.mails))
    yield Datenzeile("Webseite", ", ".join(angebot.webs))
    yield Datenzeile("Zeiten", "; ".join(angebotworte.zeiten(angebot)[:ZEITEN]))
    yield Datenzeile("So kommt man hin", ", ".join(ZUGANG[z] for z in sorted(angebot.zugang)))
    yield Datenzeile("Für wen", angebotworte.fuer_wen(angebot))
    yield Datenzeile("Sprachen", ", ".join(_sprache(s, deutsch) for s in angebot.sprachen))
    bekannt = angebotworte.kosten(angebot) != "nicht bekannt"
    yield Datenzeile("Kosten", angebotworte.kosten(angebot) if bekannt else "")
    gilt = angebot.wartezeit is not None and angebot.wartezeit.gilt(heute)
    warten = angebotworte.wartezeit(angebot.wartezeit, heute)
    yield Datenzeile("Wartezeit", warten if gilt else "")
    yield Datenzeile("Nimmt neue Familien auf", JANEIN[angebot.nimmt_neue_auf])
    if (plaetze := angebot.plaetze) is not None:
        zahl = platzworte.satz(plaetze, heute, deutsch) if plaetze.gilt(heute) else ""
        yield Datenzeile("Freie Plätze", zahl)
    yield Datenzeile("Barrieren", ", ".join(BARRIERE[b] for b in sorted(angebot.barrieren_ja)))


def _sprache(sprache: Angebotssprache, deutsch: Sprache) -> str:
    bestellt = " (Dolmetschen)" if sprache.niveau is Niveau.DOLMETSCHEN else ""
    return f"{deutsch.sprachname(sprache.code)}{bestellt}"
