"""Citations as an answer: what is cited, and the formats of all answers."""

import csv
import json
import re
from pathlib import Path

import jsonschema
import pytest
from conftest import PAPER, SMALL, Run

from minusma_cli import __version__, load
from minusma_cli.answers.citations import CITATION_COLUMNS
from minusma_cli.errors import MinusmaError, Unknown
from minusma_cli.factfile.location import default_fact_file

SEEN = "2026-11-24"
TOP = Path(__file__).parents[2]


def test_keys_are_the_ids_of_sources_and_no_source_comes_twice() -> None:
    cited = load(SMALL).cite("contingent-2017", "scouts-2017", "krant-2018", accessed=SEEN)
    assert [citation.id for citation in cited.citations] == ["brief-1", "krant-2018"]


def test_facts_of_a_list_or_a_search_are_cited_in_their_order() -> None:
    base = load(SMALL)
    cited = base.cite_facts(base.list(topic="events", sort="id").facts, accessed=SEEN)
    assert [citation.id for citation in cited.citations] == ["krant-2018", "site", "brief-1"]
    found = base.cite_facts(base.search("verkenners").facts, style="ris", accessed=SEEN)
    assert [citation.section for citation in found.citations] == ["Essentie"]
    assert not base.cite_facts(()).is_found


def test_a_base_is_cited_by_what_it_says_of_itself() -> None:
    (itself,) = load(PAPER).cite(accessed=SEEN).citations
    assert (itself.id, itself.title) == ("paper-sources", "Papieren bronnen")
    assert itself.authors == ("A. Archivaris", "Museum voor Vrede en Recht")
    assert (itself.version, itself.published) == ("2.1", "2026-11")
    assert itself.url == "https://example.org/paper"


@pytest.mark.parametrize(
    ("lang", "message"),
    [
        (
            "nl",
            "dit feitenbestand zegt niet hoe het heet .*; noem een feit of bron: minusma cite ID",
        ),
        ("en", "this fact base does not say what it is called .*: minusma cite ID"),
    ],
)
def test_a_base_without_a_title_says_what_to_do(lang: str, message: str) -> None:
    base = load(SMALL)
    base.lang = lang
    with pytest.raises(MinusmaError) as raised:
        base.cite()
    assert re.fullmatch(message, raised.value.message.of(lang))


def test_an_unknown_name_or_style_names_the_nearest() -> None:
    with pytest.raises(Unknown, match=r"no fact or source called 'brief'; did you mean brief-1\?"):
        load(SMALL).cite("brief")
    with pytest.raises(Unknown, match="no style called 'mla'"):
        load(SMALL).cite("crash", style="mla")


def test_rows_are_items_with_the_date_the_link_and_the_sentence(run: Run) -> None:
    whole = json.loads(run("cite", "camp-built", "--accessed", SEEN, "--json", facts=PAPER).out)
    assert (whole["schema"], whole["count"]) == (1, 2)
    book, study = whole["citations"]
    assert (book["published"], book["link"], book["section"]) == ("2014", None, "p. 12")
    assert study["link"] == "https://doi.org/10.1000/peace(2019)%3C1%3E"
    assert study["citation"] == {
        "nl": f"Institute of Peace, ‘Peacekeeping studied’, ca. 2019, {study['link']} (geraadpleegd op 24 november 2026).",
        "en": f"Institute of Peace, ‘Peacekeeping studied’, about 2019, {study['link']} (accessed 24 November 2026).",
    }
    lines = run("cite", "camp-built", "--accessed", SEEN, "-f", "jsonl", facts=PAPER).out
    assert [json.loads(line) for line in lines.splitlines()] == [book, study]


def test_a_table_has_the_same_columns_for_all_and_no_json(run: Run) -> None:
    out = run("cite", "camp-built", "camp-reported", "-f", "csv", facts=PAPER).out
    head, *rows = csv.reader(out.splitlines())
    assert tuple(head) == CITATION_COLUMNS
    assert {len(row) for row in rows} == {len(head)}
    assert not any(cell.startswith(("{", "[{")) for row in rows for cell in row)
    assert [row[4] for row in rows] == ["2014", "2019~", "1994-05-03", "2013/.."]


