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
from threading import Lock
from typing import Final

from lotse.app.buero import UEBUNGSBUERO, buero_from, is_set
from lotse.app.ordner import standardordner
from lotse.app.profil import Profil
from lotse.app.schreiben import as_hinweis, make_folder, write_file
from lotse.domain.fehler import Hinweis
from lotse.i18n.eintraege import Eintrag, read_eintraege
from lotse.letters.bausteine import DOMAENE
from lotse.letters.brief import Brief
from lotse.letters.briefkopf import with_briefkopf
from lotse.letters.buero import Buero
from lotse.letters.logo import Logo, read_logo
from lotse.letters.wortlaut import Eigensatz, Gelesen, has_own, mangel, read_saetze
from lotse.paths import read_regular
from lotse.services.briefvorlagen import Vorlagen

ORDNER: Final = "briefvorlagen"
LOGO: Final = "logo.png"
HOECHSTENS: Final = 512 * 1024
KOPFZEILE: Final = "# Eigener Wortlaut der Briefe. Geht auch von Hand; Fehler überspringt Lotse.\n"


class Vorlagenordner:
    """services.briefvorlagen.Briefvorlagen over one folder; reads once, then remembers.

    `bild` makes the plain PNG of a file somebody chose.
    """

    def __init__(self, ordner: Path, bild: Callable[[Path], bytes]) -> None:
        self._ordner, self._bild = ordner, bild
        self._stand: Vorlagen | None = None
        self._lock = Lock()

    def stand(self) -> Vorlagen:
        """What was read last; the first time from disk. For letters, on any thread."""
        return self._stand or self.lies()

    def lies(self) -> Vorlagen:
        with self._lock:
            self._stand = read_vorlagen(self._ordner)
            return self._stand

    def texte(self) -> Mapping[str, Eintrag]:
        return read_eintraege(DOMAENE, "de")

    def setze_logo(self, datei: Path | None) -> Vorlagen:
        ziel = self._ordner / LOGO
        if datei is None:
            _remove(ziel)
        else:
            png = self._bild(datei)
            make_folder(self._ordner)
            write_file(ziel, png)
        return self.lies()

    def setze_satz(self, code: str, baustein: str, text: str | None) -> Vorlagen:
        saetze = dict(self.lies().wortlaut.get(code, {}))
        vorlage = read_eintraege(DOMAENE, code)[baustein].text
        if text is None or text == vorlage:
            saetze.pop(baustein, None)
        else:
            grund = mangel(baustein, text, vorlage)
            if grund:
                raise Hinweis(grund, "Der Wortlaut ist unverändert.", "Bitte ändern Sie den Satz.")
            saetze[baustein] = Eigensatz(text, vorlage)
        make_folder(self._ordner)
        write_file(_datei(self._ordner, code), as_toml(saetze).encode("utf-8"))
        return self.lies()


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


def house_style(brief: Brief, buero: Buero, vorlagen: Vorlagen) -> Brief:
    """Letterhead and signature, and a note where blocks stand in own words."""
    eigen = has_own(brief, vorlagen.wortlaut)
    return replace(with_briefkopf(brief, buero), eigener_wortlaut=eigen)


def _read_saetze(datei: Path, code: str) -> Gelesen:
    vorlagen = {key: eintrag.text for key, eintrag in read_eintraege(DOMAENE, code).items()}
    if not vorlagen:
        return Gelesen(maengel=(f"{datei.name}: Diese Sprache gibt es nicht.",))
    try:
        werte = tomllib.loads(read_regular(datei, HOECHSTENS).decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Gelesen(maengel=(f"{datei.name}: Die Datei lässt sich nicht lesen.",))
    return read_saetze(code, werte, vorlagen)


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
