"""The parts of a JPEG (ITU-T T.81, B.1), read without any library that might overlook one."""

from collections.abc import Iterator
from typing import Final

END: Final = b"\xff\xd9"
_NAMES: Final = {0xDB: "DQT", 0xC0: "SOF0", 0xC4: "DHT", 0xDA: "SOS", 0xFE: "COM"}


def segments(jpeg: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and content of each, up to the pixels."""
    assert jpeg.startswith(b"\xff\xd8")
    at, name = 2, ""
    while name != "SOS":
        mark, kind = jpeg[at : at + 2]
        assert mark == 0xFF
        name = f"APP{kind - 0xE0}" if 0xE0 <= kind <= 0xEF else _NAMES[kind]
        length = int.from_bytes(jpeg[at + 2 : at + 4])
        yield name, jpeg[at + 4 : at + 2 + length]
        at += 2 + length


def insert(jpeg: bytes, marker: int, content: bytes) -> bytes:
    """One more, right behind the beginning."""
    length = (len(content) + 2).to_bytes(2)
    return jpeg[:2] + bytes((0xFF, marker)) + length + content + jpeg[2:]
