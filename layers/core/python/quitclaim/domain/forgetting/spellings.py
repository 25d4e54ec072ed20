"""
An id wherever it stands, however it is spelled: plain, without its dashes, in capitals, as raw
bytes, or any of these in hexadecimal or base64, alone or in the middle of something longer.

Whoever erases compares whole ids; whoever counts afterwards must not share that mistake (R36).
"""

import re
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeVar

Run = TypeVar("Run", str, bytes)

# An id is a UUID or a hash; its first bytes tell it from every other.
_BYTES: Final = 16
_DIGITS: Final = 2 * _BYTES
_HEX: Final = re.compile(rf"[0-9a-f]{{{_DIGITS},}}")
# The characters of an id, each as two digits.
_HEX_OF_TEXT: Final = re.compile(rf"(?:3[0-9]|6[1-6]|2d){{{_DIGITS},}}")
_PLAIN: Final = re.compile(r"[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# As long as sixteen bytes are without padding; both alphabets.
_BASE64: Final = re.compile(r"[A-Za-z0-9+/_-]{22,}")
_QUARTET: Final = 4


class Spellings:
    def __init__(self, ids: Iterable[str]) -> None:
        starts = {one: one.replace("-", "")[:_DIGITS] for one in ids}
        self._by_digits: Mapping[str, str] = {start: one for one, start in starts.items()}
        self._by_bytes: Mapping[bytes, str] = {
            bytes.fromhex(start): one for one, start in starts.items()
        }

    def in_text(self, text: str) -> frozenset[str]:
        """Which of the ids stand in it."""
        return frozenset(self._in_text(text)) if self._by_digits else frozenset()

    def in_bytes(self, data: bytes) -> frozenset[str]:
        return frozenset(self._in_bytes(data)) if self._by_digits else frozenset()

    def _in_text(self, text: str) -> Iterator[str]:
        yield from self._in_digits(text)
        # What is an id as it should be has been looked at; what is left may hide one.
        for run in _BASE64.findall(_PLAIN.sub("#", text)):
            for data in _decoded(run):
                yield from self._in_bytes(data)

    def _in_digits(self, text: str) -> Iterator[str]:
        for run in _HEX.findall(text.lower().replace("-", "")):
            yield from _windows(run, _DIGITS, among=self._by_digits)
            for hidden in _HEX_OF_TEXT.findall(run):
                plain = bytes.fromhex(hidden).decode().replace("-", "")
                yield from _windows(plain, _DIGITS, among=self._by_digits)

    def _in_bytes(self, data: bytes) -> Iterator[str]:
        yield from _windows(data, _BYTES, among=self._by_bytes)
        yield from self._in_digits(data.decode("latin-1"))


def _windows(run: Run, size: int, *, among: Mapping[Run, str]) -> Iterator[str]:
    for first in range(len(run) - size + 1):
        found = among.get(run[first : first + size])
        if found is not None:
            yield found


def _decoded(run: str) -> Iterator[bytes]:
    """From each of the four places where a quartet may begin; what is left over is nobody's."""
    plain = run.replace("-", "+").replace("_", "/")
    for first in range(_QUARTET):
        part = plain[first:]
        rest = len(part) % _QUARTET
        whole = part[:-1] if rest == 1 else part + "=" * (-rest % _QUARTET)
        yield b64decode(whole)
