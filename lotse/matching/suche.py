"""From a family to explained helps with places: the whole answer, one pure function."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.familie import Familie
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.recht import LeistungId
from lotse.domain.wahrheit import Urteil
from lotse.matching.alte_zahlen import satz_dazu
from lotse.matching.auswahl import KEINE_AUSWAHL, Auswahl, waehle
from lotse.matching.ergebnis import (
    Abgleich,
    Faktstelle,
    Hilfe,
    Hilfegruppe,
    Leistungsurteil,
    Treffer,
    Verworfen,
)
from lotse.matching.fragen import naechste_fragen
from lotse.matching.gruende import vertraulich
from lotse.matching.gruppen import Gruppe, gewicht, gruppiere
from lotse.matching.gueltigkeit import grenzen
from lotse.matching.katalogindex import KatalogQuelle
from lotse.matching.lage import Lage
from lotse.matching.profil import profil
from lotse.matching.pruefwerk import Pruefwerk, bedarfe, lage
from lotse.matching.rangliste import Rangliste, Ranglistenmerker
from lotse.matching.urteile import Rohurteil, ausfuehrlich, beurteile


def find_hilfen(  # noqa: PLR0913 - what the answer depends on, and what spares work
    familie: Familie,
    fluechtig: FluechtigeAntworten,
    werk: Pruefwerk,
    katalog: KatalogQuelle,
    heute: date,
    uebersprungen: frozenset[Faktstelle] = frozenset(),
    *,
    merker: Ranglistenmerker | None = None,
) -> Abgleich:
    """Judge every Leistung, group it by wish, put the best Angebote under it, ask what helps.

    `uebersprungen`: questions the family skipped in this talk. Only the Angebote shown are
    fetched whole, in one go. `merker`: spares the ranking where nothing of it changed.
    """
    gesagt = lage(werk, familie, fluechtig, heute)
    offen = gesagt.mit(gesagt.fakten, gesagt.kinder, None)
    rat = tuple(_rat(werk, gesagt))
    urteile = tuple(beurteile(werk, gesagt, offen))
    gruppen = gruppiere(werk, familie, urteile)
    gelistet = [roh for gruppe in gruppen for roh in gruppe.urteile]
    index = katalog.index()
    wir = profil(werk, familie, gesagt, index.hier(familie.ort))
    rangliste = (merker or Ranglistenmerker()).nimm(index, wir, werk.gewichte, werk.worte)
    auswahlen = _auswahlen(rangliste, gelistet, frozenset(bedarfe(familie)))
    treffer = _treffer(rangliste, katalog, auswahlen.values())
    bau = _Bau(familie, rangliste, auswahlen, treffer)
    return Abgleich(
        gruppen=tuple(bau.gruppe(gruppe) for gruppe in gruppen),
        fragen=naechste_fragen(
            werk,
            gesagt,
            familie.kinder,
            gelistet,
            lambda leistung: gewicht(familie, leistung, heute),
            uebersprungen,
        ),
        nicht_angesprochen=tuple(
            roh.leistung.id for roh in urteile if roh.urteil is Urteil.NICHT_ANGESPROCHEN
        ),
        heute=heute,
        wissen_stand=werk.wissen.stand,
        wissen_kennung=werk.wissen.kennung,
        katalog=katalog.stand(),
        hinweise=(*rat, *_hinweise(werk, gelistet, heute)),
        erst_beraten=bool(rat),
        anzahl=Counter(roh.urteil for roh in gelistet),
        ungefragt=_ungefragt(urteile, gelistet, familie),
    )


def _ungefragt(
    urteile: Iterable[Rohurteil], gelistet: Iterable[Rohurteil], familie: Familie
) -> Mapping[LeistungId, Leistungsurteil]:
    """Verdicts in words for what is found by search only."""
    da = {roh.leistung.id for roh in gelistet}
    personen = [kind.id for kind in familie.kinder]
    return {
        roh.leistung.id: ausfuehrlich(roh, personen)
        for roh in urteile
        if roh.urteil is Urteil.PASST_NICHT and roh.leistung.id not in da
    }


def _auswahlen(
    rangliste: Rangliste, gelistet: Iterable[Rohurteil], kreuze: frozenset[str]
) -> Mapping[LeistungId, Auswahl]:
    """Places for what fits or may fit; what does not fit needs none."""
    return {
        roh.leistung.id: waehle(rangliste, roh.leistung, kreuze)
        for roh in gelistet
        if roh.urteil is not Urteil.PASST_NICHT
    }


def _treffer(
    rangliste: Rangliste, katalog: KatalogQuelle, auswahlen: Iterable[Auswahl]
) -> Mapping[int, Treffer]:
    """The shown Angebote with their reasons, by number; one that is gone meanwhile is left out."""
    nummern = sorted({nummer for auswahl in auswahlen for nummer in auswahl.gezeigt})
    merkmale = rangliste.index.merkmale
    keys: Sequence[AngebotKey] = [merkmale[nummer].key for nummer in nummern]
    ganze: Mapping[AngebotKey, Angebot] = katalog.angebote(keys)
    ergebnis = {}
    for nummer, key in zip(nummern, keys, strict=True):
        if (angebot := ganze.get(key)) is not None:
            verborgen = vertraulich(angebot)
            gruende = (*((verborgen,) if verborgen else ()), *rangliste.gruende(nummer))
            ergebnis[nummer] = Treffer(angebot, sum(g.punkte for g in gruende), gruende)
    return ergebnis


class _Bau:
    """Puts judged Leistungen and chosen Angebote together."""

    def __init__(
        self,
        familie: Familie,
        rangliste: Rangliste,
        auswahlen: Mapping[LeistungId, Auswahl],
        treffer: Mapping[int, Treffer],
    ) -> None:
        self._personen = [kind.id for kind in familie.kinder]
        self._rangliste, self._auswahlen, self._treffer = rangliste, auswahlen, treffer

    def gruppe(self, gruppe: Gruppe) -> Hilfegruppe:
        hilfen = tuple(map(self._hilfe, gruppe.urteile))
        return Hilfegruppe(gruppe.titel, gruppe.lebensbereich, gruppe.ziel, hilfen)

    def _hilfe(self, roh: Rohurteil) -> Hilfe:
        auswahl = self._auswahlen.get(roh.leistung.id, KEINE_AUSWAHL)
        return Hilfe(
            urteil=ausfuehrlich(roh, self._personen),
            angebote=tuple(self._treffer[n] for n in auswahl.gezeigt if n in self._treffer),
            anzahl_passend=auswahl.anzahl_passend,
            verworfen=tuple(map(self._verworfen, auswahl.verworfen)),
            anzahl_verworfen=auswahl.anzahl_verworfen,
        )

    def _verworfen(self, nummer: int) -> Verworfen:
        merkmale = self._rangliste.index.merkmale[nummer]
        name = merkmale.name or merkmale.sortier_name
        return Verworfen(merkmale.key, name, self._rangliste.ausschluss(nummer))


def _rat(werk: Pruefwerk, gesagt: Lage) -> Iterator[str]:
    """What to know before any Antrag, because of an answer that was given."""
    for fakt in werk.wissen.fakten.values():
        for antwort in fakt.antworten:
            if antwort.erst_beraten and gesagt.fakten.get(fakt.name) == antwort.wert:
                yield antwort.erst_beraten


def _hinweise(werk: Pruefwerk, gelistet: Iterable[Rohurteil], heute: date) -> tuple[str, ...]:
    """Each sentence about outdated figures once."""
    zahlen = werk.wissen.kennzahlen
    gelistet = tuple(gelistet)
    saetze = [s for roh in gelistet if roh.veraltet for s in grenzen(roh.leistung, zahlen, heute)]
    geoeffnet = (roh.alte for roh in gelistet if roh.betroffen)
    if (alte := next(geoeffnet, None)) is not None:
        saetze += satz_dazu(werk, alte, heute)
    return tuple(dict.fromkeys(saetze))
