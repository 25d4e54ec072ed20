"""Random scenes and runs: whatever was said, marked, linked and set."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from quitclaim.domain.organisation.memberships import CollectionRule, Default
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.links import Link
from quitclaim.domain.pictures.marks import Mark, MarkKind
from quitclaim.domain.publishing.scene import Scene
from tests.builders import (
    CAMP,
    EDITOR,
    FAIR,
    NOON,
    OFFICER,
    a_collection_rule,
    a_confirmation,
    a_face,
    a_keep,
    a_link,
    a_mark,
    a_match,
    a_presence,
    a_review,
    a_scene,
    an_assessment,
    an_asset,
    an_exemption,
    some_rules,
)
from tests.unit.dossiers import INTERVALS, MAYBE, dossiers
from tests.unit.strategies import PEOPLE


@st.composite
def marks(draw: st.DrawFn) -> Mark | None:
    kind = draw(st.none() | st.sampled_from(MarkKind))
    if kind is None:
        return None
    return a_keep(draw(MAYBE)) if kind is MarkKind.KEEP else a_mark(kind)


@st.composite
def links(draw: st.DrawFn, person: Person) -> Link | None:
    """None, by hand, or from a match that one or two confirmed."""
    made = draw(st.sampled_from([None, a_link, a_match]))
    by_two = (a_confirmation(EDITOR), a_confirmation(OFFICER))
    return made(person.id, confirmations=by_two[: draw(st.integers(1, 2))]) if made else None


@st.composite
def faces(draw: st.DrawFn, person: Person) -> list[Face]:
    return [
        a_face(
            name,
            mark=draw(marks()),
            link=draw(links(person)),
            exemption=draw(st.none() | st.builds(lambda d: an_exemption(during=d), INTERVALS)),
        )
        for name in ("one", "two")[: draw(st.integers(0, 2))]
    ]


RULES: st.SearchStrategy[Rules] = st.builds(
    lambda during, confirmations: some_rules(
        assessment=an_assessment(in_force=during, confirmations=confirmations)
    ),
    INTERVALS,
    st.sampled_from([1, 2]),
) | st.just(some_rules(assessment=None))


def collection_rules(collection: Any = FAIR) -> st.SearchStrategy[CollectionRule]:
    return st.builds(
        lambda default, sensitive, redaction: a_collection_rule(
            collection, default=default, reason="why", sensitive=sensitive, redaction=redaction
        ),
        st.sampled_from(Default),
        st.booleans(),
        st.none() | st.booleans(),
    )


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """One person, in up to two faces and perhaps without one, in one collection or two."""
    person = draw(PEOPLE)
    asset: Asset = an_asset(
        *draw(faces(person)),
        memberships=frozenset(draw(st.sampled_from([[FAIR], [FAIR, CAMP]]))),
        presences=(a_presence(person.id),) if draw(st.booleans()) else (),
        review=draw(st.sampled_from([a_review(), None])),
        licence_until=draw(MAYBE),
    )
    rules = {FAIR: draw(collection_rules()), CAMP: draw(collection_rules(CAMP))}
    people = (draw(dossiers(person)),)
    return a_scene(asset=asset, people=people, rules=draw(RULES), collections=rules)


HALF_A_DAY = 12 * 3600
AROUND_NOON = st.integers(-HALF_A_DAY, HALF_A_DAY).map(lambda past: NOON + timedelta(seconds=past))
