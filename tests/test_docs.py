"""The page on bases of one's own is true: its files pass, its examples print what they say, no key is missing."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from test_readme import EXAMPLE, TOP, printed

from minusma_cli import factfile

PAGE = TOP / "minusma_cli" / "factfile" / "your-own-base.md"
FILE = re.compile(r"^```yaml\n# (\S+\.yaml)\n(.*?)```$", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)```$", re.MULTILINE | re.DOTALL)

# Under which heading the keys of each mapping stand.
HEADINGS = {
    "TOP_KEYS": "The file",
    "ABOUT_KEYS": "about",
    "UNIT_KEYS": "units",
    "TOPIC_KEYS": "topics",
    "SERIES_KEYS": "series",
    "COLUMN_KEYS": "columns",
    "FACT_KEYS": "facts",
    "FIGURE_KEYS": "figures",
    "REFERENCE_KEYS": "places in sources",
    "QUESTION_KEYS": "questions",
    "SOURCE_KEYS": "sources",
    "FIRST_QUESTION_KEYS": "first questions",
    "THESAURUS_KEYS": "thesaurus",
}


def find_keys() -> dict[str, dict[str, bool]]:
    """The keys that the validators take, and which of them are needed, by the name of the mapping."""
    found: dict[str, dict[str, bool]] = {}
    for module in iter_modules(factfile.__path__):
        names = vars(import_module(f"minusma_cli.factfile.{module.name}"))
        found.update((name, keys) for name, keys in names.items() if name.endswith("_KEYS"))
    shared = {"TEXT_KEYS", "_PART_KEYS"}  # the languages, and what several files need not repeat
    return {name: keys for name, keys in found.items() if name not in shared}


def list_rows(heading: str) -> dict[str, bool]:
    """The keys of the table under a heading, and which of them it says are needed."""
    page = PAGE.read_text("utf-8")
    section = re.split(r"^##+ ", page.split(f"# {heading}\n", 1)[1], flags=re.MULTILINE)[0]
    rows: dict[str, bool] = {}
    for keys, needed in re.findall(r"^\| (`.*?`) \| (needed )?\|", section, re.MULTILINE):
        rows.update(dict.fromkeys(re.findall(r"`(\w+)`", keys), bool(needed)))
    return rows


def test_every_mapping_has_its_heading() -> None:
    assert set(find_keys()) == set(HEADINGS)


@pytest.mark.parametrize("name", HEADINGS)
def test_every_key_stands_in_the_page_and_no_other(name: str) -> None:
    assert list_rows(HEADINGS[name]) == find_keys()[name]


def test_the_examples_print_what_they_say(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = PAGE.read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    for name, text in FILE.findall(page):
        Path(name).write_text(text, "utf-8")
    for code in PYTHON.findall(page):
        exec(code, {})  # noqa: S102  # our own page

    def rewrite(found: re.Match[str]) -> str:
        return f"```console\n$ {found[1]}\n{printed(found[1], monkeypatch)}\n```"

    true = EXAMPLE.sub(rewrite, page)
    monkeypatch.undo()
    if request.config.getoption("--write-golden"):
        PAGE.write_text(true, "utf-8")
    assert PAGE.read_text("utf-8") == true


def test_the_page_is_linked() -> None:
    assert "(minusma_cli/factfile/your-own-base.md)" in (TOP / "README.md").read_text("utf-8")
