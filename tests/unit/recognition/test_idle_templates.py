"""Off means gone: the templates that settings leave nothing to do (R9, R10, R16)."""

from typing import Any

import pytest

from quitclaim.domain.people.person import Category
from quitclaim.domain.recognition.templates import idle_templates
from tests.builders import (
    CAMP,
    FAIR,
    NOON,
    a_biometric_consent,
    a_biometric_scope,
    a_consent,
    a_dossier,
    a_person,
    an_id,
    some_rules,
    withdrawn,
)

TEMPLATE = an_id("template")


def idle(dossier: Any, *, off: Any = None, **rules: Any) -> frozenset[str]:
    return idle_templates(dossier, rules=some_rules(**rules), off=off, at=NOON)


def her(**changes: Any) -> Any:
    return a_biometric_consent(template=TEMPLATE, **changes)


def test_where_it_is_on_for_her_nothing_is_idle() -> None:
    assert idle(a_dossier(her())) == frozenset()
    assert idle(a_dossier(her()), off=CAMP) == frozenset()


def test_off_for_the_organisation_leaves_none() -> None:
    dossier = a_dossier(her(), a_consent())

    assert idle(dossier, recognition=False) == {TEMPLATE}


def test_off_in_a_collection_leaves_none_that_were_for_it_alone() -> None:
    everywhere = her(asked=a_biometric_scope(collection=None))

    assert idle(a_dossier(her()), off=FAIR) == {TEMPLATE}
    assert idle(a_dossier(everywhere), off=FAIR) == frozenset()


def test_whoever_depends_on_us_keeps_none_without_a_reason_on_record() -> None:
    dossier = a_dossier(her(), person=a_person(category=Category.EMPLOYEE))

    assert idle(dossier) == {TEMPLATE}
    assert idle(dossier, free_for={Category.EMPLOYEE: "the desk"}) == frozenset()


def test_what_has_ended_and_what_never_had_one_is_nobodys_to_drop() -> None:
    ended = her().after(withdrawn())

    assert idle(a_dossier(ended), recognition=False) == frozenset()
    assert idle(a_dossier(a_biometric_consent()), recognition=False) == frozenset()


@pytest.mark.parametrize("off", [None, FAIR])
def test_nobody_has_none(off: Any) -> None:
    assert idle(a_dossier(), off=off, recognition=False) == frozenset()
