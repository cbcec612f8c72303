"""The § 4 KKG note on paper: whole, with what was seen, heard and thought apart.

It is printed from the Schutzraum only, on a way of its own; every page says which of how many.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lotse.domain.schutzraum import (
    Eintragsart,
    Entscheidung,
    Schritt,
    Schutzakte,
)
from lotse.letters.bausteine import Bausteine, tag
from lotse.letters.brief import Block, Brief, Briefart, Kopf, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.inhalt import Anschrift, Inhalt, Lauf, Liste, Satz, Woertlich
from lotse.letters.kopf import datum_lauf
from lotse.letters.pflicht import require_stuecke
from lotse.letters.schutzraum import ALTER, ANTWORT, rollenworte
from lotse.letters.schutzraum_fachbrief import GROESSE, sorted_by_day
from lotse.letters.schutzraum_worte import WORTE, satz

_ARTEN = (
    (Eintragsart.BEOBACHTUNG, Stueck.NOTIZEN, "gesehen"),
    (Eintragsart.HOERENSAGEN, Stueck.LAGE, "gehoert"),
    (Eintragsart.DEUTUNG, Stueck.EINSCHAETZUNG, "deutung"),
)


def compose_notiz(
    akte: Schutzakte, leiter: Mapping[str, Schritt], beruf: str, rahmen: Rahmen
) -> Brief:
    """`leiter`: the name of each rung and what stands on it; `beruf`: as the window says it."""
    texte = replace(rahmen.bausteine, zweite=None)
    bloecke = (
        _kopf(akte, beruf, texte),
        _personen(akte, texte),
        *(_eintraege(akte, art, stueck, name, texte) for art, stueck, name in _ARTEN),
        _schritte(leiter, texte),
        _eltern(akte, texte),
        _beratungen(akte, texte),
        _mitteilung(akte, texte),
        _rueckmeldung(akte, texte),
    )
    buero = rahmen.buero
    brief = Brief(
        art=Briefart.SCHUTZNOTIZ,
        sprache="de",
        absender=Anschrift((buero.name, *buero.anschrift)),
        empfaenger=Anschrift(()),
        datum=rahmen.heute,
        titel=satz(texte, "notiz_titel"),  # it is the title of the file, too: no sign, no law
        bloecke=bloecke,
        kopfzeilen=(datum_lauf(buero, rahmen.heute, texte),),
        gestalt=replace(rahmen.gestalt, kopf=Kopf.HAND, groesse=GROESSE, mit_qr=False, eng=True),
    )
    return require_stuecke(brief)


def _block(stueck: Stueck, titel: str, texte: Bausteine, *inhalt: Inhalt) -> Block:
    return Block(stueck, satz(texte, titel) if titel else Satz(()), inhalt)


def _kopf(akte: Schutzakte, beruf: str, texte: Bausteine) -> Block:
    bezug = akte.bezug
    saetze = [
        satz(texte, "notiz_zeichen", zeichen=Lauf(bezug.zeichen, fett=True, isoliert=True)),
        satz(texte, "notiz_anlass"),
        satz(texte, "notiz_person"),
        satz(texte, "notiz_angelegt", tag=tag(bezug.angelegt_am)),
        satz(texte, "notiz_beruf", beruf=beruf),
    ]
    if bezug.aufbewahren_bis is not None:
        saetze.append(satz(texte, "notiz_bis", tag=tag(bezug.aufbewahren_bis)))
    return _block(Stueck.ANLASS, "", texte, *saetze)


def _personen(akte: Schutzakte, texte: Bausteine) -> Block:
    worte = rollenworte(akte)
    punkte = tuple(
        _hand(", ".join(t for t in (worte[wer.id], wer.name, ALTER[wer.altersband]) if t))
        for wer in akte.beteiligte
    )
    inhalt: Inhalt = Liste(punkte) if punkte else satz(texte, "personen_ohne")
    return _block(Stueck.PERSONEN, "personen", texte, inhalt)


def _eintraege(
    akte: Schutzakte, art: Eintragsart, stueck: Stueck, name: str, texte: Bausteine
) -> Block:
    """One kind, each with day and source; the child's words as they were said."""
    inhalt: list[Inhalt] = []
    for eintrag in sorted_by_day(e for e in akte.eintraege if e.art is art):
        am = texte.deutsch.datum(eintrag.am, kurz=True) if eintrag.am else ""
        woher = ", ".join(teil for teil in (am, eintrag.quelle.strip()) if teil)
        if woher:
            inhalt.append(Satz((Lauf(woher, fett=True, isoliert=True),)))
        if eintrag.text.strip():
            inhalt.append(_hand(eintrag.text))
        if eintrag.worte_kind.strip():
            inhalt += [WORTE, Woertlich(eintrag.worte_kind)]
    if not inhalt:
        inhalt.append(satz(texte, f"{name}_ohne"))
    elif art is Eintragsart.DEUTUNG:
        inhalt.insert(0, satz(texte, "deutung_meine"))
    return _block(stueck, name, texte, *inhalt)


