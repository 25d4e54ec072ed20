"""A name beside a picture is a yes of its own, on the ground on which she is shown (R3, R34)."""

from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.bases import Latitude, LegalBasis, OrganisationKind
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.naming import allows_names, may_be_named
from tests.builders import (
    MIA,
    MUM,
    NOON,
    PRESS,
    SECOND,
    a_basis,
    a_biometric_consent,
    a_child,
    a_consent,
    a_dossier,
    a_guardian,
    a_scope,
    a_use,
    an_id,
    given,
    narrowed,
    the_guardian,
    withdrawn,
)

NAMED, UNNAMED = a_scope(names_allowed=True), a_scope()
OTHER = an_id("another consent")
YES = a_consent(asked=NAMED)


def is_named(*consents: Consent, **known: Any) -> bool:
    latitude = Latitude(organisation=OrganisationKind.PRIVATE)
    dossier = a_dossier(*consents, **known)
    return may_be_named(dossier, a_use(), at=NOON, latitude=latitude)


def test_whoever_said_yes_to_it_is_named_and_whoever_said_yes_to_pictures_alone_is_not() -> None:
    assert is_named(YES)
    assert not is_named(a_consent(asked=UNNAMED)) and not is_named()


@pytest.mark.parametrize(
    "consent",
    [
        a_consent(given(to=UNNAMED), asked=NAMED),
        a_consent(given(to=NAMED), narrowed(UNNAMED), asked=NAMED),
        a_consent(given(to=NAMED), withdrawn(), asked=NAMED),
        a_consent(asked=a_scope(names_allowed=True, channels=frozenset({PRESS}))),
    ],
    ids=["left the box open", "took it back", "took all back", "for another channel"],
)
def test_a_name_needs_a_yes_that_counts_here_and_says_so(consent: Consent) -> None:
    assert not is_named(consent)


def test_of_two_consents_that_count_each_has_to_allow_it() -> None:
    silent = a_consent(id=OTHER, asked=UNNAMED)

    assert not is_named(YES, silent) and not is_named(silent, YES)
    # One that does not count here forbids nothing.
    assert is_named(YES, a_consent(id=OTHER, asked=a_scope(channels=frozenset({PRESS}))))
    assert is_named(YES, a_biometric_consent())


def test_another_basis_names_as_far_as_it_says() -> None:
    named = a_basis(LegalBasis.CONTRACT, scope=NAMED)

    assert is_named(bases=(named,))
    assert not is_named(bases=(a_basis(LegalBasis.CONTRACT),))


def test_whoever_is_erased_is_not_named() -> None:
    assert not is_named(YES, is_erased=True)


def test_a_childs_name_needs_every_voice_that_was_asked() -> None:
    mother = the_guardian(MUM)
    child = a_child(guardians=(a_guardian(MUM),))
    said = given(to=NAMED), given(to=NAMED, by=mother)
    less = given(to=NAMED), given(to=UNNAMED, by=mother)
    named, unnamed = (a_consent(*one, person=MIA, asked=NAMED) for one in (said, less))

    assert allows_names(named) and not allows_names(unnamed)
    assert is_named(named, person=child) and not is_named(unnamed, person=child)
    # A mere picture of her needs the quorum, and so does her name.
    assert not is_named(a_consent(said[0], person=MIA, asked=NAMED), person=child)


@pytest.mark.parametrize(("before", "named"), [(SECOND, True), (0 * SECOND, False)])
def test_a_name_ends_with_the_yes_to_the_second(before: timedelta, *, named: bool) -> None:
    latitude = Latitude(organisation=OrganisationKind.PRIVATE)
    at = YES.until - before

    assert may_be_named(a_dossier(YES), a_use(), at=at, latitude=latitude) is named
