# language: de
Funktionalität: Der Bericht verrät niemanden

  Szenario: Drei Familien aus einem Stadtteil, und ein Monat später
    Angenommen ein Jahr mit drei Familien aus "Am Wald"
    Wenn die Lotsin die Wirkung ansieht
    Dann ist "Am Wald" verdeckt, und mit ihm eine zweite Zelle
    Und nennt keine Zelle eine Zahl von 1 bis 4
    Wenn sie die Zahlen als Tabelle speichert
    Und einen Monat später mit zwei Familien mehr noch einmal
    Dann warnt Lotse: die beiden Berichte zusammen verraten zu viel
    Und hat das höchstens 4 Klicks gebraucht
