"""What an import did, and what it leaves to a human."""

from dataclasses import dataclass, field

from cli.import_tree import LeftOut


@dataclass(frozen=True, slots=True)
class Finding:
    """About one row of a spreadsheet; `why`: whole sentences."""

    row: int
    who: str = field(repr=False)
    why: tuple[str, ...]


@dataclass(slots=True)
class Findings:
    """
    `…_before`: by an earlier run of the same import. `anew`: yeses nobody can show, to be asked
    again; `later`: of collections whose pictures are still on their way.
    """

    people_new: int = 0
    people_known: int = 0
    people_before: int = 0
    people_wrong: list[Finding] = field(default_factory=list)
    papers_new: int = 0
    papers_known: int = 0
    papers_before: int = 0
    papers_wrong: list[Finding] = field(default_factory=list)
    papers_weak: list[Finding] = field(default_factory=list)
    anew: list[Finding] = field(default_factory=list)
    later: list[Finding] = field(default_factory=list)
    photos_new: int = 0
    photos_before: int = 0
    left_out: list[LeftOut] = field(default_factory=list)
    refused: list[LeftOut] = field(default_factory=list)

    @property
    def leaves_nothing(self) -> bool:
        rows = (self.people_wrong, self.papers_wrong, self.papers_weak, self.anew, self.later)
        return not any((*rows, self.left_out, self.refused))
