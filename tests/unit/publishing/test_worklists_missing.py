"""R31: what people lack on a channel, and the assets that wait for it."""

from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.consents.endings import Cause, End
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.publishing.verdict import Verdict, verdict_on
from quitclaim.domain.publishing.worklists import Judged, Lapse, Missing, Urgency, lapses, missing
from tests.builders import (
    ADA,
    BOB,
    CONSENT,
    LATER,
    NOON,
    PRESS,
    WEBSITE,
    a_consent,
    a_dossier,
    a_face,
    a_hash,
    a_linked_face,
    a_person,
    a_presence,
    a_request,
    a_scene,
    an_asset,
    given,
    withdrawn,
)

ONE, TWO = sorted((a_hash("one"), a_hash("two")))
BOBS = a_dossier(person=a_person(BOB))


def judged(*faces: Any, asset: Any = ONE, channel: Any = WEBSITE, **scene: Any) -> Judged:
    verdict = verdict_on(a_scene(*faces, **scene), channel=channel, at=NOON)
    return Judged(asset, verdict)


def lacking(gaps: set[Gap], *assets: Any, person: Any = ADA, channel: Any = WEBSITE) -> Missing:
    return Missing(person=person, channel=channel, gaps=frozenset(gaps), assets=frozenset(assets))


def test_whoever_was_never_asked_is_missing() -> None:
    listed = missing([judged(a_linked_face(ADA), people=[a_dossier()])])

    assert listed == (lacking({Gap.NEVER_ASKED}, ONE),)


def test_whoever_has_a_yes_and_whoever_said_no_is_not() -> None:
    """A no is an answer: nobody is asked again because a list has her on it (art. 7(4))."""
    gave = a_dossier(a_consent())
    took_back = a_dossier(a_consent(given(), withdrawn()))

    assert missing([judged(a_linked_face(ADA), people=[gave])]) == ()
    assert missing([judged(a_linked_face(ADA), people=[took_back])]) == ()


def test_somebody_present_without_a_face_is_missing_too() -> None:
    scene = a_scene(people=[BOBS], asset=an_asset(presences=(a_presence(BOB),)))
    verdict = verdict_on(scene, channel=WEBSITE, at=NOON)

    assert missing([Judged(ONE, verdict)]) == (lacking({Gap.NEVER_ASKED}, ONE, person=BOB),)


def test_a_face_nobody_is_named_for_is_nobodys_lack() -> None:
    assert missing([judged(a_face())]) == ()


def test_one_row_a_person_and_channel_in_a_fixed_order_with_all_gaps_and_assets() -> None:
    asked = a_dossier(a_request())
    people = {"people": [a_dossier()]}
    face = a_linked_face(ADA)
    both = {ADA: [a_dossier()], BOB: [BOBS]}

    rows = [
        judged(face, asset=TWO, **people),
        judged(face, asset=ONE, people=[asked]),
        judged(face, asset=ONE, channel=PRESS, **people),
        *(judged(a_linked_face(p), asset=TWO, channel=PRESS, people=both[p]) for p in (BOB, ADA)),
    ]

    by_person = {
        ADA: [
            lacking({Gap.NEVER_ASKED}, ONE, TWO, channel=PRESS),
            lacking({Gap.NEVER_ASKED, Gap.REQUESTED}, ONE, TWO),
        ],
        BOB: [lacking({Gap.NEVER_ASKED}, TWO, person=BOB, channel=PRESS)],
    }
    wanted = tuple(row for person in sorted(by_person) for row in by_person[person])
    assert missing(rows) == missing(reversed(rows)) == wanted


def test_rows_that_cannot_be_are_refused() -> None:
    verdict: Verdict = judged().verdict
    end = End(LATER, Cause.PERIOD_OVER)
    lapse: dict[str, Any] = {"person": ADA, "consent": CONSENT}

    for make, remedy in (
        (lambda: Judged("a1", verdict), "asset is no hash"),  # type: ignore[arg-type]
        (lambda: lacking(set(), ONE), "gaps is empty"),
        (lambda: lacking({Gap.EXPIRED}), "assets is empty"),
        (lambda: lacking({Gap.EXPIRED}, ONE, person="ada"), "person is no id"),
        (lambda: lacking({Gap.EXPIRED}, ONE, channel="Our site"), "no slug"),
        (lambda: Lapse(**(lapse | {"person": "a"}), urgency=Urgency.EXPIRED, end=end), "no id"),
        (lambda: Lapse(**(lapse | {"consent": "c"}), urgency=Urgency.EXPIRED, end=end), "no id"),
    ):
        with pytest.raises(ImpossibleValue, match=remedy):
            make()


def test_a_list_looks_ahead_from_an_instant_in_utc() -> None:
    assert lapses([], lead=timedelta(0), at=NOON) == ()
    with pytest.raises(ImpossibleValue, match="from 0"):
        lapses([], lead=timedelta(seconds=-1), at=NOON)
    with pytest.raises(ImpossibleValue, match="UTC"):
        lapses([], lead=timedelta(0), at=NOON.replace(tzinfo=None))
