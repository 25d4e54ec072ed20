"""What somebody asks for to take it with her."""

from typing import Any

from quitclaim.domain.archives.archives import Archive
from tests.builders.ids import ADA, NOON, an_id


def an_archive(**changes: Any) -> Archive:
    """ADA asked at NOON, for what is hers."""
    known: dict[str, Any] = {
        "id": an_id("archive"),
        "reader": ADA,
        "person": ADA,
        "asked_at": NOON,
    }
    return Archive(**(known | changes))
