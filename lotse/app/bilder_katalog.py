"""Pictures of the catalogue: narrowed, nothing found, an entry by hand, the calls of the week."""

from __future__ import annotations

from dataclasses import replace

from lotse.app.bilder_maler import ANSICHTEN, Ansicht, Maler
from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.frische import Meldungsart
from lotse.domain.intern import Intern
from lotse.services.katalogausgabe import Ausgabeform
from lotse.services.katalogpflege import Lage
from lotse.ui.dialoge.zusammenfuehren import Zusammenfuehren
from lotse.ui.dienste import Dienste
from lotse.ui.einlesen.ausgeben import Ausgabedialog
from lotse.ui.seiten.katalog import KatalogSeite
from lotse.ui.seiten.katalog_wahlen import KEIN
from lotse.ui.sprung import Ort, Sprung

NEU = AngebotKey("bild-elterncafe")
NOTIZ = Intern("Frau Sommer ruft am schnellsten zurück.", "Leuchtturm")


def male_katalog(maler: Maler, dienste: Dienste) -> None:
    """Look by look; what is entered or reported for a picture is taken back."""
    for ansicht in ANSICHTEN:
        _male_ansicht(maler, dienste, ansicht)


def _male_ansicht(maler: Maler, dienste: Dienste, ansicht: Ansicht) -> None:
    zusatz = ansicht.name
    with maler.fenster(dienste, ansicht) as (fenster, sitzung):
        sitzung.springe(Sprung(Ort.KATALOG))
        maler.warte()
        seite = fenster.findChildren(KatalogSeite)[0]
        filter_ = seite.liste.filter
        filter_.setze(replace(KEIN, sprache="tr", ohne_antrag=True))
        seite.liste.feld.setText("sprach")
        maler.male(fenster, f"16_katalog_gefiltert_{zusatz}")
        filter_.setze(replace(filter_.wahl, stufenlos=True, wartezeit_wochen=0, sprache="pl"))
        maler.male(fenster, f"16_katalog_nichts_{zusatz}")
        seite.liste.feld.clear()
        filter_.setze(KEIN)
        maler.warte()
        seite.liste.geoeffnet.emit(None)
        seite.blatt.show_einzeln()
        maler.male(fenster, f"16_katalog_einzeln_{zusatz}")
        _male_intern(maler, dienste, seite, zusatz)
        seite.blatt.zurueck.emit()
        seite.on_aendern(seite.liste.tabelle.wahl_id())
        maler.male(fenster, f"16_katalog_aendern_{zusatz}")
        seite.form.on_fertig()
        _male_neu(maler, seite, zusatz)
        sitzung.zurueck()
        maler.warte()
        _male_sorgen(maler, dienste, seite, zusatz)


def _male_neu(maler: Maler, seite: KatalogSeite, zusatz: str) -> None:
    """Empty, then with a name that tells which help it may be."""
    seite.on_neu()
    maler.male(seite.window(), f"16_katalog_neu_{zusatz}")
    seite.form.zeilen.felder["name"].set_text("Schuldnerberatung am Hafen")
    seite.form.zeilen.alles_fertig()
    maler.warte()
    maler.male(seite.window(), f"16_katalog_vorschlag_{zusatz}")
    seite.form.on_fertig()


def _male_intern(maler: Maler, dienste: Dienste, seite: KatalogSeite, zusatz: str) -> None:
    """The end of the sheet, with what the office keeps to itself."""
    key, buch = AngebotKey(seite.liste.tabelle.wahl_id()), dienste.katalogintern
    if buch is None:
        return
    buch.merke(key, NOTIZ)
    seite.taten.lies_intern(key)
    maler.warte()
    balken = seite.blatt.rolle.verticalScrollBar()
    balken.setValue(balken.maximum())
    maler.male(seite.window(), f"16_katalog_intern_{zusatz}")


def _male_sorgen(maler: Maler, dienste: Dienste, seite: KatalogSeite, zusatz: str) -> None:
    """Twice in the catalogue, gone from its source, and the list of calls."""
    pflege, blick, fenster = dienste.katalogpflege, dienste.katalogblick, seite.window()
    if pflege is None or blick is None:
        return
    vorlage = next(a for a in _eintraege(dienste) if a.standort and a.telefone)
    doppelt = replace(
        vorlage,
        key=NEU,
        kurztext="Aus der neuen Liste der Stadt.",
        telefone=(replace(vorlage.telefone[0], nummer="0221 4710199"),),
        fehlt_in_quelle_seit=dienste.heute(),
        pruefung=None,
    )
    pflege.setze(NEU, doppelt)
    blick.melden(AngebotKey(vorlage.key), Meldungsart.NUMMER_FALSCH)
    seite.taten.lies_paare()
    maler.warte()
    seite.liste.zeige_filter(KEIN, Lage.DOPPELT)
    seite.liste.bleib_bei(NEU)
    maler.warte()
    seite.liste.geoeffnet.emit(None)
    maler.male(fenster, f"16_katalog_doppelt_{zusatz}")
    seite.taten.vereine(vorlage.key, NEU)
    maler.warte()
    maler.male_darueber(fenster, f"16_katalog_zusammenfuehren_{zusatz}")
    for dialog in fenster.findChildren(Zusammenfuehren):
        dialog.reject()
    _male_ausgeben(maler, seite, zusatz)
    seite.show_sprung(Sprung(Ort.KATALOG, bezug="anrufliste"))
    seite.on_gezeigt()
    maler.male(fenster, f"16_katalog_anrufe_{zusatz}")
    pflege.setze(NEU, None)
    seite.show_sprung(Sprung(Ort.KATALOG, bezug=""))


def _male_ausgeben(maler: Maler, seite: KatalogSeite, zusatz: str) -> None:
    """What kinds of files there are, and what two of them ask. A painted dialog is closed."""
    fenster = seite.window()
    for form in (Ausgabeform.XLSX, Ausgabeform.VERZEICHNIS, Ausgabeform.PAKET):
        seite.kopf.on_ausgeben()
        maler.warte()
        dialog = next(d for d in fenster.findChildren(Ausgabedialog) if d.isVisible())
        dialog.karten[form].setChecked(True)
        art = "ausgeben" if form is Ausgabeform.XLSX else form.value
        maler.male_darueber(fenster, f"16_katalog_{art}_{zusatz}")
        maler.warte()


def _eintraege(dienste: Dienste) -> list[Angebot]:
    keys = dienste.katalog_ids("", KEIN)
    return list(dienste.angebote(keys).values())
