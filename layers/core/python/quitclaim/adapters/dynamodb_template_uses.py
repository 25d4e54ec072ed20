"""The day of a template's last use, in its row; how many there are of which, in the library."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import SHAPE, Problem, encoded
from quitclaim.adapters.dynamodb_items import from_item, to_item
from quitclaim.adapters.dynamodb_reads import item_at, items_under
from quitclaim.adapters.sealed_records import read_clear
from quitclaim.adapters.template_rows import TEMPLATE, day_of
from quitclaim.domain.errors import Conflict
from quitclaim.domain.forgetting.idling import UsesCounted
from quitclaim.domain.ids import PersonId, TemplateId
from quitclaim.ports.reports import Reports

_COUNTED: Final = to_item({"pk": "TEMPLATES", "sk": "USES"})


class DynamoUsesNoted:
    """For whoever reads no template."""

    def __init__(self, client: Any, *, library_table: str, reports: Reports) -> None:
        self._client = client
        self._library = library_table
        self._reports = reports

    def counted(self) -> UsesCounted | None:
        row = item_at(self._client, self._library, key=_COUNTED)
        found = None if row is None else read_clear(UsesCounted, row)
        if isinstance(found, Problem):
            self._reports.unreadable("uses of templates", "all", problem=found.why)
            return None
        return found


class DynamoTemplateUses(DynamoUsesNoted):
    def __init__(
        self, client: Any, *, library_table: str, reports: Reports, gallery_table: str
    ) -> None:
        super().__init__(client, library_table=library_table, reports=reports)
        self._gallery = gallery_table

    def of(self, person: PersonId) -> Mapping[TemplateId, date | None]:
        partition = tables.under_person(person)
        # What is sealed there is no business of whoever asks for a day.
        hers = items_under(
            self._client, self._gallery, partition=partition, prefix=TEMPLATE, fields="sk, used_on"
        )
        rows = map(from_item, hers)
        return {TemplateId(row["sk"].removeprefix(TEMPLATE)): day_of(row) for row in rows}

    def note(self, person: PersonId, template: TemplateId, *, on: date) -> None:
        with suppress(Conflict), translated():
            self._client.update_item(
                TableName=self._gallery,
                Key=tables.template_row(person, template),
                UpdateExpression="SET used_on = :on",
                ConditionExpression="attribute_exists(pk) AND attribute_not_exists(used_on)",
                ExpressionAttributeValues=to_item({":on": on.isoformat()}),
            )

    def count(self, counted: UsesCounted) -> None:
        body = to_item({"shape": SHAPE, "body": encoded(counted)})
        with translated():
            self._client.put_item(TableName=self._library, Item=_COUNTED | body)
