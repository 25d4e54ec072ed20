"""
What a file says under whatever it is wrapped in: compressed, in base64, quoted-printable or
hexadecimal, with percent signs or escapes, two bytes a letter; and in any of these in any other.
"""

import html
import re
from base64 import b64decode
from binascii import a2b_qp
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote_to_bytes

from local.unpacking import headless, unpacked

Reading = tuple[tuple[str, ...], bytes]

_DEEPEST: Final = 4
# What is shorter holds no word that anybody looks for.
_SHORTEST: Final = 6
_QUARTET: Final = 4
# What is compressed is no shorter, written down.
_LONG: Final = 24
_TEXT: Final = re.compile(rb"[\t\r\n\x20-\x7e]{6,}")
_BASE64: Final = re.compile(rb"[A-Za-z0-9+/_-]{12,}")
_FOLDED: Final = re.compile(rb"(?<=[A-Za-z0-9+/]{40})\r?\n(?=[A-Za-z0-9+/])")
_HEX: Final = re.compile(rb"[0-9a-fA-F]{12,}")
_QUOTED: Final = re.compile(rb"=[0-9a-fA-F]{2}|=\r?\n")
_ESCAPED: Final = re.compile(rb"\\u([0-9a-fA-F]{4})|\\(.)")
_ENTITY: Final = re.compile(rb"&#?\w+;")
_WIDE: Final = (
    re.compile(rb"(?:[\x20-\x7e]\x00){6,}"),
    re.compile(rb"(?:\x00[\x20-\x7e]){6,}"),
)


def readings(content: bytes) -> Iterator[Reading]:
    """The bytes as they are, then each way to read them, with what was taken off to get there."""
    yield from _read(content, (), met=set())


def _read(content: bytes, through: tuple[str, ...], *, met: set[bytes]) -> Iterator[Reading]:
    yield through, content
    if len(through) == _DEEPEST:
        return
    # Letters alone: what is written as text stands among such, and of a picture nothing does.
    text = b"\n".join(_TEXT.findall(content))
    met |= {content, text}
    for wrappings, of in ((_WRITTEN, text), (_PACKED, content)):
        for name, unwrapped in wrappings:
            for inner in unwrapped(of):
                if len(inner) >= _SHORTEST and inner not in met:
                    yield from _read(inner, (*through, name), met=met)


def _base64(content: bytes) -> Iterator[bytes]:
    """From each of the four places where a quartet may begin."""
    runs = _BASE64.findall(_FOLDED.sub(b"", content))
    for first in range(_QUARTET if runs else 0):
        yield _decoded(b"".join(_filled(run[first:]) for run in runs))
    for run in runs:
        if len(run) >= _LONG:
            yield from headless(_decoded(_filled(run)))


def _filled(run: bytes) -> bytes:
    """With noughts behind it, so that the next one begins at a quartet."""
    return run + b"A" * (_QUARTET + -len(run) % _QUARTET)


def _decoded(quartets: bytes) -> bytes:
    return b64decode(quartets.replace(b"-", b"+").replace(b"_", b"/"))


def _hex(content: bytes) -> Iterator[bytes]:
    runs = _HEX.findall(content)
    for first in range(2 if runs else 0):
        # Noughts behind each, so that the next one begins at a byte.
        cut = (run[first:] + b"0" * (2 + (len(run) - first) % 2) for run in runs)
        yield bytes.fromhex(b"".join(cut).decode())


def _quoted_printable(content: bytes) -> Iterator[bytes]:
    if _QUOTED.search(content):
        yield a2b_qp(content)
        # In the head of a mail a space is written otherwise.
        yield a2b_qp(content, header=True)


def _percent(content: bytes) -> Iterator[bytes]:
    if b"%" in content:
        yield unquote_to_bytes(content)


def _escaped(content: bytes) -> Iterator[bytes]:
    if b"\\" in content:
        yield _ESCAPED.sub(_meant, content)


def _meant(found: re.Match[bytes]) -> bytes:
    if found[1]:
        return chr(int(found[1], 16)).encode("utf-8", "replace")
    return {b"n": b"\n", b"r": b"\r", b"t": b"\t"}.get(found[2], found[2])


def _entities(content: bytes) -> Iterator[bytes]:
    if _ENTITY.search(content):
        yield html.unescape(content.decode("latin-1")).encode("utf-8", "replace")


def _two_bytes_a_letter(content: bytes) -> Iterator[bytes]:
    for wide in _WIDE:
        if runs := wide.findall(content):
            yield b"\n".join(run.replace(b"\0", b"") for run in runs)


_WRITTEN: Final = (
    ("base64", _base64),
    ("quoted-printable", _quoted_printable),
    ("hexadecimal", _hex),
    ("percent signs", _percent),
    ("escapes", _escaped),
    ("entities", _entities),
)
_PACKED: Final = (("compressed", unpacked), ("two bytes a letter", _two_bytes_a_letter))
