"""The work of a case in the words of the Auskunft: consents, applications, blocks, contacts."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis, Antragsform, Belehrung
from lotse.domain.ausgang import Abbruchgrund, Ablehngrund
from lotse.domain.begruendung import Begruendung
from lotse.domain.blockade import Blockade, Blockadecode, Blockadeereignis, Blockadestand
from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)
from lotse.domain.familie import Bildung, Kamueber
from lotse.domain.kontakt import (
    Kontakt,
    Kontaktart,
    Kontaktergebnis,
    Rueckmeldeergebnis,
    Rueckmeldung,
)
from lotse.domain.netz import (
    Beziehung,
    Fluss,
    Hilfeart,
    Horizont,
    Netzkante,
    Netzknoten,
    Sektor,
)
from lotse.domain.vermittlung import Quelle, Weg
from lotse.services.anfragen import KAMUEBERWORT

ZEICHEN = "Ein zufälliges Zeichen, das nur der Rechner braucht. Es steht in der Datei dazu."
VERWEIS = "Ein Verweis auf eine andere Zeile dieses Blattes. Er steht in der Datei dazu."
KATALOG = "Zeichen von Angeboten aus dem Katalog. Sie stehen in der Datei dazu."
TEIL = "Hat einen eigenen Abschnitt."
SORTE = "Zu welcher Sorte von Ämtern die Stelle gehört. Das steht in der Datei dazu."

FALLWORT: Mapping[type, Mapping[str, str]] = {
    Einwilligung: {
        "art": "Wem",
        "empfaenger": "Name",
        "zweck": "Wozu",
        "datenarten": "Was",
        "richtung": "Wer wem",
        "form": "Wie erlaubt",
        "form_grund": "Warum nur gesprochen",
        "erteilt_am": "Am",
        "gueltig_bis": "Gilt bis",
        "widerrufen_am": "Zurückgenommen am",
        "unterschrieben": "Unterschrieben von",
        "sorge_beide": "Zwei haben die Sorge",
        "erklaert_in": "Erklärt auf",
        "erklaert_von": "Erklärt von",
        "kind_sagt": "Das sagt das Kind",
        "zurueckgehalten": "Das geben wir nicht weiter",
    },
    Antrag: {
        "leistung": "Hilfe",
        "stelle": "Stelle",
        "form": "Wie gestellt",
        "teilhabe": "Wegen einer Behinderung",
    },
    Begruendung: {
        "amt": "Text für das Amt",
        "familie": "In Ihren Worten",
        "einverstanden_am": "Sie haben beide gesehen am",
    },
    Antragsereignis: {
        "art": "Was war",
        "am": "Am",
        "bekannt_am": "Bei Ihnen angekommen am",
        "bis": "Bis",
        "stelle": "Stelle",
        "belehrung": "Das steht am Ende des Bescheids",
        "erfasst_am": "Aufgeschrieben am",
        "notiz": "Notiz",
    },
    Blockade: {
        "code": "Daran hängt es",
        "leistung": "Hilfe",
        "umweg": "So ging es doch",
        "umweg_teilen": "Der Weg darf ohne Namen anderen helfen",
    },
    Blockadeereignis: {"stand": "Stand", "am": "Am", "notiz": "Notiz"},
    Kontakt: {
        "am": "Am",
        "art": "Wo",
        "standort": "Ort",
        "ergebnis": "Erreicht",
        "minuten": "Minuten",
        "dolmetschen": "Mit Dolmetschen",
        "notiz": "Notiz",
        "vereinbart": "Vereinbart",
        "besprochen": "Besprochen",
        "naechster_am": "Nächstes Mal am",
    },
    Rueckmeldung: {
        "code": "Zeichen auf dem Streifen",
        "gefragt_am": "Gefragt am",
        "ergebnis": "Antwort",
        "am": "Am",
        "warteliste_bis": "Warteliste bis",
        "weiter_an": "Weiter an",
    },
    Netzknoten: {
        "name": "Wer",
        "pseudonym": "Kurzname",
        "sektor": "Gehört zu",
        "horizont": "Wie nah",
        "gueltig_von": "Seit",
        "gueltig_bis": "Bis",
    },
    Netzkante: {
        "von": "Wer",
        "nach": "Mit wem",
        "hilfe": "Hilft mit",
        "fluss": "Richtung",
        "staerke": "Wie stark von 0 bis 2",
        "konflikt": "Streit",
        "gueltig_von": "Seit",
        "gueltig_bis": "Bis",
    },
    Beziehung: {"von": "Wer", "art": "Ist", "nach": "Zu wem"},
}

FALL_OHNE_WORT: Mapping[type, Mapping[str, str]] = {
    Einwilligung: {"id": ZEICHEN, "angebot": KATALOG},
    Antrag: {"id": ZEICHEN, "vermittlung": VERWEIS, "ereignisse": TEIL, "traegerart": SORTE},
    Antragsereignis: {"traegerart": SORTE},
    Blockade: {
        "id": ZEICHEN,
        "vermittlung": VERWEIS,
        "antrag": VERWEIS,
        "ereignisse": TEIL,
        "traegerarten": SORTE,
    },
    Blockadeereignis: {},
    Kontakt: {"id": ZEICHEN},
    Begruendung: {"id": ZEICHEN, "vermittlung": VERWEIS},
    Rueckmeldung: {"id": ZEICHEN, "vermittlung": VERWEIS},
    Netzknoten: {
        "id": ZEICHEN,
        "winkel": "Wo der Punkt auf der Karte liegt. Das steht in der Datei dazu.",
        "angebot": KATALOG,
        "person": VERWEIS,
    },
    Netzkante: {"id": ZEICHEN},
    Beziehung: {},
}

FALLWERTE: Mapping[type[StrEnum], Mapping[str, str]] = {
    Kamueber: KAMUEBERWORT,
    Bildung: {
        Bildung.KURZ: "ohne oder mit Hauptschulabschluss", Bildung.MITTEL: "mittlerer Abschluss",
        Bildung.LANG: "Abitur oder Studium", Bildung.KEINE_ANGABE: "keine Angabe",
    },
    Quelle: {
        Quelle.FAMILIE: "Sie selbst", Quelle.STELLE: "die Stelle", Quelle.VERMUTET: "vermutet",
    },
    Weg: {
        Weg.BRIEF: "mit einem Brief", Weg.TELEFON: "am Telefon", Weg.BEGLEITUNG: "zusammen",
        Weg.FAMILIE_TRAEGT: "Sie bringen den Brief selbst hin",
    },
    Ablehngrund: {
        Ablehngrund.NICHT_ZUSTAENDIG: "nicht zuständig", Ablehngrund.VOLL: "kein Platz",
        Ablehngrund.ZIELGRUPPE: "für andere gedacht", Ablehngrund.ORT: "für einen anderen Ort",
        Ablehngrund.UNTERLAGEN: "Papiere fehlen", Ablehngrund.SPRACHE: "keine gemeinsame Sprache",
        Ablehngrund.GIBT_ES_NICHT_MEHR: "das Angebot gibt es nicht mehr",
        Ablehngrund.EINWILLIGUNG_FEHLT: "eine Einwilligung fehlt",
        Ablehngrund.ANDERES: "etwas anderes",
    },
    Abbruchgrund: {
        Abbruchgrund.ANDERS_ENTSCHIEDEN: "Sie haben sich anders entschieden",
        Abbruchgrund.ANDERES_WICHTIGER: "anderes war wichtiger",
        Abbruchgrund.SCHON_GELOEST: "schon gelöst", Abbruchgrund.UMZUG: "Umzug",
        Abbruchgrund.NICHT_ERREICHT: "niemand erreicht",
        Abbruchgrund.ANGEBOT_GESCHLOSSEN: "das Angebot ist geschlossen",
    },
    Datenart: {
        Datenart.NAME: "Name", Datenart.KONTAKT: "Telefon und Adresse", Datenart.KIND: "das Kind",
        Datenart.ANLIEGEN: "was Sie brauchen", Datenart.BISHER: "was schon geschehen ist",
        Datenart.VERSTAENDIGUNG: "Sprache und Dolmetschen", Datenart.GESUNDHEIT: "Gesundheit",
        Datenart.RUECKMELDUNG: "ob die Hilfe angekommen ist",
    },
    Richtung: {
        Richtung.HIN: "wir der Stelle", Richtung.HER: "die Stelle uns",
        Richtung.BEIDE: "beide einander",
    },
    Einwilligungsform: {
        Einwilligungsform.SCHRIFTLICH: "schriftlich",
        Einwilligungsform.ELEKTRONISCH: "elektronisch",
        Einwilligungsform.MUENDLICH: "mündlich",
    },
    Empfaengerart: {
        Empfaengerart.STELLE: "einer Stelle", Empfaengerart.PRAXIS: "der Praxis",
        Empfaengerart.LOTSIN: "einer Kollegin oder einem Kollegen",
        Empfaengerart.AKTE: "uns, damit wir diese Akte führen",
    },
    Antragsform: {
        Antragsform.FORMLOS: "ohne Formular", Antragsform.SCHRIFTLICH: "schriftlich",
        Antragsform.FORMULAR: "mit Formular", Antragsform.MUENDLICH: "mündlich",
        Antragsform.ONLINE: "im Internet",
    },
    Antragsart: {
        Antragsart.GESENDET: "abgeschickt", Antragsart.EINGEGANGEN: "angekommen",
        Antragsart.WEITERGELEITET: "an eine andere Stelle weitergeleitet",
        Antragsart.EINGEGANGEN_DORT: "bei der anderen Stelle angekommen",
        Antragsart.ZUSTAENDIGKEIT_STREITIG: "offen, welche Stelle zuständig ist",
        Antragsart.NICHT_ZUSTAENDIG: "die Stelle sagt, sie ist nicht zuständig",
        Antragsart.VORLAEUFIG_BEANTRAGT: "vorläufige Hilfe beantragt",
        Antragsart.UNTERLAGEN_VERLANGT: "die Stelle will Papiere",
        Antragsart.UNTERLAGEN_DA: "die Papiere sind da",
        Antragsart.GUTACHTEN_BEAUFTRAGT: "ein Gutachten ist beauftragt",
        Antragsart.GUTACHTEN_DA: "das Gutachten ist da",
        Antragsart.MITTEILUNG: "die Stelle sagt, es dauert länger",
        Antragsart.BEWILLIGT: "bewilligt", Antragsart.ABGELEHNT: "abgelehnt",
        Antragsart.WIDERSPRUCH: "Widerspruch", Antragsart.BINDEND: "die Ablehnung steht fest",
        Antragsart.WEITERE_TRAEGER: "die Stelle beteiligt andere Stellen",
        Antragsart.KONFERENZ: "die Stellen besprechen sich mit Ihnen",
        Antragsart.UMZUG: "Umzug", Antragsart.ZURUECKGENOMMEN: "zurückgenommen",
    },
    Belehrung: {
        Belehrung.SOZIALGERICHT: "Sozialgericht",
        Belehrung.VERWALTUNGSGERICHT: "Verwaltungsgericht",
        Belehrung.FINANZGERICHT: "Finanzgericht", Belehrung.FEHLT: "nichts",
    },
    Blockadecode: {
        Blockadecode.ZUST: "eine Stelle sagt, sie ist nicht zuständig",
        Blockadecode.EINZEL: "es braucht einen Antrag und eine Prüfung",
        Blockadecode.NOCHKEIN: "Hilfe gibt es erst, wenn es schlimm ist",
        Blockadecode.NURVERS: "nur für Versicherte",
        Blockadecode.MISCH: "zwei Stellen dürfen nicht aus einem Topf zahlen",
        Blockadecode.DATEN: "eine Stelle darf nichts weitergeben",
        Blockadecode.FEHLT: "das Angebot gibt es nicht", Blockadecode.WARTE: "eine Warteliste",
        Blockadecode.SPRACHE: "niemand dolmetscht",
        Blockadecode.PROJEKT: "ein Projekt ist zu Ende",
        Blockadecode.WEG: "nicht zu erreichen", Blockadecode.UNTERL: "Papiere fehlen",
        Blockadecode.WECHSEL: "die Stelle hat gewechselt",
        Blockadecode.VORRANG: "erst eine andere Leistung beantragen",
    },
    Blockadestand: {
        Blockadestand.OFFEN: "offen", Blockadestand.UMWEG_LAEUFT: "wir gehen einen Umweg",
        Blockadestand.GELOEST: "gelöst",
        Blockadestand.NUR_GESETZGEBER: "das kann nur ein neues Gesetz lösen",
        Blockadestand.AUFGEGEBEN: "nicht weiter verfolgt",
    },
    Kontaktart: {
        Kontaktart.PRAXIS: "in der Praxis", Kontaktart.BUERO: "im Büro",
        Kontaktart.ZUHAUSE: "bei Ihnen zu Hause", Kontaktart.BEGLEITET: "unterwegs mit Ihnen",
        Kontaktart.TELEFON: "am Telefon", Kontaktart.OFFENE_TUER: "ohne Termin",
        Kontaktart.NACHRICHT: "mit einer Nachricht",
    },
    Kontaktergebnis: {
        Kontaktergebnis.GESPROCHEN: "gesprochen", Kontaktergebnis.MAILBOX: "Mailbox",
        Kontaktergebnis.NICHT_ERREICHT: "niemand erreicht",
    },
    Rueckmeldeergebnis: {
        Rueckmeldeergebnis.ANGEKOMMEN: "angekommen",
        Rueckmeldeergebnis.NICHT_GEKOMMEN: "nicht gekommen",
        Rueckmeldeergebnis.WARTELISTE: "auf der Warteliste",
        Rueckmeldeergebnis.NICHT_ZUSTAENDIG: "nicht zuständig",
        Rueckmeldeergebnis.ANGEBOT_ANDERS: "das Angebot ist jetzt anders",
    },
    Sektor: {
        Sektor.FAMILIE: "Familie", Sektor.FREUNDE: "Freundinnen und Freunde",
        Sektor.UMFELD: "Nachbarschaft, Arbeit, Verein", Sektor.FACHSTELLEN: "Fachstellen",
    },
    Horizont: {Horizont.NAH: "nah", Horizont.MITTEL: "dazwischen", Horizont.FERN: "weiter weg"},
    Hilfeart: {
        Hilfeart.EMOTIONAL: "Trost", Hilfeart.PRAKTISCH: "Handgriffen",
        Hilfeart.WISSEN: "Wissen", Hilfeart.GESELLIGKEIT: "Gesellschaft",
        Hilfeart.VERMITTELND: "Kontakten",
    },
    Fluss: {
        Fluss.BEKOMMT: "die Familie bekommt", Fluss.GIBT: "die Familie gibt",
        Fluss.BEIDES: "beides",
    },
}  # fmt: skip
"""By kind: the same key means something else with another kind."""

GRUNDWORT: Mapping[str, str] = {**FALLWERTE[Ablehngrund], **FALLWERTE[Abbruchgrund]}
"""Why a hand-over did not lead on."""
