"""What is asked of whom in these tests, in every language; and the letters about it."""

from collections.abc import Iterator
from itertools import product
from typing import Any, Final

from quitclaim.domain.bases import OrganisationKind
from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.wording import Wording
from quitclaim.domain.ids import Channel
from quitclaim.ports.mail import Attachment, Draft, Letter
from quitclaim_web.papers import JinjaStationery
from tests.builders.asking import a_controller, a_letter, a_proposal, a_wording, an_identity
from tests.builders.assessing import an_assessment
from tests.builders.consents import a_biometric_consent, a_consent
from tests.builders.ids import DAY, INTERNAL, NOON, WEBSITE, a_hash
from tests.builders.scopes import a_biometric_scope, a_scope

SITE: Final = "https://yes.example"
TOKEN: Final = str(a_hash("token"))
STATIONERY: Final = JinjaStationery(SITE)

PUBLICATION: Final = a_proposal(
    asked=a_scope(channels=frozenset({WEBSITE, INTERNAL, Channel("social_summer")})),
)
NAMED: Final = a_proposal(asked=a_scope(names_allowed=True, collection=None))
BIOMETRIC: Final = a_proposal(asked=a_biometric_scope())
EVERYWHERE: Final = a_proposal(asked=a_biometric_scope(collection=None))

ASKED: Final[dict[str, tuple[Proposal, ...]]] = {
    "publication": (PUBLICATION,),
    "biometric": (BIOMETRIC,),
    "both": (BIOMETRIC, NAMED),
}
OF_WHOM: Final = ("adult", "minor", "employee")
CASES: Final = tuple(product(Language, ASKED, OF_WHOM))


def a_case(language: Language, asked: str, of_whom: str) -> Wording:
    proposals = ASKED[asked]
    if of_whom == "employee":
        proposals = tuple(
            a_proposal(asked=proposal.asked, alternative="A badge without a picture.")
            for proposal in proposals
        )
    return a_wording(
        *proposals,
        language=language,
        for_a_minor=of_whom == "minor",
        assessment=an_assessment() if of_whom == "adult" else None,
    )


def every_wording() -> Iterator[Wording]:
    """With what the cases above leave out: other words, a renewal, two alternatives."""
    for case in CASES:
        yield a_case(*case)
    for language in Language:
        yield a_wording(
            a_proposal(asked=NAMED.asked, alternative="A badge.", renews=a_consent()),
            a_proposal(asked=EVERYWHERE.asked, alternative="A key."),
            language=language,
            controller=a_controller(kind=OrganisationKind.MEDIA, kept_for=30 * DAY),
        )
        pupil = a_proposal(asked=NAMED.asked, alternative="A badge.")
        yield a_wording(pupil, language=language, for_a_minor=True)
        yield a_wording(language=language, controller=a_controller(kind=OrganisationKind.PUBLIC))


def notice(wording: Wording) -> str:
    return STATIONERY.notice(wording).content.decode()


def a_draft(letter: Letter = Letter.REQUEST, **changes: Any) -> Draft:
    """To ADA, about a yes to the website and one to be recognised; with a link if letters do."""
    known: dict[str, Any] = {
        "message": a_letter(letter),
        "reader": an_identity(),
        "controller": a_controller(),
        "consents": (a_biometric_consent(), a_consent()),
    }
    if letter is not Letter.WITHDRAWN:
        known |= {"token": TOKEN}
    if letter in (Letter.REQUEST, Letter.REMINDER):
        known |= {"link_until": NOON + 30 * DAY}
    if letter is Letter.COPY:
        known |= {"attached": (a_receipt(),)}
    return Draft(**(known | changes))


def a_receipt() -> Attachment:
    return Attachment(name="receipt.jsonld", media_type="application/ld+json", content=b"{}")
