"""German words of the command line."""

from __future__ import annotations

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

STUFE = {
    Befundstufe.HINWEIS: "Hinweis",
    Befundstufe.REPARIERT: "repariert",
    Befundstufe.WARNUNG: "bitte ansehen",
    Befundstufe.ABGEWIESEN: "nicht übernommen",
}
