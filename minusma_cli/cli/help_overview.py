"""What `minusma --help` says of the commands: a few words on each, in groups that belong together.

The sentence that a command has in its own help is too long where all stand together on a screen.
"""

from minusma_cli.model import Text

# What to type for more help, and on what.
MORE_HELP = {
    "minusma help options": Text(
        "opties voor elke lijst: --topic, --year, --format ...",
        "options of every list: --topic, --year, --format ...",
    ),
    "minusma help list": Text("en zo van elke opdracht", "and so of every command"),
    "minusma help formats": Text(
        "en van exit-codes, environment, dates, search",
        "and of exit-codes, environment, dates, search",
    ),
}
# Names of commands that share a line, and what they do.
OVERVIEW: tuple[tuple[tuple[tuple[str, ...], Text], ...], ...] = (
    (
        (
            ("search",),
            Text(
                "de beste feiten bij een vraag of woorden", "the best facts for a question or words"
            ),
        ),
        (
            ("troops", "casualties", "mandates", "ministers"),
            Text("een thema; elk ander ook bij naam", "a topic; every other by its name too"),
        ),
        (("list",), Text("een thema, of elk feit", "any topic, or every fact")),
        (("show",), Text("alles over een feit, met elke bron", "a fact whole, with every source")),
        (
            ("on",),
            Text(
                "hoe het ervoor stond op een dag, in een jaar",
                "how things stood on a day, in a year",
            ),
        ),
        (
            ("timeline",),
            Text("wat er in een tijd begon, op volgorde", "what began in a period, in order"),
        ),
        (
            ("series",),
            Text("cijfers door de tijd, ook per jaar", "quantities through time, also by year"),
        ),
        (
            ("conflicts",),
            Text("waar bronnen elkaar tegenspreken", "where sources contradict each other"),
        ),
        (
            ("questions",),
            Text(
                "wat mensen vragen, en wat niet bekend is", "what people ask, and what is not known"
            ),
        ),
        (
            ("topics", "sources"),
            Text("wat er is; wat op een bron rust", "what there is; what rests on a source"),
        ),
        (
            ("random", "browse"),
            Text("een willekeurig feit; bladeren met fzf", "a random fact; browsing with fzf"),
        ),
    ),
    (
        (
            ("cite", "open"),
            Text(
                "bronvermeldingen, ook BibTeX; de bron in de browser",
                "citations, also BibTeX; the source in the browser",
            ),
        ),
        (
            ("export", "schema"),
            Text(
                "de hele basis als bestand; JSON Schemas", "the whole base as a file; JSON Schemas"
            ),
        ),
        (
            ("check", "init"),
            Text(
                "een feitenbestand nakijken; een eigen beginnen",
                "check a fact file; start one of your own",
            ),
        ),
        (("mcp",), Text("de feiten voor een AI-assistent", "the facts for an AI assistant")),
        (
            ("welcome", "help"),
            Text("het begin, zonder opdracht; hulp", "the start, without a command; help"),
        ),
    ),
)
