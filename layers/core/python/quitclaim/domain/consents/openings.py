"""Which page a link opens at an instant; opening it changes nothing (R5, R12)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import Word, require
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import ConsentId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people.capabilities import MY_PAGE_FOR, SIGN_FOR, Capability, Power
from quitclaim.domain.scope import Kind, kind_of


class Page(Word):
    SIGN = "sign"
    WITHDRAW = "withdraw"
    MY_PAGE = "my_page"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Opening:
    """A page, and the records that may be answered on it."""

    page: Page
    consents: frozenset[ConsentId] = frozenset()

    def __post_init__(self) -> None:
        for consent in self.consents:
            require_uuids(consent=consent)
        require(
            bool(self.consents) == (self.page in (Page.SIGN, Page.WITHDRAW)),
            "to sign and to withdraw is about records, other pages are not: name them or none",
        )


# One value for a token nobody minted and for one that ran out unsigned: nobody learns which.
UNKNOWN: Final = Opening(Page.UNKNOWN)


def page_for(capability: Capability | None, dossier: Dossier | None, *, at: datetime) -> Opening:
    """Say which page opens; None is a token, or a person, that nothing is known of."""
    require_instants(at=at)
    if capability is None or dossier is None or dossier.is_erased:
        return UNKNOWN
    # Whoever was merged with somebody she cannot be one with: what stands there is not hers.
    if capability.person not in dossier.person.ids:
        return UNKNOWN
    if capability.power is Power.MY_PAGE:
        return _my_page(capability, dossier, at=at)
    living = tuple(_living(capability, dossier, at=at))
    if capability.power is Power.WITHDRAW:
        return _withdrawal(c.id for c in living if c.yeses)
    signed = frozenset(c.id for c in living if any(y.by == capability.by for y in c.yeses))
    unsigned = frozenset(c.id for c in living) - signed
    is_fresh = capability.used_at is None and at < capability.minted_at + SIGN_FOR
    if unsigned and is_fresh:
        return Opening(Page.SIGN, unsigned)
    return _withdrawal(signed)


def _withdrawal(consents: Iterable[ConsentId]) -> Opening:
    """GDPR art. 7(3): the link that gave takes back, as long as there is something to take."""
    given = frozenset(consents)
    return Opening(Page.WITHDRAW, given) if given else UNKNOWN


def _my_page(capability: Capability, dossier: Dossier, *, at: datetime) -> Opening:
    # An adult's pictures are not her parents' to see; and who was found to be somebody else since
    # asks for a link of hers: it takes a minute, and nobody sees a page that may not be hers.
    is_heard = dossier.counts_as_word(capability.by, at=at, kind=Kind.PUBLICATION)
    is_hers = capability.person == dossier.id
    is_open = is_heard and is_hers and at < capability.minted_at + MY_PAGE_FOR
    return Opening(Page.MY_PAGE) if is_open else UNKNOWN


def _living(capability: Capability, dossier: Dossier, *, at: datetime) -> Iterator[Consent]:
    """The link's own records that go on, and on which its voice still counts."""
    for consent in dossier.consents:
        kind = kind_of(consent.asked)
        if (
            consent.id in capability.consents
            and consent.ending is None
            and at < consent.until
            and dossier.counts_as_word(capability.by, at=at, kind=kind)
        ):
            yield consent
