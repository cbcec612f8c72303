"""Letters of the house without stores: the real composer and printer, loaded when first asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from lotse.domain.akte import Akte
from lotse.domain.recht import Leistung, LeistungId, Wissen
from lotse.exchange.feiertage import feiertage_in
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Brief
from lotse.letters.buero import Rahmen
from lotse.matching.vertraulich import sagbare_bedingungen
from lotse.services.briefe import Auftrag
from lotse.services.briefseite import compose_seite
from lotse.ui.dienste import Briefauftrag, Seitenbild
from tests.werkzeug.briefe import BUERO, HEUTE


@cache
def echte_leistungen() -> Mapping[LeistungId, Leistung]:
    from lotse.exchange.wissen import load_wissen

    return load_wissen().leistungen


class Briefhaus:
    """`brief` as Dienste wants it: real texts where there are some, else those of the sample."""

    def __init__(self, wissen: Wissen, heute: Callable[[], date] = lambda: HEUTE) -> None:
        self._wissen, self._heute = wissen, heute

    def brief(self, akte: Akte, auftrag: Briefauftrag) -> Brief:
        sagbar = sagbare_bedingungen(self._wissen)
        rahmen = Rahmen(
            BUERO, self._heute(), Bausteine.load(auftrag.sprache), auftrag.gestalt, sagbar=sagbar
        )
        wissen = replace(self._wissen, leistungen={**self._wissen.leistungen, **echte_leistungen()})
        was = Auftrag(
            auftrag.art,
            auftrag.vermittlung,
            auftrag.urteil,
            auftrag.name,
            auftrag.bedingungen,
            getippt=auftrag.getippt,
        )
        frei = feiertage_in(akte.familie.ort.ags)
        return compose_seite(akte, was, auftrag.weg, wissen, rahmen, frei)


@lru_cache(maxsize=32)
def pdf(brief: Brief) -> bytes:
    """Same Brief, same bytes: drawn once per run."""
    from lotse.pdf.renderer import render_brief

    return render_brief(brief)


@lru_cache(maxsize=8)
def seiten(inhalt: bytes, je_punkt: float) -> Sequence[Seitenbild]:
    from lotse.pdf.vorschau import seitenbilder_im_massstab

    return [Seitenbild(*bild) for bild in seitenbilder_im_massstab(inhalt, je_punkt)]
