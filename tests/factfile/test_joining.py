"""Several fact files are one base: what they share is joined, what they say differently is told."""

import os
import threading
from pathlib import Path

import pytest
from conftest import SMALL, Ran, Run

from minusma_cli import load
from minusma_cli.cli.main import main
from minusma_cli.errors import BadFacts
from minusma_cli.factfile.loader import read_fact_files

SOURCE = "  letter: {title: Letter, publisher: House, kind: news, language: nl, url: 'https://example.org/'}"
FIRST = f"""format: 1
about:
  title: {{nl: Een, en: One}}
  subject: {{nl: een, en: one}}
units:
  people: {{nl: mensen, en: people}}
topics:
  strength:
    title: {{nl: Sterkte, en: Strength}}
    aliases: [troops]
    snapshot: latest
    columns: {{place: {{nl: Plaats, en: Place}}}}
    series:
      all: {{nl: Allen, en: All, unit: people}}
    lead: [first]
    facts:
      - {{id: first, nl: Een., en: One., figures: [{{series: all, value: 1}}], sources: [{{id: letter, find: een brief}}]}}
questions:
  how-many: {{nl: Hoeveel?, en: How many?, answers: [first]}}
thesaurus:
  same: [[leger, army]]
sources:
{SOURCE}
"""
SECOND = """format: 1
about:
  title: {nl: Twee, en: Two}
  subject: {nl: twee, en: two}
topics:
  strength:
    aliases: [soldiers, troops]
    columns: {unit: {nl: Eenheid, en: Unit}}
    series:
      others: {nl: Anderen, en: Others, unit: people}
    lead: [second]
    facts:
      - {id: second, nl: Twee., en: Two., details: {place: Gao, unit: A}, figures: [{series: all, value: 2}], sources: [{id: letter, find: twee brieven}]}
thesaurus:
  same: [[leger, army], [brief, letter]]
"""


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Two files that are one base, in the folder at hand."""
    monkeypatch.chdir(tmp_path)
    Path("one.yaml").write_text(FIRST, "utf-8")
    Path("two.yaml").write_text(SECOND, "utf-8")
    return "one.yaml", "two.yaml"


def test_a_topic_of_two_files_is_one(pair: tuple[str, str]) -> None:
    base = load(pair)
    (topic,) = base.topics
    assert topic.aliases == ("troops", "soldiers")
    assert list(topic.columns) == ["place", "unit"]
    assert [series.id for series in topic.series] == ["all", "others"]
    assert topic.lead == ("first", "second")
    assert (topic.facts, topic.snapshot, topic.title.en) == (2, "latest", "Strength")
    assert {fact.id for fact in base.list().facts} == {"first", "second"}
    assert base.about
    assert base.about.title.en == "One"


def test_the_thesaurus_is_joined(pair: tuple[str, str]) -> None:
    reading = read_fact_files([Path(name) for name in pair])
    assert reading.fact_file
    assert reading.fact_file.thesaurus.same == (("leger", "army"), ("brief", "letter"))


def test_what_one_file_names_stands_in_another(pair: tuple[str, str], run: Run) -> None:
    assert run("check", *pair) == (0, "0 problems in 2 facts\n", "")
    alone = run("check", pair[1])
    assert alone.code == 3
    assert "two.yaml:7:5: misses 'title'" in alone.out
    assert "two.yaml:1:1: misses 'sources'" in alone.out


def test_a_lead_may_be_another_files_fact(pair: tuple[str, str]) -> None:
    Path(pair[1]).write_text(SECOND.replace("lead: [second]", "lead: [first, third]"), "utf-8")
    (problem,) = read_fact_files([Path(name) for name in pair]).problems
    assert str(problem) == "two.yaml:11:19: unknown fact 'third'; one of first, second"


def test_what_is_equal_is_one(pair: tuple[str, str], run: Run) -> None:
    Path(pair[1]).write_text(
        SECOND.replace("lead: [second]", "title: {nl: Sterkte, en: Strength}")
        + f"sources:\n{SOURCE}\nunits:\n  people: {{nl: mensen, en: people}}\n",
        "utf-8",
    )
    assert run("check", *pair).code == 0


OTHER = "title: Other, publisher: House, kind: news, language: nl, url: 'https://example.org/'"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (f"sources: {{letter: {{{OTHER}}}}}", "2:11: 'letter' has other content at one.yaml:23:3"),
        (
            "units: {people: {nl: lui, en: folk}}",
            "2:9: 'people' has other content at one.yaml:6:3",
        ),
        (
            "questions: {how-many: {nl: Wie?, en: Who?, answers: [first]}}",
            "2:13: duplicate id 'how-many'; also at one.yaml:19:3",
        ),
        (
            "topics: {strength: {title: {nl: Kracht, en: Strength}}}",
            "2:21: 'title' has other content at one.yaml:9:5",
        ),
        (
            "topics: {strength: {snapshot: none}}",
            "2:21: 'snapshot' has other content at one.yaml:11:5",
        ),
        (
            "topics: {strength: {columns: {place: {nl: Oord, en: Place}}}}",
            "2:31: 'place' has other content at one.yaml:12:15",
        ),
        (
            "topics: {strength: {series: {all: {nl: Allen, en: Everyone, unit: people}}}}",
            "2:30: 'all' has other content at one.yaml:14:7",
        ),
        (
            "topics: {t: {title: {nl: T, en: T}, facts: [], series: {all: {nl: A, en: A, unit: people}}}}",
            "2:57: series 'all' is also one of strength, at one.yaml:14:7",
        ),
        (
            "topics: {t: {title: {nl: T, en: T}, facts: [{id: first, nl: X, en: X, sources: [{id: letter, find: een brief}]}]}}",
            "2:50: first: duplicate id 'first'; also at one.yaml:17:14",
        ),
    ],
)
def test_what_differs_is_told_with_both_places(pair: tuple[str, str], more: str, told: str) -> None:
    names = [*pair, "three.yaml"]
    Path("three.yaml").write_text(f"format: 1\n{more}\n", "utf-8")
    (problem,) = read_fact_files([Path(name) for name in names]).problems
    assert str(problem) == f"three.yaml:{told}"


def test_a_topic_that_no_file_gives_a_title_is_told(pair: tuple[str, str]) -> None:
    Path(pair[0]).write_text(FIRST.replace("    title: {nl: Sterkte, en: Strength}\n", ""), "utf-8")
    (problem,) = read_fact_files([Path(name) for name in pair]).problems
    assert str(problem) == "one.yaml:9:5: misses 'title'"


def test_the_fault_of_one_file_does_not_hide_that_another_cannot_be_read(
    pair: tuple[str, str], run: Run
) -> None:
    said = run("check", *pair, "gone.yaml")
    assert (said.code, said.out.splitlines()[0]) == (3, "gone.yaml: there is no such file")


def test_what_could_not_be_read_as_yaml_is_all_that_is_told(pair: tuple[str, str]) -> None:
    Path(pair[0]).write_text("format: [1\n", "utf-8")
    (problem,) = read_fact_files([Path(name) for name in pair]).problems
    assert str(problem).startswith("one.yaml:2:1: not YAML")


def test_a_message_names_all_files_to_check(pair: tuple[str, str]) -> None:
    Path(pair[1]).write_text("format: 2\nunits: 5\n", "utf-8")
    with pytest.raises(BadFacts, match=r"with: minusma check one\.yaml two\.yaml"):
        load(pair)


# -- how they are named


@pytest.mark.parametrize("before", [True, False])
def test_the_option_may_be_given_again(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str], *, before: bool
) -> None:
    options = ["--facts", pair[0], "--facts", pair[1]]
    words = ["troops", "--fields", "id"]
    assert main([*options, *words] if before else [*words, *options]) == 0
    assert capsys.readouterr().out.split() == ["first", "second"]


def test_the_environment_may_name_several(
    pair: tuple[str, str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", os.pathsep.join(("", *pair)))
    assert run("list", "--fields", "id", facts=None).out.split() == ["first", "second"]
    assert run("check", facts=None) == (0, "0 problems in 2 facts\n", "")


def test_a_file_that_is_named_twice_is_read_once(pair: tuple[str, str]) -> None:
    assert len(load([*pair, pair[0]])) == 2


def test_the_compiled_copy_is_that_of_all_files(pair: tuple[str, str]) -> None:
    assert len(load(pair)) == 2
    Path(pair[1]).write_text(
        SECOND.replace("id: second", "id: third").replace("[second]", "[third]")
    )
    assert {fact.id for fact in load(pair).list().facts} == {"first", "third"}
    assert len(load(pair[:1])) == 1


def test_a_pipe_may_be_one_of_several(pair: tuple[str, str], run: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def answer(*argv: str) -> Ran:
        writer = threading.Thread(target=lambda: pipe.write_text(SECOND, "utf-8"))
        writer.start()
        said = run(*argv, facts=None)
        writer.join()
        return said

    for _time in range(2):  # compiled, then from the copy
        said = answer("list", "--facts", pair[0], "--facts", str(pipe), "--fields", "id")
        assert said == (0, "first\nsecond\n", "")
    assert answer("check", str(pipe), pair[0]).code == 0


def test_the_shipped_base_takes_facts_of_ones_own(tmp_path: Path, run: Run) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(
        "format: 1\ntopics:\n  strength:\n    facts:\n"
        "      - {id: mine, nl: Er waren er 3., en: There were 3., sources: [{id: site, find: er waren er}]}\n"
    )
    assert run("check", SMALL, str(mine)).code == 0
