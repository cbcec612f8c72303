"""Templates of the organisation as files beside the settings: a logo and one TOML per language.

They say nothing of families, so they are no part of a Sicherung, as the settings are none; the
folder can be copied to another computer as it is.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from threading import RLock
from typing import Final

from lotse.app.buero import UEBUNGSBUERO, buero_from, is_set
from lotse.app.ordner import standardordner
from lotse.app.profil import Profil
from lotse.app.schreiben import as_hinweis, make_folder, write_file
from lotse.domain.fehler import Hinweis
from lotse.i18n.eintraege import Eintrag, read_eintraege
from lotse.letters.bausteine import DOMAENE, Bausteine
from lotse.letters.brief import Brief
from lotse.letters.briefkopf import with_briefkopf
from lotse.letters.buero import Buero
from lotse.letters.logo import Logo, read_logo
from lotse.letters.wortlaut import (
    Eigensatz,
    Gelesen,
    has_own,
    mangel,
    only_read,
    read_saetze,
    unprintable,
    with_wortlaut,
)
from lotse.paths import read_regular
from lotse.services.briefvorlagen import Vorlagen

ORDNER: Final = "briefvorlagen"
LOGO: Final = "logo.png"
BISHER: Final = ".bisher"
"""Ending of the file with faults that a change in the window took the place of."""
HOECHSTENS: Final = 512 * 1024
KOPFZEILE: Final = "# Eigener Wortlaut der Briefe. Geht auch von Hand; Fehler überspringt Lotse.\n"


class Vorlagenordner:
    """services.briefvorlagen.Briefvorlagen over one folder; reads once, then remembers.

    `bild` makes the plain PNG of a file somebody chose.
    """

    def __init__(self, ordner: Path, bild: Callable[[Path], bytes]) -> None:
        self._ordner, self._bild = ordner, bild
        self._stand: Vorlagen | None = None
        self._lock = RLock()
        """Also held from reading to writing: two sentences may be changed at once."""

    def stand(self) -> Vorlagen:
        """What was read last; the first time from disk. For letters, on any thread."""
        return self._stand or self.lies()

    def lies(self) -> Vorlagen:
        with self._lock:
            self._stand = read_vorlagen(self._ordner)
            return self._stand

    def texte(self, code: str = "de") -> Mapping[str, Eintrag]:
        return read_eintraege(DOMAENE, code)

    def setze_logo(self, datei: Path | None) -> Vorlagen:
        ziel = self._ordner / LOGO
        if datei is None:
            _remove(ziel)
        else:
            png = self._bild(datei)
            make_folder(self._ordner)
            write_file(ziel, png)
        return self.lies()

    def setze_satz(
        self, code: str, baustein: str, text: str | None, geprueft: str = ""
    ) -> Vorlagen:
        with self._lock:
            return self._setze_satz(code, baustein, text, geprueft)

    def _setze_satz(self, code: str, baustein: str, text: str | None, geprueft: str) -> Vorlagen:
        wortlaut = self.lies().wortlaut
        saetze = dict(wortlaut.get(code, {}))
        lotses, deutsch = read_eintraege(DOMAENE, code).get(baustein), self.texte()[baustein].text
        if text is None or (lotses and not geprueft and text == lotses.text):
            saetze.pop(baustein, None)
        else:
            grund = mangel(baustein, text, deutsch) or unprintable(geprueft)
            grund = grund or _unschreibbar(text + geprueft, code)
            if grund:
                raise Hinweis(grund, "Der Wortlaut ist unverändert.", "Bitte ändern Sie den Satz.")
            eigen = wortlaut.get("de", {}).get(baustein) if code != "de" else None
            saetze[baustein] = Eigensatz(text, eigen.text if eigen else deutsch, geprueft)
        make_folder(self._ordner)
        datei = _datei(self._ordner, code)
        behalten = _keep_faulty(datei, code)
        write_file(datei, as_toml(saetze).encode("utf-8"))
        stand = self.lies()
        return replace(stand, maengel=(*stand.maengel, *behalten))


def read_vorlagen(ordner: Path) -> Vorlagen:
    """Never fails: what is broken is named and left out."""
    wortlaut: dict[str, Mapping[str, Eigensatz]] = {}
    maengel: list[str] = []
    for datei in sorted(ordner.glob("wortlaut_*.toml")):
        code = datei.stem.removeprefix("wortlaut_")
        gelesen = _read_saetze(datei, code)
        maengel += gelesen.maengel
        if gelesen.saetze:
            wortlaut[code] = gelesen.saetze
    png, logo, grund = _read_logo(ordner / LOGO)
    return Vorlagen(logo, png, wortlaut, (*maengel, *grund))


def as_toml(saetze: Mapping[str, Eigensatz]) -> str:
    """JSON strings are TOML too; keys hold dots and are quoted."""
    teile = [KOPFZEILE]
    for baustein, satz in sorted(saetze.items()):
        teile.append(f"\n[{json.dumps(baustein)}]\n")
        for name in ("text", "quelle", "geprueft"):
            wert = getattr(satz, name)
            if wert:
                teile.append(f"{name} = {json.dumps(wert, ensure_ascii=False)}\n")
    return "".join(teile)


def ordner_of(profil: Profil) -> Path:
    """In the practice town a folder that goes at the end; else beside the settings."""
    return (profil.ordner if profil.uebt else standardordner()) / ORDNER


def buero_with_logo(gesetzt: Mapping[str, object], vorlagen: Vorlagen, *, uebt: bool) -> Buero:
    """Who signs: the office that was entered, or in the practice town the invented one."""
    buero = UEBUNGSBUERO if uebt and not is_set(gesetzt) else buero_from(gesetzt)
    zeilen = buero_from(gesetzt).unterschrift
    return replace(buero, logo=vorlagen.logo, unterschrift=zeilen)


def letter_texts(sprache: str, vorlagen: Vorlagen, *, nur_geprueft: bool) -> Bausteine:
    """The blocks in German and this language, in own words where there are some."""
    texte = with_wortlaut(Bausteine.load(sprache), vorlagen.wortlaut)
    return only_read(texte) if nur_geprueft else texte


def house_style(brief: Brief, buero: Buero, vorlagen: Vorlagen) -> Brief:
    """Letterhead and signature, and a note where blocks stand in own words."""
    eigen = has_own(brief, vorlagen.wortlaut)
    return replace(with_briefkopf(brief, buero), eigener_wortlaut=eigen)


def _read_saetze(datei: Path, code: str) -> Gelesen:
    if not read_eintraege(DOMAENE, code):
        return Gelesen(maengel=(f"{datei.name}: Diese Sprache gibt es nicht.",))
    vorlagen = {key: eintrag.text for key, eintrag in read_eintraege(DOMAENE, "de").items()}
    try:
        inhalt = read_regular(datei, HOECHSTENS + 1)
        werte = tomllib.loads(inhalt.decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):  # not TOML, not UTF-8, a number without end
        return Gelesen(maengel=(f"{datei.name}: Die Datei lässt sich nicht lesen.",))
    if len(inhalt) > HOECHSTENS:
        return Gelesen(maengel=(f"{datei.name}: Die Datei ist zu groß.",))
    return _drawable(code, read_saetze(code, werte, vorlagen))


def _drawable(code: str, gelesen: Gelesen) -> Gelesen:
    """Without the sentences that would stop every letter for a character no font has."""
    gruende = {
        key: grund
        for key, satz in gelesen.saetze.items()
        if (grund := _unschreibbar(satz.text + satz.geprueft, code))
    }
    gut = {key: satz for key, satz in gelesen.saetze.items() if key not in gruende}
    neue = (f"{code}, {key}: {grund}" for key, grund in gruende.items())
    return Gelesen(gut, (*gelesen.maengel, *neue))


def _unschreibbar(text: str, code: str) -> str:
    from lotse.pdf.abdeckung import uncovered  # fonts only where there are words

    fehlt = uncovered(text, code)
    return f"Für das Zeichen „{fehlt[0]}“ hat Lotse keine Schrift." if fehlt else ""


def _keep_faulty(datei: Path, code: str) -> tuple[str, ...]:
    """What somebody wrote there and Lotse cannot read must not be lost with the next change."""
    if not datei.is_file() or not _read_saetze(datei, code).maengel:
        return ()
    bisher = datei.with_name(datei.name + BISHER)
    try:
        roh = datei.read_bytes()
    except OSError as error:
        raise as_hinweis(error) from error
    write_file(bisher, roh)
    return (f"{datei.name}: Die Fassung mit Fehlern liegt noch daneben: {bisher.name}",)


def _read_logo(datei: Path) -> tuple[bytes, Logo | None, tuple[str, ...]]:
    if not datei.exists():
        return b"", None, ()
    try:
        png = read_regular(datei, HOECHSTENS)
        return png, read_logo(png), ()
    except OSError:
        return b"", None, (f"{datei.name}: Das Bild lässt sich nicht lesen.",)
    except Hinweis as hinweis:
        return b"", None, (f"{datei.name}: {hinweis.was}",)


def _datei(ordner: Path, code: str) -> Path:
    return ordner / f"wortlaut_{code}.toml"


def _remove(datei: Path) -> None:
    try:
        datei.unlink(missing_ok=True)
    except OSError as error:
        raise as_hinweis(error) from error
