"""What of an entry is lost on the way through HSDS goes along in the profile, and only that.

The service is read again as any other program's would be. A field that does not come back as it
was is written into the profile. So nothing is lost by construction, and little stands twice: what
others correct in a field of the standard counts when the file comes back, unless the profile
says that field itself; numbers and hours count always.
"""

from __future__ import annotations

from dataclasses import fields

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.exchange.befund import Protokoll
from lotse.exchange.hsds_angebot import Umgebung, build_angebote
from lotse.exchange.hsds_aus import Ausgabe, build_service
from lotse.exchange.hsds_felder import Objekt
from lotse.exchange.hsds_profil import NAME
from lotse.exchange.hsds_sammeln import Sammlung, Stelle
from lotse.services.angebot_form import angebot_to_dict
from lotse.services.werte import to_plain

LEER = Angebot(AngebotKey(""), "", "")


def full_service(angebot: Angebot, ausgabe: Ausgabe, umgebung: Umgebung) -> Objekt:
    """One service that gives the same entry again, on whatever day it is read."""
    service = build_service(angebot, ausgabe)
    gelesen = _read(service, umgebung)
    genau = angebot_to_dict(angebot)
    profil = {
        feld.name: genau.get(feld.name, to_plain(getattr(angebot, feld.name)))
        for feld in fields(Angebot)
        if getattr(angebot, feld.name) != getattr(gelesen, feld.name)
        or _hangs_on_the_day(angebot, feld.name)
    }
    return {**service, NAME: profil} if profil else service


def _read(service: Objekt, umgebung: Umgebung) -> Angebot:
    """As the import reads it; what it is given stays as it was."""
    sammlung = Sammlung(Protokoll())
    sammlung.nehmen([service], Stelle("", ""))
    return next(build_angebote(sammlung, umgebung), LEER)


def _hangs_on_the_day(angebot: Angebot, feld: str) -> bool:
    """Single days pass and notices end: such fields are read differently tomorrow."""
    if feld in ("hinweis", "hinweis_bis"):
        return bool(angebot.hinweis or angebot.hinweis_bis)
    mit_tag = any(zeit.datum for zeit in angebot.oeffnungszeiten)
    return mit_tag and feld in ("oeffnungszeiten", "oeffnung_hinweis")
