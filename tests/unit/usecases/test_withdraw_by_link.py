"""R5, I3: the link that gave takes back, without a name to type, and it binds with the call."""

from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.capabilities import Power
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.mail import Letter, Message
from quitclaim.usecases.withdraw_by_link import WithdrawByLink
from tests.builders import (
    ADA,
    DADS,
    MIA,
    MUMS,
    NOON,
    a_biometric_consent,
    a_capability,
    a_consent,
    an_id,
    given,
)
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.mailings import (
    BIOMETRIC,
    BOTH,
    enclose,
    linked,
    of_mia,
)
from tests.unit.usecases.stage import announced, made, of

YES = a_consent()
TO_FACE = a_biometric_consent(template=an_id("template"))
LINK = a_capability(Power.WITHDRAW, consents=BOTH)


def test_one_press_takes_both_yeses_back_in_one_leaf() -> None:
    fakes = linked(YES, TO_FACE, link=LINK)

    ended = made(WithdrawByLink, fakes)(LINK.token, YES.id, TO_FACE.id)

    no = Event(became=State.WITHDRAWN, at=NOON, by=HERSELF)
    assert ended == (YES.after(no), TO_FACE.after(no)) == (of(fakes, YES), of(fakes, TO_FACE))
    said = [(EventType.CONSENT_WITHDRAWN, record.id, 3) for record in (YES, TO_FACE)]
    assert announced(fakes) == [said]
    (fact,) = fakes.world.outbox.values()
    assert (fact.action, fact.by) == ("withdraw_by_link", HERSELF)


def test_it_binds_with_the_call() -> None:
    """I3: the no-counter moves in the same transaction."""
    fakes = linked(YES, link=LINK)
    assert may_be_shown(fakes)

    made(WithdrawByLink, fakes)(LINK.token, YES.id)

    assert not may_be_shown(fakes)
    assert fakes.library.rules().noes == 1


def test_whoever_withdrew_gets_one_letter_that_says_so() -> None:
    fakes = linked(YES, TO_FACE, link=LINK)

    made(WithdrawByLink, fakes)(LINK.token, YES.id, TO_FACE.id)

    (letter,) = fakes.world.letters.values()
    assert letter == Message(
        id=letter.id, letter=Letter.WITHDRAWN, person=ADA, at=NOON, to=HERSELF, consents=BOTH
    )


def test_a_guardian_withdraws_in_her_own_name_and_gets_the_letter() -> None:
    """R9: any one no wins."""
    yes = of_mia(a_consent(given(by=MUMS), given(by=DADS)))
    fakes = linked(yes, link=a_capability(Power.WITHDRAW, person=MIA, by=DADS), about=MIA)

    (ended,) = made(WithdrawByLink, fakes)(LINK.token, yes.id)

    assert ended.events[-1] == Event(became=State.WITHDRAWN, at=NOON, by=DADS)
    (letter,) = fakes.world.letters.values()
    assert (letter.person, letter.to) == (MIA, DADS)


def test_to_withdraw_one_leaves_the_other() -> None:
    """R1."""
    fakes = linked(YES, TO_FACE, link=LINK)

    made(WithdrawByLink, fakes)(LINK.token, TO_FACE.id)

    assert may_be_shown(fakes)
    (letter,) = fakes.world.letters.values()
    assert letter.consents == {BIOMETRIC}


def test_a_signed_request_link_takes_back_what_it_gave() -> None:
    fakes = linked(YES, link=a_capability())
    enclose(fakes, a_capability(used_at=NOON))

    (ended,) = made(WithdrawByLink, fakes)(LINK.token, YES.id)

    assert ended.ending is State.WITHDRAWN
