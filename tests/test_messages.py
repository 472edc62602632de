"""Whatever the program says, it says in Dutch and in English."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import pytest
import typer
from conftest import Run

import minusma_cli
from minusma_cli.cli.usage import describe_usage_error
from minusma_cli.errors import BadFacts, Problem, Unknown
from minusma_cli.fault_sentences import FAULT_SENTENCES
from minusma_cli.messages import Message
from minusma_cli.notice_sentences import NOTICE_SENTENCES
from minusma_cli.option_sentences import OPTION_SENTENCES
from minusma_cli.sentences import SENTENCES

PACKAGE = Path(minusma_cli.__file__).parent
TABLES = (SENTENCES, OPTION_SENTENCES, NOTICE_SENTENCES, FAULT_SENTENCES)
ALL = {key: sentence for table in TABLES for key, sentence in table.items()}
ROOMS = [room for room in PACKAGE.rglob("*.py") if not room.stem.endswith("sentences")]
# What is given a sentence by its key, and at which place among what it is given.
SPEAKERS = {
    "Message": 0,
    "MinusmaError": 0,
    "CannotWrite": 0,
    "DateError": 0,
    "add_fault": 1,
    "stop": 0,
}

# What is given a kind of name, as in "no topic called", and at which place.
NAMERS = {"Unknown": 0, "resolve_name": 0, "add_unknown": 1, "check_choice": 3}


def find_constants(room: Path, places: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """The texts that a room gives to what is called so, at that place, with what it is called."""
    for node in ast.walk(ast.parse(room.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            place = places.get(name, len(node.args))
            for argument in node.args[place : place + 1]:
                if isinstance(argument, ast.Constant):
                    yield name, str(argument.value)


def find_keys(room: Path) -> Iterator[str]:
    """The keys that a room gives as they are."""
    places = dict(SPEAKERS)
    if room.stem in ("yaml_reader", "json_reader"):
        places["add_fault"] = 0
    for _name, key in find_constants(room, places):
        yield key


def places_in(sentence: str) -> list[str]:
    """The places of a sentence that are filled in."""
    return sorted(name for _text, name, _form, _kind in Formatter().parse(sentence) if name)


@pytest.mark.parametrize("key", ALL)
def test_a_sentence_is_whole_in_both_languages(key: str) -> None:
    sentence = ALL[key]
    assert places_in(sentence.nl) == places_in(sentence.en)
    assert bool(sentence.nl) == bool(sentence.en) == (key != "nothing")


def test_no_key_stands_for_two_sentences() -> None:
    assert len(ALL) == sum(map(len, TABLES))


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(PACKAGE)))
def test_a_room_says_only_what_both_languages_have(room: Path) -> None:
    assert [key for key in find_keys(room) if key not in ALL] == []


def test_every_kind_of_name_has_its_word() -> None:
    named = {key for room in ROOMS for key in find_constants(room, NAMERS)}
    assert {name for name, _kind in named} == NAMERS.keys()
    kinds = {f"kind:{kind}" for _name, kind in named}
    assert kinds == {key for key in ALL if key.startswith("kind:")}


def test_every_sentence_is_said_somewhere() -> None:
    said = "".join(room.read_text("utf-8") for room in ROOMS)
    beginnings = {key for key in ALL if key.startswith(("kind:", "refused_"))}
    assert [key for key in ALL.keys() - beginnings if f'"{key}"' not in said] == []


@pytest.mark.parametrize(
    ("words", "dutch", "english"),
    [
        (
            ["troops", "--yaer", "2017"],
            "geen optie --yaer; misschien --year?",
            "no option --yaer; did you mean --year?",
        ),
        (
            ["troops", "2017"],
            "2017 is er een te veel; voor een jaar: minusma troops --year 2017",
            "2017 is one too many; for a year: minusma troops --year 2017",
        ),
        (
            ["troops", "medevac"],
            "medevac is er een te veel; om erin te zoeken: minusma search medevac --topic troops",
            "medevac is one too many; to search in it: minusma search medevac --topic troops",
        ),
        (
            ["troops", "--qqqq"],
            "geen optie --qqqq; zie minusma troops --help",
            "no option --qqqq; see minusma troops --help",
        ),
        (["search"], "VRAAG... ontbreekt; zie", "QUERY... is missing; see"),
        (["on"], "DATUM ontbreekt; zie", "DATE is missing; see"),
        (["show"], "ID... ontbreekt; zie", "ID... is missing; see"),
        (["troops", "--json", "--year"], "--year wil een waarde; zie", "--year needs a value; see"),
        (["troops", "--json=1"], "--json heeft geen waarde nodig", "--json takes no value"),
        (
            ["troops", "-n", "veel"],
            "--limit kan niet 'veel' zijn; een heel getal, en 0 is alle",
            "--limit cannot be 'veel'; a whole number, and 0 is all",
        ),
        (
            ["troops", "--limit", "-3"],
            "--limit kan niet '-3' zijn; een heel getal, en 0 is alle",
            "--limit cannot be '-3'; a whole number, and 0 is all",
        ),
        (
            ["list", "--sort", "dat"],
            "--sort kan niet 'dat' zijn; misschien date?",
            "--sort cannot be 'dat'; did you mean date?",
        ),
        (
            ["list", "--format", "xml"],
            "--format kan niet 'xml' zijn; een van table,",
            "--format cannot be 'xml'; one of table,",
        ),
        (["on", "gisteren"], "is niet te lezen als datum", "as a date; write"),
        (["list", "--year", "2018", "--year", "2019"], "staat er twee keer", "is given twice"),
        (["list", "gone"], "geen thema met de naam 'gone'", "no topic called 'gone'"),
    ],
)
def test_a_wrong_use_is_told_in_the_language_asked_for(
    words: list[str], dutch: str, english: str, run: Run
) -> None:
    for lang, expected in (("nl", dutch), ("en", english)):
        command, *rest = words
        code, out, err = run(command, "--lang", lang, *rest)
        assert (code, out) == (2, "")
        assert err.startswith("minusma: ")
        assert expected in err


def test_another_error_of_typer_is_told_as_it_is() -> None:
    message = describe_usage_error(typer.TyperException("Something odd."))
    assert message.of("nl") == "Something odd; zie minusma --help"


def test_the_locale_tells_the_language_of_messages(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    assert "geen feit met de naam" in run("show", "gone").err
    monkeypatch.setenv("MINUSMA_LANG", "en")
    assert "no fact called" in run("show", "gone").err


def test_an_unknown_language_of_the_environment_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUSMA_LANG", "de")
    assert run("topics") == (2, "", "minusma: MINUSMA_LANG cannot be 'de'; one of nl, en\n")


@pytest.mark.parametrize("words", [["search", "x", "--lang"], ["list", "--lang", "fr"]])
def test_a_wrong_option_for_the_language_is_told_in_that_of_the_user(
    words: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUSMA_LANG", "nl")
    err = run(*words).err
    assert "--lang wil een waarde" in err or "--lang kan niet 'fr' zijn; een van nl, en" in err


def test_problems_of_a_fact_file_are_told_in_both_languages(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "x.yaml"
    file.write_text("format: 1\ntopics: {}\n", "utf-8")
    assert run("check", str(file), "--lang", "nl").out == (
        f"{file}:1:1: mist 'sources'\n1 probleem in 0 feiten\n"
    )
    assert '"nl": "mist \'sources\'"' in run("check", str(file), "--json").out


def test_an_error_is_english_as_text_and_dutch_on_request() -> None:
    error = Unknown("topic", "trops", ["troops", "aid", "end"])
    assert str(error) == "no topic called 'trops'; did you mean troops, aid or end?"
    assert error.message.of("nl") == (
        "geen thema met de naam 'trops'; misschien troops, aid of end?"
    )


def test_the_first_of_several_problems_is_told_and_how_many_more() -> None:
    problem = Problem("a.yaml", 3, 4, "", Message("is_empty"))
    assert str(problem) == "a.yaml:3:4: is empty"
    error = BadFacts([problem, problem])
    assert error.message.of("nl") == (
        "a.yaml:3:4: is leeg (en nog 1; alle met: minusma check a.yaml)"
    )
