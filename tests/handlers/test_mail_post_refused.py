"""What is never sent, what may be sent another time, and who learns of either: nobody's name."""

from collections.abc import Iterator

import pytest
from botocore.stub import Stubber

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.mail import Undeliverable, WhyUndelivered
from tests.handlers.posting import TO, a_mailing, post_on, stubbed_ses


@pytest.fixture
def ses() -> Iterator[Stubber]:
    with stubbed_ses() as stubber:
        yield stubber
        stubber.assert_no_pending_responses()


@pytest.mark.parametrize(
    "address",
    ["", "ada", "@example.org", "ada@", "zoë@example.org", "ada@a..b", "a\r\nBcc: x@y.z@b.org"],
)
def test_what_is_no_address_is_never_tried(ses: Stubber, address: str) -> None:
    with pytest.raises(Undeliverable) as failure:
        post_on(ses).send(a_mailing(to=address))

    assert failure.value.why is WhyUndelivered.REFUSED


@pytest.mark.parametrize("code", ["MessageRejected", "BadRequestException"])
def test_what_ses_will_never_take_is_undeliverable(ses: Stubber, code: str) -> None:
    ses.add_client_error("send_email", code, f"Email address is not verified: {TO}")

    with pytest.raises(Undeliverable) as failure:
        post_on(ses).send(a_mailing())

    assert failure.value.why is WhyUndelivered.REFUSED
    assert TO not in str(failure.value)


@pytest.mark.parametrize(
    "code",
    [
        "TooManyRequestsException",
        "LimitExceededException",
        "AccountSuspendedException",
        "SendingPausedException",
        "MailFromDomainNotVerifiedException",
        "AccessDeniedException",
    ],
)
def test_what_it_may_take_another_time_waits_and_names_nobody(ses: Stubber, code: str) -> None:
    """Even a denial does: its words repeat the address, and would end in a log."""
    ses.add_client_error("send_email", code, f"not for {TO}")

    with pytest.raises(StoreUnavailable) as failure:
        post_on(ses).send(a_mailing())

    assert TO not in str(failure.value)
