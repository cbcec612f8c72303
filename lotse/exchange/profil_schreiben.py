"""A proposal a person confirmed becomes a named profile for next year's file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.erkennen import build_profil, reread_tabellen
from lotse.exchange.lesen import UNVERAENDERT
from lotse.exchange.profil_form import Feldregel, Profil, Profildatei
from lotse.paths import atomic_write
from lotse.services.katalogarbeit import Quellenform, Vorschlag
from lotse.services.ursache import ursache

_NAME = re.compile(r"[a-z][a-z0-9_]*")


def write_profil(vorschlag: Vorschlag, name: str, ordner: Path) -> Path:
    """Write it into a folder of profiles; the same name is written anew."""
    if vorschlag.form is not Quellenform.TABELLE:
        raise Hinweis(
            "Für diese Quelle braucht Lotse kein Profil.", UNVERAENDERT, "Sie wird so erkannt."
        )
    if not _NAME.fullmatch(name):
        raise Hinweis(
            Aussage("„{name}“ geht nicht als Name eines Profils.", name=name),
            UNVERAENDERT,
            "Erlaubt sind kleine Buchstaben, Ziffern und Unterstrich.",
        )
    profil = build_profil(vorschlag, reread_tabellen(vorschlag), name)
    pfad = ordner / f"{name}.json"
    try:
        ordner.mkdir(parents=True, exist_ok=True)
        atomic_write(pfad, to_json(profil).encode())
    except OSError as fehler:
        raise Hinweis(
            Aussage("Das Profil lässt sich nicht speichern: {grund}.", grund=ursache(fehler)),
            UNVERAENDERT,
            "Bitte prüfen Sie den Ordner der Profile.",
        ) from None
    return pfad


def to_json(profil: Profil) -> str:
    """In the form of resources/schema/profil.schema.json."""
    inhalt = {
        "$schema": "profil.schema.json",
        "version": 1,
        "name": profil.name,
        "titel": profil.titel,
        "dateien": [_datei(datei) for datei in profil.dateien],
    }
    return json.dumps(inhalt, ensure_ascii=False, indent=2) + "\n"


def _datei(datei: Profildatei) -> dict[str, object]:
    quelle = datei.quelle
    return _ohne_leere(
        datei=datei.datei,
        blatt=datei.blatt,
        kopfzeilen=datei.kopfzeilen,
        kodierung=datei.kodierung,
        trenner=datei.trenner,
        quelle={
            "kennung": quelle.kennung,
            "name": quelle.name,
            "lizenz": quelle.lizenz,
            "namensnennung": quelle.namensnennung,
            "stand": quelle.stand.isoformat() if quelle.stand else None,
        },
        vorwahl=datei.vorwahl,
        wochentage=list(datei.wochentage),
        personen=list(datei.personen),
    ) | {
        "kennung": datei.kennung,
        "felder": {
            ziel.value: [_regel(r) for r in regeln] for ziel, regeln in datei.felder.items()
        },
    }


def _regel(regel: Feldregel) -> object:
    if regel == Feldregel(regel.spalten) and len(regel.spalten) == 1:
        return regel.spalten[0]
    return _ohne_leere(
        spalten=list(regel.spalten),
        wert=regel.wert,
        vor=regel.vor,
        ersetzen=dict(regel.ersetzen),
    ) | ({"verbinden": regel.verbinden} if regel.verbinden != " " else {})


def _ohne_leere(**felder: object) -> dict[str, object]:
    return {
        name: wert for name, wert in felder.items() if wert or (isinstance(wert, Mapping) and wert)
    }
