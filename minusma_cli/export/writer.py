"""Write a whole base to a path, in the form that its ending tells."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from minusma_cli.answers.export import Exported
from minusma_cli.answers.whole import WholeBase
from minusma_cli.errors import CannotWrite, MinusmaError, escape_unprintable
from minusma_cli.factbase import FactBase
from minusma_cli.formats.writer import write_answer
from minusma_cli.messages import Message
from minusma_cli.whole_files import describe_fault, write_file, write_folder

Progress = Callable[[str, int], None]

DATABASE = ".db"
MARKDOWN = ".md"
FOLDER = "folder"
TEXT_FORMATS = (".csv", ".tsv", ".json", ".jsonl", ".yaml")
# The endings of bibliographies, and the styles of citation that they hold.
BIBLIOGRAPHIES = {".bib": "bibtex", ".ris": "ris", ".csl.json": "csl-json"}
_NO_ROOM = ("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_TRUNCATE")
ENDINGS = (DATABASE, *TEXT_FORMATS, MARKDOWN, *BIBLIOGRAPHIES)


def export_base(
    base: FactBase, name: str, *, force: bool = False, progress: Progress | None = None
) -> Exported:
    """Write a base to a file or a folder, whole or not at all.

    A name that ends in `/`, or is that of a folder, gets tables in CSV. What is there is only
    overwritten with `force`. Raises MinusmaError for another ending or something in the way,
    CannotWrite where nothing can be written.
    """
    path = Path(os.path.expanduser(name))  # noqa: PTH111  # pathlib raises without a home
    is_folder = name.endswith("/") or (bool(name) and path.is_dir())
    ending = FOLDER if is_folder else find_ending(name)
    whole = base.whole(progress)
    try:
        if is_folder:
            from minusma_cli.export.datapackage import write_package

            write_folder(path, lambda part: write_package(whole, part, progress), force=force)
        else:
            write_file(path, lambda part: _write(base, whole, part, ending, progress), force=force)
    except OSError as error:
        raise CannotWrite("cannot_write_file", file=name, reason=describe_fault(error)) from None
    except sqlite3.Error as error:
        reason = describe_database_fault(error)
        raise CannotWrite("cannot_write_file", file=name, reason=reason) from None
    sources = len(whole.sources)
    return Exported(
        escape_unprintable(name), ending.removeprefix("."), whole.listing.total, sources, base.lang
    )


def describe_database_fault(error: sqlite3.Error) -> Message:
    """Why SQLite cannot write a database, as the end of a sentence about it."""
    if getattr(error, "sqlite_errorname", "") in _NO_ROOM:
        return Message("disk_is_full")
    return Message("plain", {"text": error})


def find_ending(name: str) -> str:
    """The ending that tells the form of a file, the longest that fits; MinusmaError for none."""
    for ending in sorted(ENDINGS, key=len, reverse=True):
        if name.lower().endswith(ending):
            return ending
    raise MinusmaError("no_export_format", file=name, known=", ".join(ENDINGS))


def _write(
    base: FactBase, whole: WholeBase, path: Path, ending: str, progress: Progress | None
) -> None:
    """Write a base to a new file."""
    if ending == DATABASE:
        from minusma_cli.export.database import write_database

        write_database(whole, path, progress)
        return
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        if ending in BIBLIOGRAPHIES:
            sources = [source.id for source, _facts in whole.sources]
            citations = base.cite(*sources, style=BIBLIOGRAPHIES[ending])
            # Nobody opened all of them today: who cites one adds the day of access.
            undated = citations._replace(accessed="")
            stream.writelines(f"{line}\n" for line in undated.plain_lines())
        else:
            write_whole(whole, stream, ending.removeprefix("."))


def write_whole(whole: WholeBase, stream: TextIO, format_name: str) -> None:
    """Write a whole base to a stream, in a format that programs read."""
    if format_name == MARKDOWN.removeprefix("."):
        from minusma_cli.export.markdown import write_document

        write_document(whole, stream)
        return
    write_answer(whole, stream, format_name)
