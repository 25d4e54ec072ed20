"""I1, I15: no permit without the yes of every single person on every roster."""

from datetime import datetime

from hypothesis import given

from quitclaim.domain.consents.answers import Basis
from quitclaim.domain.recognition.gates import recognised_as
from quitclaim.domain.recognition.permit import Permit, Refusal, permit_for
from quitclaim.domain.recognition.runs import Run
from tests.builders import (
    SECOND,
    a_roster,
    a_run,
)
from tests.unit.attested_runs import COLLECTIONS, RULES, runs
from tests.unit.strategies import INSTANTS


def everybody_agrees(run: Run, at: datetime) -> bool:
    """Asked one by one, in every collection that the picture is in."""
    return all(
        person in run.people
        and isinstance(
            recognised_as(run.people[person], collection=collection, rules=run.rules, at=at), Basis
        )
        for collection in run.asset.memberships
        for person in frozenset().union(*run.attested.values())
    )


@given(runs(), INSTANTS)
def test_a_permit_is_given_exactly_where_everybody_on_every_roster_agrees(
    run: Run, at: datetime
) -> None:
    answer = permit_for(run, at=at)

    rosters = [run.rosters[collection].people for collection in run.asset.memberships]
    assert isinstance(answer, Permit) is (all(rosters) and everybody_agrees(run, at))


@given(runs(), INSTANTS)
def test_a_gallery_holds_templates_of_counting_consents_of_people_every_roster_names(
    run: Run, at: datetime
) -> None:
    answer = permit_for(run, at=at)

    if isinstance(answer, Permit):
        counted = {basis.record for basis in answer.bases}
        for template, person in answer.gallery.items():
            record = next(c for c in run.people[person].consents if c.template == template)
            assert record.id in counted
            assert all(person in run.rosters[c].people for c in run.asset.memberships)
        excluded = {face.id for face in run.asset.faces if face.excluded}
        assert not answer.faces & excluded


@given(runs(), INSTANTS)
def test_a_refusal_names_exactly_those_who_do_not_agree(run: Run, at: datetime) -> None:
    answer = permit_for(run, at=at)

    if isinstance(answer, Refusal):
        for person in {person for people in run.asked.values() for person in people}:
            alone = a_run(
                asset=run.asset,
                rules=RULES,
                collections=COLLECTIONS,
                rosters={
                    c: a_roster(*(run.rosters[c].people & {person}), collection=c)
                    for c in run.asset.memberships
                },
                attestations=run.attestations,
                people=run.people,
            )
            assert (person in answer.people) is not everybody_agrees(alone, at)


@given(runs(), INSTANTS)
def test_a_permit_holds_up_to_the_second_before_its_end(run: Run, at: datetime) -> None:
    permit = permit_for(run, at=at)

    if isinstance(permit, Permit):
        last = permit_for(run, at=permit.until - SECOND)

        assert permit.until > at
        assert isinstance(last, Permit)
        assert (last.gallery, last.faces) == (permit.gallery, permit.faces)
