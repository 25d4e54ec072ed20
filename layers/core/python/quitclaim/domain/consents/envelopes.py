"""
Asked by way of a signing service that the organisation has already (R44).

What a service says is believed only of the person who was asked, and only when she is done: an
envelope says yes or no as a whole, so that it is good for publication alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from quitclaim.domain.checks import Word, require
from quitclaim.domain.consents.notices import Box, boxes_for
from quitclaim.domain.scope import PublicationScope, Scope


class Provider(Word):
    DOCUSEAL = "docuseal"
    DOCUMENSO = "documenso"


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """`number`: what the provider calls it, a submission or a document."""

    provider: Provider
    number: int

    def __post_init__(self) -> None:
        require(self.number >= 1, "an envelope has the number that its provider gave it, from 1")


class Trouble(Word):
    """Why an envelope says nothing, in a word that stands at its request."""

    UNREACHABLE = "unreachable"
    PROVIDER_FAILED = "provider_failed"
    FORBIDDEN_ADDRESS = "forbidden_address"
    NOT_LET_IN = "not_let_in"  # the key is not, or no more, good for it
    NOT_ATTACHED = "not_attached"  # nobody said with which key to ask
    UNKNOWN_ENVELOPE = "unknown_envelope"
    OTHER_ENVELOPE = "other_envelope"
    OTHER_SIGNER = "other_signer"
    NO_MAIL = "no_mail"
    OTHERS_DECLINED = "others_declined"
    ENVELOPE_ENDED = "envelope_ended"
    NO_PAPER = "no_paper"
    DAMAGED_PAPER = "damaged_paper"
    TOO_LARGE = "too_large"
    NOT_ASKED_ANY_MORE = "not_asked_any_more"

    @property
    def passes(self) -> bool:
        """Whether it may be over in minutes: what was heard of is asked for again until then."""
        return self in (
            Trouble.UNREACHABLE,
            Trouble.PROVIDER_FAILED,
            Trouble.NO_PAPER,
            Trouble.DAMAGED_PAPER,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One of those who were to sign. `reason`: hers, why not."""

    mail: str = field(repr=False)
    has_signed: bool
    has_declined: bool
    reason: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        require(
            not (self.has_signed and self.has_declined),
            "nobody signs and declines: say which came last",
        )

    @property
    def why(self) -> str | None:
        """A field left blank says nothing."""
        return self.reason if self.reason and self.reason.strip() else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """
    An envelope as its provider has it now. `is_complete`: everybody has signed; `is_over`: nobody
    can any more. `paper`: where what was signed lies, once it is complete.
    """

    number: int
    parties: tuple[Party, ...]
    is_complete: bool = False
    is_over: bool = False
    paper: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        require(self.number >= 1, "an envelope has the number that its provider gave it, from 1")


class Said(Word):
    NOTHING_YET = "nothing_yet"
    YES = "yes"
    NO = "no"


def said_by(found: Found, mail: str) -> Said | Trouble:
    """
    What the one who was asked says by it; nobody else's signature is hers.

    She is known by the address to which we would have written ourselves.
    """
    hers = [party for party in found.parties if _is_same(party.mail, mail)]
    if any(party.has_declined for party in hers):
        return Said.NO
    if not hers or (found.is_complete and not all(party.has_signed for party in hers)):
        return Trouble.OTHER_SIGNER
    if found.is_complete:
        return Said.YES
    if any(party.has_declined for party in found.parties):
        return Trouble.OTHERS_DECLINED
    return Trouble.ENVELOPE_ENDED if found.is_over else Said.NOTHING_YET


def reason_of(found: Found, mail: str) -> str | None:
    """Why she said no, if she said that too."""
    hers = (party for party in found.parties if _is_same(party.mail, mail))
    return next((party.why for party in hers if party.has_declined and party.why), None)


def ticked_by_signing(asked: Scope) -> frozenset[Box]:
    """
    What a signature below the whole says yes to: the channels that were asked, and no more.

    Never to be recognised, and no name: each is a choice of its own, which an envelope did not
    offer apart (GDPR art. 7(2), art. 9(2)(a); R1, R3).
    """
    if not isinstance(asked, PublicationScope):
        return frozenset()
    return frozenset(box for box in boxes_for(asked) if box.channel)


def asks_recognition(scopes: Iterable[Scope]) -> bool:
    return any(not isinstance(scope, PublicationScope) for scope in scopes)


def _is_same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
