"""The Sicherungen of one open Tresor, as the window sees them. Slow: for jobs only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from lotse.app.datenort import KNAPP, Datenort, look_at
from lotse.app.echtprofil import KATALOG, Echtprofil, check_changeable
from lotse.app.schild import read_schild, write_schild
from lotse.app.sicherungsdienst import (
    Orte,
    changed,
    confirm_date,
    look,
    rehearse_when_due,
    secure,
)
from lotse.app.zweitort import bring, choose, elsewhere
from lotse.domain.fehler import Hinweis
from lotse.services.sichern import Anlass, Sicherungslage, read_stand, stick_due
from lotse.services.sicherungsarbeit import (
    Gesichert,
    Probebericht,
    Sicherungsbild,
    Sicherungszeile,
)
from lotse.services.sicherungsplan import veraltet
from lotse.store.schluesseldatei import good_bund
from lotse.store.sicherungsablage import kept, kept_of

MISSLUNGEN: Final = "Die Sicherung ist nicht gelungen."
VORHER: Final = "Nichts wurde verändert: Vorher ließ sich keine Sicherung machen."
INS_INTERNET: Final = (
    "Der Ordner mit den Daten wird ins Internet kopiert. "
    "Sicher ist ein anderer Ordner auf diesem Gerät."
)
IM_NETZ: Final = "Der Ordner mit den Daten liegt im Netz. Sicher ist ein Ordner auf diesem Gerät."
WENIG_PLATZ: Final = (
    "Auf dem Laufwerk mit den Daten ist wenig Platz. "
    "Bitte machen Sie Platz, oder wählen Sie einen zweiten Ort für die Sicherungen."
)


@dataclass(frozen=True, slots=True)
class Sicherungswerk:
    """Implements services.sicherungsarbeit.Sicherungsarbeit; holds nothing but the profile."""

    profil: Echtprofil

    def bild(self) -> Sicherungsbild:
        orte, ordner = self.orte(), self._ordner
        erinnern = orte.zweiter is None and read_schild(self.profil.ordner).erinnern
        jetzt, zeilen = self.profil.jetzt(), _sortiert(_zeilen(kept(ordner), zweitort=False))
        return Sicherungsbild(
            lage=with_newest(look(self.profil.offen, jetzt, orte), zeilen, jetzt),
            zeilen=zeilen,
            ordner=ordner,
            zweitort=orte.zweiter,
            zweitort_da=None if orte.zweiter else False,
            erinnern=erinnern,
            erinnerung_faellig=erinnern and self._stick_due(),
            ortshinweise=tuple(ortshinweise(look_at(self.profil.ordner))),
        )

    def dort(self, bild: Sicherungsbild) -> Sicherungsbild:
        """Over plain files only: it may still be looking when the key is gone."""
        ort, eigene = bild.zweitort, [z for z in bild.zeilen if not z.zweitort]
        if ort is None or not ort.is_dir():
            return replace(bild, zeilen=eigene, zweitort_da=False)
        kennung = good_bund(self.profil.offen.tresor.schluessel).tresor
        dortige = _zeilen(kept_of(ort, kennung), zweitort=True)
        return replace(bild, zeilen=_sortiert([*eigene, *dortige]), zweitort_da=True)

    def sichere(self, anlass: Anlass, behalte: Path | None = None) -> Gesichert:
        """Only in the own folder: neither a key that has to go nor what is being typed waits for
        a stick or a share. Those get their copy beside it, without the key (app/zweitort)."""
        return self._sichere(anlass, replace(self.orte(), zweiter=None, behalte=behalte))

    def bringe(self) -> Gesichert:
        return bring(self.profil.offen.tresor)

    def probe(self, *, sofort: bool = False) -> Probebericht | None:
        probe = rehearse_when_due(self.profil.offen, self.profil.jetzt(), sofort=sofort)
        return None if probe is None else Probebericht(probe.am, probe.gut, probe.grund)

    def waehle_zweitort(self, ordner: Path | None) -> None:
        choose(self.profil.offen.tresor, ordner)

    def erinnere(self, *, an: bool) -> None:
        schild = read_schild(self.profil.ordner)
        write_schild(self.profil.ordner, replace(schild, erinnern=an))

    def erinnert(self) -> None:
        schild = read_schild(self.profil.ordner)
        write_schild(self.profil.ordner, replace(schild, erinnert=self.profil.jetzt()))

    def _stick_due(self) -> bool:
        with self.profil.einheit() as einheit:
            angelegt = read_stand(einheit.merker()).angelegt
        erinnert = read_schild(self.profil.ordner).erinnert
        return stick_due(angelegt, erinnert, self.profil.jetzt())

    def datum_stimmt(self) -> None:
        confirm_date(self.profil.offen, self.profil.jetzt())

    def orte(self) -> Orte:
        """A catalogue that stands in for an unreadable one is not worth keeping."""
        schild, datei = read_schild(self.profil.ordner), self.profil.katalogdatei
        return Orte(
            katalog=datei if datei.name == KATALOG else None,
            zweiter=Path(schild.zweitort) if schild.zweitort else None,
            zuletzt_dort=schild.zweite,
        )

    @property
    def _ordner(self) -> Path:
        return self.profil.offen.tresor.sicherungen

    def _sichere(self, anlass: Anlass, orte: Orte) -> Gesichert:
        check_changeable(self.profil)
        offen, jetzt = self.profil.offen, self.profil.jetzt()
        with told(MISSLUNGEN):
            bericht = secure(offen, anlass, changed(offen, jetzt, orte), jetzt, orte)
        hinweis = elsewhere(bericht.hinweis) if bericht.hinweis else None
        datei = bericht.gemacht.datei if bericht.gemacht else None
        return Gesichert(datei, bericht.zweitort.value, hinweis)


def secure_before(profil: object) -> None:
    """Before anything risky: an import, other knowledge, another password. Hinweis when no
    Sicherung can be made; then it is not done. The practice town needs none."""
    if isinstance(profil, Echtprofil):
        with told(VORHER):
            Sicherungswerk(profil).sichere(Anlass.VORHER)


@contextmanager
def told(was: str) -> Iterator[None]:
    """Says of a refusal what did not come about because of it."""
    try:
        yield
    except Hinweis as hinweis:
        if hinweis.was in (MISSLUNGEN, VORHER):
            hinweis.was = was
            raise
        raise Hinweis(was, hinweis.was, hinweis.tun, hinweis.stellen) from hinweis


def ortshinweise(ort: Datenort) -> Iterator[str]:
    """What stays to be said about the place of the data, as long as it is so."""
    if ort.kopierdienst:
        yield INS_INTERNET
    elif ort.netz:
        yield IM_NETZ
    if ort.frei is not None and ort.frei < KNAPP:
        yield WENIG_PLATZ


def with_newest(
    lage: Sicherungslage, zeilen: Iterable[Sicherungszeile], jetzt: datetime
) -> Sicherungslage:
    """A restored file remembers an older one, or none: what lies there counts all the same."""
    neueste = max((zeile.am for zeile in zeilen if zeile.am <= jetzt), default=None)
    if neueste is None or (lage.letzte is not None and lage.letzte >= neueste):
        return lage
    return replace(lage, letzte=neueste, veraltet=veraltet(neueste, jetzt))


def _sortiert(zeilen: Iterable[Sicherungszeile]) -> Sequence[Sicherungszeile]:
    """Newest first, the own one before its copy."""
    return sorted(zeilen, key=lambda zeile: (zeile.am, not zeile.zweitort), reverse=True)


def _zeilen(dateien: list[tuple[datetime, Path]], *, zweitort: bool) -> Iterator[Sicherungszeile]:
    for zeit, datei in dateien:
        try:
            groesse = datei.stat().st_size
        except OSError:
            continue  # thinned out, or its stick was pulled, just now
        yield Sicherungszeile(datei, zeit, groesse, zweitort)
