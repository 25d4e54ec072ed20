"""What a run did with an asset is on record, once (R17, R21, R22, R51)."""

from quitclaim.domain.organisation.skips import Aside
from quitclaim.domain.recognition.gates import Gate
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.domain.recognition.tallies import Alarm
from quitclaim.usecases.recognise_asset import RecogniseAsset, Recognised
from tests.builders import ADA, FAIR, a_hash, an_asset, an_id
from tests.unit.usecases.recognition import (
    CROWD,
    GROUP,
    HERS,
    PACK,
    RULES,
    RUN,
    STRANGERS,
    attested,
    planted,
    recognise,
)
from tests.unit.usecases.stage import announced, made


def test_a_message_that_comes_again_embeds_nothing() -> None:
    """R51: what a run looked at it does not look at again."""
    fakes = planted(attested(ADA))
    recognise(fakes)
    before, cropped = announced(fakes), len(fakes.endpoint.cropped)

    assert recognise(fakes) is None

    assert (announced(fakes), len(fakes.endpoint.cropped)) == (before, cropped)


def test_another_run_looks_anew_and_its_guess_takes_the_place_of_the_first() -> None:
    fakes = planted(attested(ADA))
    recognise(fakes)

    recognise(fakes, run=an_id("another run"))

    stored = fakes.library.asset(GROUP.id)
    assert stored and stored.faces[0].suggestion
    assert stored.faces[0].suggestion.run == an_id("another run")


def test_an_asset_that_is_gone_is_left_alone_and_counted() -> None:
    fakes = attested(ADA)

    assert recognise(fakes, an_asset(id=a_hash("gone"))) is None

    skip, account = fakes.runs.skip(RUN, a_hash("gone")), fakes.runs.account(RUN)
    assert skip and skip.reasons == {Aside.GONE}
    assert account and account.skipped == 1 and account.seen == 0


def test_what_a_run_did_is_on_record() -> None:
    """R17, R22: faces seen, embedded, suggested, and not one template."""
    fakes = planted(attested(ADA))

    recognise(fakes)

    account, use = fakes.runs.account(RUN), fakes.runs.use(RUN, GROUP.id)
    assert account and (account.seen, account.embedded, account.suggested) == (2, 2, 1)
    assert account.looked == 1 and account.templates_stored == 0
    assert use and use.ended_at and [one.face for one in use.matched] == [HERS]
    assert use.against.distance == PACK.calibration.points[0].distance
    tasks = fakes.runs.unexplained(RUN, GROUP.id)
    assert tasks and [one.face for one in tasks.faces] == [STRANGERS]


def test_where_no_face_is_found_again_nothing_is_compared() -> None:
    """A box drawn by hand may show none: what is not embedded is looked for nowhere."""
    fakes = attested(ADA)
    fakes.endpoint.lost.update((GROUP.id, face.id) for face in GROUP.faces)
    fakes.world.fail("gallery.nearest")

    answer = recognise(fakes)

    assert isinstance(answer, Recognised) and not answer.faces


def test_whoever_comes_second_counts_nothing() -> None:
    """R51: two of the same message at once; one of them was told, the other finds it done."""
    fakes = attested(ADA)
    desk = made(RecogniseAsset, fakes, pack=PACK)
    desk.count(RUN, GROUP, guesses={})
    assert announced(fakes) == []
    recognise(fakes, an_asset(id=a_hash("gone")))
    told = announced(fakes)

    desk.leave_alone(RUN, a_hash("gone"), reasons=[Aside.GONE])

    assert announced(fakes) == told


def test_too_many_unmatched_stop_the_collection() -> None:
    """R21: twice the declared rate, and at least three."""
    fakes = attested(ADA, asset=CROWD)

    recognise(fakes, CROWD)

    account = fakes.runs.account(RUN)
    assert account and account.alarms == (Alarm.TOO_MANY_UNMATCHED,)
    assert fakes.library.collections([FAIR])[FAIR].suspended
    assert fakes.library.rules().version == RULES.version + 1
    refused = recognise(fakes, CROWD, run=an_id("another run"))
    assert isinstance(refused, Refusal) and refused.gates == (Gate.SUSPENDED,)
