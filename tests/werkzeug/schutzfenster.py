"""A Tresor with a family full of marker words, and deeds of data protection in its window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from PySide6.QtCore import Qt

from lotse.app.echtprofil import open_echt
from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId, Ziel
from lotse.domain.passwort import secret
from lotse.domain.protokoll import Tat
from lotse.store.protokoll import entries
from lotse.store.tresor import open_tresor
from lotse.ui.seiten.einstellungen import EinstellungenSeite
from lotse.ui.seiten.familie import FamilieSeite
from lotse.ui.seiten.familie_auskunft import Auskunftsdialog
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.echt import JETZT, PASSWORT, lege_an, raum
from tests.werkzeug.echt import familie as familie_k
from tests.werkzeug.echtfenster import LANGE
from tests.werkzeug.schluessel import BILLIGE_GRENZEN

SEITE, SALZ, IV, HMAC = 4096, 16, 16, 64
KANARI = "Kanarix"
"""In every text of the marked family."""


def markiert() -> Akte:
    """Family K., with the marker in its name, its word, a note and its own words."""
    akte = familie_k()
    erste, *rest = akte.familie.personen
    personen = (replace(erste, vorname=f"{KANARI}a", notiz=f"{KANARI} Notiz"), *rest)
    ziel = Ziel(id="z-kanari", zitat=f"{KANARI} möchte schlafen", sprache="de")
    f = replace(
        akte.familie, name=f"{KANARI}mann", deckwort=KANARI, personen=personen, ziele=(ziel,)
    )
    schritte = tuple(replace(s, text=f"{KANARI} {s.text}") for s in akte.schritte)
    return replace(akte, familie=f, schritte=schritte)


def klartext(wurzel: Path, kennung: str) -> bytes:
    """Every page of the families' file without its encryption, free pages and slack too."""
    tresor = raum(wurzel).tresor(kennung)
    offen = open_tresor(tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    schluessel = bytes(offen.schluessel)
    offen.close()
    roh = tresor.daten.read_bytes()
    return b"".join(
        _page(schluessel, roh[ab : ab + SEITE], SALZ if ab == 0 else 0)
        for ab in range(0, len(roh), SEITE)
    )


def _page(schluessel: bytes, seite: bytes, ab: int) -> bytes:
    """AES-256-CBC; behind the content stand IV and HMAC (SQLCipher 4)."""
    ende = SEITE - IV - HMAC
    werk = Cipher(AES(schluessel), CBC(seite[ende : ende + IV])).decryptor()
    return werk.update(seite[ab:ende]) + werk.finalize()


def dateien(wurzel: Path) -> Iterator[tuple[Path, bytes]]:
    """Everything that lies there, but the Sicherungen made before."""
    for datei in wurzel.rglob("*"):
        if datei.is_file() and datei.parent.name != "sicherungen":
            yield datei, datei.read_bytes()


def taten(wurzel: Path, kennung: str) -> list[tuple[Tat, str, str]]:
    """The audit log, read by a fresh opening: deed, id, reason."""
    tresor = raum(wurzel).tresor(kennung)
    profil = open_echt(
        open_tresor(tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN), lambda: JETZT
    )
    try:
        with profil.offen.engine.connect() as connection:
            return [(e.tat, e.objekt, e.grund) for e in entries(connection)]
    finally:
        profil.close()


F = FamilieId("f-ahorn")


WEIDE = FamilieId("f-weide")


def lege_beide(wurzel: Path) -> str:
    """A Tresor with the marked family, and one that was closed long ago."""
    kennung = lege_an(wurzel, akte=markiert())
    akte = markiert()
    zu = replace(
        akte.familie, id=WEIDE, fallcode="26-002", deckwort="Weide", geschlossen_am=date(2026, 7, 1)
    )
    tresor = open_tresor(raum(wurzel).tresor(kennung), secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    profil = open_echt(tresor, lambda: JETZT)
    with profil.einheit() as einheit:
        einheit.save(None, replace(akte, familie=zu))
    profil.close()
    return kennung


def teil(qtbot, p):
    p.sitzung.springe(Sprung(Ort.EINSTELLUNGEN, bezug="datenschutz"))
    qtbot.waitUntil(p.runner.is_idle, timeout=LANGE)
    return p.fenster.findChild(EinstellungenSeite).teil("datenschutz")


def familie(qtbot, p):
    p.sitzung.springe(Sprung(Ort.FAMILIE, F))
    qtbot.waitUntil(lambda: p.sitzung.akte is not None)
    qtbot.waitUntil(p.runner.is_idle, timeout=LANGE)
    return p.fenster.findChild(FamilieSeite)


def auskunft(qtbot, p) -> Auskunftsdialog:
    qtbot.mouseClick(familie(qtbot, p).daten.auskunft, Qt.MouseButton.LeftButton)
    dialog = p.fenster.findChild(Auskunftsdialog)
    qtbot.waitUntil(dialog.drucken.isEnabled, timeout=LANGE)
    return dialog
