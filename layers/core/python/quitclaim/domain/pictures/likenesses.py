"""A confirmed face by which somebody is to be known: asked for, then known or not (R20, R23)."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import ConsentId, MemberId, TemplateId, require_uuids
from quitclaim.domain.instants import require_instants


class Flag(Word):
    """Why a suggestion needs a closer look, or a face is no good to know her by (R21)."""

    CHILD = "child"
    LIKELY_TWIN = "likely_twin"
    SMALL = "small"
    BLURRED = "blurred"
    BEFORE_BIRTH = "before_birth"


class Fault(Word):
    """What speaks against a reference; `Flag` adds what is wrong with the picture of the face."""

    NOT_PERMITTED = "not_permitted"
    OTHER_CONSENT = "other_consent"
    NO_TEMPLATE = "no_template"
    MODEL_NOT_ALLOWED = "model_not_allowed"
    OTHER_MODEL = "other_model"
    NO_FACE = "no_face"
    SEVERAL_FACES = "several_faces"
    NOT_CONFIRMED = "not_confirmed"
    OTHER_PERSON = "other_person"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """
    `template`: made of this face, and gone with its link. `faults`: everything against that.

    Neither, until somebody has looked: it waits.
    """

    consent: ConsentId
    asked_by: MemberId
    asked_at: datetime
    settled_at: datetime | None = None
    template: TemplateId | None = None
    faults: tuple[Fault | Flag, ...] = ()

    def __post_init__(self) -> None:
        require_uuids(consent=self.consent, asked_by=self.asked_by, template=self.template)
        require_instants(asked_at=self.asked_at, settled_at=self.settled_at)
        came_of_it = bool(self.template) + bool(self.faults)
        require(
            came_of_it == (self.settled_at is not None),
            "a face that was looked at is one she is known by, or has a fault: say which, and when",
        )

    @property
    def waits(self) -> bool:
        return self.settled_at is None
