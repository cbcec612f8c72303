"""What Lotse is made of, as CycloneDX JSON: python -m tests.werkzeug.stueckliste > lotse.cdx.json

Names, versions and hashes come from the lock, licences from the installed parts themselves.
"""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

from lotse.paths import HAUS

LOCK = HAUS / "requirements.lock"
NACHGESEHEN = {"sqlcipher3": "Zlib", "setuptools": "MIT", "python-dateutil": "Apache-2.0"}
"""What says nothing usable about itself, or is there only while Lotse is put together."""
_TEIL = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_TROVE = re.compile(r"License :: (?:OSI Approved :: )?(.+)")


def stueckliste(lock: Path = LOCK) -> dict[str, Any]:
    """The same lock and the same environment give the same bytes: no time, no serial number."""
    projekt = metadata("lotse")
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "lotse",
                "name": "lotse",
                "version": projekt["Version"],
                "licenses": [{"license": {"name": lizenz("lotse")}}],
            }
        },
        "components": [_teil(name, nummer, rest) for name, nummer, rest in geschlossen(lock)],
    }


def geschlossen(lock: Path = LOCK) -> list[tuple[str, str, str]]:
    """Every locked part: name, version, and the lines with its hashes."""
    text = lock.read_text("utf-8")
    treffer = [*_TEIL.finditer(text)]
    enden = [*(t.start() for t in treffer[1:]), len(text)]
    return [(t[1], t[2], text[t.end() : ende]) for t, ende in zip(treffer, enden, strict=True)]


def lizenz(name: str) -> str:
    """Looked up, or as the part says: SPDX first, else its own word, else its class; "" = no."""
    if name in NACHGESEHEN:
        return NACHGESEHEN[name]
    try:
        angaben = metadata(name)
    except PackageNotFoundError:
        return ""
    wort = angaben.get("License-Expression") or angaben.get("License") or ""
    klassen = [t[1] for k in angaben.get_all("Classifier", []) if (t := _TROVE.fullmatch(k))]
    if not wort or "\n" in wort:  # some put the whole text there
        wort = "; ".join(klassen)
    return str(wort)


def _teil(name: str, nummer: str, rest: str) -> dict[str, Any]:
    kennung = f"pkg:pypi/{name.lower()}@{nummer}"
    return {
        "type": "library",
        "bom-ref": kennung,
        "name": name,
        "version": nummer,
        "purl": kennung,
        "licenses": [{"license": {"name": lizenz(name) or "unbekannt"}}],
        "hashes": [{"alg": "SHA-256", "content": wert} for wert in sorted(_HASH.findall(rest))],
    }


if __name__ == "__main__":
    json.dump(stueckliste(), sys.stdout, ensure_ascii=False, indent=1)
    print()
