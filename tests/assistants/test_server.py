"""The server of an assistant, asked by the client of the official SDK over standard input."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import anyio
import pytest
from conftest import SMALL, Run
from mcp import Client, StdioServerParameters

MINUSMA = str(Path(sys.executable).with_name("minusma"))


def ask(*calls: tuple[str, dict[str, Any]]) -> tuple[str, list[Any], list[Any]]:
    """The rules of the server, its tools, and what it answers to calls of these."""
    server = StdioServerParameters(
        command=MINUSMA,
        args=["mcp", "--facts", SMALL, "--lang", "en"],
        env=dict(os.environ),
    )

    async def talk() -> tuple[str, list[Any], list[Any]]:
        async with Client(server) as client:
            tools = (await client.list_tools()).tools
            answers = [await client.call_tool(name, given) for name, given in calls]
            return client.instructions or "", tools, answers

    return anyio.run(talk)


def test_an_assistant_is_told_the_rules_and_what_it_may_ask() -> None:
    rules, tools, (found, shown, day, cited, wrong) = ask(
        ("search", {"query": "scouts", "limit": 1}),
        ("show", {"ids": ["crash"]}),
        ("on", {"date": "2017-09-11"}),
        ("cite", {"ids": ["crash"], "style": "bibtex"}),
        ("show", {"ids": ["crahs"]}),
    )
    assert "do not guess" in rules
    assert [tool.name for tool in tools] == ["search", "show", "on", "cite"]
    assert "ids" not in tools[3].input_schema.get("required", ())
    for tool in tools:
        assert tool.annotations.read_only_hint
        assert len(tool.description.splitlines()) >= 2
        assert not tool.description.startswith(" ")
    assert "In 2017 the scouts numbered about 175" in found.content[0].text
    assert "https://example.org/krant?id=1#:~:text=twee" in shown.content[0].text
    assert day.content[0].text.startswith("11 September 2017\n\n")
    assert cited.content[0].text.startswith("@article{krant-2018,")
    assert not any(answer.is_error for answer in (found, shown, day, cited))
    assert wrong.is_error
    assert "no fact called 'crahs'; did you mean crash?" in wrong.content[0].text


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("nl", "minusma mcp heeft een extra nodig: pip install 'minusma[mcp]'"),
        ("en", "minusma mcp needs an extra: pip install 'minusma[mcp]'"),
    ],
)
def test_without_the_sdk_one_line_says_how_to_get_it(
    run: Run, monkeypatch: pytest.MonkeyPatch, lang: str, told: str
) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", None)  # as where it is not installed
    assert run("mcp", "--lang", lang) == (2, "", f"minusma: {told}\n")


def test_it_ends_when_the_assistant_hangs_up() -> None:
    done = subprocess.run(
        [MINUSMA, "mcp", "--facts", SMALL],
        input="",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_it_has_no_options_that_mean_nothing_to_it(run: Run) -> None:
    for option in ("--json", "--color", "--limit"):
        assert run("mcp", option).code == 2
