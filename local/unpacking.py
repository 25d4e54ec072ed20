"""What is compressed in some bytes, wherever a stream begins in them."""

import bz2
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Any, Final

_AT_ONCE: Final = 1 << 13
# A bomb is read so far.
_MOST: Final = 1 << 27
# What only looks like the beginning of a stream breaks off sooner.
_NOT_BY_CHANCE: Final = 256
# It is worth nothing to whoever looks for a word.
_SHORTEST: Final = 6
_ZIPPED: Final = re.compile(rb"PK\x03\x04.{22}(..)(..)", re.DOTALL)


def unpacked(content: bytes) -> Iterator[bytes]:
    """Wherever a stream begins, as far as it goes."""
    for begins, stream in _STREAMS:
        for found in begins.finditer(content):
            yield from _inflated(stream(), content, at=found.start())
    for found in _ZIPPED.finditer(content):
        skipped = sum(int.from_bytes(found[one], "little") for one in (1, 2))
        yield from _inflated(_bare(), content, at=found.end() + skipped)
    yield from headless(content)


def headless(content: bytes) -> Iterator[bytes]:
    """A stream without a head is only seen where nothing stands before it."""
    yield from _inflated(_bare(), content, at=0)


def _bare() -> Any:
    return zlib.decompressobj(-zlib.MAX_WBITS)


def _inflated(stream: Any, content: bytes, *, at: int) -> Iterator[bytes]:
    said, view, is_broken = bytearray(), memoryview(content), False
    try:
        while at < len(content) and not stream.eof and len(said) < _MOST:
            said += stream.decompress(view[at : at + _AT_ONCE])
            at += _AT_ONCE
    except (zlib.error, OSError, EOFError, lzma.LZMAError):
        is_broken = True
    if len(said) >= (_NOT_BY_CHANCE if is_broken else _SHORTEST):
        yield bytes(said)


_STREAMS: Final[tuple[tuple[re.Pattern[bytes], Callable[[], Any]], ...]] = (
    (re.compile(rb"\x1f\x8b\x08"), lambda: zlib.decompressobj(16 + zlib.MAX_WBITS)),
    (re.compile(rb"\x78[\x01\x5e\x9c\xda]"), zlib.decompressobj),
    (re.compile(rb"BZh[1-9]1AY&SY"), bz2.BZ2Decompressor),
    (re.compile(rb"\xfd7zXZ\x00"), lzma.LZMADecompressor),
)
