"""People looked for somebody who asked for it: she is told what came of it (R25; art. 12(3))."""

import pytest

from quitclaim.domain.errors import NotFound, RecordEnded
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.forgetting.search_answers import SearchAnswer, SearchOutcome
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import Person, Role, Speaker
from quitclaim.usecases.answer_search import AnswerSearch
from quitclaim.usecases.browse_pleas import BrowsePleas
from tests.builders import ADA, BOB, EDITOR, FAIR, a_person, an_id
from tests.builders.asking import a_plea
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, made, staged

SEARCH = a_plea(collection=FAIR)
TO_ERASE = a_plea(id=an_id("to erase"))


def searched(*people: Person | PersonId) -> Fakes:
    return staged(SEARCH, TO_ERASE, people=people or (ADA, BOB))


def answer(fakes: Fakes, person: PersonId = ADA, plea: Plea = SEARCH) -> Plea:
    said = made(AnswerSearch, fakes)
    return said(person, plea.id, outcome=SearchOutcome.NOWHERE, member=EDITOR)


def test_she_is_answered_and_it_is_on_no_list_any_more() -> None:
    fakes = searched()

    after = answer(fakes)

    now = fakes.clock.now()
    assert after.answer == SearchAnswer(SearchOutcome.NOWHERE, by=EDITOR, at=now)
    assert after in fakes.requests.pleas(ADA) and made(BrowsePleas, fakes)() == (TO_ERASE,)
    assert announced(fakes) == [[(EventType.SEARCH_ANSWERED, SEARCH.id, 2)]]
    (fact,) = fakes.world.outbox.values()
    assert fact.by == Speaker(Role.STAFF, EDITOR)


def test_what_she_asked_while_somebody_took_her_for_two_is_answered_too() -> None:
    merged = (a_person(BOB, merged_from=frozenset({ADA})), a_person(ADA, merged_into=BOB))

    assert answer(searched(*merged), BOB).answer


def test_nobody_is_answered_twice() -> None:
    fakes = searched()
    answer(fakes)

    with pytest.raises(RecordEnded):
        answer(fakes)


@pytest.mark.parametrize(
    ("person", "plea"), [(ADA, a_plea(id=an_id("none"))), (BOB, SEARCH), (ADA, TO_ERASE)]
)
def test_of_another_plea_or_person_there_is_nothing_to_answer(person: PersonId, plea: Plea) -> None:
    fakes = searched()

    with pytest.raises(NotFound):
        answer(fakes, person, plea)
    assert announced(fakes) == []
