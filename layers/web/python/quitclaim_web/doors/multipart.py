"""A form that a file comes with (RFC 7578): a text, or the bytes of whatever it is."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from quitclaim_web.doors.refusals import Malformed

MULTIPART: Final = "multipart/form-data"
_MOST_PARTS: Final = 200
_BOUNDARY: Final = re.compile(
    r"""boundary=(?:"([^"]{1,70})"|([0-9A-Za-z'()+_,./:=?-]{1,70}))\s*$"""
)
_NAMED: Final = re.compile(
    rb'form-data;\s*name="([a-z_.]{1,64})"(;\s*filename="[^\r\n]*")?', re.IGNORECASE
)
_DISPOSITION: Final = b"content-disposition:"


def parts_of(
    body: bytes, content_type: str, *, as_bytes: AbstractSet[str] = frozenset()
) -> dict[str, list[str | bytes]]:
    """
    Every field by its name; raises Malformed for what no browser sends.

    A byte of a file that is no UTF-8 becomes the sign that says so; of a field it is refused.
    `as_bytes`: the fields that are no text, which come as they are.
    """
    said = _BOUNDARY.search(content_type)
    if said is None:
        raise Malformed("body")
    apart = b"--" + (said[1] or said[2]).encode("ascii", errors="replace")
    first, *parts = (b"\r\n" + body).split(b"\r\n" + apart)
    if first or not parts or parts[-1].strip() != b"--" or len(parts) > _MOST_PARTS:
        raise Malformed("body")
    found: dict[str, list[str | bytes]] = {}
    for part in parts[:-1]:
        name, content = _part(part, as_bytes)
        found.setdefault(name, []).append(content)
    return found


def _part(part: bytes, as_bytes: AbstractSet[str]) -> tuple[str, str | bytes]:
    head, sign, content = part.partition(b"\r\n\r\n")
    named = next(_dispositions(head), None)
    if not sign or named is None:
        raise Malformed("body")
    name, is_file = named[1].decode(), named[2] is not None
    if name in as_bytes:
        return name, content
    try:
        text = content.decode(errors="replace" if is_file else "strict")
    except UnicodeDecodeError as error:
        raise Malformed("body") from error
    return name, text


def _dispositions(head: bytes) -> Iterator[re.Match[bytes]]:
    for line in head.split(b"\r\n"):
        if line.lower().startswith(_DISPOSITION):
            found = _NAMED.fullmatch(line[len(_DISPOSITION) :].strip())
            if found:
                yield found
