"""R14: what stands on somebody's own page, and whom she speaks for there."""

from datetime import date

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import TokenHash
from quitclaim.domain.people.capabilities import MY_PAGE_FOR, Power
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.open_my_page import MyPage, OpenMyPage
from tests.builders import (
    ADA,
    BOB,
    CONSENT,
    MIA,
    MUM,
    MUMS,
    SECOND,
    a_capability,
    a_child,
    a_consent,
    a_hash,
    a_person,
)
from tests.builders.asking import a_plea
from tests.fakes.fakes import Fakes
from tests.unit.usecases.homes import MINE, MUMS_OWN, at_home
from tests.unit.usecases.mailings import TO_RECOGNISE, enclose, of_mia
from tests.unit.usecases.stage import made, put, watched


def opened(fakes: Fakes, token: TokenHash = MINE.token) -> MyPage | None:
    return made(OpenMyPage, fakes)(token)


def test_she_sees_every_record_of_hers_as_it_stands() -> None:
    fakes = at_home(a_consent(), TO_RECOGNISE, a_plea())

    page = opened(fakes)

    assert page and page.language is Language.ENGLISH
    (mine,) = page.people
    assert (mine.voice.person, mine.voice.by) == (ADA, HERSELF)
    assert {one.consent.id for one in mine.standings} == {CONSENT, TO_RECOGNISE.id}
    assert mine.open_plea == a_plea() and mine.identity


def test_to_look_changes_nothing() -> None:
    """R12."""
    fakes = at_home(a_consent())

    with watched(fakes) as calls:
        opened(fakes)

    assert not [name for name in calls if name.startswith("commits.")]


def test_a_mother_sees_the_child_she_answers_for_as_well() -> None:
    fakes = at_home(of_mia(a_consent()), about=MIA)

    page = opened(fakes, MUMS_OWN.token)

    assert page and [(one.voice.person, one.voice.by) for one in page.people] == [
        (MUM, HERSELF),
        (MIA, MUMS),
    ]
    assert page.language is Language.GERMAN


@pytest.mark.parametrize("change", ["of_age", "another", "erased"])
def test_she_does_not_see_who_is_of_age_or_no_child_of_hers_or_gone(change: str) -> None:
    fakes = at_home(about=MIA)
    world = fakes.world
    if change == "of_age":
        world.people[MIA] = a_child(born_on=date(2000, 1, 1))
    elif change == "another":
        world.people[MIA] = a_child(guardians=())
    else:
        fakes.keys.drop(MIA, Purpose.DATA)
    world.dossiers.clear()

    page = opened(fakes, MUMS_OWN.token)

    assert page and [one.voice.person for one in page.people] == [MUM]


def test_two_records_of_one_child_are_one_child() -> None:
    fakes = at_home(about=MIA)
    world = fakes.world
    fakes.keys.make(BOB, Purpose.DATA)
    put(fakes, a_child(BOB, merged_into=MIA))
    world.people[MIA] = a_child(merged_from=frozenset({BOB}))
    put(fakes, a_plea(person=BOB, by=MUMS))
    world.dossiers.clear()

    page = opened(fakes, MUMS_OWN.token)

    assert page and [one.voice.person for one in page.people] == [MUM, MIA]
    assert page.people[1].open_plea


def test_a_link_about_one_child_shows_that_child_only() -> None:
    fakes = at_home(about=MIA, person=MIA, by=MUMS)

    page = opened(fakes, MUMS_OWN.token)

    assert page and [one.voice.person for one in page.people] == [MIA]


def test_it_opens_for_a_quarter_of_an_hour_and_no_other_link_opens_it() -> None:
    """R5."""
    fakes = at_home(a_consent())
    enclose(fakes, a_capability(Power.WITHDRAW, token=a_hash("other")))

    assert opened(fakes, a_hash("other")) is None and opened(fakes, a_hash("unknown")) is None
    fakes.clock.step(MY_PAGE_FOR - SECOND)
    assert opened(fakes)
    fakes.clock.step(SECOND)
    assert opened(fakes) is None


@pytest.mark.parametrize("gone", ["erased", "merged"])
def test_of_somebody_erased_or_merged_nothing_opens(gone: str) -> None:
    fakes = at_home(a_consent())
    if gone == "erased":
        fakes.keys.drop(ADA, Purpose.DATA)
    else:
        fakes.keys.make(BOB, Purpose.DATA)
        put(fakes, a_person(BOB, merged_from=frozenset({ADA})))
        fakes.world.people[ADA] = a_person(merged_into=BOB)
    fakes.world.dossiers.clear()

    assert opened(fakes) is None


def test_whoever_has_no_name_yet_reads_english() -> None:
    fakes = at_home()
    fakes.world.identities.clear()

    page = opened(fakes)

    assert page and page.language is Language.ENGLISH and page.people[0].identity is None
