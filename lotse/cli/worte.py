"""German words of the command line."""

from __future__ import annotations

from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.wahrheit import Urteil
from lotse.services.katalog import Befundstufe

URTEIL = {
    Urteil.PASST: "passt",
    Urteil.NOCH_KLAEREN: "noch klären",
    Urteil.PASST_NICHT: "passt nicht",
    Urteil.NICHT_ANGESPROCHEN: "nicht angesprochen",
    Urteil.NICHT_IM_ABGLEICH: "nicht im Abgleich",
}
MARKE = {Urteil.PASST: "+", Urteil.NOCH_KLAEREN: "?", Urteil.PASST_NICHT: "-"}

LEBENSBEREICH = {
    Lebensbereich.GELD_ARBEIT: "Geld und Arbeit",
    Lebensbereich.WOHNEN: "Wohnen",
    Lebensbereich.GESUNDHEIT_KIND: "Gesundheit des Kindes",
    Lebensbereich.GESUNDHEIT_ELTERN: "Gesundheit der Eltern",
    Lebensbereich.SCHWANGERSCHAFT_ERSTES_JAHR: "Schwangerschaft und erstes Jahr",
    Lebensbereich.ENTWICKLUNG_ERZIEHUNG: "Entwicklung und Erziehung",
    Lebensbereich.BETREUUNG_SCHULE: "Betreuung und Schule",
    Lebensbereich.FAMILIE_BEZIEHUNG: "Familie und Beziehung",
    Lebensbereich.ANKOMMEN_AUFENTHALT: "Ankommen und Aufenthalt",
    Lebensbereich.SICHERHEIT: "Sicherheit",
}

STUFE = {
    Befundstufe.HINWEIS: "Hinweis",
    Befundstufe.REPARIERT: "repariert",
    Befundstufe.WARNUNG: "bitte ansehen",
    Befundstufe.ABGEWIESEN: "nicht übernommen",
}