def _schritte(leiter: Mapping[str, Schritt], texte: Bausteine) -> Block:
    punkte = tuple(_hand(_rung(name, schritt, texte)) for name, schritt in leiter.items())
    return _block(Stueck.SCHRITT, "schritte", texte, Liste(punkte))


def _rung(name: str, schritt: Schritt, texte: Bausteine) -> str:
    if schritt.am is not None:
        stand = f"am {texte.deutsch.datum(schritt.am, kurz=True)}"
    elif schritt.ausgelassen:
        stand = f"nicht getan. Grund: {schritt.warum_nicht.strip()}"
    else:
        stand = "offen"
    notiz = f" ({schritt.notiz.strip()})" if schritt.notiz.strip() else ""
    return f"{name}: {stand}{notiz}"


def _eltern(akte: Schutzakte, texte: Bausteine) -> Block:
    eltern = akte.eltern
    if eltern.am is not None:
        saetze = [satz(texte, "eltern_am", tag=tag(eltern.am))]
    elif eltern.warum_nicht.strip():
        grund = Lauf(eltern.warum_nicht.strip())
        saetze = [satz(texte, "eltern_nicht", grund=grund)]
    else:
        saetze = [satz(texte, "eltern_offen")]
    if eltern.rueckmeldung_gesagt:
        saetze.append(satz(texte, "eltern_rueckmeldung"))
    return _block(Stueck.WEITERGABE, "eltern", texte, *saetze)


def _beratungen(akte: Schutzakte, texte: Bausteine) -> Block:
    punkte = tuple(
        _hand(
            ": ".join(
                teil
                for teil in (
                    ", ".join(
                        t for t in (texte.deutsch.datum(b.am, kurz=True), b.bei.strip()) if t
                    ),
                    b.ergebnis.strip(),
                )
                if teil
            )
        )
        for b in akte.beratungen
    )
    inhalt: Inhalt = Liste(punkte) if punkte else satz(texte, "beratungen_ohne")
    return _block(Stueck.WEITERGABE, "beratungen", texte, inhalt)


def _mitteilung(akte: Schutzakte, texte: Bausteine) -> Block:
    return _block(Stueck.WEITERGABE, "mitteilung", texte, *_entschieden(akte, texte))


def _entschieden(akte: Schutzakte, texte: Bausteine) -> Iterator[Satz]:
    """Of a person, with day and reason."""
    m = akte.mitteilung
    if m.entscheidung is Entscheidung.OFFEN:
        yield satz(texte, "mitteilung_offen")
        return
    ja = m.entscheidung is Entscheidung.INFORMIEREN
    yield satz(texte, "mitteilung_ja" if ja else "mitteilung_nein")
    if m.entschieden_am is not None:
        wer = Lauf(m.entschieden_von or "–")
        yield satz(texte, "mitteilung_wer", tag=tag(m.entschieden_am), wer=wer)
    if m.begruendung.strip():
        yield satz(texte, "mitteilung_warum", grund=Lauf(m.begruendung.strip()))
    if m.mitgeteilt_am is not None:
        yield satz(
            texte,
            "mitteilung_gesagt",
            tag=tag(m.mitgeteilt_am),
            wer=Lauf(m.mitgeteilt_an or "–"),
            weg=Lauf(m.weg or "–"),
        )


def _rueckmeldung(akte: Schutzakte, texte: Bausteine) -> Block:
    r, saetze = akte.rueckmeldung, []
    if r.erwartet_am is not None:
        saetze.append(satz(texte, "rueckmeldung_erwartet", tag=tag(r.erwartet_am)))
    if r.erhalten_am is not None:
        saetze.append(satz(texte, "rueckmeldung_da", tag=tag(r.erhalten_am)))
        saetze += [
            _hand(f"Anhaltspunkte bestätigt: {ANTWORT[r.bestaetigt]}."),
            _hand(f"Jugendamt tätig geworden: {ANTWORT[r.taetig_geworden]}."),
            _hand(f"Jugendamt noch tätig: {ANTWORT[r.noch_taetig]}."),
        ]
    if not saetze:
        saetze.append(satz(texte, "rueckmeldung_offen"))
    return _block(Stueck.STAND, "rueckmeldung", texte, *saetze)


def _hand(text: str) -> Satz:
    """Typed by hand: it stands there as it was written."""
    return Satz.aus(text.strip())
