"""One row of a source becomes one Angebot by the rules of its profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, partial
from itertools import count
from typing import Any
from uuid import NAMESPACE_URL

from lotse.domain.angebot import (
    Angebot,
    Barriere,
    Ergebnisart,
    Form,
    Herkunft,
    Kosten,
    Pruefung,
    Status,
)
from lotse.domain.frische import rhythmus
from lotse.domain.laender import find_land
from lotse.domain.ort import Gebietsart
from lotse.domain.schutzort import ist_schutzort, names_schutzort, ohne_ort
from lotse.exchange.befund import Protokoll
from lotse.exchange.befundworte import Code
from lotse.exchange.lesen_ort import split_plz_ort
from lotse.exchange.lesen_text import kurztext, sauber
from lotse.exchange.profil_anschrift import Melden, read_netz, read_nummern, read_standort
from lotse.exchange.profil_form import Feldregel, Profildatei, Ziel, Zuordnung
from lotse.exchange.profil_kennung import KOMMA, key_of, one_line
from lotse.exchange.profil_kontakt import Kontakt, split_kontakt
from lotse.exchange.profil_plaetze import read_plaetze
from lotse.exchange.profil_regeln import by_rules, is_plain
from lotse.exchange.profil_werte import (
    ist_platzhalter,
    read_alter,
    read_frage,
    read_gebiet,
    read_preis,
    read_sprachen,
    read_status,
    read_tag,
)
from lotse.exchange.profil_zuordnung import zuordnen
from lotse.exchange.zeiten import Zeitentext, read_zeitentext
from lotse.services.sortierung import sort_key

_rhythmus = lru_cache(1024)(rhythmus)  # a list has few kinds of help
LANG = 20_000
"""So much text of one field is shown and searched; all of it stays in the row of the source."""
KURZ = 2_000
ADRESSE = (Ziel.PLZ, Ziel.PLZ_ORT, Ziel.STRASSE)
LANGE = frozenset({Ziel.BESCHREIBUNG, Ziel.WEITERES, Ziel.GEBIET, Ziel.KONTAKT, Ziel.ZEITEN})


@dataclass(slots=True)
class Zeilenleser:
    """The rows of one file, read one after another; ids stand once."""

    datei: Profildatei
    heute: date
    protokoll: Protokoll
    kennungen: dict[str, str] = field(default_factory=dict)
    """Id → name and address it stands for: the same again is a part of the same entry."""
    zeiten: dict[str, Zeitentext] = field(default_factory=dict)
    vorwahlen: Mapping[str, str] = field(default_factory=dict)
    verschwiegen: tuple[str, ...] = ()
    """Columns of the row that name people; they are kept nowhere."""
    geheim: bool = False
    """The row is a Schutzort: findings tell no value of it."""
    spalten: tuple[tuple[Ziel, str], ...] = field(init=False)
    """Fields that are one column as it is; most are."""
    regeln: tuple[tuple[Ziel, tuple[Feldregel, ...]], ...] = field(init=False)
    namen: Mapping[str, str] = field(init=False)
    """Field → how its column is called in the file: a person looks for it there."""
    stamm: bytes = field(init=False)
    """What every key of this source begins with."""
    quelle: str = field(init=False)
    """The name under which a later import finds the same entries again."""
    pruefung: Pruefung | None = field(init=False)
    """Of all rows the day of the source."""

    def __post_init__(self) -> None:
        felder = self.datei.felder.items()
        schlicht = {ziel: regeln[0].spalten[0] for ziel, regeln in felder if is_plain(regeln)}
        self.spalten = tuple(schlicht.items())
        spalten = {ziel: dict.fromkeys(s for r in regeln for s in r.spalten)
                   for ziel, regeln in felder}  # fmt: skip
        self.namen = {ziel: ", ".join(namen) for ziel, namen in spalten.items() if namen}
        self.regeln = tuple((ziel, regeln) for ziel, regeln in felder if ziel not in schlicht)
        quelle = f"lotse:quelle:{self.datei.quelle.kennung}:"
        self.stamm = NAMESPACE_URL.bytes + quelle.encode()
        angabe = self.datei.quelle
        self.quelle = ", ".join(filter(None, (angabe.name, angabe.namensnennung)))
        self.pruefung = Pruefung(angabe.stand, wie=Ergebnisart.IMPORT) if angabe.stand else None

    def read(self, nummer: int, zeile: Mapping[str, Any]) -> Angebot | None:
        """None only where a row has neither a name nor a Träger."""
        self.geheim, self.verschwiegen = False, self.datei.personen
        stelle = f"Zeile {nummer}"
        werte = {ziel: sauber(zeile.get(spalte)) for ziel, spalte in self.spalten}
        werte |= {ziel: by_rules(regeln, zeile) for ziel, regeln in self.regeln}
        zuordnung, ohne = zuordnen(self.datei, zeile)
        wer = (werte.get(ziel, "") for ziel in (Ziel.NAME, Ziel.TRAEGER, Ziel.ANGEBOTSART))
        self.geheim = ist_schutzort(*wer, zuordnung.angebotsart)
        if max(map(len, werte.values())) > KURZ:
            self._kuerzen(stelle, werte)
        name = self._name(stelle, werte)
        if not name:
            self.geheim = self.geheim or names_schutzort(zeile.values())
            self._melde(stelle, Code.KEIN_NAME)
            return None
        for spalte in ohne:
            self._melde(stelle, Code.WERT_OHNE_ZUORDNUNG, spalte, zeile.get(spalte))
        if not zuordnung.leistungen and not zuordnung.bedarfe:
            self.protokoll.zaehlen(Code.KEIN_BEDARF, self.datei.datei)
        kennung = self._kennung(stelle, name, zeile, werte)
        return ohne_ort(self._angebot(stelle, name, werte, zuordnung, kennung))

    def _kuerzen(self, stelle: str, werte: dict[Ziel, str]) -> None:
        for ziel, wert in werte.items():
            grenze = LANG if ziel in LANGE else KURZ
            if len(wert) > grenze:
                self._melde(stelle, Code.WERT_ZU_LANG, ziel, wert)
                werte[ziel] = f"{wert[:grenze]} …"

    def _melde(self, stelle: str, code: Code, spalte: str = "", wert: object = "") -> None:
        gezeigt = "" if self.geheim else wert
        name = self.namen.get(spalte, spalte) if isinstance(spalte, Ziel) else spalte
        self.protokoll.melden(code, self.datei.datei, stelle, name, gezeigt)

    def _name(self, stelle: str, werte: Mapping[Ziel, str]) -> str:
        name, traeger = werte[Ziel.NAME], werte.get(Ziel.TRAEGER, "")
        if "," in name and KOMMA.search(name):
            self._melde(stelle, Code.NAME_KOMMA, Ziel.NAME, name)
        if not name and traeger:
            self._melde(stelle, Code.NAME_FEHLT, Ziel.NAME)
        return one_line(name or traeger)

    def _kennung(
        self, stelle: str, name: str, zeile: Mapping[str, Any], werte: Mapping[Ziel, str]
    ) -> str:
        """Never the number of the row: the next file has another row there."""
        spalte = self.datei.kennung
        kennung = sauber(zeile.get(spalte)) if spalte else ""
        if not kennung:
            if spalte:
                self._melde(stelle, Code.ID_FEHLT, spalte)
            teile = (werte.get(z, "") for z in (Ziel.NAME, *ADRESSE))
            kennung = "/".join(filter(None, teile))
        wer = "/".join((name, *(werte.get(z, "") for z in ADRESSE)))
        if not self._frei(kennung, wer):
            self._melde(stelle, Code.ID_DOPPELT, spalte, kennung)
            weitere = (f"{kennung}/{name}{f'/{n}' if n > 1 else ''}" for n in count(1))
            kennung = next(eine for eine in weitere if self._frei(eine, wer))
        self.kennungen[kennung] = wer
        return kennung

    def _frei(self, kennung: str, wer: str) -> bool:
        """Nobody has this id, or the same Stelle in another spelling."""
        schon = self.kennungen.get(kennung)
        return schon is None or schon == wer or sort_key(schon) == sort_key(wer)

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
            regeln = self.datei.felder.get(Ziel.KONTAKT, ())
            spalten = (spalte for regel in regeln for spalte in regel.spalten)
            self.verschwiegen = (*self.verschwiegen, *spalten)
            self.protokoll.zaehlen(Code.PERSONEN, self.datei.datei, Ziel.KONTAKT)
        if self.geheim:
            self._melde(stelle, Code.VERTRAULICH)
        melden = partial(self._melde, stelle)
        mails, webs = read_netz(werte, melden)
        vorwahl = self._vorwahl(werte, kontakt)
        telefone, dazu = read_nummern(werte, kontakt, vorwahl, melden)
        beschreibung = werte.get(Ziel.BESCHREIBUNG, "")
        weiteres = werte.get(Ziel.WEITERES, "")
        termin = self._termin(stelle, werte)
        sprachen, worte = read_sprachen(werte.get(Ziel.SPRACHEN, ""), melden)
        zeiten = self._zeiten(werte.get(Ziel.ZEITEN) or kontakt.zeiten, melden)
        stufenlos = read_frage(werte, Ziel.STUFENLOS, melden)
        preis = read_preis(werte, melden)
        plaetze, mehr = read_plaetze(werte, quelle.stand, melden)
        return Angebot(
            key=key_of(self.stamm, kennung),
            name=name,
            traeger=one_line(werte.get(Ziel.TRAEGER, "")),
            dachverband=werte.get(Ziel.DACHVERBAND, ""),
            form=zuordnung.form or Form.FORMELL,
            status=zuordnung.status or self._status(stelle, name, werte, kontakt),
            kurztext=kurztext(werte.get(Ziel.KURZTEXT) or beschreibung),
            beschreibung="\n".join(
                filter(None, (beschreibung, dazu, weiteres, worte and f"Sprachen: {worte}", mehr))
            ),
            angebotsart=werte.get(Ziel.ANGEBOTSART) or zuordnung.angebotsart,
            leistungen=zuordnung.leistungen,
            bedarfe=zuordnung.bedarfe,
            lebensbereiche=zuordnung.lebensbereiche,
            zugang=zuordnung.zugang,
            schwelle=zuordnung.schwelle,
            sprachen=sprachen,
            zielgruppen=zuordnung.zielgruppen or read_alter(werte, melden),
            gebiet=(*self.datei.gebiet, *read_gebiet(werte.get(Ziel.GEBIET, ""))),
            standort=None if self.geheim else read_standort(werte, kontakt, melden),
            adresse_vertraulich=self.geheim,
            region=self._land() if self.geheim else "",
            telefone=telefone,
            mails=mails,
            webs=webs,
            oeffnungszeiten=zeiten.zeiten,
            oeffnung_hinweis=zeiten.hinweis,
            oeffnung_rohtext=werte.get(Ziel.ZEITEN) or kontakt.zeiten,
            kosten=Kosten(zuordnung.kosten, preis.text) if zuordnung.kosten else preis,
            barrieren_ja=STUFENLOS if stufenlos else frozenset(),
            barrieren_nein=STUFENLOS if stufenlos is False else frozenset(),
            ohne_antrag=_erstes(zuordnung.ohne_antrag, read_frage(werte, Ziel.OHNE_ANTRAG, melden)),
            ohne_anspruchspruefung=zuordnung.ohne_anspruchspruefung,
            vorbeugend=zuordnung.vorbeugend,
            anonym=_erstes(zuordnung.anonym, read_frage(werte, Ziel.ANONYM, melden)),
            nimmt_neue_auf=read_frage(werte, Ziel.NIMMT_NEUE_AUF, melden),
            plaetze=plaetze,
            unterlagen=tuple(filter(None, werte.get(Ziel.UNTERLAGEN, "").split("\n"))),
            pruefung=self.pruefung,
            pruefabstand_monate=_rhythmus(werte.get(Ziel.ANGEBOTSART) or zuordnung.angebotsart),
            gueltig_ab=termin,
            gueltig_bis=termin,
            herkunft=Herkunft(self.quelle, kennung, quelle.lizenz, quelle.stand),
        )

    def _vorwahl(self, werte: Mapping[Ziel, str], kontakt: Kontakt) -> str:
        """The one a person set; else that of the town, where the source itself is sure of it."""
        if self.datei.vorwahl or not self.vorwahlen:
            return self.datei.vorwahl
        ort = kontakt.ort or split_plz_ort(werte.get(Ziel.PLZ_ORT, ""))[1] or werte.get(Ziel.ORT)
        return self.vorwahlen.get((ort or "").strip().casefold(), "")

    def _land(self) -> str:
        return find_land(*(r.wert for r in self.datei.gebiet if r.art is Gebietsart.AGS))

    def _termin(self, stelle: str, werte: Mapping[Ziel, str]) -> date | None:
        roh = werte.get(Ziel.TERMIN, "")
        if not roh:
            return None
        termin = read_tag(roh)
        if termin is None:
            self._melde(stelle, Code.DATUM_UNGUELTIG, Ziel.TERMIN, roh)
            return None
        if termin < self.heute:
            self._melde(stelle, Code.ABGELAUFEN, Ziel.TERMIN, roh)
        return termin

    def _zeiten(self, roh: str, melden: Melden) -> Zeitentext:
        """The same text stands in many rows: it is read once."""
        gelesen = self.zeiten.get(roh)
        if gelesen is None:
            gelesen = self.zeiten[roh] = read_zeitentext(roh, self.datei.wochentage)
        for code, wert in gelesen.befunde:
            melden(code, Ziel.ZEITEN, wert)
        return gelesen

    def _status(
        self, stelle: str, name: str, werte: Mapping[Ziel, str], kontakt: Kontakt
    ) -> Status:
        melden = partial(self._melde, stelle)
        verdacht = (werte.get(z, "") for z in (Ziel.STRASSE, Ziel.PLZ, Ziel.TELEFON))
        if ist_platzhalter(name, kontakt.strasse, *verdacht):
            melden(Code.PLATZHALTER, Ziel.NAME, name)
            return Status.PAUSIERT
        return read_status(werte, melden) or Status.UNGEPRUEFT


STUFENLOS = frozenset({Barriere.STUFENLOS})


def _erstes(*antworten: bool | None) -> bool | None:
    return next((antwort for antwort in antworten if antwort is not None), None)
