"""What an entry of a list is known by: the key made of its id, and its name as one line."""

from __future__ import annotations

import re
from hashlib import sha1

from lotse.domain.angebot import AngebotKey

KOMMA = re.compile(r",(?=\S)")


def key_of(stamm: bytes, kennung: str) -> AngebotKey:
    """The text of uuid5(NAMESPACE_URL, source and id), without the detour over its value."""
    h = sha1(stamm + kennung.encode(), usedforsecurity=False).hexdigest()
    variante = "89ab"[int(h[16], 16) & 3]
    return AngebotKey(f"{h[:8]}-{h[8:12]}-5{h[13:16]}-{variante}{h[17:20]}-{h[20:32]}")


def one_line(name: str) -> str:
    """A blank after each comma."""
    return KOMMA.sub(", ", " ".join(name.split())) if "," in name or "\n" in name else name
