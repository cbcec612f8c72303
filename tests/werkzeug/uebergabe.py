"""A family that allows a colleague to go on with it, and a package for her."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from lotse.app.wiring import render
from lotse.domain.akte import Akte
from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.letters.bausteine import Bausteine
from lotse.letters.buero import Buero, Rahmen
from lotse.letters.uebergabeblatt import Uebergabesatz, compose_uebergabeblatt
from lotse.services.dieselbe import Kennzeichen
from lotse.services.uebergabearbeit import Eingang, Entscheidung, Geber, Uebergeben
from lotse.services.uebergabepaket import Paketfall, Uebergabepaket, Warmnotiz, needed
from lotse.services.uebergabepaket_ankunft import Ankunft, Ankunftsart, Wechsel, arrivals
from tests.werkzeug.akten import HEUTE, einfache_akte

OHNE_NOTIZ = Warmnotiz()
AN, VON = "Frau Winter, Südstadt", "Frau Sommer"


def erlaubt(akte: Akte, arten: tuple[Datenart, ...] | None = None) -> Akte:
    """With the consent for the colleague, everything ticked that is needed."""
    eine = Einwilligung(
        "e-lotsin",
        AN,
        Empfaengerart.LOTSIN,
        "Eine Kollegin oder ein Kollege begleitet die Familie weiter.",
        needed(akte) if arten is None else arten,
        Richtung.HIN,
        Einwilligungsform.SCHRIFTLICH,
        HEUTE - timedelta(days=3),
        HEUTE + timedelta(days=90),
        unterschrieben=("p1",),
    )
    return replace(akte, einwilligungen=(*akte.einwilligungen, eine))


def ohne(akte: Akte, weg: Datenart) -> tuple[Datenart, ...]:
    """Every tick but one."""
    return tuple(art for art in needed(akte) if art is not weg)


def paket(*akten: Akte, notiz: Warmnotiz = OHNE_NOTIZ) -> Uebergabepaket:
    return Uebergabepaket(VON, AN, HEUTE, tuple(Paketfall(akte, notiz) for akte in akten))


class Uebergabehaus:
    """What the window asks of a hand-over, over values: nothing is sealed, everything is noted."""

    def __init__(self, *geber: Geber, paket: Uebergabepaket | None = None) -> None:
        self._geber, self.paket = geber or GEBER, paket
        self.hier: tuple[Kennzeichen, ...] = ()
        self.geschehen: list[tuple[str, object]] = []
        self.fehler: Hinweis | None = None

    vorschlag = staticmethod(lambda: "Pferd Heft Mond Tisch Wolke")

    def geber(self, zuerst: FamilieId) -> tuple[Geber, ...]:
        return (replace(self._geber[0], familie=zuerst), *self._geber[1:])

    def sammle(self, von: str, an: str, notizen: object) -> Uebergabepaket:
        self.geschehen.append(("sammle", (von, an, notizen)))
        faelle = tuple(
            Paketfall(einfache_akte(familie, deckwort="Ahorn", buchstabe="K."), notiz)
            for familie, notiz in notizen
        )
        return Uebergabepaket(von, an, HEUTE, faelle)

    def siegle(self, paket: Uebergabepaket, wort: bytearray, datei: Path) -> Uebergeben:
        if self.fehler:
            raise self.fehler
        datei.write_bytes(b"versiegelt")
        self.geschehen.append(("siegle", bytes(wort)))
        faelle = tuple(
            (f.akte.familie.id, f.akte.familie.fallcode, f.akte.familie.deckwort, f.notiz)
            for f in paket.faelle
        )
        ids = tuple((f.akte.familie.id, "e-lotsin") for f in paket.faelle)
        return Uebergeben(paket.von, paket.an, paket.am, datei.name, "ab" * 32, faelle, ids)

    def notiere(self, uebergeben: Uebergeben) -> None:
        self.geschehen.append(("notiere", uebergeben))

    def uebergib(
        self, von: str, an: str, notizen: object, wort: bytearray, datei: Path
    ) -> Uebergeben:
        uebergeben = self.siegle(self.sammle(von, an, notizen), wort, datei)
        self.notiere(uebergeben)
        return uebergeben

    def blatt(self, _uebergeben: Uebergeben) -> bytes:
        satz = Uebergabesatz(("Es übergibt: Frau Sommer",), (("Fall 26-001", ("Notiz",)),), ("x",))
        rahmen = Rahmen(
            Buero("Beratungsstelle", "Frau Sommer", "0221 4710120"), HEUTE, Bausteine.load("de")
        )
        return render(compose_uebergabeblatt(satz, rahmen))

    def oeffne(self, _datei: Path, wort: bytearray) -> Eingang:
        if self.fehler:
            raise self.fehler
        self.geschehen.append(("oeffne", bytes(wort)))
        assert self.paket is not None
        return Eingang(self.paket, "cd" * 32)

    def ankunft(self, eingang: Eingang) -> tuple[Ankunft, ...]:
        return arrivals(eingang.paket, self.hier)

    def uebernimm(self, _eingang: Eingang, wahl: Sequence[Entscheidung]) -> tuple[Wechsel, ...]:
        if self.fehler:
            raise self.fehler
        self.geschehen.append(("uebernimm", tuple(wahl)))
        return tuple(
            Wechsel(a.fall.akte.familie.id, hier, vereint or a.fall.akte)
            for a, art, hier, vereint in wahl
            if art is not Ankunftsart.NICHT
        )

    def stelle_her(self, wechsel: Sequence[Wechsel]) -> None:
        self.geschehen.append(("stelle_her", tuple(wechsel)))


GEBER = (
    Geber(FamilieId("f1"), "26-001", "K.", "Ahorn", (AN,)),
    Geber(FamilieId("f2"), "26-007", "M.", "Birke", (AN,)),
)
