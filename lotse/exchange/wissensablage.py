"""Where loaded knowledge lives: packages as they came, and one small file that says which hold.

Everything is checked again at each start. Loading writes the package first and the small file
last, in one step; so the earlier state holds until the new one does.

Whom the team trusts stands in the same small file and not in the Tresor: knowledge is law, no
family, and the command line reads it without a password. Whatever writes files as this user
could write a publisher into it, as it could change the program; so the list is always shown,
with fingerprint and day. No publisher is pinned in the program.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.domain.ortswissen import Ortsangabe, Schicht, Schichtart
from lotse.exchange.herausgeber import Herausgeber, from_plain, to_plain
from lotse.exchange.lesen import MEGABYTE, decode, parse_json, read_bytes
from lotse.exchange.ortswissen_csv import read_ortswissen, write_ortswissen
from lotse.exchange.paket_form import HOECHSTENS_BYTES

STAND, PAKETE = "wissen.json", "pakete"
PAKET, TABELLE = ".lotsewissen", ".csv"
ZEICHEN = 32
"""So much of the hash of a file is its name."""
HOECHSTENS_SCHRITTE = 10
"""So many loadings can be taken back, one after the other."""
Schreiben = Callable[[Path, bytes], None]


@dataclass(frozen=True, slots=True)
class Eintrag:
    """One loaded package: its file and the day."""

    datei: str
    geladen_am: date
    art: str = ""
    """Schichtart, Gebiet and number as in the package: they count while it cannot be read."""
    gebiet: str = ""
    nummer: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Ladestand:
    """What holds, what held before, whom the team trusts."""

    eintraege: tuple[Eintrag, ...] = ()
    eigenes: str = ""
    """File with the lines the team keeps itself."""
    frueher: tuple[tuple[tuple[Eintrag, ...], str], ...] = ()
    """Earlier states, the newest last."""
    herausgeber: tuple[Herausgeber, ...] = ()

    def naechster(self, eintraege: tuple[Eintrag, ...], eigenes: str) -> Ladestand:
        frueher = (*self.frueher, (self.eintraege, self.eigenes))[-HOECHSTENS_SCHRITTE:]
        return replace(self, eintraege=eintraege, eigenes=eigenes, frueher=frueher)

    @property
    def vertrauenszeichen(self) -> str:
        """Names exactly whom the team trusts."""
        schluessel = sorted(f"{wer.kennung} {wer.gebiet}" for wer in self.herausgeber)
        return hashlib.sha256("\n".join(schluessel).encode()).hexdigest()[:ZEICHEN]


@dataclass(frozen=True, slots=True)
class Ablage:
    """A folder; nothing in it is made before something is loaded."""

    ordner: Path
    schreiben: Schreiben
    """Makes the folder and writes a file whole or not at all."""

    def stand(self) -> Ladestand:
        datei = self.ordner / STAND
        if not datei.exists():
            return Ladestand()
        inhalt = parse_json(decode(read_bytes(datei, MEGABYTE), STAND), STAND)
        try:
            return _lies(inhalt)  # type: ignore[arg-type] # any other form fails inside
        except (KeyError, TypeError, ValueError, AttributeError) as fehler:
            raise Hinweis(
                "Die Liste der geladenen Wissenspakete ist beschädigt.",
                "Es gilt das mitgelieferte Wissen.",
                Aussage(
                    "Bitte löschen Sie diese Datei und laden Sie die Pakete noch einmal: {datei}",
                    datei=datei,
                ),
            ) from fehler

    def merke(self, stand: Ladestand) -> None:
        inhalt = json.dumps(_schreibe(stand), ensure_ascii=False, indent=1)
        self.schreiben(self.ordner / STAND, inhalt.encode())

    def lies_paket(self, eintrag: Eintrag) -> bytes:
        return self._lies(eintrag.datei, Aussage("Das Wissenspaket"))

    def lege_paket(self, roh: bytes, schicht: Schicht, heute: date) -> Eintrag:
        """Named by its content: the same package is the same file."""
        name = _inhaltsname(roh, PAKET)
        self.schreiben(self.ordner / PAKETE / name, roh)
        return Eintrag(name, heute, schicht.art.value, schicht.gebiet, schicht.nummer, schicht.name)

    def eigene(self, stand: Ladestand) -> tuple[Ortsangabe, ...]:
        """The lines the team keeps itself."""
        if not stand.eigenes:
            return ()
        eigenes = self._lies(stand.eigenes, Aussage("Das eigene Ortswissen"))
        return read_ortswissen(eigenes, "Ortswissen")

    def lege_eigene(self, angaben: Sequence[Ortsangabe]) -> str:
        roh = write_ortswissen(angaben)
        name = _inhaltsname(roh, TABELLE)
        self.schreiben(self.ordner / PAKETE / name, roh)
        return name

    def _lies(self, name: str, was: Aussage) -> bytes:
        """Only what still has the content it is named by."""
        roh = read_bytes(self.ordner / PAKETE / name, HOECHSTENS_BYTES)
        if _inhaltsname(roh, Path(name).suffix) != name:
            raise Hinweis(
                Aussage(
                    "{was} wurde nicht geladen. Die Datei auf diesem Gerät wurde verändert.",
                    was=was,
                ),
                "Es gilt das übrige Wissen.",
                "Bitte laden Sie es noch einmal.",
            )
        return roh


def _inhaltsname(roh: bytes, endung: str) -> str:
    return f"{hashlib.sha256(roh).hexdigest()[:ZEICHEN]}{endung}"


def _schreibe(stand: Ladestand) -> dict[str, object]:
    wir = [{**to_plain(wer), "seit": str(wer.seit or "")} for wer in stand.herausgeber]
    frueher = [{"pakete": _liste(liste), "eigenes": eigenes} for liste, eigenes in stand.frueher]
    jetzt = {"pakete": _liste(stand.eintraege), "eigenes": stand.eigenes}
    return {"fassung": 1, **jetzt, "frueher": frueher, "herausgeber": wir}


def _liste(eintraege: Sequence[Eintrag]) -> list[dict[str, str | int]]:
    return [
        {
            "datei": e.datei,
            "geladen_am": e.geladen_am.isoformat(),
            "art": e.art,
            "gebiet": e.gebiet,
            "nummer": e.nummer,
            "name": e.name,
        }
        for e in eintraege
    ]


def _lies(inhalt: Mapping[str, Any]) -> Ladestand:
    return Ladestand(
        eintraege=_eintraege(inhalt["pakete"]),
        eigenes=_name(inhalt["eigenes"], TABELLE),
        frueher=tuple(
            (_eintraege(f["pakete"]), _name(f["eigenes"], TABELLE)) for f in inhalt["frueher"]
        ),
        herausgeber=tuple(map(_herausgeber, inhalt["herausgeber"])),
    )


def _eintraege(liste: Sequence[Mapping[str, Any]]) -> tuple[Eintrag, ...]:
    return tuple(map(_eintrag, liste))


def _eintrag(inhalt: Mapping[str, Any]) -> Eintrag:
    eintrag = Eintrag(
        _name(inhalt["datei"], PAKET),
        date.fromisoformat(inhalt["geladen_am"]),
        *(inhalt[feld] for feld in ("art", "gebiet", "nummer", "name")),
    )
    texte = (eintrag.gebiet, eintrag.name)
    if not all(isinstance(text, str) for text in texte) or type(eintrag.nummer) is not int:
        raise TypeError
    Schichtart(eintrag.art)
    return eintrag


def _name(wert: str, endung: str) -> str:
    """Only the name of some content: the list can never point out of its folder."""
    leer = endung == TABELLE and wert == ""
    if not leer and not re.fullmatch(rf"[0-9a-f]{{{ZEICHEN}}}{re.escape(endung)}", wert):
        raise ValueError
    return wert


def _herausgeber(inhalt: Mapping[str, Any]) -> Herausgeber:
    wer = from_plain(inhalt)
    if wer is None:
        raise ValueError
    return replace(wer, seit=date.fromisoformat(inhalt["seit"]) if inhalt["seit"] else None)
