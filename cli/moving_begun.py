"""An export under way: whose it is, how far it is, and how it ends."""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

from pydantic import BaseModel, Field

from cli import CommandError
from cli.deployment import Deployment
from cli.log_copies import VKEY, copied
from cli.moving import FORMAT, INVENTORY, VERSION, Folder, read_as
from cli.moving_lines import Instant, Inventory, Line, OldLog, Section, Segment, Uuid
from cli.moving_places import INSTANT, Places
from local.places import written_privately
from quitclaim.adapters.s3_tiles import S3Tiles

_BEGUN: Final = "begun.json"
_PROGRESS: Final = "progress.json"
_README: Final = "README.txt"
# What an export that began anew has left, or one that was killed at its very beginning.
_LEFT: Final = {_README, f".{_README}.fresh", f".{_BEGUN}.fresh", "files", "log"}
_WARNING: Final = """\
This folder is an export of an organisation from Quitclaim: names, addresses, dates of birth, signed
consents, pictures. It lies in the clear, for whoever can read it. Keep it on an encrypted disk or
encrypt it as a whole (age, gpg), and delete it, with every copy, as soon as it has come in
elsewhere. Whoever is erased after it was taken is still in it. docs/moving.md has the format.
"""


class Begun(Line):
    """`deployment`: the key that wraps all of its keys, which is no other's."""

    export: Uuid
    fact: Uuid
    deployment: str
    at: Instant
    member: Uuid


class Progress(BaseModel):
    """`section`, `cursor`: the next step. `facts`: how many there were when it began."""

    facts: int
    section: int = 0
    cursor: Any = None
    segments: list[Segment] = Field(default_factory=list)
    left: dict[str, int] = Field(default_factory=dict)

    def of(self, section: Section) -> list[Segment]:
        return [one for one in self.segments if one.section == section]


@dataclass(frozen=True, slots=True)
class Exported:
    folder: Folder

    @contextmanager
    def held(self) -> Iterator[None]:
        """One export at a time; the folder is made, for its owner alone."""
        path = self.folder.path
        try:
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            held = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield
        except BlockingIOError as error:
            raise CommandError(f"another export is at work on {path}") from error
        finally:
            os.close(held)

    def begun(self, places: Places, *, member: str) -> Begun:
        """As it was begun here. Raises CommandError where the folder holds anything else."""
        path, deployment = self.folder.path, str(places.told["KeyArn"])
        told = self._told(_BEGUN)
        if told is None:
            if {one.name for one in path.iterdir()} - _LEFT:
                raise CommandError(f"{path} holds something else: name an empty folder")
            at = f"{places.stores.clock.now():{INSTANT}}"
            ids = {"export": str(uuid4()), "fact": str(uuid4())}
            begun = Begun(**ids, deployment=deployment, at=at, member=member)
            written_privately(path / _README, _WARNING)
            written_privately(path / _BEGUN, begun.model_dump_json())
            return begun
        begun = read_as(Begun, told, where=_BEGUN)
        if begun.deployment != deployment:
            raise CommandError(f"{path} holds an export of another deployment: name another folder")
        if (path / INVENTORY).exists():
            raise CommandError(f"{path} holds a whole export, of {begun.at}: name another folder")
        return begun

    def progress(self) -> Progress | None:
        told = self._told(_PROGRESS)
        return None if told is None else read_as(Progress, told, where=_PROGRESS)

    def keep(self, progress: Progress) -> None:
        written_privately(self.folder.path / _PROGRESS, progress.model_dump_json())

    def begin_anew(self) -> None:
        """Files stay: they lie under what they are."""
        for path in (*self.folder.path.glob("*.jsonl"), self.folder.path / _PROGRESS):
            path.unlink(missing_ok=True)
        (self.folder.path / "files").mkdir(mode=0o700, exist_ok=True)
        (self.folder.path / _BEGUN).unlink()

    def finish(self, begun: Begun, progress: Progress, *, log: OldLog | None) -> None:
        inventory = Inventory(
            format=FORMAT,
            version=VERSION,
            export=begun.export,
            at=begun.at,
            member=begun.member,
            log=log,
            left=progress.left,
            segments=progress.segments,
        )
        written_privately(self.folder.path / INVENTORY, inventory.model_dump_json(indent=1))
        (self.folder.path / _PROGRESS).unlink()

    def old_log(self, deployment: Deployment) -> OldLog | None:
        """A copy of it beside, which its own command verifies; None where none was signed yet."""
        bucket = S3Tiles(deployment.client("s3"), bucket=deployment.outputs["LogBucket"])
        if bucket.checkpoint() is None:
            return None
        place = self.folder.path / "log"
        log = copied(deployment, place)
        vkey = (place / VKEY).read_text(encoding="utf-8").strip()
        name = vkey.partition("+")[0]
        return OldLog(name=name, vkey=vkey, checkpoint=log.note, size=log.tree.size)

    def _told(self, name: str) -> Any:
        try:
            return json.loads((self.folder.path / name).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except ValueError as error:
            raise CommandError(f"{name} is none of ours: name another folder") from error
