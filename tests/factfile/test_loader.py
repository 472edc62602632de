"""Reading a fact file: cases that failed, and where files are."""

from pathlib import Path

import pytest
from conftest import SMALL, Run

from minusma_cli.factfile.loader import read_fact_files
from minusma_cli.factfile.location import locate_fact_files
from minusma_cli.factfile.yaml_reader import read_yaml
from minusma_cli.number_words import spell_number


@pytest.mark.parametrize(
    "text",
    [
        "topics:\n s:\n - : ",
        "topics:\n s:\n  s:\n     - d\n     :",
        "topics:\n a:\n  facts:\n   x: y\n",
        "topics:\n a:\n  facts: [[]]\n",
        'format: "\\U00110000"\n',
    ],
)
def test_odd_shapes_are_problems_with_a_place(text: str, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(text, "utf-8")
    reading = read_fact_files([file])
    assert reading.fact_file is None
    assert all(problem.line > 0 for problem in reading.problems)


def test_an_escape_beyond_unicode_is_a_fault_without_libyaml_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import yaml

    monkeypatch.delattr(yaml, "CBaseLoader", raising=False)
    (fault,) = read_yaml('format: "\\U00110000"\n').faults
    assert str(fault.message).startswith("not YAML")


def test_a_long_name_is_cut_in_a_message() -> None:
    (fault,) = read_yaml(f"a: &{'x' * 100} 1\n").faults
    assert "xxx..." in str(fault.message)


def test_a_home_in_a_name_is_expanded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert locate_fact_files(["~/my.yaml"]) == (tmp_path / "my.yaml",)
    monkeypatch.setenv("MINUSMA_FACTS", "~/other.yaml")
    assert locate_fact_files() == (tmp_path / "other.yaml",)


def test_an_installed_package_holds_its_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    from minusma_cli.factfile import location

    monkeypatch.setattr(Path, "exists", lambda _path: True)
    inside = location.default_fact_file()
    assert inside.name == "facts.yaml"
    assert inside.parent.name == "minusma_cli"


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("ftp://example.org", "is not an address that starts with http:// or https://"),
        ("https://example.org/{a}", "holds '{', which no address may; write %7B"),
        ("https://example.org/\u3000x", "write %E3%80%80"),
        ("https://localhost/a", "has no host with a dot in its name"),
    ],
)
def test_messages_on_addresses_are_true(url: str, message: str, tmp_path: Path, run: Run) -> None:
    file = tmp_path / "x.yaml"
    text = Path(SMALL).read_text("utf-8")
    file.write_text(text.replace("url: http://example.org/", f'url: "{url}"'), "utf-8")
    code, out, _err = run("check", str(file))
    assert code == 3
    assert message in out


def test_an_unknown_language_or_no_address_is_told(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    text = Path(SMALL).read_text("utf-8").replace("language: en", "language: English")
    file.write_text(text.replace("url: http://example.org/", "url: ''"), "utf-8")
    messages = [str(problem.message) for problem in read_fact_files([file]).problems]
    assert any(message.startswith("unknown language 'English'") for message in messages)
    assert "is empty" in messages


def test_a_topic_without_a_title_is_told(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text("format: 1\nsources: {}\ntopics: {a: {facts: []}}\n", "utf-8")
    messages = [str(problem.message) for problem in read_fact_files([file]).problems]
    assert messages == ["misses 'title'"]


def test_numbers_as_words() -> None:
    assert list(spell_number(0)) == ["nul", "zero"]
    assert list(spell_number(20)) == ["twintig", "twenty"]
    assert list(spell_number(42)) == ["tweeenveertig", "forty-two"]
    assert list(spell_number(300)) == ["driehonderd", "three hundred"]
    assert list(spell_number(101)) == []


@pytest.mark.parametrize(
    "key", ["title", "publisher", "published", "kind", "language", "url", "number", "accessed"]
)
def test_a_fault_of_a_source_is_told_at_its_key(key: str, tmp_path: Path, run: Run) -> None:
    given = {
        "title": "a",
        "publisher": "b",
        "published": "2017",
        "kind": "news",
        "language": "nl",
        "url": "https://example.org/",
        "number": "1",
        "accessed": "2017",
    }
    lines = [f"    {name}: {value}" for name, value in (given | {key: "''"}).items()]
    file = tmp_path / "x.yaml"
    file.write_text("\n".join(["format: 1", "sources:", "  s:", *lines, "topics: {}", ""]), "utf-8")
    place = list(given).index(key) + 4
    told = run("check", str(file)).out.splitlines()
    assert any(line.startswith(f"{file}:{place}:") for line in told), told
