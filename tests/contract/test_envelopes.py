"""The promises of Accounts and Hints, held by the fakes and on every DynamoDB (R44)."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from quitclaim.domain.consents.envelopes import Provider
from quitclaim.domain.ids import AssetId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.envelopes import KNOWN_FOR_DAYS, Attached
from tests.builders import DAY, NOON, a_hash, a_hint, an_account, an_envelope
from tests.contract.stores_of_staff import KINDS, StaffStores

DOCUMENSO = an_account(
    provider=Provider.DOCUMENSO,
    address="https://sign.example.org/api/v2",
    key="k",
    secret="Ω",  # noqa: S106  it is none
)


@pytest.fixture(params=KINDS)
def office(request: pytest.FixtureRequest) -> Iterator[StaffStores]:
    with KINDS[request.param](request.getfixturevalue) as made:
        yield made


def test_an_account_is_read_as_it_was_attached(office: StaffStores) -> None:
    office.accounts.attach(an_account(), at=NOON)
    office.accounts.attach(DOCUMENSO, at=NOON + DAY)

    assert office.accounts.account(Provider.DOCUSEAL) == an_account()
    assert office.accounts.account(Provider.DOCUMENSO) == DOCUMENSO


def test_what_is_attached_is_shown_without_its_secrets(office: StaffStores) -> None:
    office.accounts.attach(an_account(), at=NOON + DAY)
    office.accounts.attach(DOCUMENSO, at=NOON)

    assert office.accounts.attached() == (
        Attached(provider=Provider.DOCUMENSO, address=DOCUMENSO.address, since=NOON),
        Attached(provider=Provider.DOCUSEAL, address=an_account().address, since=NOON + DAY),
    )


def test_the_account_that_is_attached_last_counts(office: StaffStores) -> None:
    office.accounts.attach(an_account(), at=NOON)
    office.accounts.attach(an_account(key="another"), at=NOON + DAY)

    assert office.accounts.account(Provider.DOCUSEAL) == an_account(key="another")
    assert [one.since for one in office.accounts.attached()] == [NOON + DAY]


def test_a_detached_account_is_gone(office: StaffStores) -> None:
    office.accounts.attach(an_account(), at=NOON)

    for _ in range(2):
        office.accounts.detach(Provider.DOCUSEAL)

    assert office.accounts.account(Provider.DOCUSEAL) is None
    assert office.accounts.attached() == ()


def test_secrets_do_not_lie_in_clear(office: StaffStores) -> None:
    office.accounts.attach(an_account(), at=NOON)
    if office.dynamodb is None:
        return

    stored = repr(office.dynamodb.scan(TableName="staff")["Items"])

    assert "whsec" not in stored and "the key" not in stored


def test_without_its_key_an_account_is_as_good_as_none(office: StaffStores) -> None:
    """Whoever restores the tables and not the keys attaches it anew."""
    office.accounts.attach(an_account(), at=NOON)
    if office.dynamodb is None:
        return
    office.keys.drop(AssetId("b" * 64), Purpose.TEXT)

    assert office.accounts.account(Provider.DOCUSEAL) is None


def test_hints_wait_in_the_order_in_which_they_came(office: StaffStores) -> None:
    later = a_hint(of=a_hash("a"), at=NOON + timedelta(seconds=1))
    for hint in (later, a_hint()):
        assert office.hints.take(hint)

    assert office.hints.waiting() == (a_hint(), later)


def test_the_same_hint_is_taken_once_whenever_it_comes_again(office: StaffStores) -> None:
    """R44: for longer than any provider repeats itself."""
    office.hints.take(a_hint())

    late = NOON + (KNOWN_FOR_DAYS - 1) * DAY
    assert not office.hints.take(a_hint(at=late))
    assert not office.hints.take(a_hint(at=late, envelope=an_envelope(8)))

    office.hints.done(a_hint())
    assert not office.hints.take(a_hint(at=late))
    assert office.hints.waiting() == ()


def test_what_is_done_with_is_gone_and_nothing_else(office: StaffStores) -> None:
    other = a_hint(of=a_hash("other"), envelope=an_envelope(8))
    office.hints.take(a_hint())
    office.hints.take(other)

    for _ in range(2):
        office.hints.done(a_hint())

    assert office.hints.waiting() == (other,)


def test_of_the_same_moment_two_hints_are_two(office: StaffStores) -> None:
    hints = {a_hint(), a_hint(of=a_hash("other"))}
    for hint in hints:
        office.hints.take(hint)

    assert set(office.hints.waiting()) == hints
