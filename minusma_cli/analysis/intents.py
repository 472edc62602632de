"""What kind of answer a question asks for, by its small words."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from minusma_cli.analysis.stopwords import STOPWORDS

# What kind of answer is asked for.
HOW_MANY = "how many"
WHEN = "when"
WHY = "why"
MOST = "most"
WHO = "who"
WHERE = "where"

SUPERLATIVES = frozenset(
    ["meeste", "meest", "most", "grootste", "largest", "biggest", "hoogste", "highest"]
)
_INTENT_WORDS = {
    HOW_MANY: frozenset(
        [
            "hoeveel",
            "aantal",
            "aantallen",
            "hoeveelste",
            "many",
            "much",
            "number",
            "far",
            "ver",
            "groot",
            "long",
            "big",
            "large",
            "oud",
            "share",
        ]
    ),
    WHEN: frozenset(["wanneer", "when", "sinds", "since", "datum", "date"]),
    WHY: frozenset(["waarom", "why", "waardoor", "reden", "reason", "cause", "oorzaak"]),
    MOST: SUPERLATIVES,
    WHO: frozenset(["wie", "who", "whom", "whose", "welke", "which"]),
    WHERE: frozenset(["waar", "where"]),
}
_WHY_KIND = 4
# The words that tell questions of one kind from another, as bits; `what` and `which` go with all.
_KIND_WORDS = (
    (1, frozenset(["hoeveel", "aantal", "many", "much", "number"])),
    (2, frozenset(["wanneer", "when", "hoelaat"])),
    (_WHY_KIND, frozenset(["waarom", "why", "waardoor", "reden", "reason", "come"])),
    (8, frozenset(["wie", "who", "whom", "whose"])),
    (16, frozenset(["waar", "where"])),
)
# Dutch asks for a cause in two words too: `hoe komt het dat`, `hoe kon`.
_HOW_COMES = frozenset(["komt", "kwam", "kon", "konden"])
# What a Dutch separable verb leaves behind it: `kwamen ... om`.
PARTICLES = frozenset(
    [
        "aan",
        "achter",
        "af",
        "bij",
        "deel",
        "door",
        "goed",
        "in",
        "mee",
        "mis",
        "na",
        "om",
        "op",
        "over",
        "plaats",
        "samen",
        "stil",
        "tegen",
        "terug",
        "toe",
        "uit",
        "vast",
        "voor",
        "voort",
        "weg",
    ]
)
# Words by which the people of a base speak of themselves: `our boys`, `onze jongens`.
OWN_WORDS = frozenset(["we", "wij", "ons", "onze", "our", "ours", "us"])


def find_intents(words: Iterable[str]) -> frozenset[str]:
    """What kinds of answer the words of a query ask for."""
    known = set(words)
    return frozenset(intent for intent, cues in _INTENT_WORDS.items() if not cues.isdisjoint(known))


def find_kinds(words: Iterable[str]) -> int:
    """The kinds of a question as bits: how many, when, why, who, where; 0 where none is told."""
    known = set(words)
    kinds = 0
    for bit, cues in _KIND_WORDS:
        if not cues.isdisjoint(known):
            kinds |= bit
    if "hoe" in known and not _HOW_COMES.isdisjoint(known):
        kinds |= _WHY_KIND
    return kinds


def join_particles(words: Sequence[str]) -> list[str]:
    """Each word with the particle right behind it as one: `kwamen om` gives `omkwamen`."""
    joined = []
    for word, following in pairwise(words):
        if following in PARTICLES and word not in STOPWORDS:
            joined.append(f"{following}{word}")
    return joined
