"""What the use case itself refuses, whoever calls it: pages and programs ask before (R43)."""

import pytest

from quitclaim.domain.errors import Conflict, NotAllowed
from quitclaim.domain.ids import document_hash
from quitclaim.domain.people.person import Category
from quitclaim.usecases.approve_assessment import (
    LONGEST_IN_FORCE,
    ApproveAssessment,
    Judged,
    Read,
    Unapprovable,
)
from quitclaim.usecases.read_assessments import ReadAssessments
from tests.builders import DAY, NOON, OFFICER, SECOND, a_deployed, a_hash, some_rules
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, made, staged

JUDGED = Judged(
    miss_rate=0.03,
    largest_gallery=10,
    categories=frozenset({Category.PUBLIC}),
    confirmations=2,
    until=NOON + 300 * DAY,
)
TEXT = b"the document"
READ = Read(content=TEXT, document=document_hash(TEXT), version=0)


def house() -> Fakes:
    return staged(some_rules(assessment=None))


def test_nothing_is_approved_of_what_is_not_deployed() -> None:
    fakes = house()

    with pytest.raises(NotAllowed) as refused:
        made(ApproveAssessment, fakes)(JUDGED, READ, deployed=None, member=OFFICER)

    assert refused.value.reasons == (Unapprovable.NOT_DEPLOYED,) and announced(fakes) == []


@pytest.mark.parametrize(
    ("until", "why"),
    [
        (NOON, Unapprovable.OVER),
        (NOON + LONGEST_IN_FORCE + SECOND, Unapprovable.TOO_LONG),
    ],
)
def test_it_is_in_force_for_some_time_and_a_year_at_most(until: object, why: Unapprovable) -> None:
    judged = Judged(
        miss_rate=0.03,
        largest_gallery=10,
        categories=frozenset({Category.PUBLIC}),
        confirmations=2,
        until=until,  # type: ignore[arg-type]
    )

    with pytest.raises(NotAllowed) as refused:
        made(ApproveAssessment, house())(judged, READ, deployed=a_deployed(), member=OFFICER)

    assert refused.value.reasons == (why,)


@pytest.mark.parametrize(
    "read",
    [
        Read(content=TEXT, document=document_hash(TEXT), version=1),
        Read(content=TEXT, document=a_hash("another"), version=0),
    ],
)
def test_what_she_did_not_read_is_not_approved_and_not_kept(read: Read) -> None:
    fakes = house()

    with pytest.raises(Conflict):
        made(ApproveAssessment, fakes)(JUDGED, read, deployed=a_deployed(), member=OFFICER)

    assert fakes.papers.read(document_hash(TEXT)) is None


def test_two_approved_in_one_second_are_both_readable() -> None:
    fakes, other = house(), b"another document"
    approve = made(ApproveAssessment, fakes)
    approve(JUDGED, READ, deployed=a_deployed(), member=OFFICER)
    next_read = Read(content=other, document=document_hash(other), version=1)
    approve(JUDGED, next_read, deployed=a_deployed(), member=OFFICER)

    read = ReadAssessments(fakes.library, fakes.papers)

    assert [one.version for one in read()] == [2, 1]
    assert (read.text(2), read.text(1)) == (other, TEXT)
