"""A catalogue as one signed file: a municipality hands it to all its navigators (CATALOGUE 8)."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NoReturn

from lotse.domain.angebot import Angebot, Herkunft
from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.herausgeber import (
    KENNUNG_ZEICHEN,
    UNTERSCHRIFT_BYTES,
    Herausgeber,
    is_signed,
    public_key,
    sign,
)
from lotse.exchange.lesen import MEGABYTE, decode, parse_json
from lotse.exchange.paket_form import (
    NICHT_NEUER,
    OHNE_GEBIET,
    Paketart,
    read_form,
    weise_ab,
    write_form,
)
from lotse.services.angebot_form import angebot_from_dict, angebot_to_dict
from lotse.services.katalogfreigabe import Freigabe, gib_frei
from lotse.services.katalogpaket import Paketkopf

FORMAT = "lotse-katalog"
MANIFEST, UNTERSCHRIFT, INHALT = "manifest.json", "manifest.sig", "katalog.json"
ZWECK = b"lotse-katalog-v1\0"
"""Signed with it, so that a signature for something else is worth nothing here."""
ART = Paketart("Katalogpaket", "Ihr Katalog ist unverändert.", 60 * MEGABYTE)
HOECHSTE_NUMMER = 10**9
_KOPF = 1_000_000
"""A larger list of contents is none."""
_FELDER = frozenset(
    {"format", "gebiet", "name", "herausgeber", "nummer", "stand", "gueltig_bis", "sha256"}
)


@dataclass(frozen=True, slots=True)
class Geprueft:
    """A package whose signature, number and hashes are right; its entries are read later."""

    kopf: Paketkopf
    inhalt: bytes


def write_katalogpaket(kopf: Paketkopf, freigabe: Freigabe, privat: bytes) -> bytes:
    """The file. The same entries give the same bytes."""
    katalog = {
        "katalog": {"name": kopf.name, "stand": kopf.stand.isoformat()},
        "quellen": list(freigabe.quellen),
        "angebote": [angebot_to_dict(angebot) for angebot in freigabe.angebote],
    }
    inhalt = json.dumps(katalog, ensure_ascii=False, separators=(",", ":")).encode()
    manifest = _manifest(kopf, inhalt)
    wer = Herausgeber(kopf.herausgeber, public_key(privat))
    siegel = wer.kennung.encode() + sign(privat, ZWECK + manifest)
    roh = write_form({INHALT: inhalt, MANIFEST: manifest, UNTERSCHRIFT: siegel})
    check_paket(roh, [wer])  # what we hand out, everybody can read
    return roh


def check_paket(
    roh: bytes, bekannte: Sequence[Herausgeber], geladen: Callable[[str], int] = lambda _reihe: 0
) -> Geprueft:
    """Signature and number before the content, hashes and form after. Refused = nothing changed.

    `geladen` = number of this series that is in the catalogue, 0 = none."""
    if len(roh) > ART.grenze:
        _weise_ab(Aussage("Erlaubt sind {n} MB.", n=ART.grenze // MEGABYTE))
    manifest, siegel = _kopfteile(roh)
    wer = _unterzeichner(siegel, manifest, bekannte)
    kopf, summen = _lies_manifest(manifest)
    if not wer.darf(kopf.gebiet):
        _weise_ab(Aussage(OHNE_GEBIET, name=wer.name))
    kopf = replace(kopf, herausgeber=wer.name, fingerabdruck=wer.fingerabdruck)
    check_nummer(kopf, geladen(kopf.reihe))
    teile = read_form(roh, ART)
    teile.pop(MANIFEST)
    teile.pop(UNTERSCHRIFT)
    if teile.keys() != summen.keys() or teile.keys() != {INHALT}:
        _weise_ab("Im Paket fehlt eine Datei, oder es ist eine zu viel.")
    if hashlib.sha256(teile[INHALT]).hexdigest() != summen[INHALT]:
        _weise_ab("Eine Datei im Paket wurde verändert.")
    return Geprueft(kopf, teile[INHALT])


def check_nummer(kopf: Paketkopf, geladen: int) -> None:
    """Only a newer one than what is here."""
    if kopf.nummer <= geladen:
        gleich = kopf.nummer == geladen
        raise Hinweis(
            Aussage(NICHT_NEUER[gleich], paket=Aussage(ART.wort), nummer=str(geladen)),
            ART.bisher,
            "Bitte fragen Sie den Herausgeber nach der neuesten Fassung.",
        )


def read_angebote(paket: Geprueft) -> tuple[Angebot, ...]:
    """The entries, each as one of this package; held to the same rules as when they went out."""
    daten = parse_json(decode(paket.inhalt, INHALT), INHALT)
    liste = daten.get("angebote") if isinstance(daten, Mapping) else None
    if not isinstance(liste, list):
        _weise_ab("Der Katalog im Paket ist nicht lesbar.")
    gelesen = [angebot_from_dict(eintrag, f"angebote[{n}]") for n, eintrag in enumerate(liste)]
    return tuple(_aus_dem_paket(angebot, paket.kopf) for angebot in gib_frei(gelesen).angebote)


def _aus_dem_paket(angebot: Angebot, kopf: Paketkopf) -> Angebot:
    """The package is the source now; whose data it was first stays with the licence."""
    erst = angebot.herkunft
    lizenz = "; ".join(filter(None, (erst.quelle, erst.lizenz)))
    kennung = "" if angebot.adresse_vertraulich else str(angebot.key)
    herkunft = Herkunft(kopf.reihe, kennung, lizenz, erst.stand or kopf.stand)
    return replace(angebot, herkunft=herkunft, fehlt_in_quelle_seit=None)


def _kopfteile(roh: bytes) -> tuple[bytes, bytes | None]:
    """Manifest and signature alone, so that a stranger is refused before the rest is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(roh)) as paket:
            da = {eintrag.filename: eintrag for eintrag in paket.infolist()}
            teile = {}
            for name in (MANIFEST, UNTERSCHRIFT):
                eintrag = da.get(name)
                if eintrag is not None and eintrag.compress_type != zipfile.ZIP_STORED:
                    _weise_ab("Ein Katalogpaket ist nicht komprimiert.")
                if eintrag is not None and eintrag.file_size <= _KOPF:
                    teile[name] = paket.read(eintrag)
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, RuntimeError) as fehler:
        weise_ab("Die Datei ist abgeschnitten oder beschädigt.", fehler, ART)
    if MANIFEST not in teile:
        _weise_ab("Es fehlt das Verzeichnis im Paket.")
    return teile[MANIFEST], teile.get(UNTERSCHRIFT)


