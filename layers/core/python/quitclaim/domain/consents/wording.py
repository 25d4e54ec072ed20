"""What a quitclaim has to say, before anybody puts it into words (R3; GDPR art. 13)."""

from dataclasses import dataclass

from quitclaim.domain.checks import require, require_some
from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.assessments import Assessment
from quitclaim.domain.organisation.controllers import Controller


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """
    Nothing in it names the person: the same text is shown to everybody asked for the same.

    `for_a_minor`: it addresses guardians, and the child from the age at which she is asked too.
    """

    controller: Controller
    language: Language
    proposals: tuple[Proposal, ...]
    for_a_minor: bool = False
    assessment: Assessment | None = None

    def __post_init__(self) -> None:
        require_some(proposals=self.proposals)
        kinds = [proposal.kind for proposal in self.proposals]
        require(
            len(set(kinds)) == len(kinds),
            "one purpose group per record: join what is asked of the same kind",
        )


@dataclass(frozen=True, slots=True)
class Written:
    """The exact bytes that are shown, in this version of the template."""

    version: int
    content: bytes

    def __post_init__(self) -> None:
        require(self.version >= 1, "a notice's version counts from 1")
        require(self.content, "a notice says something: write it before it is shown")
