"""Bytes of any usual encoding as text; what was guessed, and what looks broken, is told."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen import UNVERAENDERT

MARKEN = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
"""Mark, codec that swallows it, and its name for people."""
PROBE = 200_000
"""So many bytes are enough evidence for an old encoding."""
VIELE_NULLEN = 0.2
"""Every second byte of UTF-16 is zero in our languages; other texts hold none."""
WENIG_NULLEN = 0.001

_UMLAUTE = "äöüßÄÖÜ"
_ALTE = (("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman"), ("cp850", "DOS (cp850)"))
_LOECHER = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
"""Bytes that Windows-1252 leaves undefined; Latin-1 has them."""
_TAFEL = "".join(
    chr(byte) if byte in _LOECHER else bytes([byte]).decode("cp1252") for byte in range(256)
)
_KAPUTT = re.compile(r"[ÃÂ][\x80-\xBF\u0152-\u2122]|â€|[GΓ]Ç[ôöÖ£]|&(?:amp;)+[a-z]+;|\ufffd")
"""UTF-8 read as Windows or DOS text, entities escaped twice, the sign for a lost character."""
_VERDACHT = ("Ã", "Â", "â€", "Ç", "&", "\ufffd")
"""Without one of them nothing is looked for."""


@dataclass(frozen=True, slots=True)
class Klartext:
    """A text, its encoding in words, whether it was guessed, and how often it looks broken."""

    text: str
    kodierung: str
    geraten: bool = False
    kaputt: int = 0
    beispiel: str = ""
    nullen: int = 0
    """Zero bytes that stood in it; they are blanks now."""


def read_text(inhalt: bytes, name: str, kodierung: str = "") -> Klartext:
    """Mark, strict UTF-8, UTF-16 without mark, then the old encoding with most German letters.

    `kodierung` = a person chose it."""
    codec, wort, geraten = (kodierung, kodierung, False) if kodierung else _codec(inhalt, name)
    try:
        text = _decode(inhalt, codec)
    except (UnicodeDecodeError, LookupError):
        raise Hinweis(
            Aussage(
                "Die Datei „{datei}“ lässt sich nicht als {form} lesen.", datei=name, form=wort
            ),
            UNVERAENDERT,
            "Bitte speichern Sie die Datei als UTF-8.",
        ) from None
    nullen = text.count("\0")
    if nullen > WENIG_NULLEN * len(text) + 1:
        raise _kein_text(name)
    if nullen:
        text = text.replace("\0", " ")
    treffer = _KAPUTT.search(text) if any(wort in text for wort in _VERDACHT) else None
    kaputt = sum(1 for _ in _KAPUTT.finditer(text)) if treffer else 0
    umgebung = text[max(treffer.start() - 10, 0) : treffer.end() + 10] if treffer else ""
    beispiel = " ".join(umgebung.split())
    return Klartext(text, wort, geraten, kaputt, beispiel, nullen)


def _codec(inhalt: bytes, name: str) -> tuple[str, str, bool]:
    for marke, codec, wort in MARKEN:
        if inhalt.startswith(marke):
            return codec, wort, False
    if sechzehn := _ohne_marke(inhalt):
        return sechzehn, "UTF-16", True
    try:
        inhalt.decode("utf-8")
    except UnicodeDecodeError:
        codec, wort = _alte(inhalt[:PROBE], name)
        return codec, wort, True
    return "utf-8", "UTF-8", False


def _ohne_marke(inhalt: bytes) -> str:
    probe = inhalt[:PROBE]
    halb = len(probe) // 2 or 1
    for codec, anfang in (("utf-16-le", 1), ("utf-16-be", 0)):
        hier, dort = probe[anfang::2].count(0), probe[1 - anfang :: 2].count(0)
        if hier > VIELE_NULLEN * halb and dort <= WENIG_NULLEN * halb:
            return codec
    return ""


def _alte(probe: bytes, name: str) -> tuple[str, str]:
    """The one in which most of the foreign bytes are German letters; Windows where none is."""
    if probe.count(0) > WENIG_NULLEN * len(probe) + 1:
        raise _kein_text(name)
    gezaehlt = []
    for rang, (codec, wort) in enumerate(_ALTE):
        zahl = sum(probe.count(umlaut.encode(codec)) for umlaut in _UMLAUTE)
        gezaehlt.append((zahl, -rang, codec, wort))
    _zahl, _rang, codec, wort = max(gezaehlt)
    if codec == "cp1252" and any(probe.count(byte) for byte in _LOECHER):
        return codec, "Windows-1252, teils ISO 8859-1"
    return codec, wort


def _decode(inhalt: bytes, codec: str) -> str:
    if codec == "cp1252":
        return codecs.charmap_decode(inhalt, "strict", _TAFEL)[0]
    return inhalt.decode(codec)


def _kein_text(name: str) -> Hinweis:
    return Hinweis(
        Aussage("„{datei}“ ist keine Textdatei.", datei=name),
        UNVERAENDERT,
        "Lotse liest CSV, XLSX, JSON, XML und Pakete davon als ZIP.",
    )
