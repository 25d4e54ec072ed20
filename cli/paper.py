"""`quitclaim paper`: check a sealed paper offline, and say what was signed."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from cli import CommandError
from cli.timestamp import when_it_existed
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import DocumentHash, require_hashes
from quitclaim_papers.record import NOTICE, SIGNING
from quitclaim_papers.verifying import Seal, Verified, verify
from quitclaim_web.papers.plain import plain

_HASH: Final = "hash of the file as its leaf in the log says it (subject of paper.sealed)"
_KEY: Final = "SHA-256 of the organisation's key, had from elsewhere"
_TIMESTAMP: Final = "the token that says when it existed (RFC 3161)"
_AUTHORITY: Final = "whose word on that you believe, or its root, in PEM or DER"


def add_to(commands: Any) -> None:
    about = "check the sealed paper of a signing, and say what was signed"
    parser: ArgumentParser = commands.add_parser("paper", help=about)
    kinds = parser.add_subparsers(dest="paper", required=True, metavar="WHAT")
    check = kinds.add_parser("verify", help="whether its seal holds, and what was signed")
    check.add_argument("file", type=Path, help="the PDF")
    check.add_argument("--hash", help=_HASH)
    check.add_argument("--key", help=_KEY)
    check.add_argument("--timestamp", type=Path, help=_TIMESTAMP, metavar="TOKEN")
    check.add_argument("--authority", type=Path, help=_AUTHORITY, metavar="CERTIFICATE")


def run(arguments: Namespace) -> int:
    """0 only where nothing speaks against the paper."""
    try:
        require_hashes(hash=arguments.hash, key=arguments.key)
        content = arguments.file.read_bytes()
    except (ImpossibleValue, OSError) as error:
        raise CommandError(str(error)) from error
    found = verify(content, hash=DocumentHash(arguments.hash) if arguments.hash else None)
    try:
        faults = " ".join(_faults(found, key=arguments.key))
        lines = () if faults else tuple(_said(found, is_ours=arguments.key is not None))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        # Anybody can seal anything.
        raise CommandError("This is no paper of a signing.") from error
    if faults:
        raise CommandError(faults)
    print(*lines, *when_it_existed(content, arguments), sep="\n")
    return 0


def _faults(found: Verified, *, key: str | None) -> Iterator[str]:
    match found.seal:
        case Seal.MISSING:
            yield "This file has no seal."
        case Seal.BROKEN:
            yield "The seal is broken: this is not what was sealed."
        case Seal.HOLDS:
            yield from _strange(found, key=key)
    if found.is_unchanged is False:
        yield f"This is another file than the leaf names: its hash is {found.document}."


def _strange(found: Verified, *, key: str | None) -> Iterator[str]:
    """A seal says that nothing changed, and nothing of what was sealed."""
    if key not in (None, found.key):
        yield f"Another key sealed it: {found.key}."
    if sha256(found.files[NOTICE]).hexdigest() != _signing(found)["document"]:
        yield "There is another text than was shown in it."


def _said(found: Verified, *, is_ours: bool) -> Iterator[str]:
    whose = plain(found.sealed_by or "somebody")
    yield f"The seal holds: {whose} sealed it at {found.sealed_at}, with the key"
    yield f"{found.key}."
    if found.is_unchanged:
        yield "It is, to the last byte, the file that the leaf names."
    elif not is_ours:
        yield f"Anybody can make a seal: look for the hash {found.document}"
        yield "in the log (--hash), or compare the key (--key)."
    signing = _signing(found)
    voice = "herself" if signing["by"] == "self" else f"guardian of {signing['person']}"
    # A terminal does what it reads.
    yield f"{plain(signing['typed_name'])} answered at {signing['at']}, as {voice}:"
    for answer in signing["answers"]:
        yield f"  record {answer['consent']}"
        yield f"    yes to: {', '.join(answer['chosen']) or 'nothing'}"
        yield f"    no to:  {', '.join(answer['refused']) or 'nothing'}"
    yield f"What was shown is in it, to the byte: {signing['document']}."


def _signing(found: Verified) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(found.files[SIGNING])
    return read
