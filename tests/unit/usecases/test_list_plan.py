"""What becomes of a row is said before anybody is asked (R11)."""

from dataclasses import replace

import pytest

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.lists import Adult, Misread, PeopleList, RowFault
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.people.person import Category
from quitclaim.usecases.list_states import RowState
from tests.builders import (
    ADA,
    BOB,
    DAY,
    NOON,
    a_biometric_scope,
    a_consent,
    a_proposal,
    a_request,
    a_scope,
    an_identity,
    refused,
    some_rules,
    withdrawn,
)
from tests.unit.usecases.asking import ask, house
from tests.unit.usecases.listing import ANN, BEA, TIM, asked, planning, previewing, states, terms
from tests.unit.usecases.stage import staged, watched

LOVELACE = replace(ANN, row=5, name="Ada Lovelace", mail="ada@example.org")
RECOGNITION = a_proposal(asked=a_biometric_scope())


def test_looking_changes_nothing() -> None:
    fakes = house()

    with watched(fakes) as calls:
        assert states(fakes, ANN, TIM, LOVELACE) == [RowState.NEW, RowState.NEW, RowState.KNOWN]

    assert not {"commits.commit", "consents.name", "keys.make", "papers.keep"} & set(calls)


def test_a_slip_in_her_name_is_still_she() -> None:
    assert states(house(), replace(LOVELACE, name="Ada Lovelce")) == [RowState.KNOWN]


def test_an_address_of_somebody_else_is_not_hers() -> None:
    fakes = house()
    guarded = replace(TIM, guardians=(Adult("Somebody Else", "ada@example.org"),))

    plans = [planning(fakes)(row, terms()) for row in (replace(LOVELACE, name="Bob"), guarded)]

    assert [plan.why for plan in plans] == [
        (RowFault.SOMEBODY_ELSE,),
        (RowFault.GUARDIAN_IS_SOMEBODY_ELSE,),
    ]


def test_of_two_who_are_called_so_nobody_knows_who_is_meant() -> None:
    fakes = staged(people=(ADA, BOB))
    for person in (ADA, BOB):
        fakes.consents.name(person, an_identity(mail="ada@example.org"))

    assert planning(fakes)(LOVELACE, terms()).why == (RowFault.SEVERAL,)


def test_a_child_without_an_address_is_known_by_its_parent() -> None:
    fakes = house()
    asked(fakes, TIM)
    other = replace(TIM, guardians=(Adult("Cy", "cy@example.org"),))
    hers = replace(TIM, guardians=(BEA, Adult("Cy", "cy@example.org")))

    assert states(fakes, TIM, hers, other) == [
        RowState.ASKED_ALREADY,
        RowState.ASKED_ALREADY,
        RowState.NEW,
    ]


def test_whoever_was_asked_is_asked_already() -> None:
    fakes = house()
    ask(fakes)

    assert states(fakes, LOVELACE) == [RowState.ASKED_ALREADY]


@pytest.mark.parametrize(
    ("record", "state"),
    [
        (a_consent(), RowState.SAID_YES),
        (a_consent().after(withdrawn()), RowState.SAID_NO),
        (a_consent(refused()), RowState.SAID_NO),
        (a_consent(asked=a_scope(collection=None)), RowState.SAID_YES),
        (a_consent(during=replace(a_proposal().during, until=NOON + DAY)), RowState.SAID_YES),
        (a_consent(asked=a_biometric_scope()), RowState.KNOWN),
        (a_request(), RowState.KNOWN),
    ],
)
def test_whoever_has_answered_is_not_asked_again_by_the_hundred(
    record: object, state: RowState
) -> None:
    fakes = house(record)  # type: ignore[arg-type]

    assert states(fakes, LOVELACE) == [state]


def test_a_no_to_some_of_it_is_a_no() -> None:
    fakes = house(a_consent(refused(), asked=a_biometric_scope()))
    both = {"proposing": lambda _: (a_proposal(), RECOGNITION)}

    assert states(fakes, LOVELACE, **both) == [RowState.SAID_NO]
    assert states(house(a_consent(asked=a_biometric_scope())), LOVELACE, **both) == [
        RowState.SAID_YES
    ]


def test_another_collection_and_more_channels_are_another_question() -> None:
    elsewhere = a_consent(asked=a_scope(collection="11111111-1111-4111-8111-111111111111"))
    less = a_consent(asked=a_scope(channels=frozenset({"print"})))

    assert states(house(elsewhere), LOVELACE) == states(house(less), LOVELACE) == [RowState.KNOWN]


def test_what_hinders_is_said_of_whoever_is_not_on_record_yet() -> None:
    fakes = house()
    pupil = planning(fakes)(ANN, terms(category=Category.PUPIL))
    nobody = planning(fakes)(ANN, terms(rules=some_rules(controller=None)))

    assert pupil.state is nobody.state is RowState.HINDERED
    assert pupil.why == (Hindrance.NO_ALTERNATIVE,) and nobody.why == (Hindrance.NO_CONTROLLER,)


def test_a_preview_shows_one_notice_for_each_language_of_adults_and_of_children() -> None:
    fakes = house()
    french = replace(ANN, row=6, mail="f@example.org", language=Language.FRENCH)
    rows = (ANN, replace(ANN, row=7, mail="x@example.org"), french, TIM, LOVELACE)
    misread = Misread(row=8, name="x", faults=(RowFault.NO_ADDRESS,))

    preview = previewing(fakes)(PeopleList(rows=(*rows, misread)), terms())

    shown = [(one.language, one.for_a_minor, one.people) for one in preview.notices]
    assert shown == [
        (Language.GERMAN, False, 2),
        (Language.FRENCH, False, 1),
        (Language.GERMAN, True, 1),
        (Language.ENGLISH, False, 1),
    ]
    assert len(preview.rows) == 6 and preview.notices[0].content
