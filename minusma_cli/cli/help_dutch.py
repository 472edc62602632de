"""What help says, in Dutch, by its English; as message catalogues of gettext have it."""

# What stands where something is to be filled in.
PLACEHOLDERS = {
    "DATE": "DATUM",
    "DIR": "MAP",
    "FILE": "BESTAND",
    "NAME": "NAAM",
    "QUERY": "VRAAG",
    "SERIES": "REEKS",
    "SOURCE": "BRON",
    "TEXT": "TEKST",
    "TOPIC": "THEMA",
    "WORDS": "WOORDEN",
    "YEAR": "JAAR",
}

DUTCH = {
    "": "",
    # -- heads
    "[OPTIONS]": "[OPTIES]",
    "COMMAND": "OPDRACHT",
    "Arguments": "Argumenten",
    "Options": "Opties",
    "Which facts": "Welke feiten",
    "How to show them": "Hoe ze te tonen",
    # -- commands
    (
        "Facts on the Dutch part in MINUSMA, the UN mission in Mali (2013-2023),"
        " each with its source."
    ): ("Feiten over Nederland in MINUSMA, de VN-missie in Mali (2013-2023), elk met zijn bron."),
    "Find the best facts for some words, best first.": (
        "Zoek de beste feiten bij woorden of een vraag, het beste eerst."
    ),
    "Show how many soldiers the Netherlands had in the mission.": (
        "Toon hoeveel militairen Nederland in de missie had."
    ),
    "Show who died or was wounded: the Dutch one by one, the UN by year.": (
        "Toon wie omkwam of gewond raakte: Nederlanders een voor een, de VN per jaar."
    ),
    "Show the resolutions of the Security Council, and what they allowed.": (
        "Toon de resoluties van de Veiligheidsraad, en wat zij toestonden."
    ),
    "Show the Dutch ministers responsible, with their terms of office.": (
        "Toon de verantwoordelijke Nederlandse ministers, met hun ambtstermijnen."
    ),
    "List the facts of any topic, or every fact.": "Toon de feiten van een thema, of alle feiten.",
    "Show facts whole: both languages, figures, every source, what contradicts them.": (
        "Toon feiten heel: beide talen, cijfers, elke bron, wat ermee in tegenspraak is."
    ),
    (
        "Show the state of things on a day: what happened, strength, mandate, ministers,"
        " dead so far."
    ): (
        "Toon hoe het er op een dag voor stond: wat er gebeurde, sterkte, mandaat, ministers,"
        " doden tot dan."
    ),
    "Show dated facts in order.": "Toon feiten met een datum, op volgorde.",
    "Show where sources contradict each other, side by side.": (
        "Toon waar bronnen elkaar tegenspreken, naast elkaar."
    ),
    "Browse with fzf: search at every key, the fact beside the list; without it a search.": (
        "Blader met fzf: zoeken bij elke toets, het feit naast de lijst; zonder fzf een zoekvraag."
    ),
    "Cite what facts rest on: by id, by filters or by a search; or sources, or the base itself.": (
        "Citeer waar feiten op rusten: bij id, filters of een zoekvraag; of bronnen, of de basis"
        " zelf."
    ),
    "Show one fact by chance.": "Toon een willekeurig feit.",
    "Show what people ask and the base can answer, and what it cannot.": (
        "Toon wat mensen vragen en de basis kan beantwoorden, en wat niet."
    ),
    "Open the source of a fact, or a source, in the browser, at the place.": (
        "Open de bron van een feit, of een bron, in de browser, op de plek zelf."
    ),
    "Show what topics there are, or the page of one.": (
        "Toon welke thema's er zijn, of de pagina van een ervan."
    ),
    (
        "Show quantities followed through time: which there are, as they were measured, or by year."
    ): "Toon wat door de tijd is gevolgd: welke reeksen er zijn, zoals gemeten, of per jaar.",
    "Show the sources, or everything that rests on one of them.": (
        "Toon de bronnen, of alles wat op een ervan rust."
    ),
    "Check fact files: every problem at once, as file:line:column: message.": (
        "Controleer feitenbestanden: elk probleem ineens, als bestand:regel:kolom: melding."
    ),
    "Write the whole base to a file, or to a folder of tables, for other programs.": (
        "Schrijf de hele basis naar een bestand, of naar een map met tabellen, voor andere"
        " programma's."
    ),
    "Print a JSON Schema: of a fact file, or of every answer in JSON.": (
        "Druk een JSON Schema af: van een feitenbestand, of van elk antwoord in JSON."
    ),
    "Answer an assistant over the Model Context Protocol; needs pip install 'minusma[mcp]'.": (
        "Beantwoord een assistent via het Model Context Protocol; wil pip install 'minusma[mcp]'."
    ),
    "Write a small fact file to start from, with what each part means.": (
        "Schrijf een klein feitenbestand om mee te beginnen, met wat elk deel betekent."
    ),
    "Show what there is: what `minusma` alone answers.": (
        "Toon wat er is: wat `minusma` alleen antwoordt."
    ),
    "Show help: of a command, or on options, formats, exit-codes, environment, dates or search.": (
        "Toon hulp: van een opdracht, of over options, formats, exit-codes, environment, dates of"
        " search."
    ),
    # -- arguments
    "A command or a subject of help; without one, all commands.": (
        "Een opdracht of een onderwerp van hulp; zonder, alle opdrachten."
    ),
    "A day, a month or a year; today too.": "Een dag, een maand of een jaar; vandaag mag ook.",
    "Fact files, as one base; without one, the base in use.": (
        "Feitenbestanden, samen één basis; zonder, de basis die in gebruik is."
    ),
    "The file to write; - prints it instead.": (
        "Het bestand dat wordt geschreven; - drukt het af."
    ),
    "A fact or a source.": "Een feit of een bron.",
    "A source, or a publisher; without one, all of them.": (
        "Een bron, of een uitgever; zonder, alle bronnen."
    ),
    "A topic; without one, all of them.": "Een thema; zonder, alle thema's.",
    "A topic, instead of --topic; without one, every fact.": (
        "Een thema, in plaats van --topic; zonder, elk feit."
    ),
    "Facts, sources or topics; without any, the fact base itself.": (
        "Feiten, bronnen of thema's; zonder, de feitenbasis zelf."
    ),
    "Facts, or topics; without any, every contradiction.": (
        "Feiten, of thema's; zonder, elke tegenspraak."
    ),
    "Ids of facts.": "Ids van feiten.",
    'Words in Dutch or English; "in quotes" must occur, -word must not.': (
        'Woorden in het Nederlands of Engels; "tussen aanhalingstekens" moet voorkomen, -woord'
        " mag niet."
    ),
    "Words to begin with.": "Woorden om mee te beginnen.",
    "Series; without any, which there are.": "Reeksen; zonder, welke er zijn.",
    (
        "A file, whose ending tells its form; or a folder of tables, with / at its end."
        " Without it, or as -, standard output, in the form of --format."
    ): (
        "Een bestand, waarvan de uitgang de vorm zegt; of een map met tabellen, met / aan het eind."
        " Zonder, of als -, de standaarduitvoer, in de vorm van --format."
    ),
    "facts (a fact file) or output (every answer in JSON).": (
        "facts (een feitenbestand) of output (elk antwoord in JSON)."
    ),
    # -- options
    "A line for each row, as in '{id}: {figures[0].value}'.": (
        "Een regel per rij, als in '{id}: {figures[0].value}'."
    ),
    "A folder of source texts, ID.txt: look up each handle and figure in them.": (
        "Een map met brontekst, ID.txt: zoek elke handvat (find) en elk cijfer erin op."
    ),
    "At most so many; 0 is all.": "Hoogstens zoveel; 0 is alle.",
    "Charts of all its series, or none; without it, of the headline series.": (
        "Grafieken van alle reeksen, of geen; zonder, van de hoofdreeks."
    ),
    "Cite what the best facts for these words rest on.": (
        "Citeer waar de beste feiten bij deze woorden op rusten."
    ),
    "Count instead.": "Tel in plaats van te tonen.",
    "Facts from this date on.": "Feiten vanaf deze datum.",
    "Facts of this topic (id, title or alias).": "Feiten van dit thema (id, titel of alias).",
    "Facts that hold on this day (or month, or year).": (
        "Feiten die op deze dag (of maand, of jaar) gelden."
    ),
    "Facts that rest on a source of this kind.": "Feiten die op een bron van deze soort rusten.",
    "Facts that rest on this source.": "Feiten die op deze bron rusten.",
    "Facts up to this date.": "Feiten tot en met deze datum.",
    "Facts whose date overlaps this year, or years 2014/2016.": (
        "Feiten waarvan de datum dit jaar raakt, of jaren 2014/2016."
    ),
    "Facts with a figure of this series.": "Feiten met een cijfer van deze reeks.",
    "In this format; without it a terminal gets table, a pipe plain.": (
        "In deze vorm; zonder krijgt een terminal table, een pijp plain."
    ),
    "In this language.": "In deze taal.",
    "In this language; without it, that of the question, MINUSMA_LANG or the locale.": (
        "In deze taal; zonder, die van de vraag, van MINUSMA_LANG of van het systeem."
    ),
    "In this order; a minus in front turns it round.": "In deze volgorde; een min ervoor keert om.",
    "In this order, without it the first; a minus in front turns it round.": (
        "In deze volgorde, zonder in de eerste; een min ervoor keert om."
    ),
    "In this style; without it, that of the extension of --output, else text.": (
        "In deze stijl; zonder, die van de extensie van --output, anders text."
    ),
    "Install completion for the current shell.": "Installeer aanvulling voor deze shell.",
    "Only print the address, as --fields and --template do.": (
        "Druk alleen het adres af, zoals --fields en --template doen."
    ),
    "Only these fields, as in id,text.nl,figures.value; help lists them.": (
        "Alleen deze velden, als in id,text.nl,figures.value; help somt ze op."
    ),
    "Show completion for the current shell, to copy it or customize the installation.": (
        "Toon de aanvulling voor deze shell, om te kopiëren of aan te passen."
    ),
    "Show how each word was met and what else counted.": (
        "Toon hoe elk woord is gevonden en wat er nog meer telde."
    ),
    "Show the addresses of sources, for a terminal where they cannot be clicked.": (
        "Toon de adressen van bronnen, voor een terminal waarin zij niet aan te klikken zijn."
    ),
    "Overwrite what is there.": "Overschrijf wat er al is.",
    "Show the version; with --json also what the base has.": (
        "Toon de versie; met --json ook wat de basis heeft."
    ),
    "Show this message and exit.": "Toon deze hulp.",
    "The day of access; without it, today.": "De dag van raadpleging; zonder, vandaag.",
    "The figure that stands for each year, gaps included: year.": (
        "Het cijfer dat voor elk jaar staat, ook waar er geen is: year."
    ),
    "The same as --format json.": "Hetzelfde als --format json.",
    "Whether a page longer than the screen goes through a pager.": (
        "Of een bladzijde langer dan het scherm door een pager gaat."
    ),
    "Whether to use colour.": "Of er kleur wordt gebruikt.",
    "Which of its sources, counted from 1.": "Welke van zijn bronnen, geteld vanaf 1.",
    "Write to a file, in the format of its extension.": (
        "Schrijf naar een bestand, in de vorm van zijn extensie."
    ),
    "Write over a file that is there.": "Schrijf over een bestand dat er al is.",
    "Your own fact file, else MINUSMA_FACTS; of several one base is made.": (
        "Een eigen feitenbestand, anders MINUSMA_FACTS; van meer bestanden wordt één basis gemaakt."
    ),
}
