"""Whether what a fact claims hangs together: its figures with its sentence, its side with others.

Facts go in, faults come out. What cannot be told from one value alone is here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from minusma_cli.factfile.faults import Fault, FaultPath
from minusma_cli.messages import Message
from minusma_cli.model import Fact

# Words of a sentence that gives a plan, a ceiling or an estimate, and no count; in lower case,
# because a pattern that minds no case takes twice as long.
_NO_COUNT = re.compile(
    r"\b(?:plan|plans|planned|gepland|geplande|at most|up to|maximum|maximaal|ten hoogste|hoogstens"
    r"|estimate|estimates|estimated|raming|geraamd|geraamde|schatting|geschat|geschatte"
    r"|ceiling|plafond|budgeted|begroot|begrote)\b"
)


def find_word_of_no_count(fact: Fact) -> str:
    """The word by which a fact says that its figure is no count; empty where it has none."""
    for sentence in fact.text:
        found = _NO_COUNT.search(sentence.casefold())
        if found:
            return found[0]
    return ""


def find_rival_preferences(
    facts: Iterable[Fact], paths: Mapping[str, FaultPath]
) -> Iterator[Fault]:
    """Facts that contest each other and are both said to be the one to go by.

    The facts know what contests them; `paths` is where each stands.
    """
    preferred = {fact.id: fact for fact in facts if fact.preferred}
    for fact in preferred.values():
        for other in fact.contested:
            if other in preferred and fact.id < other:
                message = Message("rival_preferred", {"other": repr(fact.id)})
                yield Fault((*paths[other], "preferred"), message)
    for fact in preferred.values():
        if not fact.contested:
            yield Fault((*paths[fact.id], "preferred"), Message("preferred_alone"))
