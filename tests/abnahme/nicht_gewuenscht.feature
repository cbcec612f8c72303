# language: de
Funktionalität: Bedarf ist nicht Wunsch

  Szenario: Schulden sind Thema, Hilfe dafür ist nicht gewünscht
    Angenommen ein Gespräch mit einer Familie
    Wenn im Bereich "geld_arbeit" das Thema "schulden" angekreuzt wird
    Und die Familie dafür keine Hilfe wünscht
    Dann steht im Plan kein Schritt und liegt kein Brief
    Und wird der Bedarf ohne Wunsch genau einmal gezählt
    Und bringt Heute später nichts davon wieder
    Und hat das höchstens 2 Klicks gebraucht
