"""The page of helps on a made-up match, or on the real knowledge and the practice town.

Below: what a test reads off the page, and how it presses keys.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from PySide6.QtTest import QTest

from lotse.domain.akte import Akte
from lotse.domain.angebot import AngebotKey
from lotse.domain.familie import Familie
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Bedingung, Leistung, Wissen
from lotse.domain.wahrheit import Urteil
from lotse.exchange.familie import read_familie
from lotse.exchange.wissen import load_wissen
from lotse.matching.ergebnis import (
    Abgleich,
    Bedingungsurteil,
    Faktstelle,
    Grund,
    Hilfe,
    Hilfegruppe,
    Katalogstand,
    Leistungsurteil,
    Treffer,
)
from lotse.matching.pruefwerk import Pruefwerk, pruefwerk
from lotse.matching.suche import find_hilfen
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste, Katalogfilter
from lotse.ui.seiten.hilfen import HilfenSeite
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.fall import angebot, leistung
from tests.werkzeug.generieren import SpeicherKatalog
from tests.werkzeug.muster import HEUTE, familie_k
from tests.werkzeug.muster_wissen import wissen as muster_wissen
from tests.werkzeug.musterstadt import FAMILIEN, angebote

KITA = leistung(
    bedingungen=(
        Bedingung("wohnsitz_de", "Die Familie wohnt hier.", "Sie wohnt woanders.",
                  "Noch nicht gefragt: Wohnt die Familie hier?", "§ 24 SGB VIII"),
        Bedingung("besucht_kita", "Das Kind geht noch in keine Kita.", "Das Kind hat einen Platz.",
                  "Noch offen: Geht das Kind in eine Kita?", "§ 24 Abs. 2 SGB VIII"),
    )
)  # fmt: skip
GRUENDE = (
    Grund("sprache", 3, "spricht Türkisch", gut=True),
    Grund("weg", -1, "weiter Weg: 5 km", gut=False),
    Grund("wartezeit", 0, "Wartezeit etwa 3 Wochen (gemeldet 12.10.)", gut=True),
)


def treffer(kennung: str, name: str, gruende: tuple[Grund, ...] = GRUENDE) -> Treffer:
    return Treffer(angebot(kennung, name), sum(g.punkte for g in gruende), gruende)


def urteil(
    was: Leistung = KITA, gesamt: Urteil = Urteil.PASST, **felder: object
) -> Leistungsurteil:
    """The last condition decides; an open one is missing the fact of its expression."""
    einzeln = []
    for nummer, b in enumerate(was.bedingungen, 1):
        wie = gesamt if nummer == len(was.bedingungen) else Urteil.PASST
        satz = {Urteil.PASST: b.ja, Urteil.NOCH_KLAEREN: b.offen, Urteil.PASST_NICHT: b.nein}[wie]
        stelle = (Faktstelle(b.wenn),)
        offen = wie is Urteil.NOCH_KLAEREN
        einzeln.append(
            Bedingungsurteil(b, wie, satz, () if offen else stelle, stelle if offen else ())
        )
    return Leistungsurteil(was, gesamt, tuple(einzeln), (), **felder)  # type: ignore[arg-type]


def hilfe(
    was: Leistung = KITA, gesamt: Urteil = Urteil.PASST, *angeboten: Treffer, **felder: object
) -> Hilfe:
    return Hilfe(urteil(was, gesamt), angeboten, **({"anzahl_passend": len(angeboten)} | felder))  # type: ignore[arg-type]


def abgleich(*hilfen: Hilfe, **felder: object) -> Abgleich:
    """One group under one wish."""
    gruppe = Hilfegruppe(
        "Mein Kind soll in die Kita.", Lebensbereich.BETREUUNG_SCHULE, "z1", hilfen
    )
    grund: dict[str, object] = {
        "gruppen": (gruppe,) if hilfen else (),
        "fragen": (),
        "nicht_angesprochen": (),
        "heute": HEUTE,
        "wissen_stand": HEUTE,
        "wissen_kennung": "",
        "katalog": Katalogstand("", None, 0),
    }
    return Abgleich(**(grund | felder))  # type: ignore[arg-type]


def mit_wissen(*leistungen: Leistung) -> Wissen:
    return replace(muster_wissen(), leistungen={x.id: x for x in leistungen})


def oeffne(qtbot, runner, dienst: Dienste, akte: Akte) -> HilfenSeite:
    """The page in a window of the usual size, with its first match."""
    sitzung = Sitzung(dienst, runner, runner)
    sitzung.beginne(akte)
    qtbot.waitUntil(lambda: sitzung.abgleich is not None)
    seite = HilfenSeite(dienst, sitzung)
    seite.resize(1282, 622)
    qtbot.addWidget(seite)
    with qtbot.waitExposed(seite):
        seite.show()
    return seite


def zeige(qtbot, runner, antwort: Abgleich, **felder: object) -> HilfenSeite:
    """The page on a match that is always the same."""
    bekannt = [h.leistung for h in antwort.hilfen()] or [KITA]
    grund: dict[str, object] = {
        "wissen": mit_wissen(*bekannt),
        "abgleichen": lambda _akte, _fluechtig, _weg: antwort,
    }
    return oeffne(qtbot, runner, dienste(Haus(), **(grund | felder)), Akte(familie_k()))


@cache
def echtes_werk() -> Pruefwerk:
    return pruefwerk(load_wissen())


@cache
def echter_katalog() -> SpeicherKatalog:
    return SpeicherKatalog(angebote())


@cache
def echte_familie(name: str) -> tuple[Familie, FluechtigeAntworten]:
    datei = next(d for d in FAMILIEN if d.stem == name)
    return read_familie(datei, echtes_werk().wissen, HEUTE)


def echte_dienste(haus: Haus, **felder: object) -> Dienste:
    """Real law, real matching, the practice town."""
    werk, katalog = echtes_werk(), echter_katalog()
    alle = {a.key: a for a in angebote()}

    def ids(wort: str, gefiltert: Katalogfilter) -> list[AngebotKey]:
        return [
            a.key
            for a in angebote()
            if wort.casefold() in a.name.casefold()
            and (not gefiltert.leistung or gefiltert.leistung in a.leistungen)
        ]

    grund: dict[str, object] = {
        "wissen": werk.wissen,
        "abgleichen": lambda akte, fluechtig, weg, tag=HEUTE: find_hilfen(
            akte.familie, fluechtig, werk, katalog, tag, weg
        ),
        "katalog_ids": ids,
        "angebote": lambda keys: {k: alle[k] for k in keys if k in alle},
    }
    return dienste(haus, **(grund | felder))


def zeige_echte(qtbot, runner, name: str, **felder: object) -> HilfenSeite:
    familie, _ = echte_familie(name)
    return oeffne(qtbot, runner, echte_dienste(Haus(leer=True), **felder), Akte(familie))


def zeilen(liste):
    return [liste.modell.zeile(n) for n in range(liste.modell.rowCount())]


def gesprochen(liste):
    return [liste.art.sprich(zeile) for zeile in zeilen(liste)]


def ids(seite):
    """The helps in the list, without heads."""
    liste = seite._liste.liste
    return [k for z in zeilen(liste) if (k := liste.art.schluessel(z))]


def saetze(widget):
    """Every sentence that can be read."""
    return [t.text() for t in widget.findChildren(Text) if t.isVisibleTo(widget) and t.text()]


def druecke(seite, taste):
    QTest.keyClick(seite.focusWidget() or seite, taste)


def spruenge(seite):
    """Where the page sends the navigator from now on."""
    gesammelt = []
    seite.sitzung.springt.connect(gesammelt.append)
    return gesammelt
