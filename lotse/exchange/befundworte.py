"""Codes of findings and their German words: what was found, what was done."""

from __future__ import annotations

from enum import StrEnum

from lotse.services.katalog import Befundstufe


class Code(StrEnum):
    """Stable keys; the words stand below."""

    KEIN_NAME = "kein_name"
    NAME_FEHLT = "name_fehlt"
    NAME_KOMMA = "name_komma"
    ID_FEHLT = "id_fehlt"
    ID_DOPPELT = "id_doppelt"
    VERWEIS_LEER = "verweis_leer"
    DATEI_UNBEKANNT = "datei_unbekannt"
    LOTSE_PROFIL = "lotse_profil"
    DATEI_FEHLT = "datei_fehlt"
    ZEILE_VERSCHOBEN = "zeile_verschoben"
    DATEI_OHNE_PROFIL = "datei_ohne_profil"
    FORM_UNBEKANNT = "form_unbekannt"
    KOORDINATEN = "koordinaten"
    PLZ_NULL = "plz_null"
    PLZ_UNGUELTIG = "plz_ungueltig"
    STATUS_LEER = "status_leer"
    STATUS_INAKTIV = "status_inaktiv"
    STATUS_UNBEKANNT = "status_unbekannt"
    DATUM_UNGUELTIG = "datum_ungueltig"
    ABGELAUFEN = "abgelaufen"
    ALTER_OHNE_GRENZE = "alter_ohne_grenze"
    ALTER_UNGUELTIG = "alter_ungueltig"
    ALTER_VERKEHRT = "alter_verkehrt"
    ALTER_ERWACHSEN = "alter_erwachsen"
    TELEFON_VORWAHL = "telefon_vorwahl"
    TELEFON_OHNE_VORWAHL = "telefon_ohne_vorwahl"
    TELEFON_NULL = "telefon_null"
    TELEFON_ZEICHEN = "telefon_zeichen"
    TELEFON_LAENGE = "telefon_laenge"
    TELEFON_MEHRERE = "telefon_mehrere"
    TELEFON_TEXT = "telefon_text"
    MAIL_UNGUELTIG = "mail_ungueltig"
    MAIL_PRIVAT = "mail_privat"
    WEB_IN_MAIL = "web_in_mail"
    ZEIT_TEXT = "zeit_text"
    ZEIT_TEILWEISE = "zeit_teilweise"
    ZEIT_OHNE_TAG = "zeit_ohne_tag"
    ZEIT_ABGELAUFEN = "zeit_abgelaufen"
    ZEIT_WIDERSPRUCH = "zeit_widerspruch"
    SPRACHE_UNBEKANNT = "sprache_unbekannt"
    SPRACHEN_VIELE = "sprachen_viele"
    GEBIET_TEXT = "gebiet_text"
    KAPAZITAET = "kapazitaet"
    HINWEIS_BIS = "hinweis_bis"
    VERTRAULICH = "vertraulich"
    PERSONEN = "personen"
    KEIN_BEDARF = "kein_bedarf"
    NUR_ADRESSE = "nur_adresse"
    OHNE_ANGEBOT = "ohne_angebot"
    WERT_OHNE_ZUORDNUNG = "wert_ohne_zuordnung"
    BEIWERK = "beiwerk"
    WIDERSPRUCH = "widerspruch"
    EINTRAG_DOPPELT = "eintrag_doppelt"
    KODIERUNG_GERATEN = "kodierung_geraten"
    TEXT_KAPUTT = "text_kaputt"
    NULLZEICHEN = "nullzeichen"
    KOPF_UNKLAR = "kopf_unklar"
    SPALTE_LEER = "spalte_leer"
    SPALTE_UNBEKANNT = "spalte_unbekannt"
    SPALTE_PERSON = "spalte_person"
    SPALTE_TEXT = "spalte_text"
    CODE_OHNE_LEGENDE = "code_ohne_legende"
    KEINE_ANGEBOTE = "keine_angebote"
    PLATZHALTER = "platzhalter"
    SCHLUESSEL_GETEILT = "schluessel_geteilt"
    WERT_ZU_LANG = "wert_zu_lang"
    JANEIN_UNKLAR = "janein_unklar"
    PLAETZE_TEXT = "plaetze_text"


