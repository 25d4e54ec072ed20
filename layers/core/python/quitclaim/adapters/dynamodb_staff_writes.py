"""Who works here, and machine tokens, as one change writes them."""

from typing import Any

from quitclaim.adapters import staff_rows
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_transaction import Transaction
from quitclaim.domain.checks import require
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.tokens import MachineToken

MEMBER = "member"


def require_named(staff: str | None) -> str:
    require(staff, "nothing is written about staff from here: name the staff table")
    return str(staff)


def write_staff(
    made: Transaction,
    record: Appointment | MachineToken,
    *,
    stored: dict[str, Any],
    behind: int | None,
    staff: str | None,
) -> None:
    """`behind`: over which version, None where there is nothing yet."""
    table = require_named(staff)
    if isinstance(record, MachineToken):
        made.put(table, staff_rows.token_row(record.id), attributes=stored, behind=behind)
        return
    made.put(table, staff_rows.appointment_row(record.id), attributes=stored, behind=behind)
    # Whoever signs in has one place here: a second one for the same subject is refused.
    pointer = staff_rows.subject_row(record.subject)
    if behind is None:
        made.put(table, pointer, attributes=to_item({MEMBER: record.id}))
    elif record.member.has_left:
        made.delete(table, pointer)
