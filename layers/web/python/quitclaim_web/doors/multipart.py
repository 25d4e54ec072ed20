"""A form that a file comes with (RFC 7578): text files only, as small as any other form."""

import re
from collections.abc import Iterator
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


def parts_of(body: bytes, content_type: str) -> dict[str, list[str]]:
    """
    Every field by its name; raises Malformed for what no browser sends.

    A byte of a file that is no UTF-8 becomes the sign that says so; of a field it is refused.
    """
    said = _BOUNDARY.search(content_type)
    if said is None:
        raise Malformed("body")
    apart = b"--" + (said[1] or said[2]).encode("ascii", errors="replace")
    first, *parts = (b"\r\n" + body).split(b"\r\n" + apart)
    if first or not parts or parts[-1].strip() != b"--" or len(parts) > _MOST_PARTS:
        raise Malformed("body")
    found: dict[str, list[str]] = {}
    for name, text in map(_part, parts[:-1]):
        found.setdefault(name, []).append(text)
    return found


def _part(part: bytes) -> tuple[str, str]:
    head, sign, content = part.partition(b"\r\n\r\n")
    named = next(_dispositions(head), None)
    if not sign or named is None:
        raise Malformed("body")
    is_file = named[2] is not None
    try:
        text = content.decode(errors="replace" if is_file else "strict")
    except UnicodeDecodeError as error:
        raise Malformed("body") from error
    return named[1].decode(), text


def _dispositions(head: bytes) -> Iterator[re.Match[bytes]]:
    for line in head.split(b"\r\n"):
        if line.lower().startswith(_DISPOSITION):
            found = _NAMED.fullmatch(line[len(_DISPOSITION) :].strip())
            if found:
                yield found
