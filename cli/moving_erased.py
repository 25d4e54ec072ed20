"""The erasure list of an export, asked offline: nobody on it comes in (R37)."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Self

from cli.moving import Folder
from cli.moving_lines import Entry, Segment
from quitclaim.adapters.moving_keys import is_person, owner_of
from quitclaim.ports.block_list import Roll
from quitclaim.ports.keys import Owner


@dataclass(frozen=True, slots=True)
class Erased:
    key: bytes | None
    entries: frozenset[str]

    @classmethod
    def of(cls, folder: Folder, segments: list[Segment]) -> Self:
        key, entries = None, set[str]()
        for segment in segments:
            for line in folder.lines(segment) if segment.section == "rolls" else ():
                if isinstance(line, Entry) and Roll(line.roll) is Roll.ERASED:
                    key = bytes.fromhex(line.key) if line.key else key
                    entries.update([line.entry] if line.entry else [])
        return cls(key, frozenset(entries))

    def has(self, owner: Owner) -> bool:
        if self.key is None:
            return False
        return hmac.digest(self.key, owner.encode(), hashlib.sha256).hex() in self.entries

    def has_filed(self, partition: str, sort: str) -> bool:
        """Whether a row is hers, or leads from a mark to her."""
        return any(is_person(key) and self.has(owner_of(key)) for key in (partition, sort))
