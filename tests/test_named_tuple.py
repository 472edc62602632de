"""Our named tuples do what those of `typing` do."""

import copy
import typing

import pytest

from minusma_cli.named_tuple import NamedTuple


class Place(NamedTuple):
    """A place."""

    name: str
    height: int = 0
    parts: tuple[str, ...] = ()

    @property
    def is_low(self) -> bool:
        """Whether it is low."""
        return self.height < 10


class Same(typing.NamedTuple):
    """The same, by the standard library."""

    name: str
    height: int = 0
    parts: tuple[str, ...] = ()


@pytest.mark.parametrize("values", [("Gao",), ("Gao", 5), ("Gao", 5, ("a", "b"))])
def test_fields_are_given_in_order_or_by_name_or_have_a_default(
    values: tuple[typing.Any, ...],
) -> None:
    named = dict(zip(Place._fields, values, strict=False))
    assert tuple(Place(*values)) == tuple(Place(**named)) == tuple(Same(*values))
    mixed = Place(values[0], **{name: named[name] for name in list(named)[1:]})
    assert mixed == Place(*values)


def test_it_is_a_tuple_with_names() -> None:
    place = Place("Gao", 5)
    name, height, parts = place
    assert (name, height, parts) == (place.name, place.height, place.parts) == ("Gao", 5, ())
    assert place.is_low
    assert repr(place) == repr(Same("Gao", 5)).replace("Same", "Place")
    assert len({place, Place("Gao", 5)}) == 1
    assert min([Place("b"), Place("a")]).name == "a"
    assert (Place._fields, Place.__match_args__) == (Same._fields, Same.__match_args__)


def test_it_cannot_be_changed_but_copied_with_changes() -> None:
    place = Place("Gao", 5)
    with pytest.raises(AttributeError):
        place.height = 6  # type: ignore[misc]
    with pytest.raises(AttributeError):
        place.depth = 6  # type: ignore[attr-defined]
    assert place._replace(height=6) == Place("Gao", 6)
    assert type(place._replace(height=6)) is Place
    assert copy.deepcopy(place) == place
    with pytest.raises(TypeError, match="depth"):
        place._replace(depth=6)  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("values", "named", "told"),
    [
        ((), {}, "name"),
        (("Gao",), {"name": "Kidal"}, "name"),
        (("Gao",), {"depth": 1}, "depth"),
        (("Gao", 1, (), 4), {}, "4"),
    ],
)
def test_fields_that_it_does_not_have_are_refused(
    values: tuple[typing.Any, ...], named: dict[str, typing.Any], told: str
) -> None:
    with pytest.raises(TypeError, match=told):
        Place(*values, **named)
