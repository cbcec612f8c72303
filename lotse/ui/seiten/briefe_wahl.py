"""What can be chosen for the letters of one family, and what it becomes for each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie, Sprachniveau
from lotse.domain.huerde import Grad, Huerdencode
from lotse.domain.wahrheit import Urteil
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import GROSSE_SCHRIFT, Anordnung, Bogen, Brief, Briefart, Gestalt, Kopf
from lotse.letters.inhalt import Uebersetzungsstand
from lotse.services.briefsicht import Briefposten, translation_counts
from lotse.ui.dienste import Briefauftrag
from lotse.ui.seiten.briefe_arten import worte_of

NUR_GETRENNT_AB = 16
"""From this size on two languages stand on sheets of their own (LETTERS 9.2)."""

FALTSEITEN = 2
"""Sides of a folded card that does not fit on one: front and back, then the inside."""


@dataclass(frozen=True, slots=True)
class Briefwahl:
    """One choice for all letters to a family; letters to offices keep their own look."""

    sprache: str = "de"
    groesse: int = 14
    anordnung: Anordnung = Anordnung.SPALTEN
    kopf: Kopf = Kopf.HAND
    mit_qr: bool = True
    falten: bool = False
    """Mein Plan as a card for the pocket."""

    @property
    def zweisprachig(self) -> bool:
        return self.sprache != "de"

    @property
    def nur_getrennt(self) -> bool:
        return self.groesse >= NUR_GETRENNT_AB

    def auftrag(
        self, posten: Briefposten, urteil: Urteil = Urteil.NOCH_KLAEREN, name: str = ""
    ) -> Briefauftrag:
        """What to compose: offices get German only, in their own form."""
        sprache = "de" if worte_of(posten.art).fest else self.sprache
        anordnung = Anordnung.DEUTSCH if sprache == "de" else self.anordnung
        gefaltet = self.falten and posten.art is Briefart.PLAN
        gestalt = Gestalt(
            kopf=self.kopf,
            groesse=self.groesse,
            anordnung=anordnung,
            mit_qr=self.mit_qr,
            bogen=Bogen.FALTKARTE if gefaltet else Bogen.BLATT,
        )
        return Briefauftrag(posten.art, posten.vermittlung, sprache, gestalt, urteil, name)


def first_choice(akte: Akte, briefsprachen: Sequence[str]) -> Briefwahl:
    """The family's language when there are texts in it; large where reading is hard."""
    sprache = akte.familie.verstaendigung.briefsprache
    fehlt = sprache not in briefsprachen
    gross = fehlt or _liest_schwer(akte.familie)
    grund = Briefwahl("de" if fehlt else sprache)
    return replace(grund, groesse=GROSSE_SCHRIFT) if gross else grund


def missing_language(akte: Akte, briefsprachen: Sequence[str]) -> str:
    """The family's language when no letter can be written in it, else ""."""
    sprache = akte.familie.verstaendigung.briefsprache
    return "" if sprache in briefsprachen else sprache


def _liest_schwer(familie: Familie) -> bool:
    schwer = any(h.code is Huerdencode.LESEN and h.grad is Grad.SCHWER for h in familie.huerden)
    return schwer or familie.verstaendigung.liest is Sprachniveau.KAUM


def languages(sprache: Sprache, code: str, *, langform: bool = False) -> str:
    """Words like "Deutsch + Türkisch"; the long form of the menu says "nur Deutsch"."""
    if code == "de":
        return sprache.t("nur Deutsch") if langform else sprache.sprachname("de")
    return f"{sprache.sprachname('de')} + {sprache.sprachname(code)}"


def fold_words(bogen: Bogen, seiten: int, sprache: Sprache) -> str:
    """How a card to fold is printed; "" = it is none. Two sheets = its inside lies behind.

    The sheet lies on its long side, so it is turned over like the page of a book: short edge.
    """
    t = sprache.t
    if bogen is not Bogen.FALTKARTE or not seiten:
        return ""
    if seiten == 1:
        return t("Zum Falten: einseitig drucken, dann zweimal falten. „Mein Plan“ liegt außen.")
    if seiten == FALTSEITEN:
        return t(
            "Zum Falten: zweiseitig drucken und über die kurze Kante wenden. Dann einmal falten."
        )
    return t("Für eine Karte zum Falten steht hier zu viel. Bitte drucken Sie das ganze Blatt.")


def translation_words(brief: Brief, sprache: Sprache) -> tuple[tuple[str, bool], ...]:
    """What is said about the translation, and whether it is good news. German only: nothing."""
    zahlen = translation_counts(brief)
    alle = sum(zahlen.values())
    if not alle:
        return ()
    s = Uebersetzungsstand
    geprueft, entwurf = zahlen.get(s.GEPRUEFT, 0), zahlen.get(s.ENTWURF, 0)
    ohne = zahlen.get(s.FEHLT, 0) + zahlen.get(s.VERALTET, 0)
    worte: list[tuple[str, bool]] = []
    if geprueft == alle:
        worte.append((sprache.t("Übersetzung: alle Sätze von einer Person geprüft"), True))
    elif geprueft:
        satz = sprache.t("{n} von {m} Sätzen von einer Person geprüft", n=geprueft, m=alle)
        worte.append((satz, True))
    if entwurf:
        worte.append(
            (sprache.t("Übersetzung: Entwurf, noch nicht von einer Person geprüft"), False)
        )
    if ohne:
        satz = sprache.plural(
            "{n} Satz ist nicht übersetzt und steht auf Deutsch da",
            "{n} Sätze sind nicht übersetzt und stehen auf Deutsch da",
            ohne,
        )
        worte.append((satz, False))
    return tuple(worte)
