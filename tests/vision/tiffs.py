"""TIFF files made tag by tag: what no ordinary program writes."""

import struct

Tags = dict[int, tuple[int, ...]]


def a_tiff(tags: Tags | None = None, *, pixels: bytes = b"\x80", following: int = 0) -> bytes:
    """One grey pixel unless `tags` say otherwise; `following`: where the next page begins."""
    at = len(pixels) + len(pixels) % 2 + 8
    ordinary: Tags = {256: (1,), 257: (1,), 258: (8,), 259: (1,), 262: (1,), 273: (8,)}
    ordinary |= {277: (1,), 278: (1,), 279: (len(pixels),)}
    directory, beyond = _directory(ordinary | (tags or {}), at=at)
    padded = pixels + bytes(len(pixels) % 2)
    return struct.pack("<2sHL", b"II", 42, at) + padded + directory + _long(following) + beyond


def a_chain(pages: int) -> bytes:
    """So many empty pages, one after the other."""
    made = struct.pack("<2sHL", b"II", 42, 8)
    for nth in range(1, pages + 1):
        made += struct.pack("<H", 0) + _long(8 + 6 * nth if nth < pages else 0)
    return made


def _directory(tags: Tags, *, at: int) -> tuple[bytes, bytes]:
    after = at + 2 + 12 * len(tags) + 4
    entries, beyond = struct.pack("<H", len(tags)), b""
    for tag, values in sorted(tags.items()):
        held = b"".join(map(_long, values))
        if len(values) > 1:
            held, beyond = _long(after + len(beyond)), beyond + held
        entries += struct.pack("<HHL", tag, 4, len(values)) + held
    return entries, beyond


def _long(number: int) -> bytes:
    return struct.pack("<L", number)
