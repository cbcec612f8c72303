"""What one does with a hand-over: pure changes of the case, each one step for undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lotse.domain.akte import Akte
from lotse.domain.angebot import AngebotKey
from lotse.domain.fehler import Hinweis
from lotse.domain.frische import MELDUNGSWORT
from lotse.domain.frische import Meldungsart as Maengel
from lotse.domain.recht import Leistung
from lotse.domain.vermittlung import Quelle, Stand, Vermittlung
from lotse.services.nachfragen import record_question
from lotse.services.parteien import set_leistungstraeger
from lotse.services.rueckmelden import Streifenantwort, record_answer
from lotse.services.uebergeben import choose_stelle, must_point_out, point_out
from lotse.services.vermittlungsweg import (
    Meldung,
    Uebergabe,
    advance,
    correct,
    delete_mistake,
    hand_over,
    reopen,
)
from lotse.ui.meldung import Meldungsart
from lotse.ui.steuerung import Sitzung


class Vermittlungstaten:
    """Over the open case; a Hinweis of the engine is said in the bar above the page."""

    def __init__(self, sitzung: Sitzung) -> None:
        self._sitzung = sitzung

    @property
    def _t(self) -> Callable[..., str]:
        return self._sitzung.sprache.t

    def note_state(self, kennung: str, meldung: Meldung) -> bool:
        """The next state."""
        jetzt = self._sitzung.dienste.jetzt()
        return self._tue(lambda a: advance(a, kennung, meldung, jetzt), self._t("Stand geändert"))

    def berichtige(self, kennung: str, stand: Stand, notiz: str, grund: str = "") -> bool:
        jetzt = self._sitzung.dienste.jetzt()
        meldung = Meldung(stand, grund=grund, notiz=notiz)
        return self._tue(lambda a: correct(a, kennung, meldung, jetzt), self._t("Stand berichtigt"))

    def oeffne(self, kennung: str, notiz: str) -> bool:
        jetzt = self._sitzung.dienste.jetzt()
        return self._tue(lambda a: reopen(a, kennung, notiz, jetzt), self._t("Hilfe neu geöffnet"))

    def loesche(self, kennung: str) -> None:
        if self._tue(lambda a: delete_mistake(a, kennung), self._t("Vermittlung gelöscht")):
            satz = self._t("Die Vermittlung ist gelöscht. Der Schritt bleibt im Plan.")
            self._sitzung.melde(satz, zurueck=True)

    def uebergib(self, kennung: str, uebergabe: Uebergabe, leistung: Leistung | None) -> bool:
        jetzt, pflicht = self._sitzung.dienste.jetzt(), must_point_out(leistung)
        return self._tue(
            lambda a: hand_over(a, kennung, uebergabe, jetzt, wahlrecht=pflicht),
            self._t("Übergeben"),
        )

    def waehle(
        self, vermittlung: Vermittlung, gezeigt: Sequence[AngebotKey], grund: str = ""
    ) -> None:
        dienste = self._sitzung.dienste
        wahl, heute = dienste.neue_id(), dienste.heute()
        self._tue(
            lambda a: choose_stelle(a, vermittlung.id, gezeigt, wahl, heute, grund),
            self._t("Wahl der Familie"),
        )

    def weise_hin(self, kennung: str) -> None:
        heute = self._sitzung.dienste.heute()
        self._tue(lambda a: point_out(a, kennung, heute), self._t("Hinweis auf das Wahlrecht"))

    def frage_nach(self, kennung: str, quelle: Quelle | None) -> None:
        jetzt = self._sitzung.dienste.jetzt()
        self._tue(lambda a: record_question(a, kennung, jetzt, quelle), self._t("Nachgefragt"))

    def nenne_traeger(self, kennung: str, name: str) -> None:
        self._tue(lambda a: set_leistungstraeger(a, kennung, name), self._t("Wer entscheidet"))

    def antworte(self, kennung: str, antwort: Streifenantwort) -> None:
        """The answer on a strip."""
        jetzt = self._sitzung.dienste.jetzt()
        if self._tue(lambda a: record_answer(a, kennung, antwort, jetzt), self._t("Rückmeldung")):
            self._sitzung.melde(self._t("Die Rückmeldung ist eingetragen."), zurueck=True)

    def melde_angebot(self, angebot: str, art: Maengel) -> None:
        """A wrong entry goes on the list of calls."""
        if angebot:
            self._sitzung.melde_angebot(AngebotKey(angebot), art, self._t(MELDUNGSWORT[art]))

    def _tue(self, wechsel: Callable[[Akte], Akte], wort: str) -> bool:
        """False = it may not be, and why was said."""
        try:
            self._sitzung.aendern(wechsel, wort)
        except Hinweis as hinweis:
            satz = f"{self._t(hinweis.was)} {self._t(hinweis.tun)}".strip()
            self._sitzung.melde(satz, Meldungsart.INFO)
            return False
        return True
