"""Whoever is looked for, or enrolled, while templates go keeps hers, and may come back (R39)."""

from collections.abc import Callable

import pytest

from quitclaim.domain.ids import TemplateId
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.recognition.enrolment import Enrolment
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, CAMP, NOON, OFFICER, a_hash, a_linked_face, an_asset, some_rules
from tests.fakes import records
from tests.fakes.fakes import Fakes
from tests.unit.usecases.idling import DAY, DECIDED, LONG_AGO, PERIOD, end, idle_since, used
from tests.unit.usecases.knowing import in_store, know, known, offer, templates
from tests.unit.usecases.recognition import RULES, enrol, has_key, yes_of
from tests.unit.usecases.stage import announced, made, meanwhile, put, staged
from tests.unit.usecases.templates import recognisable

HER = recognisable()


def test_whoever_is_looked_for_at_that_moment_keeps_hers() -> None:
    fakes = idle_since(LONG_AGO, HER)

    with meanwhile(fakes, "commits.commit", lambda: used(fakes, HER, NOON)):
        assert end(fakes).templates == 0

    assert has_key(fakes) and fakes.gallery.templates_of(ADA) == {HER.template}
    assert fakes.world.uses_counted and fakes.world.uses_counted.days == {NOON.date(): 1}


def test_whoever_is_enrolled_elsewhere_at_that_moment_keeps_her_key() -> None:
    """The template of her other consent was not there when hers was read."""
    camp = recognisable(CAMP)
    fakes = idle_since(LONG_AGO, HER, camp)
    face = fakes.world.templates[ADA].pop(TemplateId(camp.template or ""))

    def enrolled() -> None:
        fakes.world.templates[ADA][TemplateId(camp.template or "")] = face
        used(fakes, camp, NOON)

    with meanwhile(fakes, "commits.commit", enrolled):
        assert end(fakes).templates == 1

    assert has_key(fakes) and fakes.gallery.templates_of(ADA) == {camp.template}


def withdrawn(fakes: Fakes) -> None:
    made(WithdrawConsent, fakes)(ADA, HER.id, speaker=HERSELF)


def erased(fakes: Fakes) -> None:
    made(ErasePerson, fakes)(ADA, member=OFFICER)


@pytest.mark.parametrize("act", [withdrawn, erased])
@pytest.mark.parametrize("before", ["consents.dossier", "template_uses.of", "commits.commit"])
def test_whatever_ends_hers_meanwhile_ends_it_as_ever(
    act: Callable[[Fakes], None], before: str
) -> None:
    fakes = idle_since(LONG_AGO, HER)

    with meanwhile(fakes, before, lambda: act(fakes)):
        end(fakes)

    assert not has_key(fakes) and fakes.gallery.templates_of(ADA) == frozenset()


def test_whoever_shows_her_face_again_is_enrolled_and_not_idle_at_once() -> None:
    """R20: her consent stands; to be enrolled is a use."""
    yes = yes_of()
    fakes = staged(yes)
    records.put(fakes.world, some_rules(calendar=DECIDED, assessment=RULES.assessment, version=2))
    assert isinstance(enrol(fakes), Enrolment)
    fakes.clock.at = NOON + PERIOD + DAY
    assert end(fakes).templates == 1 and not has_key(fakes)

    assert isinstance(enrol(fakes), Enrolment)

    assert end(fakes).templates == 0 and has_key(fakes)
    assert fakes.gallery.templates_of(ADA) == {yes.template}


def test_a_key_that_goes_while_she_is_enrolled_is_made_anew() -> None:
    """Sealed under the one that went her template would open for nobody, and she believe in it."""
    fakes = staged(yes_of())

    def gone() -> None:
        fakes.keys.drop(ADA, Purpose.TEMPLATE)

    with meanwhile(fakes, "keys.holders", gone, nth=2):
        assert isinstance(enrol(fakes), Enrolment)

    assert has_key(fakes) and fakes.gallery.templates_of(ADA) == {yes_of().template}


def test_one_that_was_made_of_a_link_goes_with_what_the_link_says_and_may_be_made_again() -> None:
    """R20, R42: whoever looks at her page is not told that she is known by that face."""
    fakes = known()
    beside = an_asset(a_linked_face(ADA), id=a_hash("beside"))
    put(fakes, beside)
    assert fakes.world.rules
    fakes.world.rules = some_rules(
        calendar=DECIDED,
        recognition=True,
        assessment=fakes.world.rules.assessment,
        version=fakes.world.rules.version,
    )
    fakes.clock.at = NOON + PERIOD + DAY
    fakes.world.outbox.clear()

    assert end(fakes).templates == 1

    assert templates(fakes) == frozenset() and not has_key(fakes)
    assert not in_store(fakes).likenesses and in_store(fakes).faces[0].link
    assert len(announced(fakes)) == 1 and len(announced(fakes)[0]) == 2
    assert fakes.world.assets[beside.id] == beside
    fakes.clock.at = NOON
    offer(fakes)
    assert know(fakes)[0].template and templates(fakes) == {yes_of().template}
