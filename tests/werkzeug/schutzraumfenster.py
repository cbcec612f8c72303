"""A compartment in memory for the window: the same promises as the real one, without a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from lotse.app.schutzfenster_beispiel import notiz, zweite
from lotse.app.wiring import render
from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import new_notfallschluessel
from lotse.domain.protokoll import Kettenbefund, Kettenstand, Protokolleintrag, Tat
from lotse.domain.schutzraum import Beruf, Schutzakte, Schutzzeile
from lotse.letters.bausteine import Bausteine
from lotse.letters.buero import Buero, Rahmen
from lotse.services.schutzraum.ablage import Schutzstand
from lotse.services.schutzraum.dienst import Schutzraumdienst
from lotse.services.schutzraum.drucke import fachbrief, notizbrief
from lotse.ui.fenster.zutritt import Nummer

WORT = "kiesel laterne moos birke sieben"
JETZT = datetime(2026, 11, 24, 10, 42)
HEUTE = JETZT.date()
NUMMERN = (
    Nummer("0221 4710 333", "Jugendamt, Rufbereitschaft"),
    Nummer("110", "Polizei", "bei Gefahr, Tag und Nacht"),
    Nummer("112", "Feuerwehr und Rettungsdienst"),
)


class Ablage:
    """Keeps what was saved; `stoerung` = the next writes fail with it."""

    def __init__(self, *akten: Schutzakte, eingerichtet: bool = True) -> None:
        self.akten = {akte.bezug.id: akte for akte in akten}
        self.passwort, self.papier = WORT, new_notfallschluessel()
        self.wer = Beruf.BERATUNG
        self.eingerichtet, self.offen = eingerichtet, False
        self.fehlversuche = self.vorher = 0
        self.buch: list[Protokolleintrag] = []
        self.stoerung: Exception | None = None
        self.gesperrt = 0
        self.nachgetragen = False

    @property
    def stand(self) -> Schutzstand:
        return Schutzstand(
            self.eingerichtet,
            self.offen,
            self.fehlversuche,
            self.vorher,
            nachgetragen=self.nachgetragen,
        )

    def set_up(self, passwort: bytearray, beruf: Beruf, papier: str = "") -> str:
        self.passwort, self.wer, self.papier = passwort.decode(), beruf, papier
        self.eingerichtet = self.offen = True
        self._note(Tat.ENTSPERRT)
        return papier

    def unlock(self, geheimnis: bytearray, *, papier: bool = False) -> None:
        if geheimnis.decode() != (self.papier if papier else self.passwort):
            self.fehlversuche += 1
            raise Hinweis("Das Passwort passt nicht.", "Es wurde nichts geändert.")
        self.offen, self.vorher, self.fehlversuche = True, self.fehlversuche, 0
        self._note(Tat.ENTSPERRT)

    def lock(self) -> None:
        self.gesperrt += self.offen
        self.offen = False

    def zeilen(self) -> Sequence[Schutzzeile]:
        self._pruefe()
        return [zeile(akte) for akte in reversed(self.akten.values())]

    def akte(self, kennung: str) -> Schutzakte:
        self._pruefe()
        self._note(Tat.GEOEFFNET, kennung)
        return self.akten[kennung]

    def save(self, akte: Schutzakte) -> None:
        self._pruefe()
        if self.stoerung:
            raise self.stoerung
        neu = akte.bezug.id not in self.akten
        self.akten[akte.bezug.id] = akte
        self._note(Tat.ANGELEGT if neu else Tat.GEAENDERT, akte.bezug.id)

    def save_last(self, akte: Schutzakte) -> None:
        self.save(akte)

    def remove(self, kennung: str) -> None:
        self._pruefe()
        del self.akten[kennung]
        self._note(Tat.GELOESCHT, kennung)

    def note_print(self, kennung: str, was: str) -> None:
        self._note(Tat.GEDRUCKT, kennung, was)

    @property
    def beruf(self) -> Beruf:
        self._pruefe()
        return self.wer

    def set_beruf(self, beruf: Beruf) -> None:
        self.wer = beruf

    def change_password(self, altes: bytearray, neues: bytearray) -> None:
        if altes.decode() not in (self.passwort, self.papier):
            raise Hinweis("Das Passwort passt nicht.", "Es wurde nichts geändert.")
        self.passwort = neues.decode()

    def renew_paper(self, passwort: bytearray, papier: str = "") -> str:
        if passwort.decode() != self.passwort:
            raise Hinweis("Das Passwort passt nicht.", "Es wurde nichts geändert.")
        self.papier = papier
        return papier

    def protokoll(self) -> tuple[Sequence[Protokolleintrag], Kettenbefund]:
        return tuple(self.buch), Kettenbefund(Kettenstand.HEIL, len(self.buch))

    def _pruefe(self) -> None:
        if not self.offen:
            raise Hinweis("Der Schutzraum ist zu.", "Nichts wurde verändert.")

    def _note(self, tat: Tat, objekt: str = "", grund: str = "") -> None:
        art = "notiz" if objekt else ""
        self.buch.append(Protokolleintrag(len(self.buch) + 1, JETZT, "s1", tat, art, objekt, grund))


def zeile(akte: Schutzakte) -> Schutzzeile:
    b, r = akte.bezug, akte.rueckmeldung
    offen = r.erwartet_am if r.erhalten_am is None else None
    return Schutzzeile(
        b.id, b.zeichen, b.angelegt_am, JETZT, offen, b.aufbewahren_bis, b.abgeschlossen_am
    )


def dienst(ablage: Ablage | None = None, **felder: object) -> Schutzraumdienst:
    """Over a compartment in memory; any field may be replaced."""
    grund: dict[str, object] = {
        "ablage": ablage or Ablage(notiz()),
        "nummern": lambda: NUMMERN,
        "vorschlag": lambda: WORT,
        "neues_papier": new_notfallschluessel,
        "name": "Nordstadt 2026",
        "notizblatt": lambda akte, beruf: render(notizbrief(akte, beruf, _rahmen())),
        "fachbrief": lambda akte, beruf: render(fachbrief(akte, beruf, _rahmen())),
    }
    return Schutzraumdienst(**(grund | felder))  # type: ignore[arg-type]


def _rahmen() -> Rahmen:
    buero = Buero("Familienzentrum Nordstadt", "Frau Sommer", "0221 4710 150")
    return Rahmen(buero, JETZT.date(), Bausteine.load("de"))


__all__ = ["HEUTE", "JETZT", "NUMMERN", "WORT", "Ablage", "dienst", "notiz", "zweite"]