def _unterzeichner(
    siegel: bytes | None, manifest: bytes, bekannte: Sequence[Herausgeber]
) -> Herausgeber:
    if siegel is None or len(siegel) != KENNUNG_ZEICHEN + UNTERSCHRIFT_BYTES:
        _weise_ab("Es trägt keine gültige Unterschrift.")
    kennung, unterschrift = siegel[:KENNUNG_ZEICHEN], siegel[KENNUNG_ZEICHEN:]
    wer = next((wer for wer in bekannte if wer.kennung.encode() == kennung), None)
    if wer is None:
        raise Hinweis(
            "Dieses Katalogpaket ist von jemandem, dem Sie noch nicht vertrauen. "
            "Es wurde nicht geladen.",
            ART.bisher,
            "Vergleichen Sie zuerst den Fingerabdruck des Herausgebers: in den Einstellungen "
            "beim Wissensstand, oder mit lotse wissen vertrauen DATEI.lotseherausgeber",
        )
    if not is_signed(wer, unterschrift, ZWECK + manifest):
        _weise_ab("Die Unterschrift stimmt nicht.")
    return wer


def _manifest(kopf: Paketkopf, inhalt: bytes) -> bytes:
    felder = {
        "format": FORMAT,
        "gebiet": kopf.gebiet,
        "name": kopf.name,
        "herausgeber": kopf.herausgeber,
        "nummer": kopf.nummer,
        "stand": kopf.stand.isoformat(),
        "gueltig_bis": kopf.gueltig_bis.isoformat() if kopf.gueltig_bis else "",
        "sha256": {INHALT: hashlib.sha256(inhalt).hexdigest()},
    }
    return json.dumps(felder, ensure_ascii=False, sort_keys=True, indent=1).encode()


def _lies_manifest(roh: bytes) -> tuple[Paketkopf, Mapping[str, object]]:
    felder = parse_json(decode(roh, MANIFEST), MANIFEST)
    if not isinstance(felder, dict) or felder.keys() != _FELDER or felder["format"] != FORMAT:
        _weise_ab("Das Verzeichnis im Paket ist nicht lesbar.")
    summen, nummer = felder["sha256"], felder["nummer"]
    texte = [wert for name, wert in felder.items() if name not in ("sha256", "nummer")]
    gut = all(isinstance(text, str) and text.isprintable() for text in texte)
    if not (gut and isinstance(summen, dict) and _ist_nummer(nummer)):
        _weise_ab("Das Verzeichnis im Paket ist nicht lesbar.")
    return _kopf(felder), summen


def _ist_nummer(wert: object) -> bool:
    return type(wert) is int and 0 < wert <= HOECHSTE_NUMMER


def _kopf(felder: Mapping[str, Any]) -> Paketkopf:
    try:
        stand = date.fromisoformat(felder["stand"])
        bis = date.fromisoformat(felder["gueltig_bis"]) if felder["gueltig_bis"] else None
    except ValueError as fehler:
        weise_ab("Das Verzeichnis im Paket ist nicht lesbar.", fehler, ART)
    return Paketkopf(
        felder["name"], felder["herausgeber"], felder["nummer"], stand, bis, felder["gebiet"]
    )


def _weise_ab(warum: str) -> NoReturn:
    weise_ab(warum, art=ART)
