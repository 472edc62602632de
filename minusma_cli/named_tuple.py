"""Named tuples that are quick to declare.

`typing.NamedTuple` compiles code for each class. An answer needs some 40 of them: that took 5 ms,
a twentieth of its time; here a class gets its fields without. A type checker sees the class of
`typing`. Left out is what nobody here asks for: `_make` and `_asdict`.
"""

from collections import _tuplegetter  # type: ignore[attr-defined]  # what namedtuple uses itself
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414  # for others to import
else:

    class _Declaration(type):
        """Makes the annotated names of a class the fields of a tuple."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            """A class whose tuples have these fields; a value beside a field is its default."""
            made = super().__new__(cls, name, bases, {"__slots__": (), **body})
            fields = tuple(made.__annotations__)
            defaults = {field: body[field] for field in fields if field in body}
            for place, field in enumerate(fields):
                setattr(made, field, _tuplegetter(place, field))
            made._fields, made._defaults, made.__match_args__ = fields, defaults, fields
            return made

    class NamedTuple(tuple, metaclass=_Declaration):
        """A tuple with a name for each place, given in their order or by name."""

        __slots__ = ()

        def __new__(cls, *values: object, **named: object) -> tuple:
            """Raise TypeError for a field too many, one that is missing, or an unknown one."""
            if named or len(values) != len(cls._fields):
                values = _fill(cls, values, named)
            return tuple.__new__(cls, values)

        def _replace(self, **changes: object) -> tuple:
            """The same with some fields changed; raises TypeError for an unknown one."""
            values = [
                changes.pop(field, value) for field, value in zip(self._fields, self, strict=True)
            ]
            return type(self)(*values, **changes)

        def __repr__(self) -> str:
            """As it would be written: the name of the class, and each field with its value."""
            fields = zip(self._fields, self, strict=True)
            told = ", ".join(f"{field}={value!r}" for field, value in fields)
            return f"{type(self).__name__}({told})"

        def __getnewargs__(self) -> tuple:
            """Its values, for `copy`."""
            return tuple(self)

    def _fill(cls: type, values: tuple, named: dict[str, object]) -> list:
        """The values of all fields: those in order, then those by name, then the defaults."""
        left = cls._fields[len(values) :]
        if named and named.keys() == set(left):  # all are given: no defaults
            return [*values, *[named[field] for field in left]]
        given = {**cls._defaults, **named}
        wrong = [field for field in left if field not in given]
        wrong += [field for field in named if field not in left]
        if wrong or len(values) > len(cls._fields):
            message = f"{cls.__name__} has other fields: {wrong or values}"
            raise TypeError(message)
        return [*values, *(given[field] for field in left)]
