"""The end of a sitting: one more Sicherung if something changed, then no key is left."""

from __future__ import annotations

from pathlib import Path

from lotse.app.echtprofil import Echtprofil
from lotse.app.profil import Profil
from lotse.app.sicherungsarbeit import Sicherungswerk
from lotse.app.zweitort import bring
from lotse.services.sichern import Anlass


def finish(profil: Profil) -> None:
    """At the end of the program; Hinweis about what did not get where it belongs."""
    ansehen = isinstance(profil, Echtprofil) and bool(profil.offen.nur_lesen)
    close_secured(profil, Anlass.ENDE)
    if isinstance(profil, Echtprofil) and not ansehen:
        hinweis = bring(profil.offen.tresor).hinweis
        if hinweis is not None:
            raise hinweis


def close_secured(profil: Profil, anlass: Anlass, behalte: Path | None = None) -> None:
    """Let go of the files and wipe the key, whatever becomes of the Sicherung.

    The Sicherung needs the key, so it comes first: some 50 ms behind a screen that is covered
    already; where nothing may be written there is none. Whatever may take longer, a stick or a
    share, comes after the wiping. `behalte` was chosen to be brought back: it is not thinned out.
    """
    try:
        if isinstance(profil, Echtprofil) and not profil.offen.nur_lesen:
            Sicherungswerk(profil).sichere(anlass, behalte)
    finally:
        profil.close()
