"""The hash of a file, block by block: to read millions of bytes into new memory costs more.

A file may end in the hash of what stands before, as a checksum.
"""

import os
from importlib.util import source_hash
from pathlib import Path
from typing import BinaryIO

_BLOCK = 1 << 18  # bytes

_HASH_LENGTH = 8  # bytes
_MOST_BYTES = 1 << 40  # more than any file has

# The files taken for sound without looking: they are too large for that each time.
_unchecked: set[Path] = set()


def hash_blocks(stream: BinaryIO, most: int) -> tuple[bytes, int]:
    """The hash of what a stream has left, but for at most so many bytes; and how many these are.

    It is the SipHash of the SipHashes of its blocks: it tells damage and change, and is no
    signature.
    """
    buffer = bytearray(_BLOCK)
    view = memoryview(buffer)
    hashes = bytearray()
    length = 0
    while count := stream.readinto(view[: min(_BLOCK, most - length)]):  # type: ignore[attr-defined]
        hashes += source_hash(view[:count])
        length += count
    return source_hash(hashes), length


def add_checksum(file: Path) -> None:
    """Let a file end in the hash of what it holds."""
    with file.open("r+b") as stream:
        checksum, _length = hash_blocks(stream, _MOST_BYTES)
        stream.write(checksum)


def is_sound(file: Path, most: int) -> bool:
    """Whether a file ends in its true checksum; one over `most` bytes is taken for sound."""
    if file.stat().st_size > most:
        _unchecked.add(file)
        return True
    return _has_true_checksum(file)


def remove_damaged_files() -> bool:
    """Remove of the files taken for sound those that are not; whether there was any.

    For when something failed that cannot fail with a sound file.
    """
    damaged = [file for file in _unchecked if file.exists() and not _has_true_checksum(file)]
    for file in damaged:
        file.unlink()
    _unchecked.clear()
    return bool(damaged)


def _has_true_checksum(file: Path) -> bool:
    with file.open("rb") as stream:
        length = max(os.fstat(stream.fileno()).st_size - _HASH_LENGTH, 0)
        digest, _length = hash_blocks(stream, length)
        return digest == stream.read()
