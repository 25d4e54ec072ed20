"""`quitclaim certificate`: check the certificate of an erasure offline, and say what it says."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from cli import CommandError
from cli.log_copies import key_in
from quitclaim.adapters.ed25519 import PublicKey
from quitclaim.domain.certificates.completed import completed_in
from quitclaim.domain.certificates.documents import Document, said, written
from quitclaim.domain.certificates.proven import ProvenCertificate, proven_in
from quitclaim.domain.certificates.words import CANNOT_KNOW, WHY
from quitclaim.domain.errors import BrokenLog, ImpossibleValue
from quitclaim.domain.ids import PersonId, require_uuids
from quitclaim.domain.proof.notes import VerifierKey
from quitclaim_papers.erasures import CERTIFICATE
from quitclaim_papers.verifying import Seal, verify
from quitclaim_web.papers.plain import plain

_KEY: Final = "file with the key of the log, had from elsewhere; without it the one in the file"
_COMPLETION: Final = "file that says that this erasure is over, to see whether it is of this one"
_PERSON: Final = "her id, as it stands on her receipts, to see whether it is about her"
_PAPER: Final = "the same as a sealed PDF, to see whether it is of this certificate"
_URN: Final = "urn:uuid:"
# A certificate has some thousand bytes: what is larger is none, whatever it says.
_LARGEST: Final = 1 << 20


def add_to(commands: Any) -> None:
    about = "check the certificate of an erasure offline, and say what was erased"
    parser: ArgumentParser = commands.add_parser("certificate", help=about)
    kinds = parser.add_subparsers(dest="certificate", required=True, metavar="WHAT")
    verify = kinds.add_parser("verify", help="whether its proof holds, and what it says")
    verify.add_argument("file", type=Path)
    verify.add_argument("--key", type=Path, help=_KEY)
    verify.add_argument("--paper", type=Path, metavar="PDF", help=_PAPER)
    verify.add_argument("--completion", type=Path, metavar="JSON", help=_COMPLETION)
    verify.add_argument("--person", metavar="ID", help=_PERSON)


def run(arguments: Namespace) -> int:
    """0 only where nothing speaks against it."""
    try:
        lines = tuple(verified(arguments))
    except (BrokenLog, ImpossibleValue) as error:
        raise CommandError(plain(str(error))) from error
    print(*lines, sep="\n")
    return 0


def verified(arguments: Namespace) -> Iterator[str]:
    """What is said of it. Raises where anything speaks against it."""
    person = PersonId((arguments.person or "").removeprefix(_URN)) or None
    require_uuids(person=person)
    proven = proven_in(_content(arguments.file))
    key = key_in(arguments.key) if arguments.key else proven.log_key
    if key.name == proven.log_key.name and key != proven.log_key:
        raise BrokenLog(f"another key than the one given says that it is {key.name}")
    at = proven.require_valid(by=key, verifies=PublicKey(key).verifies)
    document = proven.document
    if person and not document.is_about(person):
        raise CommandError("It holds, and it is about somebody else.")
    # A terminal does what it reads.
    yield f"It holds: {plain(key.name)} signed a tree with the leaf of this very certificate in it,"
    yield f"leaf {proven.proof.index}, made {said(at)}."
    yield from _said(document)
    if arguments.paper:
        yield from _printed(_content(arguments.paper), document)
    if arguments.completion:
        yield from _completed(_content(arguments.completion), document, key=key)
    if person:
        yield "It is about the person with this id."
    yield from _not_known(proven, has_key=arguments.key is not None)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}") from error
    if len(content) > _LARGEST:
        raise CommandError(f"{path} is too large to be a certificate.")
    return content


def _said(document: Document) -> Iterator[str]:
    certificate = document.certificate
    yield f"{plain(document.organisation or 'An organisation without a name')} says:"
    yield f"  asked for  {said(certificate.asked_at)}"
    yield f"  erased     {said(certificate.erased_at)}"
    yield f"  counted    {said(certificate.counted_at)}"
    yield "Found, left (? where nobody can read again), and until when it lasts or backups hold it:"
    for count in certificate.counts:
        until = said(document.until(count.store)) or "in none"
        left = str(count.left) if count.is_read else "?"
        yield f"  {count.store.value:<11} {count.found:>6} {left:>5}  {until}"
    yield "What remains, and why:" if certificate.remainders else "Nothing remains."
    for one in certificate.remainders:
        yield f"  {one.count} in {one.store.value}: {WHY[one.reason]}"
    for asset in sorted(certificate.held):
        yield f"  held asset {asset}"
    if not certificate.is_complete:
        yield "It is not complete: some of what remains still names her."


def _printed(paper: bytes, document: Document) -> Iterator[str]:
    found = verify(paper)
    if found.seal is not Seal.HOLDS:
        raise CommandError("The paper has no seal, or it is broken: this is not what was sealed.")
    if found.files.get(CERTIFICATE) != written(document):
        raise CommandError("The paper is of another certificate.")
    yield f"The paper is of this certificate; it was sealed at {found.sealed_at}, with the key"
    yield f"{found.key}."


def _completed(content: bytes, document: Document, *, key: VerifierKey) -> Iterator[str]:
    proven = completed_in(content)
    at = proven.require_valid(document, by=key, verifies=PublicKey(key).verifies)
    over = proven.completion
    yield f"It is over: its last backup ended at {said(over.lapsed_at)}, and at"
    yield f"{said(over.looked_at)} every table was read again; leaf {proven.leaf.proof.index}, made"
    yield f"{said(at)}, says so."
    yield "What still named her then, and why:" if over.remainders else "Nothing named her then."
    for one in over.remainders:
        yield f"  {one.count} in {one.store.value}: {WHY[one.reason]}"


def _not_known(proven: ProvenCertificate, *, has_key: bool) -> Iterator[str]:
    yield "What it cannot know:"
    for one in CANNOT_KNOW:
        yield f"  {one}"
    if not has_key:
        yield "  whose key that is: it came with the certificate, and whoever can write one can"
        yield "  write the other. Have it told to you from elsewhere, and give it with --key:"
        yield f"  {plain(str(proven.log_key))}"
