"""What an export writes into its folder: each file whole, and for its owner alone."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from cli.moving import Folder
from cli.moving_lines import Segment
from local.places import written_privately


def keep_file(folder: Folder, content: bytes) -> str:
    """Under its hash, and whole as soon as it is there."""
    sha256 = hashlib.sha256(content).hexdigest()
    path = folder.file(sha256)
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        partly = path.with_suffix(".part")
        partly.touch(mode=0o600)
        partly.write_bytes(content)
        partly.replace(path)
    return sha256


def written_segment(folder: Folder, name: str, *, lines: Iterable[Mapping[str, Any]]) -> Segment:
    texts = [f"{json.dumps(line, ensure_ascii=False, sort_keys=True)}\n" for line in lines]
    content = "".join(texts)
    segment = Segment(
        name=name,
        sha256=hashlib.sha256(content.encode()).hexdigest(),
        lines=len(texts),
    )
    written_privately(folder.path / segment.name, content)
    return segment
