"""What a fact file says that its base is on."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from minusma_cli.analysis.analyzer import analyze_text
from minusma_cli.analysis.countries import COUNTRY_BY_WORD, find_countries
from minusma_cli.contents import About, FirstQuestion
from minusma_cli.factfile.checks import TEXT_KEYS, Checker, Languages
from minusma_cli.factfile.faults import FaultPath
from minusma_cli.factfile.source_validator import check_optional_url, check_written_date
from minusma_cli.model import LANGUAGES

ABOUT_KEYS = {
    "title": True,
    "subject": True,
    "period": False,
    "languages": False,
    "country": False,
    "first_questions": False,
    "authors": False,
    "version": False,
    "published": False,
    "url": False,
}
FIRST_QUESTION_KEYS = {**TEXT_KEYS, "question": True}


def read_languages(values: Sequence[Any]) -> list[Languages]:
    """The languages that the texts of each file must have.

    Those that its own `about` names, else those of the first file that has an `about`; both where
    it names none. What is no language is told when the `about` is checked.
    """
    own = [_read_own_languages(value) for value in values]
    first = next((languages for languages in own if languages is not None), LANGUAGES)
    return [first if languages is None else languages for languages in own]


def _read_own_languages(value: Any) -> Languages | None:
    """The languages of the file's own `about`; None where it has none."""
    about = value.get("about") if isinstance(value, Mapping) else None
    if about is None:
        return None
    named = about.get("languages") if isinstance(about, Mapping) else None
    if not isinstance(named, list):
        return LANGUAGES
    return tuple(lang for lang in LANGUAGES if lang in named) or LANGUAGES


def validate_about(
    value: Any, path: FaultPath, question_ids: Collection[str], checker: Checker
) -> About | None:
    """What a base is on; None where the file does not say. It begins with some of its questions."""
    if value is None:
        return None
    given = checker.check_mapping(value, path, ABOUT_KEYS)
    languages = _check_languages(given.get("languages"), (*path, "languages"), checker)
    return About(
        title=checker.check_both(given.get("title"), (*path, "title")),
        subject=checker.check_both(given.get("subject"), (*path, "subject")),
        period=checker.check_date(given.get("period"), (*path, "period")),
        languages=languages,
        country=_check_country(given.get("country"), (*path, "country"), checker),
        first_questions=_check_first_questions(
            given.get("first_questions"), (*path, "first_questions"), question_ids, checker
        ),
        authors=checker.check_texts(given.get("authors"), (*path, "authors")),
        version=checker.check_optional_text(given.get("version"), (*path, "version")),
        published=check_written_date(given.get("published"), (*path, "published"), checker),
        url=check_optional_url(given.get("url"), (*path, "url"), checker),
    )


def _check_languages(value: Any, path: FaultPath, checker: Checker) -> Languages:
    named = checker.check_texts(value, path)
    for position, lang in enumerate(named):
        checker.check_choice(lang, (*path, position), LANGUAGES, "language")
    if value is not None and not named:
        checker.add_fault(path, "is_empty")
    return tuple(lang for lang in LANGUAGES if lang in named) or LANGUAGES


def _check_country(value: Any, path: FaultPath, checker: Checker) -> str | None:
    """A country by a name that search knows; it is one of `analysis/countries.txt`."""
    country = checker.check_optional_text(value, path)
    if country and not find_countries(analyze_text(country)):
        known = [name.capitalize() for name in COUNTRY_BY_WORD.values()]
        checker.add_unknown(path, "country", country, dict.fromkeys(known))
    return country


def _check_first_questions(
    value: Any, path: FaultPath, question_ids: Collection[str], checker: Checker
) -> tuple[FirstQuestion, ...]:
    """Questions to begin with, each with the kind of reader who asks it."""
    firsts = []
    for position, item in enumerate(checker.check_list(value, path)):
        place = (*path, position)
        given = checker.check_mapping(item, place, FIRST_QUESTION_KEYS)
        name = checker.check_text(given.get("question"), (*place, "question"))
        if name and name not in question_ids:
            checker.add_unknown((*place, "question"), "question", name, question_ids)
        firsts.append(FirstQuestion(checker.read_both(given, place), name))
    return tuple(firsts)
