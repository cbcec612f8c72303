"""A damaged file: open the last good Sicherung instead, or save what can still be read.

Values in, values out, no Qt. Slow: for jobs only. The damaged file is only read, and stays beside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path

from lotse.app.schild import read_schild, write_schild
from lotse.app.tresorraum import Tresorraum, gemeint
from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.paths import atomic_write, sync_folder
from lotse.services.rettungsbericht import Rettungszeile
from lotse.store.bauplatz import FERTIG, NEU, building
from lotse.store.nachholen import Kopfvergleich
from lotse.store.retten import Gerettet, Melder, rescue_tresor
from lotse.store.schluessel import Slotart, open_bund, wipe
from lotse.store.schluesseldatei import read_bund
from lotse.store.sicherung_kopf import Sicherungsfehler
from lotse.store.sicherungsablage import kept, kept_of
from lotse.store.tresor import Tresorordner
from lotse.store.verbindung import FalscherSchluessel
from lotse.store.wiederherstellen import Zurueckgespielt, put_in_place

NUMMERN = "notfall.json"


@dataclass(frozen=True, slots=True)
class Ausweis:
    """What somebody typed, and whose it is."""

    geheimnis: bytearray = field(repr=False)
    art: Slotart = Slotart.PASSWORT
    wer: str = ""
    """Id of the slot, as in Tresorraum.oeffne."""

    def doppelt(self) -> Ausweis:
        """A copy, for work that wipes its own."""
        return replace(self, geheimnis=bytearray(self.geheimnis))


@dataclass(frozen=True, slots=True)
class Rettung:
    """Both ways out for one Tresor."""

    raum: Tresorraum
    kennung: str

    @property
    def tresor(self) -> Tresorordner:
        return self.raum.tresor(self.kennung)

    def sicherungen(self) -> Sequence[tuple[datetime, Path]]:
        """Newest first: in the own folder, and at the second place while it is there."""
        zweitort = read_schild(self.tresor.ordner).zweitort
        kennung = read_bund(self.tresor.schluessel).tresor
        dort = kept_of(Path(zweitort), kennung) if zweitort else []
        return sorted([*kept(self.tresor.sicherungen), *dort], reverse=True)

    def aus_sicherung(self, ausweis: Ausweis) -> Zurueckgespielt:
        """The newest that is sound; a damaged one is passed over. The secret is wiped."""
        letzter: Hinweis | None = None
        try:
            art, name = gemeint(self.tresor, ausweis.art, ausweis.wer)
            for _zeit, datei in self.sicherungen():
                try:
                    return self.raum.lies_ein(datei, bytearray(ausweis.geheimnis), art, name)
                except Sicherungsfehler as fehler:
                    letzter = fehler
        finally:
            wipe(ausweis.geheimnis)
        raise letzter or Hinweis(
            "Hier liegt keine Sicherung.",
            "Nichts wurde verändert.",
            "Liegt eine auf einem Stick? Dann wählen Sie „Sicherung einlesen …“.",
        )

    def rette(self, ausweis: Ausweis, melde: Melder) -> tuple[Rettungszeile, ...]:
        """Everything readable into a new file that takes the place of the damaged one."""
        alt, bau = self.tresor, self.tresor.ordner.with_name(f"{self.tresor.ordner.name}{NEU}")
        schluessel = bytearray()
        try:
            with building(bau):
                bund = read_bund(alt.schluessel)
                art, name = gemeint(alt, ausweis.art, ausweis.wer)
                grenzen = self.raum.aufwand.grenzen
                schluessel, _ = open_bund(bund, ausweis.geheimnis, art, name, grenzen=grenzen)
                heute = self.raum.jetzt().date()
                gerettet = rescue_tresor(alt, schluessel, bund, bau, heute, melde)
                _nimm_mit(alt.ordner, bau)
                put_in_place(bau, alt.ordner, self.raum.jetzt())
        except FalscherSchluessel as error:
            raise Hinweis(
                "In dieser Datei ist nichts mehr lesbar.",
                "Die Datei ist unverändert.",
                "Bitte nehmen Sie die letzte Sicherung.",
            ) from error
        finally:
            wipe(ausweis.geheimnis)
            wipe(schluessel)
        return tuple(_zeile(eine) for eine in gerettet)


def saetze(bericht: Zurueckgespielt, t: Sprache) -> str:
    """What a restore did, for whoever unlocks next."""
    return " ".join(_saetze(bericht, t))


def _saetze(bericht: Zurueckgespielt, t: Sprache) -> Iterator[str]:
    am = datetime.fromisoformat(bericht.stand)
    tag = t.datum(am.date(), kurz=True)
    yield t.t("Das ist der Stand vom {tag}, {zeit} Uhr.", tag=tag, zeit=f"{am:%H:%M}")
    if bericht.wieder_geloescht:
        yield t.plural(
            "{n} Familie, die danach gelöscht wurde, ist wieder gelöscht.",
            "{n} Familien, die danach gelöscht wurden, sind wieder gelöscht.",
            bericht.wieder_geloescht,
        )
    if not bericht.loeschungen_bekannt:
        yield t.t("Wurde danach eine Familie gelöscht? Bitte löschen Sie sie noch einmal.")
    if bericht.protokoll is Kopfvergleich.ABWEICHEND:
        yield t.t("Das Protokoll passt nicht zu dem, was vorher hier war.")


def _nimm_mit(alt: Path, neu: Path) -> None:
    """The small plain files beside it; the Sicherungen follow with the names."""
    write_schild(neu, read_schild(alt))
    if (alt / NUMMERN).exists():
        atomic_write(neu / NUMMERN, (alt / NUMMERN).read_bytes())
    (neu / "sicherungen").rmdir()
    (neu / FERTIG).touch()
    sync_folder(neu)


def _zeile(eine: Gerettet) -> Rettungszeile:
    return Rettungszeile(**asdict(eine))
