"""Whatever is written of an asking comes back as it was, every field of it."""

from dataclasses import replace

from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from tests.builders import ADA, MUMS, a_sent_request
from tests.contract.changes import commit, known
from tests.contract.filled_requests import (
    a_full_letter,
    a_full_link,
    a_full_paper,
    a_full_request,
    a_full_testimony,
)
from tests.contract.stores import Stores


def test_a_request_comes_back_with_all_that_became_of_it(stores: Stores) -> None:
    known(stores, ADA)
    before, now = None, a_sent_request(to=MUMS, consents=a_full_request().consents)

    for turn in a_full_request().turns[1:]:
        commit(stores, Write(now, before))
        before, now = now, now.after(turn)
    commit(stores, Write(now, before))

    assert stores.requests.of(ADA) == (a_full_request(),)
    assert stores.requests.listed().items == (a_full_request(),)


def test_links_letters_signings_and_papers_come_back(stores: Stores) -> None:
    known(stores, ADA)
    stores.keys.make(ADA, Purpose.EVIDENCE)
    minted = replace(a_full_link(), used_at=None)
    sealed = replace(a_full_paper(), timestamped_at=None)

    commit(stores, encloses=(minted, a_full_letter(), a_full_testimony(), sealed))
    commit(stores, encloses=(a_full_link(), a_full_paper()))

    assert stores.requests.capability(minted.token) == a_full_link()
    assert stores.letters.letter(a_full_letter().id) == a_full_letter()
    assert stores.requests.testimonies(ADA) == (a_full_testimony(),)
    assert stores.requests.paper(ADA, a_full_paper().request) == a_full_paper()
