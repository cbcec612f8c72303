# language: de
Funktionalität: Die Familie wählt

  Szenario: Zwei Träger passen
    Angenommen im Katalog stehen für "familienbildung" die Träger "Elternverein Nordstadt e. V." und "Stadt Musterstadt"
    Dann stehen beide Träger unter den Angeboten
    Wenn die Familie das zweite Angebot wählt
    Dann steht in der Akte, woraus gewählt wurde, und der Hinweis auf das Wahlrecht
    Wenn die Lotsin im Plan "Familie trägt selbst" nimmt und übergibt
    Dann ist die Hilfe von der Familie getragen
    Und hat das höchstens 8 Klicks gebraucht

  Szenario: Nur ein Träger
    Angenommen im Katalog steht für "familienbildung" nur der Träger "Stadt Musterstadt"
    Wenn die Familie das erste Angebot wählt
    Dann sagt der Plan "keine Wahl", und es zählt als Lücke
