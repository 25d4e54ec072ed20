"""Signing up at an event on the adapters that ship, AWS mocked: from the square to the letter."""

from quitclaim.adapters.dynamodb_letters import DynamoLetters
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.domain.ids import TokenHash
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.ports.mail import Message
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports
from tests.builders import DAY, an_event_code, some_rules
from tests.contract.changes import a_change
from tests.contract.stores import Stores
from tests.handlers import test_consent_wiring
from tests.handlers.form_reading import forms_in

CODE = "q" * 43
stores = test_consent_wiring.stores


def test_a_square_becomes_a_letter_and_a_number(stores: Stores) -> None:
    """R11, R62: under keys of her own, found again by her address."""
    here = {"LocationConstraint": "eu-central-1"}
    client("s3").create_bucket(Bucket="papers", CreateBucketConfiguration=here)
    now = SystemClock().now()
    code = an_event_code(id=TokenHash(token_hash(CODE)), made_at=now, until=now + DAY)
    stores.commits.commit(a_change(Write(some_rules()), Write(code)))
    eve = test_consent_wiring.a_visitor()
    (form,) = forms_in(eve.go(f"/q/{CODE}").text)
    said = [("name", "Eve Moore"), ("mail", "eve@example.org"), ("adult", "yes")]

    cards = [eve.submit(form, said).text for _ in range(2)]

    assert all(f'class="number">{number}<' in card for number, card in enumerate(cards, 1))
    letters = DynamoLetters(client("dynamodb"), library_table="library", reports=LoggedReports())
    waiting = letters.waiting(now + DAY).items
    (person,) = {one.person for one in waiting if isinstance(one, Message)}
    (request,) = stores.requests.of(person)
    assert request.cards == (1, 2) and stores.consents.marked("mail|eve@example.org") == (person,)
