"""Tables of facts: names in one piece, heads, air, and nothing blank."""

import io
from pathlib import Path

from minusma_cli import load
from minusma_cli.terminal.show import show_answer

BASE = """\
format: 1
topics:
  units:
    title: {nl: Eenheden, en: Units}
    columns:
      unit: {nl: Eenheid, en: Unit}
      people: {nl: Mensen, en: People}
      place: {nl: Plaats, en: Place}
      note: {nl: Noot, en: Note}
    facts:
"""
FACT = """\
      - id: unit-%(number)d
        nl: Eenheid %(number)d deed iets.
        en: Unit %(number)d did something.
        names: [Ernst Mollinger]
        details:
          unit: verkenners %(number)d
          people: René Zeetsen, Ernst Mollinger
          %(more)s
        sources: [{id: book, find: deed iets}]
"""
FOOT = """\
sources:
  book: {title: Book, publisher: House, kind: report, language: en, url: "https://example.org/"}
"""


def draw_units(folder: Path, width: int, *details: str) -> list[str]:
    facts = [FACT % {"number": number, "more": more} for number, more in enumerate(details, 1)]
    file = folder / "units.yaml"
    file.write_text(BASE + "".join(facts) + FOOT, "utf-8")
    base = load(str(file))
    base.lang = "nl"
    stream = io.StringIO()
    show_answer(base.topic_page("units", limit=0), stream, lang="nl", color=False, width=width)
    return stream.getvalue().splitlines()


def test_lines_are_broken_between_names_and_never_within_one(tmp_path: Path) -> None:
    place = "place: in en rond het kamp bij de stad aan de rivier, verder in het noorden"
    lines = draw_units(tmp_path, 70, f"note: x\n          {place}", place)
    # Of these persons only one is among the names of the fact.
    assert any("Ernst Mollinger" in line and "Zeetsen" not in line for line in lines)
    rows = [at for at, line in enumerate(lines) if line.startswith("  verkenners")]
    assert len(rows) == 2
    assert lines[rows[1] - 1] == ""


def test_no_cell_is_blank_and_a_column_that_nearly_is_has_no_place(tmp_path: Path) -> None:
    details = ["note: x\n          place: Gao", *["place: Gao"] * 4, "note: y"]
    page = "\n".join(draw_units(tmp_path, 120, *details))
    assert "Noot" in page
    assert page.count("onbekend") == 4 + 1 + 6  # notes, a place, and when
    page = "\n".join(draw_units(tmp_path, 120, *details[:5], "place: Kidal"))
    assert "Noot" not in page
    assert "Plaats" in page
