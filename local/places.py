"""Where the local cloud keeps what is its own: one folder, which only its owner can read."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

REPOSITORY: Final = Path(__file__).resolve().parents[1]
TEMPLATES: Final = REPOSITORY / "infra" / "templates"
DEFAULT: Final = REPOSITORY / "build" / "local"
# What the demo leaves, with a cloud of its own.
DEMO: Final = REPOSITORY / "build" / "demo"
DEMO_STATE: Final = DEMO / "state"


@dataclass(frozen=True, slots=True)
class Places:
    """`data` holds uploads and their keys, so nobody else on this machine may look into it."""

    data: Path

    @property
    def snapshots(self) -> Path:
        return self.data / "snapshots"

    @property
    def snapshot(self) -> Path:
        """Leads to the last whole one."""
        return self.snapshots / "current"

    @property
    def files(self) -> Path:
        """What snapshots refer to: the zips of functions, under their hashes."""
        return self.data / "files"

    @property
    def objects(self) -> Path:
        return self.data / "objects"

    @property
    def scratch(self) -> Path:
        return self.data / "scratch"

    @property
    def log(self) -> Path:
        return self.data / "cloud.log"

    @property
    def turn(self) -> Path:
        """The file that the running server holds locked: whoever is killed lets go of it."""
        return self.data / "server.lock"

    @property
    def port(self) -> Path:
        return self.data / "port"

    @property
    def site_port(self) -> Path:
        return self.data / "site-port"

    @property
    def door(self) -> Path:
        """Under which path of the emulator the site answers; absent where no stack has one."""
        return self.data / "door"

    @property
    def socket(self) -> Path:
        """Where faces are embedded; absent where nobody recognises."""
        return self.data / "endpoint"

    @property
    def outbox(self) -> Path:
        return self.data / "outbox"

    @property
    def keys(self) -> Path:
        return self.data / "keys"

    def make(self) -> None:
        # Loosening it afterwards is the owner's business, so an existing folder is left as it is.
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        # A server that was killed could not.
        self.throw_copies_away()
        for folder in self._folders:
            folder.mkdir(exist_ok=True)

    def throw_copies_away(self) -> None:
        """Of the functions' code: the emulator makes one for each that it starts."""
        shutil.rmtree(self.scratch, ignore_errors=True)

    def everything(self) -> tuple[Path, ...]:
        ports = (self.port, self.site_port)
        return (*self._folders, self.log, self.turn, *ports, self.door, self.socket)

    def throw_all_away(self) -> None:
        """Nothing but what it made itself: somebody may have named a folder with more in it."""
        for path in self.everything():
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    @property
    def _folders(self) -> tuple[Path, ...]:
        return (self.snapshots, self.files, self.objects, self.scratch, self.keys, self.outbox)


def written_privately(path: Path, content: str) -> None:
    """Replace the file in one step; at no moment can anybody else read it."""
    fresh = path.with_name(f".{path.name}.fresh")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(content)
    fresh.replace(path)
