"""What is asked and told of the log; a leaf names nobody, and neither does this."""

from datetime import datetime
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from quitclaim.domain.checks import Word
from quitclaim.domain.errors import BrokenLog
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.people.person import Role
from quitclaim.domain.proof.encoding import coded
from quitclaim.domain.proof.leaf_proofs import LeafProof
from quitclaim.usecases.read_log import LogPage
from quitclaim_web.doors.asked import Asked, Shown, Whole

W = TypeVar("W", bound=Word)


class WhichLeaf(Asked):
    index: str = Field(pattern="^(0|[1-9][0-9]{0,17})$", description="Its number, from 0 on.")


class WhichLeaves(Asked):
    before: Whole | None = Field(
        default=None, ge=0, le=1 << 62, description="The number that all of them lie below."
    )


class _Said(BaseModel):
    """As a leaf was written; what a later release says besides is left out."""

    model_config = ConfigDict(frozen=True)


class _Speaker(_Said):
    role: Role


class _Announced(_Said):
    type: str
    version: int


class _Leaf(_Said):
    at: datetime
    action: str
    by: _Speaker
    announced: tuple[_Announced, ...]


class EventShown(Shown):
    type: str
    version: int = Field(description="That the record moved to.")

    @property
    def word(self) -> EventType | None:
        return _known(EventType, self.type)


class LeafShown(Shown):
    index: int
    at: datetime
    action: str
    by: Role = Field(description="Whose word it was; never who.")
    announced: tuple[EventShown, ...]

    @property
    def word(self) -> Action | None:
        """What people read of it; None where only a name of our own says it."""
        return _known(Action, self.action)


class LogShown(Shown):
    """`checkpoint` None: nothing is sealed yet."""

    name: str | None = None
    size: int = 0
    root: str | None = None
    key: str | None = Field(default=None, description="What its signatures are checked with.")
    checkpoint: str | None = None
    leaves: tuple[LeafShown, ...] = ()
    older: int | None = Field(default=None, description="`before` of the next page.")


def told_of(page: LogPage) -> LogShown:
    return LogShown(
        name=page.key.name,
        size=page.tree.size,
        root=coded(page.tree.root),
        key=str(page.key),
        checkpoint=page.note,
        leaves=tuple(map(leaf_of, page.leaves)),
        older=page.older,
    )


def leaf_of(proof: LeafProof) -> LeafShown:
    try:
        leaf = _Leaf.model_validate_json(proof.leaf)
    except ValidationError as error:
        raise BrokenLog(f"nobody here can read leaf {proof.index}") from error
    events = tuple(EventShown(type=one.type, version=one.version) for one in leaf.announced)
    return LeafShown(
        index=proof.index, at=leaf.at, action=leaf.action, by=leaf.by.role, announced=events
    )


def _known(words: type[W], text: str) -> W | None:
    return words(text) if text in set(words) else None
