"""Take a package in: found again, compared field by field, one transaction, to be taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import Connection, Engine, func, insert, select

from lotse.domain.angebot import Angebot, AngebotKey, Status
from lotse.domain.aussage import Aussage
from lotse.domain.schutzort import ohne_ort
from lotse.services.katalog import (
    Befund,
    Einlesebericht,
    FastAllesWeg,
    Fortschritt,
    Katalogpaket,
)
from lotse.services.katalogabgleich import (
    befund_fehlt,
    befund_konflikt,
    gehoert,
    vereine,
)
from lotse.services.katalogarbeit import ABLAGE
from lotse.services.katalogzeilen import Abgleichzeile, Annahmen, Zeilenart
from lotse.services.sammelpause import sammelpause
from lotse.store.angebot_text import from_text, to_text
from lotse.store.fehler import translated
from lotse.store.katalog_bestand import Bekannt, Bestand, read_bestand, read_inhalte
from lotse.store.katalog_dubletten import tell_dubletten
from lotse.store.katalog_importe import read_schon
from lotse.store.katalog_index import Begriffe, forget_words, renew_index
from lotse.store.katalog_orte import Ortskenner
from lotse.store.katalog_schreiben import (
    SICHER,
    Schreibzeile,
    count_on,
    name_and_stand,
    write_block,
)
from lotse.store.tables.katalog import (
    ImportRow,
    KatalogStandRow,
)

BLOCK = 500
GENUG = 10
"""From so many entries of a source on, a fifth of them may not vanish unasked."""
ZU_VIELE = 0.2


Vorher = tuple[int, str, str | None, str | None, str | None]
_VORHER = (
    "INSERT INTO import_vorher (import_id, key, inhalt, importiert, nachher) VALUES (?, ?, ?, ?, ?)"
)
_QUELLZEILE = (
    "INSERT INTO quellzeile (import_id, key, datei, stelle, inhalt) VALUES (?, ?, ?, ?, ?)"
)


class KatalogImport:
    """services.katalog.Katalogimport over a catalogue that is open for writing."""

    def __init__(self, engine: Engine, begriffe: Begriffe | None = None) -> None:
        self._engine = engine
        self._begriffe = begriffe or {}

    def einlesen(
        self,
        paket: Katalogpaket,
        fortschritt: Fortschritt,
        *,
        trotzdem: bool = False,
        annehmen: Annahmen = (),
    ) -> Einlesebericht:
        """New, changed and vanished entries; what was edited here stays. All or nothing."""
        with sammelpause(), translated(SICHER), self._engine.connect() as connection:
            connection.execution_options(begin="IMMEDIATE")
            with connection.begin():
                renew_index(connection, self._begriffe)
                lauf = Importlauf(connection, paket, self._begriffe, frozenset(annehmen))
                schon = read_schon(connection, paket.sha256)
                lauf.take_in(fortschritt)
                lauf.mark_vanished(trotzdem=trotzdem)
                lauf.compare()
                return replace(lauf.close(), schon_am=schon)


@dataclass(slots=True)
class Importlauf:
    """One import while it runs."""

    connection: Connection
    paket: Katalogpaket
    begriffe: Begriffe
    annehmen: Annahmen = ()
    bestand: Bestand = field(init=False)
    orte: Ortskenner = field(init=False)
    nummer: int = field(init=False)
    naechste: int = field(init=False)
    zeilen: list[Abgleichzeile] = field(default_factory=list)
    befunde: list[Befund] = field(default_factory=list)
    neue: list[tuple[AngebotKey, str, str]] = field(default_factory=list)
    """(key, spelling, name) of entries that were not here."""
    schluessel: dict[str, AngebotKey] = field(default_factory=dict)
    """Key in the package → key of the entry it was found to be."""

    def __post_init__(self) -> None:
        self.bestand = read_bestand(self.connection)
        self.orte = Ortskenner(self.connection)
        self.nummer = (self.connection.scalar(select(func.max(ImportRow.id))) or 0) + 1
        self.naechste = max((b.id for b in self.bestand.alle.values()), default=0) + 1

    @property
    def heute(self) -> date:
        if self.paket.gelesen_am is None:
            message = "a package that is taken in knows its day"
            raise RuntimeError(message)
        return self.paket.gelesen_am

    def take_in(self, fortschritt: Fortschritt) -> None:
        angebote = list({a.key: a for a in map(ohne_ort, self.paket.angebote)}.values())
        paare = [(angebot, self.bestand.find(angebot)) for angebot in angebote]
        for anfang in range(0, len(paare), BLOCK):
            self._block(paare[anfang : anfang + BLOCK])
            fortschritt(min(anfang + BLOCK, len(paare)), len(paare))

    def _block(self, paare: Sequence[tuple[Angebot, Bekannt | None]]) -> None:
        inhalte = read_inhalte(self.connection, [b.id for _, b in paare if b])
        neu: list[Schreibzeile] = []
        anders: list[Schreibzeile] = []
        vorher: list[Vorher] = []
        for angebot, bekannt in paare:
            if bekannt is None:
                neu.append(self._new(angebot))
                *_, inhalt, gebracht = neu[-1]
                nachher = None if inhalt == gebracht else inhalt
                vorher.append(self._vorher(angebot.key, None, None, nachher))
            else:
                anders += self._known(angebot, bekannt, *inhalte[bekannt.id], vorher)
        gefaltet = write_block(self.connection, neu, self.begriffe, neu=True)
        self.neue += [(a.key, wie, a.name) for (_, a, *_), wie in zip(neu, gefaltet, strict=True)]
        write_block(self.connection, anders, self.begriffe)
        self._write_vorher(vorher)

    def _new(self, angebot: Angebot) -> Schreibzeile:
        gebracht = inhalt = to_text(angebot)
        ziel = self.orte.complete(angebot)
        if ziel is not angebot:
            inhalt = to_text(ziel)
        self.naechste += 1
        self.zeilen.append(Abgleichzeile(angebot.key, angebot.name, Zeilenart.NEU))
        return self.naechste - 1, ziel, inhalt, gebracht

    def _known(
        self,
        angebot: Angebot,
        bekannt: Bekannt,
        inhalt: str,
        importiert: str | None,
        vorher: list[Vorher],
    ) -> Iterator[Schreibzeile]:
        """What is to be written of an entry that was here; nothing when nothing differs."""
        if angebot.key != bekannt.key:
            self.schluessel[angebot.key] = bekannt.key
            angebot = replace(angebot, key=bekannt.key)
        text = to_text(angebot)
        art = Zeilenart.UNVERAENDERT
        if importiert == text and '"fehlt_in_quelle_seit":' not in inhalt:
            self.zeilen.append(Abgleichzeile(bekannt.key, angebot.name, art))
            return
        hier = from_text(inhalt)
        if hier.status is Status.NICHT_LISTEN:
            self.zeilen.append(Abgleichzeile(bekannt.key, hier.name, art))
            return
        basis = from_text(importiert) if importiert else None
        genommen = {feld for key, feld in self.annehmen if key == bekannt.key}
        ziel, felder = vereine(basis, hier, angebot, genommen)
        ziel = self.orte.complete(ohne_ort(ziel))
        if any(not feld.konflikt for feld in felder) or hier.fehlt_in_quelle_seit:
            art = Zeilenart.GEAENDERT
        if any(feld.konflikt for feld in felder):
            self.befunde.append(befund_konflikt(ziel, felder))
        self.zeilen.append(Abgleichzeile(bekannt.key, ziel.name, art, felder))
        nachher = to_text(ziel)
        if (nachher, text) != (inhalt, importiert):
            vorher.append(self._vorher(bekannt.key, inhalt, importiert, nachher))
            yield bekannt.id, ziel, nachher, text

    def _vorher(
        self, key: str, inhalt: str | None, importiert: str | None, nachher: str | None
    ) -> Vorher:
        return self.nummer, key, inhalt, importiert, nachher

    def _write_vorher(self, zeilen: list[Vorher]) -> None:
        if zeilen:
            self.connection.exec_driver_sql(_VORHER, zeilen)

    def mark_vanished(self, *, trotzdem: bool) -> None:
        """Entries of these sources that did not come again. Nothing is deleted."""
        quellen = {gehoert(angebot.herkunft) for angebot in self.paket.angebote} - {"", ABLAGE}
        weg = self.bestand.verschwunden(quellen)
        inhalte = read_inhalte(self.connection, [bekannt.id for bekannt in weg])
        block: list[Schreibzeile] = []
        vorher: list[Vorher] = []
        for bekannt in weg:
            inhalt, importiert = inhalte[bekannt.id]
            hier = from_text(inhalt)
            if importiert is None or hier.fehlt_in_quelle_seit:
                continue  # made here, or missing for longer
            fehlt = replace(hier, fehlt_in_quelle_seit=self.heute)
            nachher = to_text(fehlt)
            block.append((bekannt.id, fehlt, nachher, importiert))
            vorher.append(self._vorher(bekannt.key, inhalt, importiert, nachher))
            self.befunde.append(befund_fehlt(hier.name, bekannt.quelle))
            self.zeilen.append(Abgleichzeile(bekannt.key, hier.name, Zeilenart.VERSCHWUNDEN))
        if not trotzdem:
            self._check_anteil(quellen, len(block))
        write_block(self.connection, block, self.begriffe)
        self._write_vorher(vorher)

    def _check_anteil(self, quellen: set[str], weg: int) -> None:
        hier = sum(bekannt.quelle in quellen for bekannt in self.bestand.alle.values())
        if hier >= GENUG and weg > ZU_VIELE * hier:
            raise FastAllesWeg(
                Aussage(
                    "In dieser Quelle fehlen {weg} von {hier} Einträgen,"
                    " die schon im Katalog stehen.",
                    weg=weg,
                    hier=hier,
                ),
                SICHER,
                "Vielleicht ist es die falsche Datei oder das falsche Profil. Wenn das so "
                "gewollt ist, bestätigen Sie es bitte (Befehlszeile: --trotzdem).",
            )

    def compare(self) -> None:
        """New entries beside all others: what may be a double is told, never merged."""
        if self.neue:
            self.befunde += tell_dubletten(self.connection, self.bestand, self.neue)

    def close(self) -> Einlesebericht:
        """Write down the import itself, the rows of the source, and the state of the catalogue."""
        gezaehlt = {art: sum(z.art is art for z in self.zeilen) for art in Zeilenart}
        self._quellzeilen()
        name = "" if self.paket.name == ABLAGE else self.paket.name
        bisher = self.connection.execute(
            select(KatalogStandRow.name, KatalogStandRow.stand)
        ).one_or_none()
        self.connection.execute(
            insert(ImportRow).values(
                id=self.nummer,
                am=self.heute,
                quelle=self.paket.name,
                neu=gezaehlt[Zeilenart.NEU],
                geaendert=gezaehlt[Zeilenart.GEAENDERT],
                unveraendert=gezaehlt[Zeilenart.UNVERAENDERT],
                verschwunden=gezaehlt[Zeilenart.VERSCHWUNDEN],
                name_vorher=bisher.name if bisher else "",
                stand_vorher=bisher.stand if bisher else None,
                zurueckgenommen=False,
                sha256=self.paket.sha256,
            )
        )
        count_on(
            self.connection,
            *name_and_stand(self.connection, name, self.paket.stand),
        )
        if any(a.adresse_vertraulich for a in self.paket.angebote):
            forget_words(self.connection)
        return Einlesebericht(
            replace(self.paket, befunde=(*self.paket.befunde, *self.befunde)),
            neu=gezaehlt[Zeilenart.NEU],
            geaendert=gezaehlt[Zeilenart.GEAENDERT],
            unveraendert=gezaehlt[Zeilenart.UNVERAENDERT],
            verschwunden=gezaehlt[Zeilenart.VERSCHWUNDEN],
            nummer=self.nummer,
            zeilen=tuple(self.zeilen),
        )

    def _quellzeilen(self) -> None:
        """Rows of entries that changed, and rows that became none; the others are kept already."""
        anders = {z.key for z in self.zeilen if z.art in (Zeilenart.NEU, Zeilenart.GEAENDERT)}
        werte = [
            (self.nummer, key, zeile.datei, zeile.stelle, zeile.inhalt)
            for zeile in self.paket.quellzeilen
            if not (key := self.schluessel.get(zeile.key, zeile.key)) or key in anders
        ]
        if werte:
            self.connection.exec_driver_sql(_QUELLZEILE, werte)
