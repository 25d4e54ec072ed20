"""Evidence that is over, as the handler ships: every real adapter, AWS mocked (R13, R39)."""

from dataclasses import replace

from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import client
from tests.builders import ADA, MIA, NOON, a_consent, an_id, given, withdrawn
from tests.builders.signing import a_paper, a_testimony
from tests.contract.changes import commit, known, recorded
from tests.contract.stores import Stores
from tests.handlers.test_erasure_wiring import YEAR, come
from tests.handlers.test_erasure_wiring import stores as stores  # noqa: PLC0414  a fixture


def test_what_proved_somebodys_words_goes_once_a_day(stores: Stores) -> None:
    over = a_consent(given(NOON - 9 * YEAR), withdrawn(NOON - 8 * YEAR), id=an_id("over"))
    known(stores, MIA)
    for person in (ADA, MIA):
        stores.keys.make(person, Purpose.EVIDENCE)
    recorded(stores, replace(over, person=MIA))
    commit(stores, encloses=(a_paper(person=MIA), a_testimony(person=MIA)))
    client("s3").put_object(Bucket="papers", Key=f"sealed/{a_paper().document}", Body=b"sealed")

    assert come(body={"evidence": "due"}) == []

    assert stores.keys.holders([ADA, MIA], purpose=Purpose.EVIDENCE) == {ADA}
    assert "Contents" not in client("s3").list_objects_v2(Bucket="papers")
    assert stores.requests.paper(MIA, a_paper().request) is None
