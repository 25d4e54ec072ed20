"""A deployment of every finished release goes on under this one, as if nothing had been."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli.log_copies import copied, sealed
from cli.stage import Stage
from cli.visitor import Visitor
from local.cloud import LocalCloud
from quitclaim.domain.consents.events import State
from quitclaim.domain.ids import AssetId, PersonId
from tests.local.office import Office
from tests.road.drawn import a_picture
from tests.upgrade.forms import filled_in
from tests.upgrade.packing import STATES, Facts, unpacked

# A state that was saved and went missing is a state from which nothing starts any more.
SAVED = ("asking",)


@dataclass(frozen=True)
class Upgraded:
    cloud: LocalCloud
    facts: Facts

    def ended(self, person: str) -> State | None:
        dossier = Office(self.cloud).stores.consents.dossier(PersonId(person))
        assert dossier is not None
        (consent,) = dossier.consents
        return consent.ending


@pytest.fixture(scope="module", params=SAVED)
def old(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Upgraded]:
    folder: Path = tmp_path_factory.mktemp("old")
    facts = unpacked(STATES / f"{request.param}.tar.xz", into=folder)
    with LocalCloud(folder / "data") as cloud:
        yield Upgraded(cloud, facts)


def test_every_saved_state_is_tried() -> None:
    assert sorted(SAVED) == sorted(one.name.removesuffix(".tar.xz") for one in STATES.iterdir())


def test_what_was_agreed_still_is_and_what_was_taken_back_still_is(old: Upgraded) -> None:
    """R5, R30."""
    assert old.ended(old.facts.signed) is None
    assert old.ended(old.facts.taken_back) is State.WITHDRAWN

    page = Visitor(old.cloud.site).get(f"/c/{old.facts.signed_token}")
    assert "Your yes" in page.text


def test_who_was_asked_before_still_answers_with_the_link_she_has(old: Upgraded) -> None:
    """R11: a letter lies in a mailbox for weeks, whatever is deployed meanwhile."""
    filled_in(Visitor(old.cloud.site), old.facts.asked_token, act="sign", name="Cleo Dale")

    dossier = Office(old.cloud).stores.consents.dossier(PersonId(old.facts.asked))

    assert dossier is not None
    assert dossier.consents[0].yeses and dossier.consents[0].ending is None


def test_pictures_are_there_and_others_arrive(old: Upgraded) -> None:
    stage = Stage(old.cloud)
    assert stage.desk.asset(old.facts.key) is not None

    stage.put("anna/Town fair/after the upgrade.jpg", a_picture(side=240))
    stage.settled()

    found = stage.asset("anna/Town fair/after the upgrade.jpg")
    assert found.id != AssetId(old.facts.asset)


def test_the_log_goes_on_from_where_it_was(old: Upgraded, tmp_path: Path) -> None:
    """R41: of what was shown before, nothing changed."""
    before = copied(old.cloud, tmp_path / "log")
    assert before.tree.size == old.facts.leaves

    size = sealed(old.cloud)
    after = copied(old.cloud, tmp_path / "log")

    assert after.tree.size == size >= before.tree.size
