"""Sentences that the program says, in Dutch and English: errors, faults of a fact file, notices.

A `Message` is a sentence by its key, with what fills its places; the words stand in `sentences`,
`notice_sentences` and `fault_sentences`, which are loaded only when something is said.
"""

from collections.abc import Iterable, Mapping

from minusma_cli.named_tuple import NamedTuple


class Message(NamedTuple):
    """A sentence by its key, and its parts by the names of its places.

    A part may be a word of both languages, or a message itself.
    """

    key: str
    parts: Mapping[str, object] = {}

    def of(self, lang: str) -> str:
        """The sentence in a language."""
        from minusma_cli.fault_sentences import FAULT_SENTENCES
        from minusma_cli.notice_sentences import NOTICE_SENTENCES
        from minusma_cli.option_sentences import OPTION_SENTENCES
        from minusma_cli.sentences import SENTENCES

        every = {**SENTENCES, **OPTION_SENTENCES, **NOTICE_SENTENCES, **FAULT_SENTENCES}
        sentence = every[self.key]
        parts = {name: say_part(part, lang) for name, part in self.parts.items()}
        return sentence.of(lang).format(**parts)

    def __str__(self) -> str:
        return self.of("en")


NO_MESSAGE = Message("nothing")


def say_part(part: object, lang: str) -> str:
    """A part of a sentence in a language: a word of both, a message, or what was typed."""
    in_language = getattr(part, "of", None)
    if in_language:
        return str(in_language(lang))
    return str(part)


def hint_at_names(near: Iterable[str], choices: Iterable[str] = ()) -> Message:
    """The end of a sentence that names what may have been meant, or else all there is."""
    near, choices = list(near), list(choices)
    if near:
        return Message("hint_nearest", {"names": list_alternatives(near)})
    if choices:
        return Message("hint_choices", {"names": ", ".join(choices)})
    return NO_MESSAGE


def list_alternatives(names: list[str]) -> object:
    """Names with `or` before the last."""
    *first, last = names
    if not first:
        return last
    return Message("alternatives", {"first": ", ".join(first), "last": last})
