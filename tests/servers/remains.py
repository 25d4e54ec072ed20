"""What of a template a search node still has in its files, however it writes it there."""

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from struct import pack, unpack
from typing import Final

# So much of a rotated embedding is nobody else's.
_NUMBERS: Final = 8
# Terms that begin alike are written once: what is sought is how each of them ends.
_TAIL: Final = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """`face`: rotated, as it was sent; `template`: the id of its document."""

    template: str
    face: bytes

    def needles(self) -> Mapping[str, tuple[bytes, ...]]:
        numbers = unpack(f"<{_NUMBERS}f", self.face[: 4 * _NUMBERS])
        as_json = ",".join(map(str, numbers)).encode()
        # An id of letters, digits and dashes is kept as the bytes that base64 would make so.
        packed = base64.urlsafe_b64decode(self.template)
        return {
            "embedding": (
                self.face[: 4 * _NUMBERS],
                pack(f">{_NUMBERS}f", *numbers),
                as_json,
            ),
            "id": (self.template.encode(), packed[-_TAIL:]),
        }


def remains_of(sought: Sought, *, home: Path) -> frozenset[str]:
    """Which of it any file of the node holds."""
    contents = list(_contents(home))
    return frozenset(
        name
        for name, needles in sought.needles().items()
        if any(needle in content for needle in needles for content in contents)
    )


def _contents(home: Path) -> Iterator[bytes]:
    for file in home.rglob("*"):
        # A merge takes files away while they are listed.
        try:
            if file.is_file():
                yield file.read_bytes()
        except FileNotFoundError:
            continue
