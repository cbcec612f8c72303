"""Knowledge as a signed file: a list of all parts with their hashes, and an Ed25519 signature."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.domain.ortswissen import Schicht, Schichtart
from lotse.exchange.herausgeber import (
    KENNUNG_ZEICHEN,
    UNTERSCHRIFT_BYTES,
    Herausgeber,
    is_signed,
    public_key,
    sign,
)
from lotse.exchange.lesen import decode, parse_json
from lotse.exchange.paket_form import OHNE_GEBIET, read_form, weise_ab, write_form
from lotse.exchange.wissen import Dateien

FORMAT = "lotse-wissen"
MANIFEST, UNTERSCHRIFT = "manifest.json", "manifest.sig"
ZWECK = b"lotse-wissen-v1\0"
"""Signed with it, so that a signature for something else is worth nothing here."""
_FELDER = frozenset(
    {"format", "art", "gebiet", "name", "herausgeber", "nummer", "stand", "gueltig_bis", "sha256"}
)
HOECHSTE_NUMMER = 10**9


@dataclass(frozen=True, slots=True)
class Paket:
    """A package whose list and hashes are right; `unterschrieben` when its publisher is known."""

    schicht: Schicht
    dateien: Dateien
    unterschrieben: bool


def write_paket(schicht: Schicht, dateien: Dateien, privat: bytes | None) -> bytes:
    """The file; without a key it can be compared but not loaded."""
    manifest = _manifest(schicht, dateien)
    teile = {**dateien, MANIFEST: manifest}
    if privat is not None:
        wer = Herausgeber(schicht.herausgeber, public_key(privat))
        teile[UNTERSCHRIFT] = wer.kennung.encode() + sign(privat, ZWECK + manifest)
    return write_form(teile)


def read_paket(roh: bytes, bekannte: Sequence[Herausgeber]) -> Paket:
    """Form, signature, list, hashes, in this order. A broken signature is refused at once.

    Without a signature, or with that of a stranger, the package can only be looked at:
    `unterschrieben` is False.
    """
    teile = read_form(roh)
    manifest, siegel = teile.pop(MANIFEST, None), teile.pop(UNTERSCHRIFT, None)
    if manifest is None:
        weise_ab("Es fehlt das Verzeichnis im Paket.")
    wer = _unterzeichner(siegel, manifest, bekannte)
    inhalt = _lies_manifest(manifest)
    _vergleiche(teile, inhalt["sha256"])
    schicht = _schicht(inhalt, hashlib.sha256(manifest).hexdigest()[:KENNUNG_ZEICHEN])
    if wer is None:
        return Paket(schicht, teile, unterschrieben=False)
    if not _darf(wer, schicht):
        weise_ab(Aussage(OHNE_GEBIET, name=wer.name))
    fertig = replace(schicht, herausgeber=wer.name, fingerabdruck=wer.fingerabdruck)
    return Paket(fertig, teile, unterschrieben=True)


def verlange_unterschrift(paket: Paket) -> None:
    if not paket.unterschrieben:
        raise Hinweis(
            "Dieses Wissenspaket trägt keine Unterschrift, der Sie vertrauen. "
            "Es wurde nicht geladen.",
            "Es gilt das Wissen wie bisher.",
            "Vergleichen Sie zuerst den Fingerabdruck des Herausgebers und vertrauen Sie ihm dann.",
        )


def _unterzeichner(
    siegel: bytes | None, manifest: bytes, bekannte: Sequence[Herausgeber]
) -> Herausgeber | None:
    """Who signed, as far as known here. Not signed and signed by a stranger are the same."""
    if siegel is None:
        return None
    if len(siegel) != KENNUNG_ZEICHEN + UNTERSCHRIFT_BYTES:
        weise_ab("Die Unterschrift stimmt nicht.")
    kennung, unterschrift = siegel[:KENNUNG_ZEICHEN], siegel[KENNUNG_ZEICHEN:]
    wer = next((wer for wer in bekannte if wer.kennung.encode() == kennung), None)
    if wer is not None and not is_signed(wer, unterschrift, ZWECK + manifest):
        weise_ab("Die Unterschrift stimmt nicht.")
    return wer


def _vergleiche(teile: Dateien, summen: Mapping[str, object]) -> None:
    """Exactly the files of the list, each as it was when it was signed."""
    if teile.keys() != summen.keys():
        weise_ab("Im Paket fehlt eine Datei, oder es ist eine zu viel.")
    for name, roh in teile.items():
        if hashlib.sha256(roh).hexdigest() != summen[name]:
            weise_ab("Eine Datei im Paket wurde verändert.")


def _darf(wer: Herausgeber, schicht: Schicht) -> bool:
    return not wer.gebiet if schicht.art is Schichtart.BUND else wer.darf(schicht.gebiet)


def _manifest(schicht: Schicht, dateien: Dateien) -> bytes:
    inhalt = {
        "format": FORMAT,
        "art": schicht.art.value,
        "gebiet": schicht.gebiet,
        "name": schicht.name,
        "herausgeber": schicht.herausgeber,
        "nummer": schicht.nummer,
        "stand": schicht.stand.isoformat(),
        "gueltig_bis": schicht.gueltig_bis.isoformat() if schicht.gueltig_bis else "",
        "sha256": {name: hashlib.sha256(roh).hexdigest() for name, roh in dateien.items()},
    }
    return json.dumps(inhalt, ensure_ascii=False, sort_keys=True, indent=1).encode()


def _lies_manifest(roh: bytes) -> dict[str, Any]:
    inhalt = parse_json(decode(roh, MANIFEST), MANIFEST)
    if not isinstance(inhalt, dict) or inhalt.keys() != _FELDER or inhalt["format"] != FORMAT:
        weise_ab("Das Verzeichnis im Paket ist nicht lesbar.")
    summen, nummer = inhalt["sha256"], inhalt["nummer"]
    texte = [wert for feld, wert in inhalt.items() if feld not in ("sha256", "nummer")]
    if not (
        all(isinstance(text, str) and text.isprintable() for text in texte)
        and isinstance(summen, Mapping)
        and type(nummer) is int
        and 0 < nummer <= HOECHSTE_NUMMER
        and inhalt["art"] in list(Schichtart)
    ):
        weise_ab("Das Verzeichnis im Paket ist nicht lesbar.")
    return inhalt


def _schicht(inhalt: Mapping[str, Any], kennung: str) -> Schicht:
    try:
        stand = date.fromisoformat(inhalt["stand"])
        bis = date.fromisoformat(inhalt["gueltig_bis"]) if inhalt["gueltig_bis"] else None
    except ValueError as fehler:
        weise_ab("Das Verzeichnis im Paket ist nicht lesbar.", fehler)
    return Schicht(
        art=Schichtart(inhalt["art"]), gebiet=inhalt["gebiet"], name=inhalt["name"],
        herausgeber=inhalt["herausgeber"], fingerabdruck="", nummer=inhalt["nummer"],
        stand=stand, gueltig_bis=bis, kennung=kennung,
    )  # fmt: skip
