"""Entries of the catalogue made and changed by hand, over one open profile."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from sqlalchemy import Engine

from lotse.app.buero import UEBUNGSBUERO, buero_from, is_set
from lotse.app.echtprofil import check_changeable
from lotse.app.profil import Profil
from lotse.app.wiring import render
from lotse.domain.angebot import Angebot, AngebotKey, Status
from lotse.domain.ort import Ort
from lotse.domain.schutzort import ohne_ort
from lotse.exchange.lesen_telefon import read_telefone
from lotse.exchange.zeiten import read_zeitentext
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine
from lotse.letters.buero import Rahmen
from lotse.letters.datenblatt import compose_datenblatt
from lotse.services.datenblaetter import build_datensatz
from lotse.services.katalogarbeit import Dublettenpaar
from lotse.services.katalogpflege import Lage, Nummernlesung, Zeitenlesung
from lotse.services.ortsfrage import Entfernung, entfernung, koordinaten
from lotse.store.katalog import KatalogLeser
from lotse.store.katalog_importe import Importe
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import edit_katalog

_PLZ = re.compile(r"\b(\d{5})\b", re.ASCII)


class Katalogpfleger:
    """services.katalogpflege.Katalogpflege."""

    def __init__(
        self,
        profil: Profil,
        leser: KatalogLeser,
        heute: Callable[[], date],
        begriffe: Callable[[], Mapping[str, str]],
        gesetzt: Callable[[], Mapping[str, object]],
    ) -> None:
        self._profil, self._leser = profil, leser
        self._heute, self._begriffe, self._gesetzt = heute, begriffe, gesetzt

    def setze(self, key: AngebotKey, angebot: Angebot | None) -> None:
        """An entry that a case points at is closed, not removed, when its making is undone."""
        with self._offen() as motor:
            schreiber = KatalogSchreiber(motor, self._begriffe())
            if angebot is not None:
                schreiber.setze(angebot)
            elif bleibt := self._gebraucht(key):
                schreiber.setze(replace(bleibt, status=Status.GESCHLOSSEN))
            else:
                schreiber.entferne(key)

    def in_lage(self, lage: Lage) -> frozenset[AngebotKey]:
        if lage is Lage.DOPPELT:
            return frozenset(key for paar in self.dubletten() for key in (paar.a, paar.b))
        if lage is Lage.GEMELDET:
            return frozenset(meldung.angebot for meldung in self._leser.meldungen())
        return self._leser.in_lage(lage)

    def quelle(self, key: AngebotKey) -> Angebot | None:
        return self._leser.importiert(key)

    def dubletten(self) -> Sequence[Dublettenpaar]:
        return self._leser.dubletten()

    def keine_dublette(self, a: AngebotKey, b: AngebotKey) -> None:
        with self._offen() as motor:
            Importe(motor).keine_dublette(a, b, self._heute())

    def doch_dublette(self, a: AngebotKey, b: AngebotKey) -> None:
        with self._offen() as motor:
            Importe(motor).doch_dublette(a, b)

    def setze_paar(self, bleibt: Angebot, weg: Angebot) -> None:
        with self._offen() as motor:
            KatalogSchreiber(motor, self._begriffe()).setze(bleibt, weg)

    def entfernung(self, ort: Ort, angebot: Angebot) -> Entfernung:
        return entfernung(ort, angebot, self._leser)

    def mitte(self, ort: Ort) -> tuple[float, float] | None:
        return koordinaten(ort, self._leser)

    def bueroort(self) -> Ort:
        gesetzt = self._gesetzt()
        if self._profil.uebt and not is_set(gesetzt):
            anschrift = " ".join(UEBUNGSBUERO.anschrift[1:])
        else:
            anschrift = str(gesetzt.get("buero_ort", ""))
        plz = _PLZ.search(anschrift)
        return Ort(plz=plz[1]) if plz else Ort()

    def datenblatt(self, angebot: Angebot) -> bytes:
        gesetzt, heute = self._gesetzt(), self._heute()
        uebt = self._profil.uebt and not is_set(gesetzt)
        buero = UEBUNGSBUERO if uebt else buero_from(gesetzt)
        satz = build_datensatz(ohne_ort(angebot), heute, Sprache.load("de"))
        return render(compose_datenblatt(satz, Rahmen(buero, heute, Bausteine.load())))

    def lies_zeiten(self, text: str) -> Zeitenlesung:
        gelesen = read_zeitentext(text)
        return Zeitenlesung(gelesen.zeiten, gelesen.hinweis)

    def lies_telefone(self, text: str) -> Nummernlesung:
        gelesen = read_telefone(text)
        return Nummernlesung(gelesen.telefone, " ".join(gelesen.rest))

    def _gebraucht(self, key: AngebotKey) -> Angebot | None:
        with self._profil.einheit() as einheit:
            genutzt = key in einheit.genutzte_angebote()
        return self._leser.angebote([key]).get(key) if genutzt else None

    @contextmanager
    def _offen(self) -> Iterator[Engine]:
        check_changeable(self._profil)
        with self._leser.ruhe():
            motor = edit_katalog(self._profil.katalogdatei)
            try:
                yield motor
            finally:
                motor.dispose()
