"""R44, R48, R51: a provider that is late, broken or not itself, at the deployed stack."""

import time

from quitclaim.domain.consents.events import State
from tests.local.enveloping import asked_in, look, stands, state
from tests.local.office import Office
from tests.local.provider import PDF, Provider, completed, signed, told


def test_a_provider_that_is_down_or_sends_half_a_file_is_asked_again(
    office: Office, provider: Provider
) -> None:
    asked = asked_in(office, "bea@example.org", 2)
    provider.submission(2, "bea@example.org")
    provider.failing[:] = [500]

    assert look(office)["troubled"] == 1
    assert stands(office, asked).turns[-1].reason == "provider_failed"

    provider.files["/file/2.pdf"] = PDF[:-20]
    assert look(office)["troubled"] == 1
    assert stands(office, asked).turns[-1].reason == "damaged_paper"
    assert state(office, asked) is State.REQUESTED

    provider.files["/file/2.pdf"] = PDF
    assert look(office)["troubled"] == 0
    assert state(office, asked) is State.GIVEN


def test_what_is_forged_old_or_unreadable_is_refused_and_moves_nothing(
    office: Office, provider: Provider
) -> None:
    asked = asked_in(office, "cleo@example.org", 3)
    look(office)
    provider.submission(3, "cleo@example.org")
    body, site = completed(3), office.cloud.site
    forged = [
        (body, signed(body, secret="whsec_another")),  # noqa: S106  of nobody
        (body, signed(completed(4))),
        (body, signed(body, at=time.time() - 301)),
        (body, {}),
        (b"no json", signed(b"no json")),
        (b"[]", signed(b"[]")),
    ]

    answers = [told(site, "docuseal", said, headers) for said, headers in forged]

    assert answers == [401, 401, 401, 401, 400, 400]
    assert told(site, "docusign", body, signed(body)) == 404
    assert told(site, "documenso", body, {"X-Documenso-Secret": ""}) == 401
    assert look(office) == {"envelopes": 0, "troubled": 0}
    assert state(office, asked) is State.REQUESTED
    # It was signed there all the same: once a day nothing has to be heard.
    assert look(office, "every_envelope")["envelopes"] >= 1
    assert state(office, asked) is State.GIVEN


def test_another_envelope_and_another_signer_give_nothing(
    office: Office, provider: Provider
) -> None:
    swapped = asked_in(office, "dora@example.org", 5)
    others = asked_in(office, "emma@example.org", 6)
    provider.submission(5, "dora@example.org", id=99)
    provider.submission(6, "somebody.else@example.org")

    look(office)

    assert stands(office, swapped).turns[-1].reason == "other_envelope"
    assert stands(office, others).turns[-1].reason == "other_signer"
    assert state(office, swapped) is state(office, others) is State.REQUESTED


def test_an_event_before_its_envelope_was_named_and_of_nobodys_is_harmless(
    office: Office, provider: Provider
) -> None:
    """R51: in whatever order."""
    provider.submission(8, "gwen@example.org")
    for number in (8, 4711):
        body = completed(number, "form.completed")
        assert told(office.cloud.site, "docuseal", body, signed(body)) == 204
    look(office)
    asked = asked_in(office, "gwen@example.org", 8)

    look(office)

    assert state(office, asked) is State.GIVEN
