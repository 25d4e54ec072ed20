"""Copies of the log in a folder: taken from a cloud, and read with nothing but the key."""

import json
from pathlib import Path
from typing import Final

from cli import CommandError
from cli.deployment import Deployment
from local.places import DEMO
from quitclaim.adapters.ed25519 import PublicKey
from quitclaim.adapters.folder_tiles import FolderTiles
from quitclaim.adapters.kms_signer import KmsSigner
from quitclaim.adapters.s3_tiles import S3Tiles
from quitclaim.domain.errors import BrokenLog
from quitclaim.domain.proof.notes import VerifierKey, verifier_key
from quitclaim.domain.proof.reading import ShownLog, shown_log

COPY: Final = DEMO / "log"
VKEY: Final = "vkey"


def key_in(path: Path) -> VerifierKey:
    return verifier_key(text_in(path))


def opened(folder: Path, *, key: VerifierKey) -> ShownLog:
    """The log in a folder, as far as its checkpoint goes; nothing else of it is checked yet."""
    if not folder.is_dir():
        raise CommandError(f"{folder} is no folder: quitclaim log copy {folder} makes one")
    tiles = FolderTiles(folder)
    verifies = PublicKey(key).verifies
    return shown_log(tiles.checkpoint(), by=key, verifies=verifies, read=tiles.read)


def copied(deployment: Deployment, folder: Path) -> ShownLog:
    """Checked before it is written, and never over another log."""
    told = deployment.outputs
    bucket = S3Tiles(deployment.client("s3"), bucket=told["LogBucket"])
    signer = KmsSigner(deployment.client("kms"), key_arn=told["LogKeyArn"], name=told["LogName"])
    key, here = signer.key(), FolderTiles(folder)
    log = shown_log(bucket.checkpoint(), by=key, verifies=signer.verifies, read=bucket.read)
    log.require_whole()
    if (known := here.checkpoint()) is not None:
        log.require_going_on_from(opened(folder, key=key).tree)
    for path in log.paths:
        here.write(path, bucket.read(path) or b"")
    (folder / VKEY).write_text(f"{key}\n", encoding="utf-8")
    # Last, as in the bucket: what a checkpoint speaks of lies there.
    here.publish(log.note, instead_of=known)
    return log


def sealed(deployment: Deployment) -> int:
    """Seal now what would be sealed within a minute; returns how far the log goes."""
    answer = deployment.client("lambda").invoke(FunctionName=deployment.outputs["AuditFunction"])
    told = json.loads(answer["Payload"].read())
    if "FunctionError" in answer:
        raise BrokenLog(f"the log was not sealed: {told.get('errorType')}")
    size: int = told["size"]
    return size


def text_in(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{path} is no text") from error


def said(index: int, leaf: bytes) -> str:
    """A leaf in one line; whom it is about has a name there that leads nowhere else."""
    told = json.loads(leaf)
    by = told["by"]["role"] + (f" {told['by']['id'][:8]}" if "id" in told["by"] else "")
    events = (f"{it['type']} {it['subject'][:8]} v{it['version']}" for it in told["announced"])
    changed = ", ".join(events) or "nothing changed"
    return f"{index:>7}  {told['at']}  {told['action']}, by {by}: {changed}"
