"""Modules that are loaded only by who asks something of them."""

import sys

import pytest

from minusma_cli.lazy_modules import RARELY_USED, LazyModule, delay_rarely_used


def stand_in(monkeypatch: pytest.MonkeyPatch, name: str) -> LazyModule:
    """A stand-in for a module, where an import finds it."""
    module = LazyModule(name)
    monkeypatch.setitem(sys.modules, name, module)
    return module


def test_a_module_is_loaded_when_something_of_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module = stand_in(monkeypatch, "colorsys")
    import colorsys

    assert colorsys is module
    assert "rgb_to_hls" not in vars(module)
    assert colorsys.rgb_to_hls(0.0, 0.0, 0.0) == (0.0, 0.0, 0.0)
    assert sys.modules["colorsys"] is not module
    assert "rgb_to_hls" in vars(module)


def test_a_name_that_is_imported_from_it_loads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(monkeypatch, "colorsys")
    from colorsys import rgb_to_hls

    assert callable(rgb_to_hls)


def test_what_it_does_not_have_is_an_attribute_error(monkeypatch: pytest.MonkeyPatch) -> None:
    module = stand_in(monkeypatch, "colorsys")
    assert not hasattr(module, "no_such_thing")
    assert not hasattr(module, "no_such_thing")  # loaded by now
    with pytest.raises(ImportError):
        stand_in(monkeypatch, "no_such_module_anywhere").something  # noqa: B018


def test_who_looks_for_the_files_of_all_modules_loads_none(monkeypatch: pytest.MonkeyPatch) -> None:
    module = stand_in(monkeypatch, "colorsys")
    assert not hasattr(module, "__file__")
    assert sys.modules["colorsys"] is module


def test_a_module_that_is_loaded_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    import textwrap

    monkeypatch.delitem(sys.modules, "bz2", raising=False)
    for name in RARELY_USED:
        monkeypatch.setitem(sys.modules, name, sys.modules.get(name) or LazyModule(name))
    monkeypatch.delitem(sys.modules, "bz2")
    delay_rarely_used()
    assert sys.modules["textwrap"] is textwrap
    assert type(sys.modules["bz2"]) is LazyModule
