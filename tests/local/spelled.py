"""Ways in which something may be written down, as some program leaves it behind."""

import base64
import bz2
import gzip
import io
import json
import lzma
import quopri
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from email.message import EmailMessage
from typing import Final
from urllib.parse import quote

NAME: Final = "Zoë Oosterhuis"
MAIL: Final = "zoe@erased.example"


def _zipped(content: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("kept", content)
    return written.getvalue()


def _headless(content: bytes) -> bytes:
    stream = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return stream.compress(content) + stream.flush()


def _mailed(content: bytes, *, cte: str) -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["To"] = NAME, MAIL
    mail.set_content(content.decode(), cte=cte)
    return mail.as_bytes()


def _in_rows(content: bytes) -> bytes:
    """A row that was deleted stands in its page until somebody needs the room."""
    with closing(sqlite3.connect(":memory:")) as kept:
        kept.execute("pragma secure_delete = off")
        kept.execute("create table people (said blob)")
        kept.execute("insert into people values (?)", (content,))
        kept.execute("delete from people")
        kept.commit()
        return kept.serialize()


WRITTEN: Final[dict[str, Callable[[bytes], bytes]]] = {
    "plain": bytes,
    "capitals": lambda it: it.decode().replace(NAME, NAME.upper()).encode(),
    "gzip": gzip.compress,
    "zlib": zlib.compress,
    "no head": _headless,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "zip": _zipped,
    "base64": base64.b64encode,
    "base64 for addresses": base64.urlsafe_b64encode,
    "base64 in lines": base64.encodebytes,
    "hexadecimal": lambda it: it.hex().encode(),
    "HEXADECIMAL": lambda it: it.hex().upper().encode(),
    "quoted-printable": quopri.encodestring,
    "percent signs": lambda it: quote(it, safe="").encode(),
    "JSON": lambda it: json.dumps({"it": it.decode()}).encode(),
    "HTML": lambda it: it.decode().encode("ascii", "xmlcharrefreplace"),
    "UTF-16": lambda it: it.decode().encode("utf-16"),
    "a mail": lambda it: _mailed(it, cte="base64"),
    "another mail": lambda it: _mailed(it, cte="quoted-printable"),
    "a deleted row": _in_rows,
    "gzip in base64 in JSON": lambda it: json.dumps(
        {"B": base64.b64encode(gzip.compress(it)).decode()}
    ).encode(),
    "no head in base64": lambda it: b'"B": "' + base64.b64encode(_headless(it)) + b'"',
}
