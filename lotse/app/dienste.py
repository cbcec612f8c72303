"""Everything the window may ask, connected: the one parameter of its pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from functools import partial
from uuid import uuid4

from lotse.app.aktenschreiber import Aktenschreiber
from lotse.app.anfragenarbeit import anfragenarbeit
from lotse.app.briefpaket import render_paket
from lotse.app.briefvorlagen import (
    Vorlagenordner,
    buero_with_logo,
    house_style,
    letter_texts,
    ordner_of,
)
from lotse.app.clock import SYSTEM, Uhr
from lotse.app.dialogarbeit import dialogarbeit
from lotse.app.echtprofil import Echtprofil, check_changeable
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.fallspiegel import Fallspiegel
from lotse.app.katalogausgeber import Katalogausgeber
from lotse.app.katalogblick import Katalogauge
from lotse.app.katalogdienst import open_katalogdienst
from lotse.app.katalogfilter import frage
from lotse.app.katalogintern import Internbuch
from lotse.app.katalogleser import open_leser
from lotse.app.katalogpfleger import Katalogpfleger
from lotse.app.logobild import as_png
from lotse.app.profil import Profil
from lotse.app.schreiben import write_file
from lotse.app.schutzarbeit import Schutzdienst
from lotse.app.schutzraumdienst import schutzraumdienst
from lotse.app.sicherheitscheck import Checkdienst
from lotse.app.sicherungsarbeit import Sicherungswerk, secure_before
from lotse.app.treffenblatt import kit_pdf
from lotse.app.uebergabedienst import Uebergabedienst
from lotse.app.vorsicht import careful
from lotse.app.wiring import begriffe, render, werk
from lotse.app.wirkungsarbeit import zahlenarbeit
from lotse.app.wissen import ORDNER, UEBUNGSORT, arbeit, eigener_ordner, werk_aus
from lotse.app.zugangsarbeit import Zugangsdienst
from lotse.domain.akte import Akte, Aktenzeile
from lotse.domain.angebot import AngebotKey, Pruefung, Status
from lotse.domain.familie import Familie, FamilieId
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.rechnung import Rechnung, Rechnungsangaben
from lotse.exchange.besprochen import load_besprochen
from lotse.exchange.blockaden import load_blockaden
from lotse.exchange.feiertage import feiertage_in
from lotse.exchange.glossar import load_glossar
from lotse.exchange.ics import termin_ics
from lotse.exchange.worte import load_gespraechsworte
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import briefsprachen
from lotse.letters.brief import Brief
from lotse.letters.buero import Buero, Rahmen
from lotse.matching.ergebnis import Abgleich, Faktstelle
from lotse.matching.suche import find_hilfen
from lotse.matching.vertraulich import sagbare_bedingungen
from lotse.services.aufnehmen import fleeting_facts, load_akte, suggest_deckwort
from lotse.services.briefe import Auftrag
from lotse.services.briefseite import compose_seite
from lotse.services.dieselbe import Kennzeichen
from lotse.services.fallstand import Fallstatus
from lotse.services.rechnung import rechnung
from lotse.services.umwege import Umweg
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import edit_katalog
from lotse.ui.dienste import Briefauftrag, Dienste, Heuteposten, Katalogfilter, Seitenbild


class Verdrahtung:
    """The callables of Dienste over one open profile."""

    def __init__(self, profil: Profil, datei: Einstellungsdatei, uhr: Uhr = SYSTEM) -> None:
        self._profil, self._uhr = profil, uhr
        self._datei = datei
        self._katalog = open_leser(profil.katalogmotor)
        self._spiegel = Fallspiegel(profil.einheit)
        self._vorlagen = Vorlagenordner(ordner_of(profil), as_png)
        if profil.uebt:
            self._arbeit = arbeit(profil.ordner / ORDNER, UEBUNGSORT)
            self._werk = werk()
        else:
            self._arbeit = careful(arbeit(eigener_ordner()), profil)
            self._werk = werk_aus(self._arbeit.wissen())
        echt = profil if isinstance(profil, Echtprofil) else None
        self._zugang = (
            Zugangsdienst(echt, uhr.jetzt, partial(secure_before, echt)) if echt else None
        )

    def dienste(self) -> Dienste:
        echt = self._profil if isinstance(self._profil, Echtprofil) else None
        ansehen = echt.offen.nur_lesen if echt else ""
        schreiber = Aktenschreiber(
            self._profil.einheit, self._spiegel.nimm, lambda: fleeting_facts(self._werk.wissen)
        )
        return Dienste(
            wissen=self._werk.wissen,
            worte=load_gespraechsworte(),
            besprochen=load_besprochen(),
            begriffe=load_glossar(),
            blockaden=load_blockaden(),
            feiertage=feiertage_in,
            umwege=self.umwege,
            sprache=Sprache.load(self._datei.lesen().sprache),
            heute=self._uhr.heute,
            jetzt=self._uhr.jetzt,
            einstellungen=self._datei.lesen,
            merke_einstellungen=self._datei.merken,
            neue_id=lambda: uuid4().hex,
            gesagt=lambda familie: self._profil.gesagt.get(familie, FluechtigeAntworten()),
            akten=self.akten,
            kennzeichen=self.kennzeichen,
            fallstaende=self.fallstaende,
            laden=self.laden,
            speichern=schreiber.speichern,
            verwerfen=schreiber.verwerfen,
            zusammenlegung=schreiber.zusammenlegung(),
            fallcode=self.fallcode,
            deckwort=self.deckwort,
            heuteposten=self.heuteposten,
            streifen=self.streifen,
            abgleichen=self.abgleichen,
            rechnen=self.rechnen,
            katalogstand=self._katalog.stand,
            katalog_ids=self.katalog_ids,
            katalogblick=Katalogauge(self._profil, self._katalog, self._uhr),
            katalogpflege=Katalogpfleger(
                self._profil,
                self._katalog,
                self._uhr.heute,
                lambda: begriffe(self._werk.wissen),
                lambda: asdict(self._datei.lesen()),
            ),
            katalogintern=Internbuch(self._profil),
            katalogausgabe=Katalogausgeber(
                self._profil, self._katalog, self._uhr.heute, lambda: asdict(self._datei.lesen())
            ),
            katalogfrage=lambda wort, wahl: frage(wort, wahl, self._uhr.jetzt()),
            angebote=self._katalog.angebote,
            zu_pruefen=self._katalog.zu_pruefen,
            setze_pruefung=self.setze_pruefung,
            briefsprachen=briefsprachen(),
            brief=self.brief,
            pdf=render,
            paket=render_paket,
            kalender=lambda termin, titel: termin_ics(termin, self._uhr.heute(), titel),
            seiten=seiten,
            schreiben=write_file,
            briefvorlagen=None if ansehen else self._vorlagen,
            schutzarbeit=self.schutzarbeit(),
            zahlen=zahlenarbeit(
                self._profil.einheit, self._buero, readonly=bool(ansehen), uebt=self._profil.uebt
            ),
            dialog=None if ansehen else dialogarbeit(self._profil.einheit, self._uhr.heute),
            anfragen=anfragenarbeit(self._profil.einheit, self._werk.wissen, self._uhr.heute),
            treffenblatt=lambda druck: kit_pdf(druck, self._buero(), self._uhr.heute()),
            sicherungsarbeit=Sicherungswerk(self._profil)
            if isinstance(self._profil, Echtprofil) and not ansehen
            else None,
            wissensarbeit=self._arbeit,
            katalogarbeit=None
            if ansehen
            else open_katalogdienst(
                self._profil,
                self._uhr.heute,
                lambda: self._arbeit.ablage.stand().herausgeber,
            ),
            erneuern=self.erneuern,
            zugangsarbeit=None if ansehen else self._zugang,
            uebergabearbeit=Uebergabedienst(
                echt, self._datei.lesen, lambda: self._werk.wissen, lambda: uuid4().hex
            )
            if echt and not ansehen
            else None,
            sicherheitscheck=Checkdienst(echt, self._datei.lesen, self._datei.merken)
            if echt and not ansehen
            else None,
            schutzraum=None if ansehen else schutzraumdienst(echt, self._datei.lesen),
            nur_lesen=ansehen,
        )

    def _buero(self) -> Buero:
        gesetzt = asdict(self._datei.lesen())
        return buero_with_logo(gesetzt, self._vorlagen.stand(), uebt=self._profil.uebt)

    def erneuern(self) -> Dienste:
        """Over the knowledge that holds now; what the old window is doing it does with the old."""
        self._werk = werk_aus(self._arbeit.wissen())
        return self.dienste()

    def schutzarbeit(self) -> Schutzdienst | None:
        """For real data only; what the practice town holds is invented and gone at the end."""
        if not isinstance(self._profil, Echtprofil):
            return None
        orte = Sicherungswerk(self._profil).orte
        return Schutzdienst(self._profil, self._datei.lesen, lambda: self._werk.wissen, orte)

    def kennzeichen(self) -> Sequence[Kennzeichen]:
        with self._profil.einheit() as einheit:
            return einheit.kennzeichen()

    def akten(self, suche: str, geschlossen: bool) -> Sequence[Aktenzeile]:  # noqa: FBT001 - Dienste
        with self._profil.einheit() as einheit:
            return einheit.akten(suche, geschlossen=geschlossen)

    def fallstaende(self) -> Mapping[FamilieId, Fallstatus]:
        return self._spiegel.staende(self._werk.wissen, self._uhr.heute())

    def laden(self, familie: FamilieId) -> Akte:
        return load_akte(self._profil.einheit(), familie)

    def fallcode(self, jahr: int) -> str:
        with self._profil.einheit() as einheit:
            return einheit.next_fallcode(jahr)

    def deckwort(self) -> str:
        with self._profil.einheit() as einheit:
            return suggest_deckwort(einheit.deckwoerter())

    def heuteposten(self) -> Sequence[Heuteposten]:
        return self._spiegel.posten(self._werk.wissen, self._uhr.heute())

    def umwege(self) -> Sequence[Umweg]:
        with self._profil.einheit() as einheit:
            return einheit.umwege()

    def streifen(self, code: str) -> FamilieId | None:
        with self._profil.einheit() as einheit:
            return einheit.fall_mit_code(code)

    def abgleichen(
        self,
        akte: Akte,
        fluechtig: FluechtigeAntworten,
        uebersprungen: frozenset[Faktstelle],
        stichtag: date | None = None,
    ) -> Abgleich:
        was = (akte.familie, fluechtig, self._werk, self._katalog, stichtag or self._uhr.heute())
        return find_hilfen(*was, uebersprungen, merker=self._spiegel.raenge)

    def rechnen(self, familie: Familie, angaben: Rechnungsangaben, tag: date) -> Rechnung:
        return rechnung(familie, angaben, self._werk.wissen, tag)

    def katalog_ids(self, wort: str, wahl: Katalogfilter) -> Sequence[AngebotKey]:
        return self._katalog.finde(frage(wort, wahl, self._uhr.jetzt()), self._uhr.heute())

    def setze_pruefung(self, key: AngebotKey, pruefung: Pruefung | None, status: Status) -> None:
        check_changeable(self._profil)
        with self._katalog.ruhe():
            motor = edit_katalog(self._profil.katalogdatei)
            try:
                schreiber = KatalogSchreiber(motor, begriffe(self._werk.wissen))
                schreiber.setze_pruefung(key, pruefung, status)
            finally:
                motor.dispose()

    def brief(self, akte: Akte, auftrag: Briefauftrag) -> Brief:
        gesetzt, vorlagen = asdict(self._datei.lesen()), self._vorlagen.stand()
        wissen = self._werk.wissen
        rahmen = Rahmen(
            buero=buero_with_logo(gesetzt, vorlagen, uebt=self._profil.uebt),
            heute=self._uhr.heute(),
            bausteine=letter_texts(
                auftrag.sprache, vorlagen, nur_geprueft=self._datei.lesen().nur_geprueft
            ),
            gestalt=auftrag.gestalt,
            stichtag=auftrag.stichtag,
            ort=wissen.ort,
            sagbar=sagbare_bedingungen(wissen),
        )
        was = Auftrag(
            auftrag.art,
            auftrag.vermittlung,
            auftrag.urteil,
            auftrag.name,
            auftrag.bedingungen,
            getippt=auftrag.getippt,
        )
        frei = feiertage_in(akte.familie.ort.ags)
        brief = compose_seite(akte, was, auftrag.weg, wissen, rahmen, frei)
        return house_style(brief, rahmen.buero, vorlagen)


def seiten(pdf: bytes, je_punkt: float) -> Sequence[Seitenbild]:
    """Pages as pictures, `je_punkt` pixels per point."""
    from lotse.pdf.vorschau import seitenbilder_im_massstab

    return [Seitenbild(*bild) for bild in seitenbilder_im_massstab(pdf, je_punkt)]
