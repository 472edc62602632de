"""Which facts contradict each other, read as outlines."""

from pathlib import Path

import pytest
from conftest import MISSION

from minusma_cli import load
from minusma_cli.index import contested
from minusma_cli.index.contested import read_contested
from minusma_cli.model import Text


def test_an_outline_is_a_fact_without_words_and_sources() -> None:
    base = load(MISSION)
    numbers = range(len(base))
    outlines = read_contested(base.index, numbers)
    facts = dict(zip(numbers, base.index.facts(numbers), strict=True))
    assert list(outlines) == [number for number in numbers if facts[number].contested]
    assert outlines
    for number, outline in outlines.items():
        assert outline == facts[number]._replace(
            text=Text("", ""),
            details={},
            names=(),
            sources=(),
            disputes=(),
            note=None,
            actor=None,
            rival=None,
        )


@pytest.mark.parametrize("block", [1, 2, 2000])
def test_with_a_fact_come_all_that_it_is_connected_with(
    block: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contested, "BLOCK", block)
    facts = "".join(
        f"      - {{id: {name}, nl: x, en: x, {more}sources: [{{id: s, find: a b}}]}}\n"
        for name, more in (
            ("a", "disputes: [c], "),
            ("b", ""),
            ("c", ""),
            ("d", "disputes: [c], "),
            ("e", "disputes: [f], "),
            ("f", ""),
        )
    )
    file = tmp_path / "x.yaml"
    file.write_text(
        "format: 1\nsources:\n  s: {title: a, publisher: b, kind: news, language: nl,"
        " url: 'https://example.org/'}\n"
        f"topics:\n  t:\n    title: {{nl: t, en: t}}\n    facts:\n{facts}",
        "utf-8",
    )
    base = load(str(file))
    ids = base.index.numbers_of

    def connected(*names: str) -> list[str]:
        return [fact.id for fact in read_contested(base.index, ids(names)).values()]

    assert connected("a") == connected("d", "a") == ["a", "c", "d"]
    assert connected("b") == connected() == []
    assert connected("b", "f") == ["e", "f"]
    assert connected("f", "c") == ["a", "c", "d", "e", "f"]
