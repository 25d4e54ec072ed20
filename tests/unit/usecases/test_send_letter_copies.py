"""R2, R5: whoever signed gets a copy, with a receipt of every record and a link to take it back."""

from dataclasses import replace

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.openings import Page
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.capabilities import Power
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.mail import Letter
from quitclaim.usecases.open_link import OpenLink
from quitclaim.usecases.send_letter import SendLetter
from tests.builders import (
    DAD,
    DADS,
    DAY,
    HELD,
    MIA,
    MUM,
    MUMS,
    NOON,
    a_consent,
    a_hash,
    a_letter,
    a_notice,
    given,
    refused,
    withdrawn,
)
from tests.unit.usecases.copies import COPY, HER_FACE, NO, YES, copied
from tests.unit.usecases.mailings import BOTH, NAMES, drafted, enclose, mailed, of_mia
from tests.unit.usecases.stage import made


def test_a_copy_has_a_link_to_take_back_each_yes() -> None:
    fakes, _ = copied(YES, HER_FACE)

    (link,) = fakes.world.links.values()
    assert (link.power, link.by, link.consents) == (Power.WITHDRAW, HERSELF, BOTH)
    assert link.document == YES.notice.document
    page = made(OpenLink, fakes)(link.token)
    assert page and page.page is Page.WITHDRAW


def test_the_link_lives_as_long_as_the_yes_that_lives_longest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fakes = mailed(YES, replace(HER_FACE, during=Interval(HELD.starts_at, NOON + DAY)))
    enclose(fakes, COPY)
    drafts = drafted(fakes, monkeypatch)

    made(SendLetter, fakes)(COPY.id)

    assert [draft.link_until for draft in drafts] == [YES.until]


@pytest.mark.parametrize(
    "records",
    [
        (a_consent(refused()), NO),
        (a_consent(given(), withdrawn()),),
        (),
    ],
)
def test_where_no_yes_lives_there_is_nothing_to_take_back(records: tuple[Consent, ...]) -> None:
    fakes, mailing = copied(*records)

    assert fakes.world.links == {}
    assert "/c/" not in mailing.text
    assert len(fakes.world.outbox) == 1


def test_at_the_end_of_its_period_a_yes_has_no_link_any_more() -> None:
    fakes = mailed(YES)
    enclose(fakes, COPY)
    fakes.clock.at = YES.until

    assert made(SendLetter, fakes)(COPY.id)

    assert fakes.world.links == {}


def test_only_her_own_yes_gives_a_guardian_a_link() -> None:
    fakes = mailed(of_mia(a_consent(given(by=MUMS))), about=MIA)
    copies = [a_letter(Letter.COPY, person=MIA, to=to, id=to.id) for to in (MUMS, DADS)]
    enclose(fakes, *copies)

    for copy in copies:
        assert made(SendLetter, fakes)(copy.id)

    (link,) = fakes.world.links.values()
    assert link.by == MUMS
    assert {m.to for m in fakes.post.sent} == {NAMES[MUM].mail, NAMES[DAD].mail}


def test_records_of_another_document_keep_theirs() -> None:
    fakes, _ = copied(a_consent(notice=a_notice(document=a_hash("another notice"))))

    (link,) = fakes.world.links.values()
    assert link.document == a_hash("another notice")
