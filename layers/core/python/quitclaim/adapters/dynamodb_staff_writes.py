"""Who works here, and machine tokens, as one change writes them."""

from typing import Any

from quitclaim.adapters import staff_rows
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_transaction import Transaction
from quitclaim.domain.checks import require
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.tokens import MachineToken
from quitclaim.ports.writes import Write, moves_sign_in

MEMBER = "member"


def require_named(staff: str | None) -> str:
    require(staff, "nothing is written about staff from here: name the staff table")
    return str(staff)


def write_staff(
    made: Transaction, write: Write, *, stored: dict[str, Any], staff: str | None
) -> None:
    table, behind = require_named(staff), write.before.version if write.before else None
    if isinstance(write.record, MachineToken):
        row = staff_rows.token_row(write.record.id)
        made.put(table, row, attributes=stored, behind=behind)
    if isinstance(write.record, Appointment):
        row = staff_rows.appointment_row(write.record.id)
        made.put(table, row, attributes=stored, behind=behind)
        _point_to(made, write.record, write=write, table=table)


def _point_to(made: Transaction, place: Appointment, *, write: Write, table: str) -> None:
    """Whoever signs in has one place here: a second one for the same subject is refused."""
    pointer = staff_rows.subject_row(place.subject)
    if isinstance(write.before, Appointment) and moves_sign_in(write):
        made.delete(table, staff_rows.subject_row(write.before.subject))
    if write.before is None or moves_sign_in(write):
        made.put(table, pointer, attributes=to_item({MEMBER: place.id}))
    elif place.member.has_left:
        made.delete(table, pointer)
