"""R3, R10: our text as somebody would read it, for everything that she could be asked."""

from datetime import timedelta
from itertools import product

import pytest

from quitclaim.domain.consents.dossier import LONGEST_FOR_MINORS
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.wording import Wording
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Category
from quitclaim.domain.scope import Kind, PublicationScope
from quitclaim.usecases.specimens import Asks, Audience, Blank, Specimen
from tests.builders import NOON, a_controller, some_rules

RULES = some_rules(minors_biometrics=True, free_for={Category.EMPLOYEE: "The officer said why."})
FOR_CHILDREN = {Audience.CHILD, Audience.PUPIL}
OF_DEPENDENTS = {Audience.DEPENDENT, Audience.PUPIL}
EVERY_TEXT = tuple(product(Asks, Audience))
OF_FACES = {Asks.BIOMETRIC, Asks.BOTH}


def a_specimen(asks: Asks = Asks.BOTH, audience: Audience = Audience.ADULT) -> Specimen:
    return Specimen(asks=asks, audience=audience, language=Language.GERMAN)


def worded(specimen: Specimen, rules: Rules = RULES) -> Wording:
    wording = specimen.worded(rules, instead="A badge.", at=NOON)
    assert wording
    return wording


@pytest.mark.parametrize(("asks", "audience"), EVERY_TEXT)
def test_it_is_written_for_whom_it_addresses_and_asks_what_it_asks(
    asks: Asks, audience: Audience
) -> None:
    wording = worded(a_specimen(asks, audience))

    kinds = {Kind.PUBLICATION, Kind.BIOMETRIC} if asks is Asks.BOTH else {Kind(asks.value)}
    assert {proposal.kind for proposal in wording.proposals} == kinds
    assert wording.for_a_minor == (audience in FOR_CHILDREN)
    instead = "A badge." if audience in OF_DEPENDENTS else None
    assert {proposal.alternative for proposal in wording.proposals} == {instead}
    assert (wording.language, wording.controller) == (Language.GERMAN, a_controller())
    assert wording.assessment == RULES.assessment


def test_every_channel_of_the_organisation_and_the_name_are_asked_for() -> None:
    (proposal,) = worded(a_specimen(Asks.PUBLICATION)).proposals

    assert isinstance(proposal.asked, PublicationScope)
    assert proposal.asked.channels == RULES.channels.keys()
    assert proposal.asked.names_allowed and proposal.asked.collection is None


@pytest.mark.parametrize("years", [1, 2])
def test_a_childs_face_is_asked_for_no_longer_than_the_law_of_the_house_lets(years: int) -> None:
    """R9: and where the organisation asks for less, for less."""
    period = timedelta(days=years * 365 - 1)
    wording = worded(a_specimen(audience=Audience.CHILD), some_rules(period=period))

    ends = {proposal.kind: proposal.during for proposal in wording.proposals}

    assert ends[Kind.PUBLICATION] == Interval(NOON, NOON + period)
    assert ends[Kind.BIOMETRIC] == Interval(NOON, NOON + min(period, LONGEST_FOR_MINORS))


def test_what_the_organisation_has_not_said_is_named_instead() -> None:
    mute = some_rules(controller=None, channels={})

    assert tuple(a_specimen().blanks(mute)) == (Blank.CONTROLLER, Blank.CHANNELS)
    assert tuple(a_specimen(Asks.BIOMETRIC).blanks(mute)) == (Blank.CONTROLLER,)
    assert a_specimen().worded(mute, instead="A badge.", at=NOON) is None
    assert a_specimen().worded(some_rules(channels={}), instead="A badge.", at=NOON) is None
    assert a_specimen(Asks.BIOMETRIC).worded(some_rules(channels={}), instead="x", at=NOON)


@pytest.mark.parametrize(("asks", "audience"), EVERY_TEXT)
def test_nobody_is_asked_for_a_face_whom_the_rules_keep_that_question_from(
    asks: Asks, audience: Audience
) -> None:
    """R2, R9, R10: off at first, for minors, and for whoever depends on the organisation."""
    specimen = a_specimen(asks, audience)
    of_faces, usual = asks in OF_FACES, some_rules()

    assert specimen.is_in_use(RULES)
    assert specimen.is_in_use(some_rules(recognition=False)) == (not of_faces)
    assert specimen.is_in_use(usual) == (not of_faces or audience is Audience.ADULT)
    for_minors = some_rules(minors_biometrics=True)
    assert specimen.is_in_use(for_minors) == (not of_faces or audience not in OF_DEPENDENTS)
