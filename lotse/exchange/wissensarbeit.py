"""Loading, comparing and taking back knowledge over one folder; refusals are Hinweise."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.domain.ortswissen import Ortsangabe, Schicht, Schichtart
from lotse.domain.recht import Wissen
from lotse.domain.zeit import tageswort
from lotse.exchange.herausgeber import (
    Herausgeber,
    gleicher_abdruck,
    new_key,
    public_key,
    read_herausgeber,
    write_herausgeber,
)
from lotse.exchange.lesen import MEGABYTE, read_bytes
from lotse.exchange.ortswissen_csv import LAENGEN, read_ortswissen, write_ortswissen
from lotse.exchange.paket import Paket, read_paket, verlange_unterschrift, write_paket
from lotse.exchange.paket_form import HOECHSTENS_BYTES, NICHT_NEUER, WISSEN, read_form
from lotse.exchange.paragraphen import INDEX, load_paragraphen, parse_paragraphen
from lotse.exchange.wissen import RECHT, TABELLEN, Dateien, leistungsdateien, load_wissen
from lotse.exchange.wissen_ort import ORT, add_angaben, add_ort, read_dateien, read_ort
from lotse.exchange.wissen_schichten import Boden, build_wissen, platz
from lotse.exchange.wissensablage import Ablage, Eintrag, Ladestand
from lotse.services.wissensarbeit import Ausgabe, Herausgeberkarte, Paketvorschau, Wissensstand
from lotse.services.wissensvergleich import Wissensvergleich, compare_wissen
from lotse.services.zitat import Paragraphen

BISHER = "Es gilt das Wissen wie bisher."


@dataclass(frozen=True, slots=True)
class Arbeit:
    """Over what came with the program (`grund`), fixed layers of it, and one folder."""

    grund: Wissen
    ablage: Ablage
    feste: tuple[Path, ...] = ()
    """Layers in folders that came with the program: the invented one of the practice town."""

    def wissen(self) -> Wissen:
        return self._bauen(self._stand([]), [])

    def stand(self) -> Wissensstand:
        hinweise: list[str] = []
        stand = self._stand(hinweise)
        return Wissensstand(
            schichten=self._bauen(stand, hinweise).ort.schichten,
            herausgeber=tuple(map(_karte, stand.herausgeber)),
            eigene_angaben=len(self._eigene(stand, [])),
            zurueck=bool(stand.frueher),
            hinweise=tuple(hinweise),
            vertrauenszeichen=stand.vertrauenszeichen,
        )

    def lesen(self, quelle: Path) -> Wissen:
        if quelle.is_dir():
            if (quelle / ORT).is_file():
                return add_ort(self.grund, read_ort(read_dateien(quelle)))
            return load_wissen(quelle)
        paket = read_paket(read_bytes(quelle, HOECHSTENS_BYTES), self.ablage.stand().herausgeber)
        return build_wissen(Boden(self.grund), [paket])

    def ansehen(self, paket: Path, heute: date) -> Paketvorschau:
        stand = self.ablage.stand()
        roh = read_bytes(paket, HOECHSTENS_BYTES)
        return self._vorschau(roh, self._pruefe(roh, stand), stand, heute)

    def laden(self, paket: Path, heute: date, gezeigt: str = "") -> Paketvorschau:
        stand = self.ablage.stand()
        roh = read_bytes(paket, HOECHSTENS_BYTES)
        geprueft = self._pruefe(roh, stand)
        vorschau = self._vorschau(roh, geprueft, stand, heute)
        if gezeigt and gezeigt != vorschau.zeichen:
            raise Hinweis(
                "Die Datei oder das geltende Wissen ist nicht mehr so wie in der Vorschau.",
                BISHER,
                "Bitte sehen Sie sich das Paket noch einmal an.",
            )
        bleibt = (e for e in stand.eintraege if (e.art, e.gebiet) != platz(geprueft))
        eintrag = self.ablage.lege_paket(roh, geprueft.schicht, heute)
        self.ablage.merke(stand.naechster((*bleibt, eintrag), stand.eigenes))
        return vorschau

    def ansehen_ort(self, tabelle: Path, heute: date) -> Wissensvergleich:  # noqa: ARG002 - as laden_ort
        return self._vergleiche_ort(_lies_tabelle(tabelle), self.ablage.stand())

    def laden_ort(self, tabelle: Path, heute: date) -> Wissensvergleich:  # noqa: ARG002 - as laden
        angaben, stand = _lies_tabelle(tabelle), self.ablage.stand()
        vergleich = self._vergleiche_ort(angaben, stand)
        name = self.ablage.lege_eigene(angaben)
        self.ablage.merke(stand.naechster(stand.eintraege, name))
        return vergleich

    def ausgeben_ort(self) -> bytes:
        return write_ortswissen(self.ablage.eigene(self.ablage.stand()))

    def zuruecksetzen(self) -> Wissensstand:
        stand = self.ablage.stand()
        if not stand.frueher:
            raise Hinweis("Es gibt nichts zurückzunehmen.", BISHER)
        eintraege, eigenes = stand.frueher[-1]
        neu = replace(stand, eintraege=eintraege, eigenes=eigenes, frueher=stand.frueher[:-1])
        self.ablage.merke(neu)
        return self.stand()

    def ausgeben(self, quelle: Path | None, angaben: Ausgabe, schluessel: Path | None) -> bytes:
        ordner = quelle or RECHT
        if (ordner / ORT).is_file():
            dateien: Dateien = read_dateien(ordner)
            ort = read_ort(dateien)
            add_ort(self.grund, ort)
            stand = max(ort.tage(), default=self.grund.stand)
            art, gebiet, name = Schichtart.ORT, ort.gebiet.ags, ort.gebiet.name
        else:
            stand = load_wissen(ordner).stand
            dateien = _rechtsdateien(ordner)
            art, gebiet, name = Schichtart.BUND, "", "Bundesrecht"
        schicht = Schicht(
            art, gebiet, name, angaben.herausgeber, "", angaben.nummer, stand,
            angaben.gueltig_bis,
        )  # fmt: skip
        privat = read_bytes(schluessel, MEGABYTE) if schluessel else None
        roh = write_paket(schicht, dateien, privat)
        read_form(roh)  # what we hand out, everybody can read
        return roh

    def neuer_schluessel(self, name: str, gebiet: str) -> Sequence[tuple[str, bytes]]:
        if gebiet and not (re.fullmatch("[0-9]+", gebiet) and len(gebiet) in LAENGEN):
            raise Hinweis(
                "Das Gebiet ist kein Gemeindeschlüssel (AGS).",
                "Es wurde nichts geschrieben.",
                "Erlaubt sind 2, 3, 5 oder 8 Ziffern; ohne Angabe gilt der Schlüssel für alles.",
            )
        privat = new_key()
        wer = Herausgeber(name.strip(), public_key(privat), gebiet)
        datei = re.sub(r"[^0-9A-Za-zÄÖÜäöüß]+", "_", name).strip("_") or "schluessel"
        oeffentlich = write_herausgeber(wer)
        read_herausgeber(oeffentlich, f"{datei}.lotseherausgeber")
        return (f"{datei}.lotseschluessel", privat), (f"{datei}.lotseherausgeber", oeffentlich)

    def herausgeber(self, datei: Path) -> Herausgeberkarte:
        return _karte(read_herausgeber(read_bytes(datei, MEGABYTE), datei.name))

    def vertraue(self, datei: Path, abdruck: str, heute: date) -> Herausgeberkarte:
        wer = read_herausgeber(read_bytes(datei, MEGABYTE), datei.name)
        if not gleicher_abdruck(abdruck, wer):
            raise Hinweis(
                "Der Fingerabdruck stimmt nicht überein.",
                "Diesem Herausgeber wird nicht vertraut.",
                "Bitte lassen Sie sich den Fingerabdruck noch einmal am Telefon vorlesen.",
            )
        stand = self.ablage.stand()
        andere = (h for h in stand.herausgeber if h.schluessel != wer.schluessel)
        wer = replace(wer, seit=heute)
        self.ablage.merke(replace(stand, herausgeber=(*andere, wer)))
        return _karte(wer)

    def misstraue(self, abdruck: str) -> Herausgeberkarte:
        stand = self.ablage.stand()
        wer = next((h for h in stand.herausgeber if gleicher_abdruck(abdruck, h)), None)
        if wer is None:
            raise Hinweis(
                "Zu diesem Fingerabdruck gibt es keinen Herausgeber, dem Sie vertrauen.",
                BISHER,
                "Alle Herausgeber zeigt: lotse wissen stand",
            )
        andere = tuple(h for h in stand.herausgeber if h.schluessel != wer.schluessel)
        self.ablage.merke(replace(stand, herausgeber=andere))
        return _karte(wer)

    def paragraphen(self) -> Paragraphen:
        gilt = {schicht.kennung for schicht in self.wissen().ort.schichten}
        for _eintrag, paket in self._lesbare(self._stand([]), []):
            index = paket.dateien.get(INDEX.name)
            if index is not None and paket.schicht.kennung in gilt:
                return parse_paragraphen(index)
        return load_paragraphen()

    def _vergleiche_ort(
        self, angaben: tuple[Ortsangabe, ...], stand: Ladestand
    ) -> Wissensvergleich:
        ohne = self._bauen(replace(stand, eigenes=""), [])
        return compare_wissen(self._bauen(stand, []), add_angaben(ohne, angaben))

    def _pruefe(self, roh: bytes, stand: Ladestand) -> Paket:
        """Signed by somebody we trust, and newer than what holds, readable just now or not."""
        paket = read_paket(roh, stand.herausgeber)
        verlange_unterschrift(paket)
        schicht = paket.schicht
        for alt in stand.eintraege:
            if (alt.art, alt.gebiet) == platz(paket) and schicht.nummer <= alt.nummer:
                gleich = schicht.nummer == alt.nummer
                raise Hinweis(
                    Aussage(
                        NICHT_NEUER[gleich], paket=Aussage(WISSEN.wort), nummer=str(alt.nummer)
                    ),
                    BISHER,
                    "Bitte fragen Sie den Herausgeber nach der neuesten Fassung.",
                )
        if schicht.art is Schichtart.BUND and schicht.stand < self.grund.stand:
            raise Hinweis(
                "Dieses Wissenspaket ist älter als das Wissen, das mit dem Programm kam.",
                BISHER,
                "Bitte fragen Sie den Herausgeber nach der neuesten Fassung.",
            )
        return paket

    def _vorschau(self, roh: bytes, paket: Paket, stand: Ladestand, heute: date) -> Paketvorschau:
        unlesbar: list[str] = []
        andere = tuple(e for e in stand.eintraege if (e.art, e.gebiet) != platz(paket))
        bleibt = [p for _e, p in self._lesbare(replace(stand, eintraege=andere), unlesbar)]
        neu = build_wissen(self._boden(), [*bleibt, paket], self.ablage.eigene(stand))
        bisher = self._bauen(stand, [])
        zeichen = hashlib.sha256(roh + bisher.kennung.encode()).hexdigest()
        bis = paket.schicht.gueltig_bis
        abgelaufen = (f"Dieses Wissenspaket galt bis {tageswort(bis)}.",) if (
            bis and bis < heute
        ) else ()  # fmt: skip
        vergleich = compare_wissen(bisher, neu)
        return Paketvorschau(paket.schicht, vergleich, abgelaufen, tuple(unlesbar), zeichen)

    def _bauen(self, stand: Ladestand, hinweise: list[str]) -> Wissen:
        """A package that cannot be used any more is left out and told, never a reason to stop."""
        pakete = [
            replace(paket, schicht=replace(paket.schicht, geladen_am=eintrag.geladen_am))
            for eintrag, paket in self._lesbare(stand, hinweise)
        ]
        return build_wissen(self._boden(), pakete, self._eigene(stand, hinweise), hinweise)

    def _stand(self, hinweise: list[str]) -> Ladestand:
        """A damaged list stops nobody: then what came with the program holds."""
        try:
            return self.ablage.stand()
        except Hinweis as hinweis:
            hinweise.append(f"{hinweis.was} {hinweis.sicher} {hinweis.tun}")
            return Ladestand()

    def _eigene(self, stand: Ladestand, hinweise: list[str]) -> tuple[Ortsangabe, ...]:
        try:
            return self.ablage.eigene(stand)
        except Hinweis as hinweis:
            hinweise.append(hinweis.was)
            return ()

    def _boden(self) -> Boden:
        return Boden(self.grund, tuple(map(read_dateien, self.feste)))

    def _lesbare(self, stand: Ladestand, hinweise: list[str]) -> Iterator[tuple[Eintrag, Paket]]:
        """Loaded packages that can be used; why one cannot goes to `hinweise`."""
        for eintrag in stand.eintraege:
            try:
                paket = read_paket(self.ablage.lies_paket(eintrag), stand.herausgeber)
                verlange_unterschrift(paket)
            except Hinweis as hinweis:
                hinweise.append(f"„{eintrag.name}“: {hinweis.was}")
            else:
                yield eintrag, paket


def _karte(wer: Herausgeber) -> Herausgeberkarte:
    return Herausgeberkarte(wer.name, wer.gebiet, wer.fingerabdruck, wer.seit)


def _lies_tabelle(tabelle: Path) -> tuple[Ortsangabe, ...]:
    return read_ortswissen(read_bytes(tabelle, HOECHSTENS_BYTES), tabelle.name)


def _rechtsdateien(ordner: Path) -> Dateien:
    """What load_wissen reads, and the index of the paragraphs that are cited there."""
    namen = (*TABELLEN, INDEX.name, *leistungsdateien(ordner))
    return {name: read_bytes(ordner / name, MEGABYTE) for name in namen if (ordner / name).exists()}
