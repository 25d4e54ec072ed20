"""Copies of a log as somebody is handed them, and changing a bit of one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from quitclaim.adapters.ed25519 import PublicKey
from quitclaim.adapters.folder_tiles import CHECKPOINT, FolderTiles
from quitclaim.domain.errors import BrokenLog, ImpossibleValue
from quitclaim.domain.proof.leaf_proofs import leaf_proof
from quitclaim.domain.proof.notes import verifier_key
from quitclaim.domain.proof.reading import ShownLog, shown_log
from quitclaim.usecases.publish_log import PublishLog
from tests.fakes.fakes import Fakes
from tests.unit.usecases.sealing import happened, seal
from tests.unit.usecases.stage import staged

Files = dict[str, bytes]
VKEY: Final = "vkey"
PROOF: Final = ".tlog-proof"


@dataclass(frozen=True, slots=True)
class Flip:
    path: str
    offset: int
    bit: int

    def __str__(self) -> str:
        return f"{self.path} {self.offset} {self.bit}"

    def is_another_way_to_write(self, files: Mapping[str, bytes]) -> bool:
        """Of a key's number, which Go reads in capitals too: it is the same key."""
        before, after = (it[self.path].decode("latin-1") for it in (files, self.done_to(files)))
        return self.path == VKEY and _numbered(before) == _numbered(after)

    def done_to(self, files: Mapping[str, bytes]) -> Files:
        held = bytearray(files[self.path])
        held[self.offset] ^= 1 << self.bit
        return {**files, self.path: bytes(held)}


@dataclass(slots=True)
class Growing:
    """A log that is handed on at several sizes, each in a folder of its own."""

    place: Path
    fakes: Fakes

    @classmethod
    def at(cls, place: Path) -> "Growing":
        return cls(place, staged())

    def copy(self, size: int, *proofs: int) -> Path:
        """The folder of the log at this size, with proofs of some of its leaves beside it."""
        happened(self.fakes, size - self.fakes.world.head.edge.size)
        while seal(self.fakes):
            pass
        folder = self.place / str(size)
        tiles = FolderTiles(folder)
        PublishLog(ledger=self.fakes.ledger, tiles=tiles, signer=self.fakes.signer)()
        # A log grows in one place; this one was written anew, so that nothing partial is left.
        (folder / VKEY).write_text(f"{self.fakes.signer.key()}\n", encoding="utf-8")
        log = opened(files_in(folder))
        for index in proofs:
            (folder / f"leaf-{index}{PROOF}").write_text(str(log.proof_of(index)), encoding="utf-8")
        return folder


def files_in(folder: Path) -> Files:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def opened(files: Mapping[str, bytes]) -> ShownLog:
    key = verifier_key(_text(files[VKEY]))
    verifies = PublicKey(key).verifies
    note = _text(files[CHECKPOINT]) if CHECKPOINT in files else None
    return shown_log(note, by=key, verifies=verifies, read=files.get)


def holds(files: Mapping[str, bytes], *, earlier: Mapping[str, bytes]) -> bool:
    """By our own verifier: the copy, that it goes on from an earlier one, every proof beside it."""
    try:
        log = opened(files)
        log.require_whole()
        log.require_going_on_from(opened({**earlier, VKEY: files[VKEY]}).tree)
        key = verifier_key(_text(files[VKEY]))
        for path in files:
            if path.endswith(PROOF):
                proof = leaf_proof(_text(files[path]))
                proof.require_valid(by=key, verifies=PublicKey(key).verifies)
    except (BrokenLog, ImpossibleValue):
        return False
    return True


def flips(files: Mapping[str, bytes], chance: Random, *, count: int) -> Iterator[Flip]:
    """As many in each file, so that the small ones are not forgotten."""
    paths = sorted(files)
    for number in range(count):
        path = paths[number % len(paths)]
        flip = Flip(path, chance.randrange(len(files[path])), chance.randrange(8))
        while flip.is_another_way_to_write(files):
            flip = Flip(path, chance.randrange(len(files[path])), chance.randrange(8))
        yield flip


def _numbered(key: str) -> tuple[str, ...]:
    name, _, rest = key.partition("+")
    number, _, key_itself = rest.partition("+")
    return name, number.lower(), key_itself


def _text(content: bytes) -> str:
    return content.decode(errors="replace")
