# language: de
Funktionalität: Ohne Einwilligung

  Szenario: Derselbe Brief, von der Familie getragen
    Angenommen eine Familie mit Namen, die sich für eine Stelle entschieden hat
    Wenn die Lotsin den Brief mit der Post schicken will
    Dann steht statt des Briefs, dass die Einwilligung fehlt
    Und es wird nichts weitergegeben
    Wenn die Lotsin "Die Familie trägt ihn selbst" nimmt
    Dann ist derselbe Brief da, ohne den Namen der Familie
    Wenn die Lotsin die Hilfe im Plan per "Brief" übergeben will
    Dann nennt der Plan den Grund, und die Hilfe bleibt vorbereitet
    Wenn die Lotsin im Plan "Familie trägt selbst" nimmt und übergibt
    Dann ist die Hilfe von der Familie getragen
    Und hat das höchstens 12 Klicks gebraucht

  Szenario: Keine Rückmeldung an die Praxis, und Lotse sagt, warum
    Angenommen eine Familie mit Namen, die sich für eine Stelle entschieden hat
    Dann steht bei den Briefen keine Rückmeldung an die Praxis
    Wenn die Lotsin nach der Rückmeldung an die Praxis fragt
    Dann sagt Lotse "Für eine Rückmeldung an die Praxis fehlt die Einwilligung der Familie."

  Szenario: Mit Einwilligung geht der Brief hinaus
    Angenommen eine Familie mit Namen, die sich für eine Stelle entschieden hat
    Wenn die Familie der Stelle Namen und Anliegen erlaubt
    Und die Lotsin die Hilfe im Plan per "Brief" übergeben will
    Dann ist die Hilfe verschickt
    Wenn die Familie ihre Einwilligung zurücknimmt
    Dann sagt Lotse auf die Frage nach der Weitergabe "Nein"
    Und hat das höchstens 25 Klicks gebraucht
