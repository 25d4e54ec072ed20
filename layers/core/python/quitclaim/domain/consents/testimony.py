"""What a person did on the form, kept as evidence; sealed at rest (R3, R13; GDPR art. 7(1))."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime

from quitclaim.domain.checks import require, require_some, require_text
from quitclaim.domain.consents.envelopes import Envelope
from quitclaim.domain.consents.notices import Box, Language, boxes_for
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.ids import (
    Channel,
    ConsentId,
    DocumentHash,
    PersonId,
    RequestId,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.scope import PublicationScope, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was ticked of one record; nothing ticked is a no to all of it."""

    consent: ConsentId
    ticked: frozenset[Box] = frozenset()

    def __post_init__(self) -> None:
        require_uuids(consent=self.consent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """`network`: never a whole address; `agent`: the family of her browser, no version (R13)."""

    language: Language
    network: str = field(repr=False)
    agent: str = field(repr=False)

    def __post_init__(self) -> None:
        require_text(network=self.network, agent=self.agent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """One signing, as it happened; `envelope`: it happened at a provider's, and in this one."""

    request: RequestId
    person: PersonId
    by: Speaker
    at: datetime
    document: DocumentHash
    typed_name: str = field(repr=False)
    answers: tuple[Answer, ...]
    circumstances: Circumstances
    envelope: Envelope | None = None

    def __post_init__(self) -> None:
        require_uuids(request=self.request, person=self.person)
        require_instants(at=self.at)
        require_hashes(document=self.document)
        require_text(typed_name=self.typed_name)
        require_some(answers=self.answers)
        require(
            len({answer.consent for answer in self.answers}) == len(self.answers),
            "a record is answered once: join what was ticked of it",
        )


def granted(asked: Scope, ticked: Collection[Box]) -> Scope | None:
    """
    The scope that the ticked boxes say yes to; None is a no.

    A name alone is shown nowhere, so that it alone is a yes to nothing.
    """
    require(
        set(ticked) <= set(boxes_for(asked)),
        "nobody grants more than was asked: tick its own boxes",
    )
    if not isinstance(asked, PublicationScope):
        return asked if ticked else None
    channels = frozenset[Channel](box.channel for box in ticked if box.channel)
    if not channels:
        return None
    return replace(asked, channels=channels, names_allowed=any(box.names for box in ticked))


def completed(
    answers: tuple[Answer, ...], *, asked: Collection[ConsentId], still_open: Collection[ConsentId]
) -> tuple[Answer, ...]:
    """Her answers, and a no to each record that she left out; RecordEnded for a yes too late."""
    answered = {answer.consent for answer in answers}
    require(answered <= set(asked), "this link is about other records: answer those it asks")
    for answer in answers:
        # Somebody's no came first: whoever ticked it anyway has to see that before she signs.
        if answer.ticked and answer.consent not in still_open:
            raise RecordEnded(answer.consent)
    left_out = sorted(set(still_open) - answered)
    return (*answers, *(Answer(consent=consent) for consent in left_out))
