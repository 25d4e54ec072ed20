"""Staff over the staff table; what nobody can read is reported, and opens no door."""

from datetime import datetime, timedelta
from typing import Any, Final, TypeVar

from quitclaim.adapters import staff_rows, tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import SHAPE, Problem, encoded
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_reads import delete_all, item_at, items_under, key_of
from quitclaim.adapters.dynamodb_staff_writes import MEMBER
from quitclaim.adapters.sealed_records import read_clear
from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import MemberId, TokenHash, TokenId
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.credentials import SessionKey
from quitclaim.domain.organisation.sessions import LONGEST, Session
from quitclaim.domain.organisation.tokens import MachineToken
from quitclaim.ports.reports import Reports
from quitclaim.ports.staff import Pending

T = TypeVar("T")
# Rows that only time ends go a day later: what decides is the instant inside.
_MARGIN: Final = timedelta(days=1)


class DynamoStaff:
    def __init__(self, client: Any, *, staff_table: str, reports: Reports) -> None:
        self._client = client
        self._table = staff_table
        self._reports = reports

    def appointment(self, member: MemberId) -> Appointment | None:
        return self._read(Appointment, staff_rows.appointment_row(member))

    def appointed(self, subject: str) -> Appointment | None:
        pointer = item_at(self._client, self._table, key=staff_rows.subject_row(subject))
        if pointer is None:
            return None
        found = self.appointment(MemberId(pointer[MEMBER]["S"]))
        # She left between the two reads, or signs in as somebody else since.
        is_hers = found and not found.member.has_left and found.subject == subject
        return found if is_hers else None

    def appointments(self) -> tuple[Appointment, ...]:
        return self._all(Appointment, staff_rows.APPOINTMENTS)

    def token(self, token: TokenId) -> MachineToken | None:
        return self._read(MachineToken, staff_rows.token_row(token))

    def tokens(self) -> tuple[MachineToken, ...]:
        return self._all(MachineToken, staff_rows.TOKENS)

    def begin(self, session: Session) -> None:
        with translated():
            self._client.put_item(
                TableName=self._table,
                Item=staff_rows.session_row(session.member, session.hash)
                | _item(session, gone_at=session.begun_at + LONGEST),
            )

    def session(self, key: SessionKey) -> Session | None:
        return self._read(Session, staff_rows.session_row(key.member, key.secret.hash))

    def see(self, session: Session) -> None:
        body = to_item({":body": encoded(session)})
        try:
            with translated():
                self._client.update_item(
                    TableName=self._table,
                    Key=staff_rows.session_row(session.member, session.hash),
                    UpdateExpression="SET body = :body",
                    ConditionExpression="attribute_exists(pk)",
                    ExpressionAttributeValues=body,
                )
        except Conflict:
            return  # it was ended meanwhile, and stays so

    def end(self, key: SessionKey) -> None:
        self._delete(staff_rows.session_row(key.member, key.secret.hash))

    def end_all(self, member: MemberId) -> None:
        partition = staff_rows.under_member(member)
        found = items_under(
            self._client,
            self._table,
            partition=partition,
            prefix=staff_rows.SESSION,
            fields="pk, sk",
        )
        delete_all(self._client, self._table, keys=[key_of(item) for item in found])

    def wait(self, key: TokenHash, pending: Pending) -> None:
        item = staff_rows.pending_row(key) | _item(pending, gone_at=pending.until)
        with translated():
            self._client.put_item(TableName=self._table, Item=item)

    def waiting(self, key: TokenHash) -> Pending | None:
        return self._read(Pending, staff_rows.pending_row(key))

    def forget(self, key: TokenHash) -> None:
        self._delete(staff_rows.pending_row(key))

    def _delete(self, row: tables.Key) -> None:
        with translated():
            self._client.delete_item(TableName=self._table, Key=row)

    def _read(self, kind: type[T], row: tables.Key) -> T | None:
        item = item_at(self._client, self._table, key=row)
        return None if item is None else self._legible(kind, item)

    def _all(self, kind: type[T], partition: str) -> tuple[T, ...]:
        items = items_under(self._client, self._table, partition=partition)
        found = (self._legible(kind, item) for item in items)
        return tuple(one for one in found if one is not None)

    def _legible(self, kind: type[T], item: dict[str, Any]) -> T | None:
        read = read_clear(kind, item)
        if isinstance(read, Problem):
            name = kind.__name__.lower()
            # The key of a session or a pending sign-in is the hash of a secret: nothing to log.
            has_id = kind in (Appointment, MachineToken)
            self._reports.unreadable(name, item["sk"]["S"] if has_id else name, problem=read.why)
            return None
        return read


def _item(record: object, *, gone_at: datetime) -> dict[str, Any]:
    until = int((gone_at + _MARGIN).timestamp())
    return to_item({"shape": SHAPE, "body": encoded(record), tables.GONE_AFTER: until})
