"""From a run that somebody starts to a suggestion: bus, queue, darkroom, endpoint, templates."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from cli.models import blueprints
from local.cloud import LocalCloud
from quitclaim.domain.instants import Interval
from quitclaim.domain.recognition.rosters import Attestation, NamedAssets
from quitclaim.usecases.change_rules import AttestRoster, ChangeRoster
from quitclaim.usecases.keep_roster import KeepRoster, SayAttested
from quitclaim.usecases.start_run import StartRun
from tests.builders import EDITOR
from tests.builders.asking import a_proposal
from tests.builders.scopes import a_biometric_scope
from tests.local.office import Office
from tests.local.shoots import ANN, Shoot
from tests.local.waiting import eventually
from tests.vision.fetched import embedder, picture


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    embedder()
    assert picture("obama.jpg").size and picture("obama2.jpg").size
    with LocalCloud(tmp_path_factory.mktemp("matching"), blueprints=blueprints()) as cloud:
        yield Office(cloud)


def _token(office: Office) -> str:
    def letter() -> str | None:
        hers = next(office.mails_to(ANN.mail), None)
        part = hers.get_body(("plain",)) if hers else None
        return str(part.get_content()) if part else None

    found = re.search(r"/c/([\w-]{43})", eventually(letter))
    assert found
    return found[1]


def test_whoever_said_yes_is_suggested_on_the_photo_of_a_run(office: Office) -> None:
    shoot, stores = Shoot(office), office.stores
    office.settles()
    photo = shoot.came("obama.jpg")
    (collection,) = photo.memberships
    now = stores.clock.now()
    during = Interval(now, now + timedelta(days=365))
    asked = office.asks(
        ANN, a_proposal(asked=a_biometric_scope(collection=collection), during=during)
    )
    her = asked.consents[0].person
    token = _token(office)
    office.signs(asked, ANN, token=token)
    shoot.approved()
    shoot.by_roster(collection)
    shoot.enrolled(token)
    keep = KeepRoster(stores.consents, stores.library, ChangeRoster(**shoot.desk))
    roster = keep(collection, add={her}, remove=set(), version=0, member=EDITOR)
    said = Attestation(
        collection=collection,
        roster_version=roster.version,
        subject=NamedAssets(assets=frozenset({photo.id})),
        by=EDITOR,
        at=stores.clock.now(),
    )
    SayAttested(stores.library, stores.catalogue, AttestRoster(**shoot.desk))(said)

    run = StartRun(**shoot.desk, runs=stores.runs)(collection, member=EDITOR)

    def ended() -> bool:
        account = stores.runs.account(run.id)
        return bool(account and account.ended_at)

    eventually(ended)
    skip = stores.runs.skip(run.id, photo.id)
    assert skip is None, skip
    stored = stores.library.asset(photo.id)
    assert stored and [face.suggestion and face.suggestion.person for face in stored.faces] == [her]
