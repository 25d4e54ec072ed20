"""
How a process and its child speak: JSON and bytes, each after its length.

Never pickles: the child has opened bytes of strangers, and what it says is data and no program.
"""

import json
import struct
from typing import IO, Any, Final

_LENGTHS: Final = struct.Struct(">QQ")


class LostError(Exception):
    """The other side is gone, or says what nobody of ours would."""


def send(stream: IO[bytes], said: dict[str, Any], *, along: bytes | bytearray = b"") -> None:
    text = json.dumps(said).encode()
    stream.write(_LENGTHS.pack(len(text), len(along)) + text)
    stream.write(along)
    stream.flush()


def receive(stream: IO[bytes], *, most: int) -> tuple[dict[str, Any], bytes]:
    """Raises LostError. `most`: bytes, of either part."""
    lengths = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    if max(lengths) > most:
        raise LostError("longer than anything we would say")
    text, along = (_exactly(stream, length) for length in lengths)
    try:
        said = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise LostError("no sentence") from error
    if not isinstance(said, dict):
        raise LostError("no sentence")
    return said, along


def _exactly(stream: IO[bytes], length: int) -> bytes:
    held = stream.read(length)
    if len(held) < length:
        raise LostError("cut off")
    return held
