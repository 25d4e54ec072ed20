"""R9, I10: nobody's latest word is a no, and each voice lifts only its own."""

from datetime import datetime

import pytest

from quitclaim.domain.consents.answers import Basis, Gap, Lack
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import Event
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.people.person import HERSELF, Custody, Person, Speaker
from tests.builders import (
    DAD,
    DADS,
    DAY,
    MIA,
    MUM,
    MUMS,
    NOON,
    SECOND,
    YESTERDAY,
    a_child,
    a_consent,
    a_dossier,
    a_guardian,
    a_use,
    an_id,
    an_objection,
    given,
    refused,
    the_guardian,
    withdrawn,
)

IN_GERMANY = a_child()
IN_THE_NETHERLANDS = a_child(country="NL")
WITH_A_CLAIM = a_child(guardians=(a_guardian(MUM), a_guardian(DAD, custody=Custody.CLAIMED)))
UNCLES = the_guardian(an_id("uncle"))


def after_a_no(child: Person, no: Event, *said: Event) -> Dossier:
    """A record with what was `said`, beside another one that ended with a no."""
    ended = a_consent(no, person=MIA, id=an_id("other"))
    return a_dossier(a_consent(*said, person=MIA), ended, person=child)


def answer_to(dossier: Dossier) -> Basis | Lack:
    return consent_for(dossier, a_use(), at=NOON + DAY)


@pytest.mark.parametrize("by", [MUMS, DADS, HERSELF, UNCLES])
@pytest.mark.parametrize("said_at", [YESTERDAY - SECOND, YESTERDAY, NOON, NOON + 9 * DAY])
def test_any_one_voices_no_wins_over_the_quorum(by: Speaker, said_at: datetime) -> None:
    """A young child's too, a mere claim's too, whenever they were said and not taken back."""
    yes = [given(YESTERDAY, speaker) for speaker in (MUMS, DADS) if speaker != by]
    child = WITH_A_CLAIM if by in {DADS, UNCLES} else a_child(guardians=(a_guardian(DAD),))
    child = IN_GERMANY if by == HERSELF else child

    answer = answer_to(after_a_no(child, refused(said_at, by), *yes))

    assert isinstance(answer, Lack) and answer.said_no and Gap.SAID_NO in answer.gaps


@pytest.mark.parametrize(
    ("child", "said", "counts"),
    [
        # Everybody again, later than the no.
        (IN_GERMANY, (given(NOON + SECOND, MUMS), given(NOON + SECOND, DADS)), True),
        # At the same second the no wins.
        (IN_GERMANY, (given(NOON + SECOND, MUMS), given(NOON, DADS)), False),
        # Hers was ended by his no, and where two are asked one is not enough.
        (IN_GERMANY, (given(YESTERDAY, MUMS), given(NOON + SECOND, DADS)), False),
        # Where one is asked it is enough that he who said no says yes,
        (IN_THE_NETHERLANDS, (given(NOON + SECOND, DADS),), True),
        # whoever else said yes before him;
        (IN_THE_NETHERLANDS, (given(YESTERDAY, MUMS), given(NOON + SECOND, DADS)), True),
        # nobody lifts his no for him.
        (IN_THE_NETHERLANDS, (given(NOON + SECOND, MUMS),), False),
        (IN_THE_NETHERLANDS, (given(NOON + SECOND, MUMS), given(NOON + SECOND, HERSELF)), False),
        # A claim takes back its own no, and is no yes of the quorum.
        (WITH_A_CLAIM, (given(NOON + SECOND, MUMS),), False),
        (WITH_A_CLAIM, (given(NOON + SECOND, DADS),), False),
        (WITH_A_CLAIM, (given(NOON + SECOND, MUMS), given(NOON + SECOND, DADS)), True),
    ],
)
def test_a_no_is_taken_back_by_its_own_voice_on_the_record_that_is_to_count(
    child: Person, said: tuple[Event, ...], *, counts: bool
) -> None:
    answer = answer_to(after_a_no(child, refused(NOON, DADS), *said))

    assert isinstance(answer, Basis) is counts
    if isinstance(answer, Lack):
        assert answer.gaps & {Gap.SAID_NO, Gap.GUARDIANS_MISSING}


def test_a_yes_on_another_record_takes_no_no_back() -> None:
    dossier = a_dossier(
        a_consent(given(NOON + SECOND, MUMS), person=MIA),
        a_consent(given(NOON + SECOND, DADS), person=MIA, id=an_id("his")),
        person=IN_GERMANY,
        objections=(an_objection(person=MIA, by=DADS),),
    )

    answer = answer_to(dossier)

    assert isinstance(answer, Lack) and answer.gaps == {Gap.SAID_NO, Gap.GUARDIANS_MISSING}


def test_one_parents_withdrawal_ends_the_record_of_both() -> None:
    said = given(YESTERDAY, MUMS), given(YESTERDAY, DADS), withdrawn(NOON, MUMS)

    answer = answer_to(a_dossier(a_consent(*said, person=MIA), person=IN_GERMANY))

    assert isinstance(answer, Lack) and answer.gaps == {Gap.WITHDRAWN}
