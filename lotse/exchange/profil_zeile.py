"""One row of a source becomes one Angebot by the rules of its profile."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import count
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from lotse.domain.angebot import (
    Angebot,
    AngebotKey,
    Angebotssprache,
    Ergebnisart,
    Form,
    Herkunft,
    Kosten,
    Kostenart,
    Pruefung,
    Status,
)
from lotse.domain.laender import find_land
from lotse.domain.ort import Gebietsart
from lotse.domain.schutzort import ist_schutzort, ohne_ort
from lotse.exchange.befund import Protokoll
from lotse.exchange.befundworte import Code
from lotse.exchange.lesen_text import kurztext, sauber
from lotse.exchange.profil_anschrift import read_netz, read_nummern, read_standort
from lotse.exchange.profil_form import Feldregel, Profildatei, Ziel, Zuordnung
from lotse.exchange.profil_kontakt import split_kontakt
from lotse.exchange.profil_zuordnung import zuordnen

_KOMMA = re.compile(r",(?=\S)")
_CODE = re.compile(r"[a-z]{2,3}")


@dataclass(slots=True)
class Zeilenleser:
    """The rows of one file, read one after another; ids stand once."""

    datei: Profildatei
    heute: date
    protokoll: Protokoll
    kennungen: set[str] = field(default_factory=set)
    geheim: bool = False
    """The row is a Schutzort: findings tell no value of it."""

    def read(self, nummer: int, zeile: Mapping[str, Any]) -> Angebot | None:
        """None only where a row has neither a name nor a Träger."""
        self.geheim = False
        stelle = f"Zeile {nummer}"
        werte = {ziel: _wert(regeln, zeile) for ziel, regeln in self.datei.felder.items()}
        name = self._name(stelle, werte)
        if not name:
            self._melde(stelle, Code.KEIN_NAME)
            return None
        zuordnung, ohne = zuordnen(self.datei, zeile)
        arten = (zuordnung.angebotsart, werte.get(Ziel.ANGEBOTSART, ""))
        self.geheim = ist_schutzort(name, werte.get(Ziel.TRAEGER, ""), *arten)
        for spalte in ohne:
            self._melde(stelle, Code.WERT_OHNE_ZUORDNUNG, spalte, zeile.get(spalte))
        if not zuordnung.leistungen and not zuordnung.bedarfe:
            self.protokoll.zaehlen(Code.KEIN_BEDARF, self.datei.datei)
        kennung = self._kennung(stelle, name, zeile, werte)
        return ohne_ort(self._angebot(stelle, name, werte, zuordnung, kennung))

    def _melde(self, stelle: str, code: Code, spalte: str = "", wert: object = "") -> None:
        gezeigt = "" if self.geheim else wert
        self.protokoll.melden(code, self.datei.datei, stelle, spalte, gezeigt)

    def _name(self, stelle: str, werte: Mapping[Ziel, str]) -> str:
        name, traeger = werte[Ziel.NAME], werte.get(Ziel.TRAEGER, "")
        if name and _KOMMA.search(name):
            self._melde(stelle, Code.NAME_KOMMA, "name", name)
        if not name and traeger:
            self._melde(stelle, Code.NAME_FEHLT, "name")
        return _lesbar(name or traeger)

    def _kennung(
        self, stelle: str, name: str, zeile: Mapping[str, Any], werte: Mapping[Ziel, str]
    ) -> str:
        """Never the number of the row: the next file has another row there."""
        kennung = sauber(zeile.get(self.datei.kennung))
        if not kennung:
            self._melde(stelle, Code.ID_FEHLT, self.datei.kennung)
            teile = (werte.get(z, "") for z in (Ziel.NAME, Ziel.PLZ, Ziel.PLZ_ORT, Ziel.STRASSE))
            kennung = "/".join(filter(None, teile))
        if kennung in self.kennungen:
            self._melde(stelle, Code.ID_DOPPELT, self.datei.kennung, kennung)
            weitere = (f"{kennung}/{name}{f'/{n}' if n > 1 else ''}" for n in count(1))
            kennung = next(eine for eine in weitere if eine not in self.kennungen)
        self.kennungen.add(kennung)
        return kennung

    def _angebot(
        self,
        stelle: str,
        name: str,
        werte: Mapping[Ziel, str],
        zuordnung: Zuordnung,
        kennung: str,
    ) -> Angebot:
        quelle = self.datei.quelle
        kontakt = split_kontakt(werte.get(Ziel.KONTAKT, ""))
        if kontakt.personen:
            self.protokoll.zaehlen(Code.PERSONEN, self.datei.datei, Ziel.KONTAKT)
        if self.geheim:
            self._melde(stelle, Code.VERTRAULICH)
        melden = partial(self._melde, stelle)
        mails, webs = read_netz(werte, melden)
        telefone, dazu = read_nummern(werte, kontakt, self.datei.vorwahl, melden)
        beschreibung = werte.get(Ziel.BESCHREIBUNG, "")
        termin = self._termin(stelle, werte)
        return Angebot(
            key=AngebotKey(str(uuid5(NAMESPACE_URL, f"lotse:quelle:{quelle.kennung}:{kennung}"))),
            name=name,
            traeger=_lesbar(werte.get(Ziel.TRAEGER, "")),
            dachverband=werte.get(Ziel.DACHVERBAND, ""),
            form=zuordnung.form or Form.FORMELL,
            status=zuordnung.status or Status.UNGEPRUEFT,
            kurztext=kurztext(werte.get(Ziel.KURZTEXT) or beschreibung),
            beschreibung="\n".join(filter(None, (beschreibung, dazu))),
            angebotsart=werte.get(Ziel.ANGEBOTSART) or zuordnung.angebotsart,
            leistungen=zuordnung.leistungen,
            bedarfe=zuordnung.bedarfe,
            lebensbereiche=zuordnung.lebensbereiche,
            zugang=zuordnung.zugang,
            schwelle=zuordnung.schwelle,
            sprachen=self._sprachen(stelle, werte),
            zielgruppen=zuordnung.zielgruppen,
            gebiet=self.datei.gebiet,
            standort=None if self.geheim else read_standort(werte, kontakt, melden),
            adresse_vertraulich=self.geheim,
            region=self._land() if self.geheim else "",
            telefone=telefone,
            mails=mails,
            webs=webs,
            oeffnung_hinweis=werte.get(Ziel.ZEITEN) or kontakt.zeiten,
            kosten=Kosten(zuordnung.kosten or Kostenart.UNBEKANNT, werte.get(Ziel.KOSTEN, "")),
            ohne_antrag=zuordnung.ohne_antrag,
            ohne_anspruchspruefung=zuordnung.ohne_anspruchspruefung,
            vorbeugend=zuordnung.vorbeugend,
            anonym=zuordnung.anonym,
            unterlagen=tuple(filter(None, werte.get(Ziel.UNTERLAGEN, "").split("\n"))),
            pruefung=Pruefung(quelle.stand, wie=Ergebnisart.IMPORT),
            gueltig_ab=termin,
            gueltig_bis=termin,
            herkunft=Herkunft(
                f"{quelle.name}, {quelle.namensnennung}", kennung, quelle.lizenz, quelle.stand
            ),
        )

    def _land(self) -> str:
        return find_land(*(r.wert for r in self.datei.gebiet if r.art is Gebietsart.AGS))

    def _termin(self, stelle: str, werte: Mapping[Ziel, str]) -> date | None:
        roh = werte.get(Ziel.TERMIN, "")
        if not roh:
            return None
        try:
            termin = date.fromisoformat(roh)
        except ValueError:
            self._melde(stelle, Code.DATUM_UNGUELTIG, Ziel.TERMIN, roh)
            return None
        if termin < self.heute:
            self._melde(stelle, Code.ABGELAUFEN, Ziel.TERMIN, roh)
        return termin

    def _sprachen(self, stelle: str, werte: Mapping[Ziel, str]) -> tuple[Angebotssprache, ...]:
        gelesen = []
        for code in re.split(r"[\s,;|/]+", werte.get(Ziel.SPRACHEN, "").lower()):
            if _CODE.fullmatch(code):
                gelesen.append(Angebotssprache(code))
            elif code:
                self._melde(stelle, Code.SPRACHE_UNBEKANNT, Ziel.SPRACHEN, code)
        return tuple(gelesen)


def _wert(regeln: tuple[Feldregel, ...], zeile: Mapping[str, Any]) -> str:
    """Each rule on a line of its own."""
    return "\n".join(filter(None, (_nach_regel(regel, zeile) for regel in regeln)))


def _nach_regel(regel: Feldregel, zeile: Mapping[str, Any]) -> str:
    roh = [sauber(zeile.get(spalte)) for spalte in regel.spalten]
    teile = [regel.ersetzen.get(teil, teil) for teil in roh]
    text = regel.verbinden.join(filter(None, teile)) or regel.wert
    if regel.kuerzen and len(text) > regel.kuerzen:
        text = f"{text[: regel.kuerzen - 2].rsplit(' ', maxsplit=1)[0]} …"
    return f"{regel.vor}{text}" if text else ""


def _lesbar(name: str) -> str:
    """One line, a blank after each comma."""
    return _KOMMA.sub(", ", " ".join(name.split()))
