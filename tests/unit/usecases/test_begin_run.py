"""A run is refused at once, with everything, where not one picture could be recognised (R15)."""

from enum import StrEnum

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.skips import Aside
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.gates import Gate
from quitclaim.usecases import permit_now
from quitclaim.usecases.approve_assessment import Unapprovable
from quitclaim.usecases.begin_run import BeginRun, Unstartable
from quitclaim.usecases.permit_now import AskPermit
from quitclaim.usecases.start_run import StartRun
from tests.builders import ADA, EDITOR, FAIR, MIA, a_deployed, a_roster
from tests.fakes import records
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import attested
from tests.unit.usecases.stage import made


def begin(fakes: Fakes, *, is_deployed: bool = True) -> RunAccount:
    begin_run = BeginRun(made(AskPermit, fakes), made(StartRun, fakes))
    deployed = a_deployed() if is_deployed else None
    return begin_run(FAIR, deployed=deployed, member=EDITOR)


def missing(fakes: Fakes, *, is_deployed: bool = True) -> list[StrEnum]:
    with pytest.raises(NotAllowed) as refused:
        begin(fakes, is_deployed=is_deployed)
    return list(refused.value.reasons)


def cut(fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    """There are more pictures than anybody looks at for one page."""
    monkeypatch.setattr(permit_now, "LOOKED_AT", 1)
    fakes.world.pages.size = 1
    fakes.world.assets_in[FAIR]["f" * 64] = None  # type: ignore[index]


def test_one_picture_that_may_be_recognised_is_enough() -> None:
    fakes = attested(ADA)

    assert fakes.runs.account(begin(fakes).id)


def test_whoever_has_not_said_yes_refuses_the_run() -> None:
    fakes = attested(ADA)
    records.put(fakes.world, a_roster(ADA, MIA, version=2))

    assert missing(fakes) == [Gate.NOT_ATTESTED, Aside.PEOPLE_MISSING]


def test_where_nothing_is_deployed_that_is_said_before_everything_else() -> None:
    assert missing(attested(ADA), is_deployed=False)[0] is Unapprovable.NOT_DEPLOYED


def test_a_collection_without_a_picture_has_nothing_to_recognise() -> None:
    fakes = attested(ADA)
    fakes.world.assets_in[FAIR].clear()

    assert missing(fakes) == [Unstartable.NO_PICTURES]


def test_beyond_what_was_looked_at_a_picture_may_be_attested(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fakes = attested(ADA)
    cut(fakes, monkeypatch)
    fakes.world.attestations.clear()

    assert begin(fakes).by == EDITOR


def test_what_all_of_a_collection_lacks_refuses_however_many_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fakes = attested(ADA)
    cut(fakes, monkeypatch)
    records.put(fakes.world, a_roster(ADA, MIA, version=2))

    assert missing(fakes) == [Aside.PEOPLE_MISSING]
