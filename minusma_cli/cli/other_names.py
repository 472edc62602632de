"""What else commands are called, in Dutch or in English."""

WELCOME = "welcome"  # what there is, of the base or of what is named after it
OTHER_NAMES = {
    "zoek": "search",
    "zoeken": "search",
    "find": "search",
    "toon": "show",
    "lijst": "list",
    "tijdlijn": "timeline",
    "reeks": "series",
    "reeksen": "series",
    "tegenspraak": "conflicts",
    "conflicten": "conflicts",
    "tegenspraken": "conflicts",
    "contradictions": "conflicts",
    "blader": "browse",
    "bladeren": "browse",
    "citeer": "cite",
    "citeren": "cite",
    "bronvermelding": "cite",
    "bronverwijzing": "cite",
    "citation": "cite",
    "citations": "cite",
    "vragen": "questions",
    "thema": "topics",
    "themas": "topics",
    "thema's": "topics",
    "topic": "topics",
    "bron": "sources",
    "bronnen": "sources",
    "source": "sources",
    "exporteer": "export",
    "exporteren": "export",
    "overzicht": WELCOME,
    "samenvatting": WELCOME,
    "overview": WELCOME,
    "summary": WELCOME,
    "hulp": "help",
    "literatuur": "sources",
    "literatuurlijst": "sources",
    "bronnenlijst": "sources",
    "bibliografie": "sources",
    "bibliography": "sources",
    "bibtex": "cite",
}


def translate_command(word: str) -> str:
    """The command that has this other name; nothing where none has."""
    return OTHER_NAMES.get(word.casefold(), "")
