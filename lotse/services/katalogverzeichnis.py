"""Entries as a printed directory: by Stadtteil with all facts, or by need with the short ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from lotse.domain.angebot import Angebot, Status
from lotse.domain.fehler import Hinweis
from lotse.domain.frische import frische_satz
from lotse.domain.zeit import tageswort
from lotse.i18n.sprache import Sprache
from lotse.letters.inhalt import Eintrag
from lotse.letters.verzeichnis import Abschnitt, Verzeichnis
from lotse.services import angebotworte
from lotse.services.katalogausgabe import Ordnung, Verzeichniswahl
from lotse.services.katalogfreigabe import Freigabe
from lotse.services.katalogpflege import gilt_hinweis
from lotse.services.sortierung import sort_key

OHNE_ORT = "Ohne eigene Anschrift"
OHNE_BEDARF = "Noch keinem Bedarf zugeordnet"
ZEITEN = 6
STATUSSATZ = {
    Status.UNGEPRUEFT: "Noch nicht bestätigt.",
    Status.PAUSIERT: "Macht zurzeit Pause.",
}
"""Marks in words; what is closed is not printed at all."""


def build_verzeichnis(
    freigabe: Freigabe,
    wahl: Verzeichniswahl,
    heute: date,
    themen: Mapping[str, str],
    deutsch: Sprache,
) -> Verzeichnis:
    """What may go out and is not closed. `themen` = need → words, in the order of the pages."""
    offen = [a for a in freigabe.angebote if a.status is not Status.GESCHLOSSEN]
    if not offen:
        raise Hinweis(
            "Für ein Verzeichnis ist nichts da.",
            "Es wurde nichts geschrieben.",
            "Bitte wählen Sie andere Filter.",
        )
    if wahl.nach is Ordnung.BEDARF:
        abschnitte = _nach_bedarf(offen, themen, heute)
        titel = "Verzeichnis nach Bedarf"
    else:
        abschnitte = _nach_stadtteil(offen, heute, deutsch)
        titel = "Verzeichnis nach Stadtteil"
    genutzt = Freigabe(tuple(offen), {})
    return Verzeichnis(titel, tuple(_saetze(offen, wahl)), tuple(abschnitte), genutzt.quellen)


def _saetze(angebote: Sequence[Angebot], wahl: Verzeichniswahl) -> Iterator[str]:
    anzahl = len(angebote)
    yield "1 Angebot." if anzahl == 1 else f"{anzahl} Angebote."
    if wahl.auswahl:
        yield f"Auswahl: {wahl.auswahl}."
    if wahl.nach is Ordnung.BEDARF:
        yield "Ein Angebot steht bei jedem Bedarf, zu dem es passt."
    ungeprueft = sum(a.status is Status.UNGEPRUEFT or a.pruefung is None for a in angebote)
    if ungeprueft:
        wie = "Angebot ist" if ungeprueft == 1 else "Angebote sind"
        yield f"{ungeprueft} {wie} noch nicht bestätigt; das steht jeweils dabei."
    yield "Bei jedem Eintrag steht, wann er zuletzt geprüft wurde."


def _nach_stadtteil(
    angebote: Iterable[Angebot], heute: date, deutsch: Sprache
) -> Iterator[Abschnitt]:
    gruppen: dict[str, list[Angebot]] = {}
    for angebot in angebote:
        gruppen.setdefault(_stadtteil(angebot), []).append(angebot)
    for name in sorted(gruppen.keys() - {OHNE_ORT}, key=sort_key):
        yield _abschnitt(name, (_ganz(a, heute, deutsch) for a in _geordnet(gruppen[name])))
    if rest := gruppen.get(OHNE_ORT):
        yield _abschnitt(OHNE_ORT, (_ganz(a, heute, deutsch) for a in _geordnet(rest)))


def _nach_bedarf(
    angebote: Sequence[Angebot], themen: Mapping[str, str], heute: date
) -> Iterator[Abschnitt]:
    geordnet = _geordnet(angebote)
    for code, worte in themen.items():
        eintraege = tuple(_kurz(a, heute) for a in geordnet if code in a.bedarfe)
        if eintraege:
            yield Abschnitt(worte, eintraege)
    rest = tuple(_kurz(a, heute) for a in geordnet if not a.bedarfe & themen.keys())
    if rest:
        yield Abschnitt(OHNE_BEDARF, rest)


def _abschnitt(titel: str, eintraege: Iterable[Eintrag]) -> Abschnitt:
    return Abschnitt(titel, tuple(eintraege))


def _geordnet(angebote: Iterable[Angebot]) -> list[Angebot]:
    return sorted(angebote, key=lambda a: (sort_key(a.name), a.key))


def _stadtteil(angebot: Angebot) -> str:
    ort = angebot.standort
    if angebot.adresse_vertraulich or ort is None:
        return OHNE_ORT
    return _eine(ort.stadtteil) or _eine(ort.ort) or OHNE_ORT


def _ganz(angebot: Angebot, heute: date, deutsch: Sprache) -> Eintrag:
    zeiten = "; ".join(map(_eine, angebotworte.zeiten(angebot)[:ZEITEN]))
    kosten = angebotworte.kosten(angebot)
    sprachen = deutsch.liste(tuple(deutsch.sprachname(s.code) for s in angebot.sprachen))
    gilt = angebot.wartezeit is not None and angebot.wartezeit.gilt(heute)
    warten = angebotworte.wartezeit(angebot.wartezeit, heute) if gilt else ""
    teile = (
        _mit("Für", angebotworte.fuer_wen(angebot)),
        _mit("Sprachen:", sprachen),
        _mit("Kosten:", _eine(kosten).rstrip(".") if kosten != "nicht bekannt" else ""),
        _mit("Wartezeit:", warten),
    )
    fuer = ". ".join(filter(None, teile))
    return _eintrag(
        angebot,
        _eine(angebot.kurztext),
        _wo(angebot),
        _erreichbar(angebot),
        _mit("Zeiten:", zeiten),
        f"{fuer}." if fuer else "",
        _hinweis(angebot, heute),
        _stand(angebot, heute),
    )


def _kurz(angebot: Angebot, heute: date) -> Eintrag:
    return _eintrag(
        angebot,
        _wo(angebot),
        _erreichbar(angebot),
        _hinweis(angebot, heute),
        _stand(angebot, heute),
    )


def _eintrag(angebot: Angebot, *zeilen: str) -> Eintrag:
    return Eintrag(_eine(angebot.name), tuple(filter(None, zeilen)))


def _wo(angebot: Angebot) -> str:
    """Who and where. Of a protected place only the region, and why there is no more."""
    wer = "" if _eine(angebot.traeger) == _eine(angebot.name) else _eine(angebot.traeger)
    wer_wo = ", ".join(filter(None, (wer, _eine(angebotworte.adresse(angebot)))))
    if not angebot.adresse_vertraulich:
        return wer_wo
    return ". ".join(filter(None, (wer_wo, "Die Adresse ist geschützt.")))


def _erreichbar(angebot: Angebot) -> str:
    nummern = ", ".join(_nummer(t.nummer, t.hinweis) for t in angebot.telefone if t.art != "fax")
    teile = (_mit("Telefon", nummern), ", ".join(angebot.mails), ", ".join(angebot.webs))
    return " · ".join(filter(None, map(_eine, teile)))


def _nummer(nummer: str, hinweis: str) -> str:
    return f"{nummer} ({_eine(hinweis)})" if hinweis else nummer


def _hinweis(angebot: Angebot, heute: date) -> str:
    if not gilt_hinweis(angebot, heute):
        return ""
    bis = f" (bis {tageswort(angebot.hinweis_bis)})" if angebot.hinweis_bis else ""
    return f"Hinweis{bis}: {_eine(angebot.hinweis)}"


def _stand(angebot: Angebot, heute: date) -> str:
    """When it was checked, and what is not certain, in words."""
    abgelaufen = angebot.gueltig_bis is not None and angebot.gueltig_bis < heute
    saetze = (
        frische_satz(angebot.pruefung, angebot.pruefabstand_monate, heute),
        STATUSSATZ.get(angebot.status, ""),
        f"Galt bis {tageswort(angebot.gueltig_bis)}." if abgelaufen and angebot.gueltig_bis else "",
        "Steht nicht mehr in der Quelle." if angebot.fehlt_in_quelle_seit else "",
    )
    return f"Stand der Angaben: {' '.join(filter(None, saetze))}"


def _mit(vor: str, wert: str) -> str:
    return f"{vor} {wert}" if wert else ""


def _eine(text: str) -> str:
    return " ".join(text.split())
