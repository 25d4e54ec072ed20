"""What stands in an archive, for whoever unpacks it: in every language, hers first."""

from dataclasses import dataclass
from datetime import UTC
from typing import Final

from quitclaim.domain.consents.notices import Language
from quitclaim_web.papers.blocks import Block, Points, Said, text_of
from quitclaim_web.papers.tongue import HERE, tongue

FOLDER: Final = HERE / "archive"
_FILES: Final = ("document", "papers", "receipts", "pictures", "manifest")
_BETWEEN: Final = f"\n{'-' * 78}\n\n"


@dataclass(frozen=True, slots=True)
class ArchiveGuide:
    def __call__(self, reads: Language, *, controller: str) -> str:
        others = (one for one in sorted(Language) if one is not reads)
        return _BETWEEN.join(_said_in(one, controller) for one in (reads, *others))


def _said_in(language: Language, controller: str) -> str:
    named = {"controller": controller}
    blocks: tuple[Block, ...] = (
        Said("archive.title", named),
        Said("archive.what", named),
        Said("archive.inside"),
        Points(tuple(Said(f"archive.{file}") for file in _FILES)),
        Said("archive.left"),
        Said("archive.careful"),
    )
    return text_of(blocks, tongue(language, FOLDER, zone=UTC))
