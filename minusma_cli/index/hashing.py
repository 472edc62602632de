"""The hash of a file, block by block: to read millions of bytes into new memory costs more."""

from importlib.util import source_hash
from typing import BinaryIO

_BLOCK = 1 << 18  # bytes

HASH_LENGTH = 8  # bytes


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
