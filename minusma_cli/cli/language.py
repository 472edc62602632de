"""The language to speak: of an option, of the environment, of the locale."""

import os
from collections.abc import Sequence

from minusma_cli.errors import MinusmaError
from minusma_cli.messages import hint_at_names
from minusma_cli.model import LANGUAGES

# Where the context of Typer keeps the language of help, the base that is open, the topic that
# stands as a command, and what is to be said beside the answer.
BASE_KEY = "minusma.base"
LANGUAGE_KEY = "minusma.language"
TOPIC_KEY = "minusma.topic"
NOTICE_KEY = "minusma.notice"


def user_language() -> str:
    """The language of MINUSMA_LANG or else the locale; English when these name none of ours."""
    chosen = os.environ.get("MINUSMA_LANG")
    if chosen:
        if chosen not in LANGUAGES:
            hint = hint_at_names((), LANGUAGES)
            raise MinusmaError(
                "no_such_choice", option="MINUSMA_LANG", value=repr(chosen), hint=hint
            )
        return chosen
    return locale_language()


def is_language_chosen(lang: str) -> bool:
    """Whether the user said which language to speak: by --lang (`lang`), or in MINUSMA_LANG."""
    return bool(lang or os.environ.get("MINUSMA_LANG"))


def message_language(words: Sequence[str]) -> str:
    """The language of messages and help, where no answer has one.

    That of `--lang` among the words of the command line, else of MINUSMA_LANG or the locale; what
    names none of ours is passed over.
    """
    chosen = [locale_language(), os.environ.get("MINUSMA_LANG"), *find_values("--lang", words)]
    return next(lang for lang in reversed(chosen) if lang in LANGUAGES)


def find_values(option: str, words: Sequence[str]) -> list[str]:
    """The values that an option has among the words of a command line, before they are parsed."""
    values = []
    following_words = [*words, ""][1:]
    for word, following in zip(words, following_words, strict=True):
        if word == "--":
            break
        name, equals, value = word.partition("=")
        if name == option:
            values.append(value if equals else following)
    return values


def locale_language() -> str:
    """The language of the locale; English when it names none of ours."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "nl" if value.lower().startswith("nl") else "en"
    return "en"
