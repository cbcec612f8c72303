"""What the catalogue page sees of the stores: counts, open now, whom to call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from sqlalchemy import Engine

from lotse.app.clock import Uhr
from lotse.app.echtprofil import check_changeable
from lotse.app.profil import Profil
from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.frische import Anruf, Meldung, Meldungsart, anrufliste
from lotse.domain.offen import Oeffnung, oeffnung
from lotse.exchange.kalender import kalender
from lotse.services.katalogsuche import Facetten, Katalogfrage
from lotse.store.katalog import KatalogLeser
from lotse.store.katalog_filter import land
from lotse.store.meldungen import remove_meldung, write_meldung
from lotse.store.oeffnen import edit_katalog

ROLLE = "Beratung"
"""Who reports: a role, never a name."""


class Katalogauge:
    """services.katalogsuche.Katalogblick over one open profile."""

    def __init__(self, profil: Profil, leser: KatalogLeser, uhr: Uhr) -> None:
        self._profil, self._leser, self._uhr = profil, leser, uhr

    def anzahl(self, frage: Katalogfrage) -> int:
        return self._leser.anzahl(frage, self._uhr.heute())

    def facetten(self, frage: Katalogfrage) -> Facetten:
        return self._leser.facetten(frage, self._uhr.heute())

    def jetzt(self, angebot: Angebot) -> Oeffnung:
        return oeffnung(
            angebot.oeffnungszeiten,
            self._uhr.jetzt(),
            kalender(land(angebot)),
            angebot.oeffnung_hinweis,
        )

    def anrufliste(self) -> Sequence[Anruf]:
        with self._profil.einheit() as einheit:
            genutzt = einheit.genutzte_angebote()
        heute = self._uhr.heute()
        meldungen = self._leser.meldungen()
        zeilen = self._leser.pruefzeilen([*genutzt, *(m.angebot for m in meldungen)], heute)
        return anrufliste(zeilen, genutzt, meldungen, heute)

    def melden(self, key: AngebotKey, art: Meldungsart) -> bool:
        with self._offen() as engine:
            return write_meldung(engine, Meldung(key, art, self._uhr.heute(), ROLLE))

    def nimm_zurueck(self, key: AngebotKey, art: Meldungsart, am: date) -> None:
        with self._offen() as engine:
            remove_meldung(engine, Meldung(key, art, am, ROLLE))

    @contextmanager
    def _offen(self) -> Iterator[Engine]:
        check_changeable(self._profil)
        with self._leser.ruhe():
            engine = edit_katalog(self._profil.katalogdatei)
            try:
                yield engine
            finally:
                engine.dispose()
