"""Sentences beside answers: notices, progress and what assistants hear, in both languages, by key.

What stands between braces is filled in by `messages.Message`.
"""

from minusma_cli.model import Text

NOTICE_SENTENCES = {
    # -- notices
    "nothing_found": Text(
        "niets gevonden; met minder of ruimere filters is er misschien meer",
        "nothing found; with fewer or wider filters there may be more",
    ),
    "nothing_there": Text(
        "niets gevonden; wat er is: minusma topics", "nothing found; what there is: minusma topics"
    ),
    "nothing_of_time": Text(
        "niets van {date}; wat wel een datum heeft: minusma timeline",
        "nothing of {date}; what has a date: minusma timeline",
    ),
    "read_day_first": Text(
        "gelezen als {date}, de dag voorop; met de maand voorop: minusma on {other}",
        "read as {date}, the day first; with the month first: minusma on {other}",
    ),
    "shown_source": Text(
        "{name} is een bron; dit rust erop", "{name} is a source; this rests on it"
    ),
    "shown_publisher": Text(
        "bronnen van {name}; wat op een ervan rust: minusma sources ID",
        "sources by {name}; what rests on one of them: minusma sources ID",
    ),
    "topic_and_command": Text(
        "{name} is hier een thema; de opdracht: minusma {command}",
        "{name} is a topic here; the command: minusma {command}",
    ),
    "named_command": Text(
        "{name} is ook een opdracht: minusma {command}",
        "{name} is a command too: minusma {command}",
    ),
    "shown_topic": Text("{name} is een thema", "{name} is a topic"),
    "no_contradictions": Text("geen tegenspraken gevonden", "no contradictions found"),
    "no_questions": Text(
        "er zijn geen vragen bekend; zoeken kan altijd: minusma search WOORDEN",
        "no questions are known; searching always works: minusma search WORDS",
    ),
    "nothing_found_for": Text(
        "niets gevonden voor {words}; wat de basis weet: minusma questions",
        "nothing found for {words}; what the base knows: minusma questions",
    ),
    "perhaps_asked": Text("misschien bedoeld: {question}", "perhaps you mean: {question}"),
    "nearest": Text("het dichtst in de buurt:", "nearest:"),
    "named_fact": Text("{sentence} · {id}", "{sentence} · {id}"),
    "not_met": Text("niet gevonden: {words}", "not found: {words}"),
    "met_elsewhere": Text(
        "niet samen met de rest gevonden: {words}", "not found together with the rest: {words}"
    ),
    "taken_for": Text("{typed} → {taken}", "{typed} → {taken}"),
    "no_fzf": Text(
        "geen fzf (apt, brew of winget install fzf)", "no fzf (apt, brew or winget install fzf)"
    ),
    "browse_instead": Text(
        "{reason}; dit is minusma {command}", "{reason}; this is minusma {command}"
    ),
    "fzf_failed": Text("fzf werkte niet: {reason}", "fzf failed: {reason}"),
    "no_terminal": Text("browse heeft een terminal nodig", "browse needs a terminal"),
    # -- for assistants
    "no_sdk": Text(
        "minusma mcp heeft een extra nodig: pip install 'minusma[mcp]'",
        "minusma mcp needs an extra: pip install 'minusma[mcp]'",
    ),
    "assistant_rules": Text(
        "Feiten, elk met zijn bron. Noem bij elk feit dat je overneemt de bron en de link. Wat geen"
        " feit zegt, weet de basis niet: zeg dat dan, en raad niet. Zeg het erbij als een feit"
        " betwist is (≠).",
        "Facts, each with its source. Name the source and the link of every fact that you repeat."
        " What no fact says the fact base does not know: say so, and do not guess. Say so too when"
        " a fact is contested (≠).",
    ),
    "not_in_base": Text(
        "Niet bekend: geen feit van de basis gaat over: {words}",
        "Not known: no fact of the fact base is about: {words}",
    ),
    "shown_of_total": Text(
        "{shown} van {total}; meer met een hogere limit",
        "{shown} of {total}; more with a higher limit",
    ),
    "left_out": Text(
        "Nog {count} weggelaten; vraag gerichter.", "{count} more left out; ask for less."
    ),
    "day_before": Text(
        "Dat is voor de tijd waar de basis over gaat.",
        "That is before the time that the fact base is about.",
    ),
    "day_after": Text(
        "Dat is na de tijd waar de basis over gaat.",
        "That is after the time that the fact base is about.",
    ),
    # -- progress
    "reading": Text("het feitenbestand wordt gelezen, regel", "reading the fact file, line"),
    "compiling": Text("feiten worden verwerkt,", "compiling facts,"),
    "gathering": Text("feiten worden verzameld,", "gathering facts,"),
    "exporting": Text("tabellen worden geschreven, rij", "writing tables, row"),
}