def test_markdown_is_a_list_that_one_can_paste(run: Run) -> None:
    out = run(
        "cite", "camp-reported", "--accessed", SEEN, "-f", "md", "--lang", "nl", facts=PAPER
    ).out
    assert out.splitlines() == [
        "- Ministerie van Oorlog, \\[Telegram van 3 mei 1994\\], 3 mei 1994, onder ‘Slot’, via Museum voor Vrede, Nationaal Archief, 2.05.401, inv.nr. 12.",
        "- Uitgeverij Mars, ‘Boek en bestand’, nr. 7, sinds 2013, onder ‘Kampen’, ISBN 0-8044-2957-X, <https://example.org/both#:~:text=een%20nieuw%20kamp> (geraadpleegd op 24 november 2026).",
    ]


def test_the_shipped_base_and_the_citation_file_tell_the_same() -> None:
    import yaml

    told = yaml.safe_load(TOP.joinpath("CITATION.cff").read_text("utf-8"))
    about = load(str(default_fact_file())).about
    assert about is not None
    assert told["version"] == about.version == __version__
    assert told["title"] == about.title.en
    assert told["date-released"].isoformat() == about.published
    assert told["repository-code"] == about.url
    assert tuple(author["name"] for author in told["authors"]) == about.authors


def test_the_citation_file_has_what_its_schema_asks_for() -> None:
    import yaml

    told = yaml.load(TOP.joinpath("CITATION.cff").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  # texts only
    jsonschema.validate(told, CFF)


# The part of the schema of CFF 1.2.0 that we write (https://github.com/citation-file-format/citation-file-format).
CFF = {
    "type": "object",
    "properties": {
        "cff-version": {"const": "1.2.0"},
        "message": {"type": "string", "minLength": 1},
        "title": {"type": "string", "minLength": 1},
        "abstract": {"type": "string", "minLength": 1},
        "type": {"enum": ["dataset", "software"]},
        "authors": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": {"name": {"type": "string"}},
                "required": ["name"],
                "additionalProperties": False,
            },
        },
        "version": {"type": "string"},
        "date-released": {"pattern": r"^\d{4}-\d\d-\d\d$"},
        "license": {"const": "MIT"},
        "repository-code": {"pattern": "^https://"},
        "keywords": {
            "type": "array",
            "minItems": 1,
            "uniqueItems": True,
            "items": {"type": "string"},
        },
    },
    "required": ["cff-version", "message", "title", "authors"],
    "additionalProperties": False,
}


# -- to a file


@pytest.mark.parametrize(
    ("name", "style"), [("x.bib", "bibtex"), ("x.RIS", "ris"), ("x.json", "csl-json")]
)
def test_the_extension_of_a_file_chooses_the_style(
    name: str, style: str, run: Run, tmp_path: Path
) -> None:
    file = tmp_path / name
    cited = ("cite", "camp-reported", "--accessed", SEEN)
    assert run(*cited, "-o", str(file), facts=PAPER) == (0, "", "")
    assert file.read_text("utf-8") == run(*cited, "--style", style, facts=PAPER).out
    same = tmp_path / f"same-{name}"
    assert run(*cited, "--style", style, "-o", str(same), facts=PAPER).code == 0
    assert same.read_bytes() == file.read_bytes()


@pytest.mark.parametrize("options", [["--style", "text"], ["--format", "json"], ["--fields", "id"]])
def test_what_is_said_goes_before_the_extension(
    options: list[str], run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "x.json"
    cited = ("cite", "camp-reported", "--accessed", SEEN, *options)
    assert run(*cited, "-o", str(file), facts=PAPER).code == 0
    formatted = options if "--format" in options else [*options, "--format", "json"]
    assert file.read_text("utf-8") == run(*cited[:4], *formatted, facts=PAPER).out
    text = tmp_path / "x.ris"
    assert run(*cited[:4], "--style", "text", "-o", str(text), facts=PAPER).code == 0
    assert text.read_text("utf-8") == run(*cited[:4], facts=PAPER).out


def test_only_cite_knows_the_extensions_of_styles(run: Run, tmp_path: Path) -> None:
    said = run("list", "-o", str(tmp_path / "x.bib"))
    assert said.code == 2
    assert "the extension .bib is unknown" in said.err


@pytest.mark.parametrize("day", ["2017/2018", "2017~"])
def test_a_source_is_accessed_on_one_date(day: str, run: Run) -> None:
    said = "is not one date; a source is accessed on a day, in a month or a year"
    asked = run("cite", "crash", "--accessed", day, "--lang", "en")
    assert asked == (2, "", f"minusma: {day} {said}\n")