H, R, W, A = (
    Befundstufe.HINWEIS,
    Befundstufe.REPARIERT,
    Befundstufe.WARNUNG,
    Befundstufe.ABGEWIESEN,
)

WORTE: dict[Code, tuple[Befundstufe, str, str]] = {
    Code.KEIN_NAME: (A, "Weder Name noch Träger stehen da.", "Die Zeile wurde nicht übernommen."),
    Code.NAME_FEHLT: (R, "Der Name fehlt.", "Als Name steht jetzt der Träger."),
    Code.NAME_KOMMA: (R, "Nach dem Komma fehlt ein Leerzeichen.", "Es wurde ergänzt."),
    Code.ID_FEHLT: (R, "Die Kennung fehlt.", "Sie wurde aus Name und Adresse gebildet."),
    Code.ID_DOPPELT: (
        W,
        "Diese Kennung steht zweimal.",
        "Der zweite Eintrag bekam eine eigene Kennung.",
    ),
    Code.VERWEIS_LEER: (W, "Der Verweis zeigt auf nichts.", "Der Rest der Zeile wurde gelesen."),
    Code.DATEI_UNBEKANNT: (W, "Der Inhalt ist kein Angebot.", "Die Stelle wurde übergangen."),
    Code.DATEI_FEHLT: (W, "Diese Datei nennt das Profil.", "Sie liegt nicht da, der Rest schon."),
    Code.DATEI_OHNE_PROFIL: (H, "Diese Datei nennt das Profil nicht.", "Sie wurde übergangen."),
    Code.ZEILE_VERSCHOBEN: (
        A,
        "Die Zeile hat mehr Zellen als die Tabelle Spalten.",
        "Sie wurde nicht übernommen. Oft fehlen Anführungszeichen um ein Komma.",
    ),
    Code.FORM_UNBEKANNT: (W, "Der Wert hat nicht die erwartete Form.", "Er wurde weggelassen."),
    Code.KOORDINATEN: (
        R,
        "Die Koordinaten liegen nicht in Deutschland.",
        "Sie wurden weggelassen.",
    ),
    Code.PLZ_NULL: (R, "Der Postleitzahl fehlt die Null am Anfang.", "Sie wurde ergänzt."),
    Code.PLZ_UNGUELTIG: (
        W,
        "Das ist keine deutsche Postleitzahl.",
        "Sie steht als Zusatz bei der Adresse.",
    ),
    Code.STATUS_LEER: (H, "Der Status fehlt.", "Der Eintrag gilt als ungeprüft."),
    Code.STATUS_INAKTIV: (H, "Das Angebot ist als ruhend gemeldet.", "Es gilt als pausiert."),
    Code.STATUS_UNBEKANNT: (W, "Diesen Status kennt Lotse nicht.", "Er gilt als ungeprüft."),
    Code.DATUM_UNGUELTIG: (W, "Das ist kein Datum.", "Es wurde weggelassen."),
    Code.ABGELAUFEN: (H, "Der Termin ist vorbei.", "Das Angebot wird nicht vorgeschlagen."),
    Code.ALTER_OHNE_GRENZE: (R, "Dieses Alter heißt: ohne Grenze.", "Die Grenze wurde entfernt."),
    Code.ALTER_UNGUELTIG: (W, "Das ist kein Alter.", "Es wurde weggelassen."),
    Code.ALTER_VERKEHRT: (
        W,
        "Das Mindestalter liegt über dem Höchstalter.",
        "Das Alter steht im Text und zählt nicht beim Abgleich.",
    ),
    Code.ALTER_ERWACHSEN: (
        H,
        "Das Alter hat keine obere Grenze unter 27.",
        "Das Alter steht im Text und zählt nicht beim Abgleich.",
    ),
    Code.TELEFON_VORWAHL: (R, "Der Nummer fehlt die Vorwahl.", "Sie steht jetzt davor."),
    Code.TELEFON_OHNE_VORWAHL: (W, "Der Nummer fehlt die Vorwahl.", "Sie bleibt, wie sie ist."),
    Code.TELEFON_NULL: (R, "Der Vorwahl fehlt die Null am Anfang.", "Sie wurde ergänzt."),
    Code.TELEFON_ZEICHEN: (R, "Um die Nummer standen fremde Zeichen.", "Sie wurden entfernt."),
    Code.TELEFON_LAENGE: (
        W,
        "Die Nummer hat zu viele oder zu wenige Ziffern.",
        "Sie bleibt, bitte prüfen.",
    ),
    Code.TELEFON_MEHRERE: (H, "Hier stehen mehrere Nummern.", "Sie wurden getrennt."),
    Code.TELEFON_TEXT: (W, "Hier steht keine Telefonnummer.", "Der Text blieb erhalten."),
    Code.MAIL_UNGUELTIG: (W, "Das ist keine Mailadresse.", "Sie wurde weggelassen."),
    Code.MAIL_PRIVAT: (
        H,
        "Die Mailadresse liegt bei einem privaten Anbieter.",
        "Bitte fragen, ob sie öffentlich ist.",
    ),
    Code.WEB_IN_MAIL: (R, "Bei den Mails steht eine Webseite.", "Sie wurde dort eingetragen."),
    Code.ZEIT_TEXT: (H, "Die Zeiten lassen sich nicht zerlegen.", "Sie stehen als Text da."),
    Code.ZEIT_TEILWEISE: (
        H,
        "Die Zeiten lassen sich zum Teil zerlegen.",
        "Der Rest steht als Text dabei und wird mitgedruckt.",
    ),
    Code.ZEIT_OHNE_TAG: (
        W,
        "Bei den Zeiten stehen keine Wochentage.",
        "Sie bleiben Text. Das Profil kann die Tage nennen.",
    ),
    Code.ZEIT_ABGELAUFEN: (
        H,
        "Diese Zeiten gelten nicht mehr.",
        "Sie wurden nicht übernommen. Der Text dazu bleibt.",
    ),
    Code.ZEIT_WIDERSPRUCH: (
        W,
        "Tage und Text der Zeiten passen nicht zusammen.",
        "Der Text steht als Hinweis dabei.",
    ),
    Code.SPRACHE_UNBEKANNT: (W, "Diesen Sprachcode kennt Lotse nicht.", "Er wurde weggelassen."),
    Code.SPRACHEN_VIELE: (
        W,
        "So viele Sprachen sind selten gemeint.",
        "Sie stehen da, zählen aber nicht beim Abgleich.",
    ),
    Code.GEBIET_TEXT: (H, "Das Gebiet steht nur als Text da.", "Es gilt als unbekannt."),
    Code.KAPAZITAET: (W, "Mehr Plätze frei, als es gibt.", "Beide Zahlen bleiben stehen."),
    Code.HINWEIS_BIS: (R, "Der Hinweis hat kein Ende.", "Er gilt jetzt 90 Tage."),
    Code.VERTRAULICH: (
        R,
        "Das ist ein Schutzort.",
        "Ohne Adresse, Texte, Mail und Web übernommen. Name, Träger, Telefon und Zeiten bleiben.",
    ),
    Code.PERSONEN: (H, "Hier stehen Namen von Personen.", "Sie wurden nicht übernommen."),
    Code.KEIN_BEDARF: (
        H,
        "Bei diesen Einträgen ist kein Bedarf bekannt.",
        "Sie stehen in der Suche, nicht im Abgleich.",
    ),
    Code.NUR_ADRESSE: (H, "Zu dieser Stelle gibt es kein Angebot.", "Sie steht als Adresse da."),
    Code.OHNE_ANGEBOT: (H, "Zu diesem Ort gibt es kein Angebot.", "Er wurde nicht übernommen."),
    Code.WERT_OHNE_ZUORDNUNG: (
        W,
        "Für diesen Wert nennt das Profil keine Zuordnung.",
        "Der Eintrag bleibt, ohne Bedarf.",
    ),
    Code.BEIWERK: (H, "Hier stehen nur Begriffe oder Angaben zur Datei.", "Das wurde übergangen."),
    Code.EINTRAG_DOPPELT: (W, "Diesen Eintrag gibt es zweimal.", "Der erste bleibt."),
    Code.KODIERUNG_GERATEN: (
        H,
        "Die Datei sagt nicht, in welcher Kodierung sie steht.",
        "Lotse hat sie an den Umlauten erkannt. Bitte sehen Sie die Vorschau an.",
    ),
    Code.TEXT_KAPUTT: (
        W,
        "Hier wurden Umlaute oder Zeichen einmal falsch gelesen.",
        "Der Text blieb, wie er ist. Bitte die Liste noch einmal ausgeben lassen.",
    ),
    Code.NULLZEICHEN: (R, "In der Datei stehen leere Zeichen (NUL).", "Sie wurden entfernt."),
    Code.KOPF_UNKLAR: (
        W,
        "Die Tabelle hat keine Zeile mit Überschriften.",
        "Die Spalten wurden am Inhalt erkannt.",
    ),
    Code.SPALTE_LEER: (H, "Diese Spalte ist überall leer.", "Sie wurde übergangen."),
    Code.SPALTE_UNBEKANNT: (
        H,
        "Diese Spalte hat kein Ziel.",
        "Sie bleibt in der Quellzeile.",
    ),
    Code.SPALTE_PERSON: (
        H,
        "In dieser Spalte stehen Namen von Personen.",
        "Sie wurde nicht übernommen.",
    ),
    Code.SPALTE_TEXT: (
        H,
        "Für diese Spalte gibt es kein eigenes Feld.",
        "Ihr Text steht in der Beschreibung.",
    ),
    Code.CODE_OHNE_LEGENDE: (
        W,
        "In dieser Spalte stehen Codes ohne Erklärung.",
        "Die Werte bleiben unbekannt.",
    ),
    Code.KEINE_ANGEBOTE: (
        W,
        "In dieser Tabelle stehen keine Angebote: Es fehlt ein Name oder jede Angabe dazu.",
        "Sie wurde übergangen.",
    ),
    Code.PLATZHALTER: (
        W,
        "Das sieht aus wie ein Platzhalter.",
        "Der Eintrag ist pausiert, bis ihn jemand bestätigt.",
    ),
    Code.SCHLUESSEL_GETEILT: (
        R,
        "Diese Kennung steht auf mehreren Zeilen.",
        "Die Zeilen sind jetzt ein Eintrag.",
    ),
    Code.WERT_ZU_LANG: (
        W,
        "Der Text ist sehr lang.",
        "Der Anfang steht beim Eintrag, alles in der Quellzeile.",
    ),
    Code.LOTSE_PROFIL: (
        W,
        "Die Lotse-Angaben dieses Eintrags lassen sich nicht lesen.",
        "Es gilt, was in den Feldern von HSDS steht.",
    ),
    Code.JANEIN_UNKLAR: (W, "Das heißt weder ja noch nein.", "Es gilt als unbekannt."),
    Code.PLAETZE_TEXT: (H, "Das ist keine Zahl von Plätzen.", "Es steht im Text."),
    Code.WIDERSPRUCH: (W, "Zwei Stellen nennen verschiedene Werte.", "Der erste Wert bleibt."),
}  # fmt: skip


def all_words() -> frozenset[str]:
    """Everything a finding can say, for the catalogues of other languages."""
    return frozenset(satz for _, was, aktion in WORTE.values() for satz in (was, aktion))
