"""What goes with a change and is no record: links, letters, what was done on a form, papers."""

from typing import Any, Final, assert_never

from quitclaim.adapters import tables
from quitclaim.adapters.codec import encoded
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_transaction import Transaction
from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.people.capabilities import Capability
from quitclaim.ports.enclosures import Enclosure
from quitclaim.ports.knocks import Knock
from quitclaim.ports.mail import Message
from quitclaim.ports.plea_notices import PleaNotice
from quitclaim.ports.recall_notices import RecallNotice

# In what leads to a link: whose it is.
PERSON = "person"
# What holds a paper on the list of those without a timestamp.
_WAITING: Final = ", ".join(f"{tables.LISTED}_{part}" for part in ("pk", "sk"))


def write_enclosure(
    made: Transaction, enclosure: Enclosure, *, stored: dict[str, Any], people: str, library: str
) -> None:
    match enclosure:
        case Capability(used_at=None):
            _mint(made, enclosure, stored=stored, people=people)
        case Capability():
            _use_up(made, enclosure, people=people)
        case Message() | Knock() | RecallNotice() | PleaNotice():
            sort = f"{tables.instant_key(enclosure.at)}#{enclosure.id}"
            found = tables.found_by(tables.SEARCH, tables.LETTERS, sort=sort)
            made.put(library, tables.letter_row(enclosure.id), attributes=stored | found)
        case Testimony():
            key = tables.record_row(enclosure.person, tables.SAID, record=enclosure.request)
            made.put(people, key, attributes=stored)
        case Paper(timestamped_at=None):
            sort = f"{tables.instant_key(enclosure.at)}#{enclosure.request}"
            waits = tables.found_by(tables.LISTED, tables.UNTIMED, sort=sort)
            made.put(people, _paper_row(enclosure), attributes=stored | waits)
        case Paper():
            _timestamp(made, enclosure, people=people)
        case _ as never:
            assert_never(never)


def _mint(made: Transaction, link: Capability, *, stored: dict[str, Any], people: str) -> None:
    made.put(people, _row_of(link), attributes=stored)
    pointer = to_item({PERSON: link.person})
    made.put(people, tables.pointer_row(link.token), attributes=pointer)


def _use_up(made: Transaction, link: Capability, *, people: str) -> None:
    """Nothing else of it moves; where nobody minted it, or it was used, neither does this."""
    made.update(
        people,
        _row_of(link),
        UpdateExpression="SET body.used_at = :at",
        ConditionExpression="attribute_type(body.used_at, :unused)",
        ExpressionAttributeValues=to_item({":at": encoded(link)["used_at"], ":unused": "NULL"}),
    )


def _timestamp(made: Transaction, paper: Paper, *, people: str) -> None:
    """It waits no more; where it is not there, or has one already, nothing moves."""
    made.update(
        people,
        _paper_row(paper),
        UpdateExpression=f"SET body.timestamped_at = :at REMOVE {_WAITING}",
        ConditionExpression="attribute_type(body.timestamped_at, :none)",
        ExpressionAttributeValues=to_item(
            {":at": encoded(paper)["timestamped_at"], ":none": "NULL"}
        ),
    )


def _paper_row(paper: Paper) -> tables.Key:
    return tables.record_row(paper.person, tables.PAPER, record=paper.request)


def _row_of(link: Capability) -> tables.Key:
    return tables.record_row(link.person, tables.LINK, record=link.token)
