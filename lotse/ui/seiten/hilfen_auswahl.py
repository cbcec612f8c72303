"""The rows of Angebote of one help: what the match offers, and what the family took besides."""

from __future__ import annotations

from collections.abc import Sequence

from lotse.domain.akte import Akte
from lotse.domain.angebot import AngebotKey
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Hilfe, Treffer
from lotse.services.vermitteln import chosen, is_planned
from lotse.ui.dienste import Dienste
from lotse.ui.seiten.hilfen_angebot_zeilen import Angebotszeile
from lotse.ui.seiten.hilfen_worte import geprueft, offen, warten, weg


def angebotszeilen(
    hilfe: Hilfe, akte: Akte, dienste: Dienste, sprache: Sprache, *, rang: bool
) -> Sequence[Angebotszeile]:
    """In the order of the match; picks from the catalogue stand last, without a rank."""
    heute, stadtteil = dienste.heute(), akte.familie.ort.stadtteil
    wahl = chosen(akte, hilfe.leistung.id)
    eigene = aus_katalog(hilfe, akte, dienste)
    alle = [*hilfe.angebote, *eigene]
    zeilen = []
    for nummer, treffer in enumerate(alle, 1):
        frische, alt = geprueft(treffer.angebot, heute, sprache)
        zeilen.append(
            Angebotszeile(
                treffer=treffer,
                nummer=nummer,
                anzahl=len(alle),
                weg=weg(treffer, stadtteil, sprache),
                warten=warten(treffer, heute, sprache),
                offen=offen(treffer.angebot, heute, sprache),
                geprueft=frische,
                alt=alt,
                gewaehlt=wahl is not None and wahl.gewaehlt == treffer.angebot.key,
                im_plan=is_planned(akte, hilfe.leistung.id, treffer),
                aus_katalog=treffer in eigene,
                rang=rang,
            )
        )
    return zeilen


def aus_katalog(hilfe: Hilfe, akte: Akte, dienste: Dienste) -> Sequence[Treffer]:
    """What the family took and the match does not offer: picks and hand-overs already begun."""
    kennung, gezeigt = hilfe.leistung.id, {t.angebot.key for t in hilfe.angebote}
    wahl = chosen(akte, kennung)
    eigene = {
        v.angebot.key: v.angebot for v in akte.vermittlungen if v.leistung == kennung and v.angebot
    }
    if wahl and wahl.gewaehlt and wahl.gewaehlt not in {*gezeigt, *eigene}:
        eigene |= dienste.angebote([AngebotKey(wahl.gewaehlt)])
    return [Treffer(a, 0, ()) for key, a in eigene.items() if key not in gezeigt]
