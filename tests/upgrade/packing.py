"""
A saved state: the folder of a local cloud, and what is known of it, in one small file.

Left out is what a cloud makes anew wherever it starts: its ports, its log, copies of code.
"""

import json
import tarfile
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

STATES: Final = Path(__file__).parent / "states"
_FACTS: Final = "facts.json"
_MADE_ANEW: Final = frozenset({"cloud.log", "door", "port", "scratch", "server.lock", "site-port"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """
    What whoever made it knows, to be found again: ids, and the token of each letter.

    `leaves`: how far the log went. `key`: of the picture, as it was uploaded.
    """

    key: str
    asset: str
    leaves: int
    signed: str
    signed_token: str
    taken_back: str
    asked: str
    asked_token: str


def packed(data: Path, facts: Facts, *, into: Path) -> None:
    into.parent.mkdir(exist_ok=True)
    with tarfile.open(into, "w:xz", preset=9) as archive:
        said = json.dumps(asdict(facts), indent=1).encode()
        head = tarfile.TarInfo(_FACTS)
        head.size = len(said)
        archive.addfile(head, BytesIO(said))
        for one in sorted(data.iterdir()):
            if one.name not in _MADE_ANEW:
                archive.add(one, arcname=f"data/{one.name}", filter=_nobodys)


def unpacked(state: Path, *, into: Path) -> Facts:
    """The folder is `data` in there."""
    with tarfile.open(state) as archive:
        archive.extractall(into, filter="data")
    return Facts(**json.loads((into / _FACTS).read_text(encoding="utf-8")))


def _nobodys(one: tarfile.TarInfo) -> tarfile.TarInfo:
    one.uid = one.gid = 0
    one.uname = one.gname = ""
    return one
