"""Styles of citation that are given where names of what is to be cited are wanted."""

from collections.abc import Sequence

from minusma_cli.citing.styles import STYLES
from minusma_cli.errors import MinusmaError
from minusma_cli.factbase import FactBase

# Styles that people know, and that programs for literature make of what we give.
_OTHER_STYLES = frozenset(
    ["apa", "chicago", "harvard", "ieee", "mla", "oscola", "turabian", "vancouver"]
)
_FOR_PROGRAMS = "csl-json"


def refuse_style_as_format(name: str) -> None:
    """Raise MinusmaError, with the way out, for a style of citation in the place of a format."""
    if name in STYLES[1:]:
        raise MinusmaError("style_for_name", name=name, command=f"minusma cite --style {name}")


def refuse_styles(names: Sequence[str], base: FactBase) -> None:
    """Raise MinusmaError, with the way out, for a style in the place of a fact or source."""
    for name in names:
        style = name.casefold()
        if style not in (*STYLES, *_OTHER_STYLES) or base.has_source(name) or name in base.ids():
            continue
        others = [other for other in names if other != name]
        command = " ".join(["minusma cite", *others, "--style"])
        if style in STYLES:
            raise MinusmaError("style_for_name", name=name, command=f"{command} {style}")
        known = ", ".join(STYLES)
        command = f"{command} {_FOR_PROGRAMS}"
        raise MinusmaError("no_such_style", name=name, known=known, command=command)
