"""The container of a signed package: a plain ZIP in one form only, read without unpacking it.

Every byte counts: what was read is put together again and must give the same file. So nothing
can hide between the parts, and a flipped bit anywhere is seen.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen import MEGABYTE

HOECHSTENS_BYTES = 10 * MEGABYTE
HOECHSTENS_DATEIEN = 1000


@dataclass(frozen=True, slots=True)
class Paketart:
    """What kind of package it is, in words; how large it may be."""

    wort: str
    bisher: str
    grenze: int = HOECHSTENS_BYTES


WISSEN = Paketart("Wissenspaket", "Es gilt das Wissen wie bisher.")
NICHT_NEUER = {
    True: "Dieses {paket} hat dieselbe Nummer wie das geladene (Nummer {nummer}).",
    False: "Dieses {paket} ist älter als das geladene (Nummer {nummer}).",
}
"""Said of a package that is the same as the loaded one, or an older one."""
OHNE_GEBIET = "„{name}“ darf für dieses Gebiet nicht sprechen."
_NAME = re.compile(r"(?:[a-z0-9_]{1,60}/){0,2}[a-z0-9_]{1,60}\.(?:toml|csv|json|sig)")
_TAG = (1980, 1, 1, 0, 0, 0)
_RECHTE = 0o100600 << 16


def write_form(dateien: Mapping[str, bytes]) -> bytes:
    """The same files always give the same bytes; nothing is compressed."""
    strom = io.BytesIO()
    with zipfile.ZipFile(strom, "w") as paket:
        for name in sorted(dateien):
            eintrag = zipfile.ZipInfo(name, _TAG)
            eintrag.create_system, eintrag.external_attr = 3, _RECHTE
            paket.writestr(eintrag, dateien[name])
    return strom.getvalue()


def read_form(roh: bytes, art: Paketart = WISSEN) -> dict[str, bytes]:
    """Size, names and form first; content only after that."""
    if len(roh) > art.grenze:
        weise_ab(Aussage("Erlaubt sind {n} MB.", n=art.grenze // MEGABYTE), art=art)
    try:
        with zipfile.ZipFile(io.BytesIO(roh)) as paket:
            dateien = _lies(paket, len(roh), art)
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, RuntimeError) as fehler:
        weise_ab("Die Datei ist abgeschnitten oder beschädigt.", fehler, art)
    if write_form(dateien) != roh:
        weise_ab("Die Datei ist nicht mehr so, wie sie ausgegeben wurde.", art=art)
    return dateien


def _lies(paket: zipfile.ZipFile, groesse: int, art: Paketart) -> dict[str, bytes]:
    eintraege = paket.infolist()
    if len(eintraege) > HOECHSTENS_DATEIEN:
        weise_ab(Aussage("Erlaubt sind höchstens {n} Dateien.", n=HOECHSTENS_DATEIEN), art=art)
    namen = [eintrag.filename for eintrag in eintraege]
    if len(set(namen)) < len(namen) or not all(_NAME.fullmatch(name) for name in namen):
        weise_ab("Ein Dateiname im Paket ist nicht erlaubt.", art=art)
    gepackt = any(eintrag.compress_type != zipfile.ZIP_STORED for eintrag in eintraege)
    if gepackt or sum(eintrag.file_size for eintrag in eintraege) > groesse:
        weise_ab(Aussage("Ein {paket} ist nicht komprimiert.", paket=Aussage(art.wort)), art=art)
    return {eintrag.filename: paket.read(eintrag) for eintrag in eintraege}


def weise_ab(warum: str, ursache: Exception | None = None, art: Paketart = WISSEN) -> NoReturn:
    """One sentence says why; nothing of the content is quoted."""
    raise Hinweis(
        Aussage(
            "Dieses {paket} wurde nicht geladen. {warum}",
            paket=Aussage(art.wort),
            warum=Aussage(warum),
        ),
        art.bisher,
        "Bitte holen Sie die Datei noch einmal beim Herausgeber.",
    ) from ursache
