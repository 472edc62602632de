"""Modules of the standard library that Typer imports and few answers use.

Loading them takes a tenth of the time of an answer. Here each is stood in for until something of it
is asked for; then it is loaded as ever. Only the command does so: `import minusma_cli` does not.
"""

import sys
from importlib import import_module
from types import ModuleType

# Each with what it brings along: tokenize is for tracebacks, ipaddress for URLs with an IP address,
# subprocess for the pager, bz2 and lzma for archives, textwrap for help.
RARELY_USED = ("bz2", "ipaddress", "locale", "lzma", "subprocess", "textwrap", "tokenize")
_ABOUT_FILES = ("__file__", "__path__")  # asked of every module that there is, to no purpose here


class LazyModule(ModuleType):
    """Stands for a module until something of it is asked for."""

    def __getattr__(self, name: str) -> object:
        """Load the module and give what is asked; raises AttributeError as the module does."""
        if name in _ABOUT_FILES:
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        loaded = import_module(self.__name__)
        vars(self).update(vars(loaded))
        return getattr(loaded, name)


def delay_rarely_used() -> None:
    """Let the modules that few answers use be loaded only by those that do."""
    for name in RARELY_USED:
        sys.modules.setdefault(name, LazyModule(name))
