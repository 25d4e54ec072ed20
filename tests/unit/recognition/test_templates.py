"""R16, R17, I1: a template lives exactly as long as its own consent counts somewhere."""

from typing import Any

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Unreadable
from quitclaim.domain.consents.events import Event
from quitclaim.domain.ids import TemplateId
from quitclaim.domain.recognition.templates import living_templates
from tests.builders import (
    CAMP,
    LATER,
    NOON,
    SECOND,
    YESTERDAY,
    a_biometric_consent,
    a_biometric_scope,
    a_consent,
    a_dossier,
    an_id,
    given,
    narrowed,
    requested,
    withdrawn,
)

HERE = a_biometric_scope()
ANYWHERE = a_biometric_scope(collection=None)
TEMPLATE, OTHER = TemplateId(an_id("template")), TemplateId(an_id("other template"))


def a_record(*said: Event, template: TemplateId | None = TEMPLATE, **changes: Any) -> Consent:
    return a_biometric_consent(*(said or (given(to=HERE),)), template=template, **changes)


def living(*consents: Consent, **changes: Any) -> frozenset[TemplateId]:
    return living_templates(a_dossier(*consents, **changes), at=NOON)


@pytest.mark.parametrize(
    ("record", "lives"),
    [
        (a_record(), True),
        (a_record(given(to=ANYWHERE), asked=ANYWHERE), True),
        (a_record(given(to=ANYWHERE), narrowed(HERE, at=YESTERDAY + SECOND), asked=ANYWHERE), True),
        (a_record(given(to=HERE), withdrawn(YESTERDAY + SECOND)), False),
        (a_record(events=(requested(),)), False),
        (a_record(given(NOON + SECOND, to=HERE)), False),
        (a_record(template=None), False),
    ],
)
def test_a_template_lives_while_its_consent_counts(record: Consent, *, lives: bool) -> None:
    assert living(record) == ({TEMPLATE} if lives else set())


def test_to_the_second() -> None:
    dossier = a_dossier(a_record())

    assert living_templates(dossier, at=LATER - SECOND) == {TEMPLATE}
    assert living_templates(dossier, at=LATER) == set()


def test_another_consent_keeps_no_template_that_is_not_its_own() -> None:
    ended = a_record(given(to=HERE), withdrawn(YESTERDAY + SECOND))
    there = a_biometric_scope(collection=CAMP)
    other = a_record(given(to=there), id=an_id("another"), asked=there, template=OTHER)

    assert living(ended, other) == {OTHER}
    assert living(a_record(), other) == {TEMPLATE, OTHER}


def test_a_yes_to_publication_keeps_none() -> None:
    """I4."""
    assert living(a_consent(), a_record(given(to=HERE), withdrawn(YESTERDAY + SECOND))) == set()


@pytest.mark.parametrize("changes", [{"is_erased": True}, {"unreadable": True}])
def test_of_whom_nothing_is_heard_none_lives(changes: dict[str, Any]) -> None:
    if changes.pop("unreadable", None):
        changes["unreadable"] = (Unreadable(consent=an_id("lost"), problem="shape"),)

    assert living(a_record(), **changes) == set()
