"""Whatever is given, there is an answer or a message, and never a traceback.

With `--hypothesis-profile=fuzz` so many of each are tried as MINUSMA_FUZZ says.
"""

import io
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path

import pytest
from conftest import SMALL
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minusma_cli import load
from minusma_cli.cli.main import main
from minusma_cli.dates import DateError, format_date, parse_edtf
from minusma_cli.errors import MinusmaError
from minusma_cli.factfile.loader import read_fact_files
from minusma_cli.typed_dates import find_date, parse_user_date

X = Path("x.yaml")
CODES = {0, 1, 2, 3}
SLOW = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

GOOD = Path(SMALL).read_text("utf-8")
LINES = GOOD.splitlines()
# What breaks readers of YAML, and what fact files are made of.
PIECES = st.sampled_from(
    [": ", "- ", "? ", "&a ", "*a", "!!x ", "!<", "|", ">", "%YAML 1.2\n", "---\n", "...\n", "{", "}", "[", "]", ",", "#",
     '"', "'", "\\", '"\\U00110000"', '"\\ud800"', "\t", "\n", "\r", "\0", "\ufeff", "\u2028", "\x85", "<<: ", "null", "~",
     "NO", "1_000", "12:30", ".inf", "0x1F", "2017", "2017-13-45", "topics:", "facts:", "id:", "sources:", "  ", " " * 40]
)  # fmt: skip


@st.composite
def broken_files(draw: st.DrawFn) -> bytes:
    """A good fact file with some lines cut, doubled, moved or spoilt."""
    lines = list(LINES)
    for _change in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        kind = draw(st.sampled_from(["cut", "double", "indent", "insert", "replace", "swap"]))
        line = lines[at]
        place = draw(st.integers(0, len(line)))
        piece = draw(PIECES)
        if kind == "cut":
            lines[at] = line[:place]
        elif kind == "double":
            lines.insert(at, line)
        elif kind == "indent":
            lines[at] = " " * draw(st.integers(0, 9)) + line.strip()
        elif kind == "insert":
            lines[at] = line[:place] + piece + line[place:]
        elif kind == "replace":
            lines[at] = line[: len(line) - len(line.lstrip())] + piece
        else:
            other = draw(st.integers(0, len(lines) - 1))
            lines[at], lines[other] = lines[other], line
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def check(data: bytes) -> None:
    """Read a fact file: the model, or problems that each have a place and can be said."""
    reading = read_fact_files([X], is_thorough=True, contents={X: data})
    assert bool(reading.problems) is (reading.fact_file is None)
    lines = data.count(b"\n") + data.count(b"\r") + data.count(b"\xc2\x85") + 2
    lines += data.count(b"\xe2\x80\xa8") + data.count(b"\xe2\x80\xa9")
    for problem in reading.problems:
        assert 0 <= problem.line <= lines
        for lang in ("nl", "en"):
            assert problem.of(lang).isprintable()


@SLOW
@given(broken_files())
def test_a_spoilt_fact_file_is_read_or_refused(data: bytes) -> None:
    check(data)


@SLOW
@given(
    st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=40).map("".join).map(str.encode))
)
def test_anything_is_read_or_refused_as_a_fact_file(data: bytes) -> None:
    check(data)


DATE_PIECES = st.lists(
    st.sampled_from(
        [
            *"0123456789-/.~ X",
            "..",
            "2017",
            "02",
            "30",
            "juli",
            "July",
            "zomer",
            "eind",
            "of ",
            "st",
            "\u0662",
            "\u00b2",
        ]
    ),
    max_size=9,
).map("".join)


@SLOW
@given(st.one_of(DATE_PIECES, st.text(max_size=20)))
def test_any_text_is_a_date_or_none(text: str) -> None:
    for parse in (parse_edtf, parse_user_date):
        with suppress(DateError):
            when = parse(text)
            assert when.first or when.last
            for lang in ("nl", "en"):
                assert format_date(when, lang)
                assert format_date(when, lang, short=True)
    found = find_date(text.lower())
    if found:
        assert 0 <= found.start < found.end <= len(text.lower())


@SLOW
@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(
            st.sampled_from(
                [*"\"-“”„?!.,'", "de ", "2017", "juli ", "helikopters ", "A.G. ", "13.289"]
            ),
            max_size=12,
        ).map("".join),
    )
)
def test_any_text_is_a_query(text: str) -> None:
    with suppress(MinusmaError):
        answer = load(SMALL).search(text)
        assert len(answer.facts) <= answer.total
        assert all(0 <= hit.score <= 1 for hit in answer.hits)


def run_main(argv: list[str]) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(argv)
    return code, out.getvalue(), err.getvalue()


OPTIONS = st.sampled_from(
    ["--json", "-f", "csv", "md", "--fields", "id,when.edtf", "details.x", "--sort", "-value", "--limit", "-1", "0",
     "999999999999999999999", "--year", "2017", "0000", "--on", "juli 2016", "--from", "--to", "--topic", "strength",
     "--lang", "nl", "fr", "--color", "always", "--pager", "never", "--", "-", "", "list", "show", "on", "search",
     "topics", "sources", "conflicts", "timeline", "questions", "crash", "\u0000", "\udce9", "x" * 300]
)  # fmt: skip


@SLOW
@given(st.lists(st.one_of(OPTIONS, st.text(max_size=8)), min_size=1, max_size=6))
def test_any_command_line_has_an_answer_or_a_message(words: list[str]) -> None:
    if {"--facts", "--output", "-o", "open", "init", "export"} & set(words):
        return  # these name files of others
    code, _out, err = run_main(["--facts", SMALL, *words])
    assert code in CODES
    assert code != 2 or err.startswith("minusma: ")


@SLOW
@given(
    st.lists(
        st.sampled_from([*"abc.,:{}%[]", "id", "when", "edtf", "details", "sources", "nl"]),
        max_size=8,
    ).map("".join)
)
def test_any_fields_are_picked_or_refused(fields: str) -> None:
    code, _out, _err = run_main(["list", "--facts", SMALL, "--fields", fields, "--json"])
    assert code in CODES


@SLOW
@given(
    st.lists(
        st.sampled_from([*"{}[]. 0\\n", "id", "figures", "value", "text", "nl", "\u2066", "{id}"]),
        max_size=10,
    ).map("".join)
)
def test_any_template_is_filled_in_or_refused(template: str) -> None:
    code, _out, err = run_main(["list", "--facts", SMALL, "--template", template])
    assert code in CODES
    assert code == 0 or err.startswith("minusma: ")


@pytest.mark.parametrize(
    "text", ["2017~/..", "../2017", "0001", "9999-12-31", "0001-01-01/9999-12-31"]
)
def test_dates_at_the_ends_of_time_have_their_pages(text: str) -> None:
    code, _out, err = run_main(["on", text, "--facts", SMALL])
    assert (code in {0, 1, 2}, "Traceback" in err) == (True, False)
