"""Sealed templates in the gallery table: one row a template, each under its person's own key."""

import secrets
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.dynamodb_items import from_item, to_item
from quitclaim.adapters.dynamodb_reads import delete_all, items_at, items_under, key_of
from quitclaim.adapters.template_rows import TEMPLATE, day_of, template_item
from quitclaim.domain.checks import require
from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import ModelHash, PersonId, TemplateId
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.galleries import require_enrollable
from quitclaim.domain.recognition.permit import Permit
from quitclaim.ports.changes import Purpose
from quitclaim.ports.clock import Clock
from quitclaim.ports.keys import Keys, Sealed
from quitclaim.ports.templates import Master

_SEALING_BYTES: Final = 16


class DynamoTemplates:
    def __init__(self, client: Any, *, gallery_table: str, keys: Keys, clock: Clock) -> None:
        self._client = client
        self._table = gallery_table
        self._keys = keys
        self._clock = clock

    def keep(
        self, template: TemplateId, face: Embedding, *, person: PersonId, permit: Permit
    ) -> None:
        master = self.sealed(template, face, person=person, permit=permit)
        with translated():
            self._client.put_item(
                TableName=self._table,
                Item=tables.template_row(person, template) | template_item(master),
            )

    def sealed(
        self, template: TemplateId, face: Embedding, *, person: PersonId, permit: Permit
    ) -> Master:
        now = self._clock.now()
        require_enrollable(template, face, person=person, permit=permit, at=now)
        sealing = secrets.token_hex(_SEALING_BYTES)
        about = _about(template, model=face.model, sealing=sealing)
        sealed = self._keys.seal(person, purpose=Purpose.TEMPLATE, about=about, plain=face.values)
        return Master(
            template=template,
            person=person,
            model=face.model,
            sealing=sealing,
            sealed=sealed,
            used_on=now.date(),
        )

    def listed(self, permit: Permit) -> tuple[Master, ...]:
        found = self._at(permit.gallery)
        # Numbers of another model are no distance from ours.
        return tuple(master for master in found if master.model == permit.model)

    def note_use(self, masters: Collection[Master]) -> None:
        today = self._clock.now().date()
        for master in masters:
            if master.used_on is None or master.used_on < today:
                self._note_use(master, today.isoformat())

    def _note_use(self, master: Master, today: str) -> None:
        # Never a row that is not there: what was dropped meanwhile does not come back.
        with suppress(Conflict), translated():
            self._client.update_item(
                TableName=self._table,
                Key=tables.template_row(master.person, master.template),
                UpdateExpression="SET used_on = :today",
                ConditionExpression="sealing = :seen",
                ExpressionAttributeValues=to_item({":today": today, ":seen": master.sealing}),
            )

    def standing(self, masters: Collection[Master]) -> tuple[Master, ...]:
        people = {master.person for master in masters}
        holders = self._keys.holders(people, purpose=Purpose.TEMPLATE)
        return tuple(master for master in masters if master.person in holders)

    def opened(
        self, masters: Collection[Master], *, permit: Permit
    ) -> Mapping[TemplateId, Embedding]:
        require(
            all(permit.gallery.get(it.template) == it.person for it in masters),
            "this permit is for other templates: ask for their own",
        )
        sealed = {_sealed(master): master for master in masters}
        opened = self._keys.unseal_all(sealed.keys(), purpose=Purpose.TEMPLATE)
        if self.standing([master for one, master in sealed.items() if one not in opened]):
            raise Conflict("a sealed template does not open: enrol that person again")
        return {
            sealed[one].template: Embedding(model=sealed[one].model, values=plain)
            for one, plain in opened.items()
        }

    def of(self, person: PersonId) -> frozenset[TemplateId]:
        return frozenset(self.sealings_of(person))

    def sealings(self, owners: Mapping[TemplateId, PersonId]) -> Mapping[TemplateId, str]:
        standing = self.standing(self._at(owners))
        return {master.template: master.sealing for master in standing}

    def sealings_of(self, person: PersonId) -> Mapping[TemplateId, str]:
        if not self._keys.holders([person], purpose=Purpose.TEMPLATE):
            return {}
        return {master.template: master.sealing for master in map(_master, self._rows(person))}

    def prune(self, person: PersonId) -> None:
        # Rows first: what was enrolled anew after this look has another sealing, and stays.
        seen = [_master(item) for item in self._rows(person)]
        if not self._keys.holders([person], purpose=Purpose.TEMPLATE):
            for master in seen:
                self._delete(master)

    def forget(self, person: PersonId) -> None:
        delete_all(self._client, self._table, keys=map(key_of, self._rows(person)))

    def _at(self, owners: Mapping[TemplateId, PersonId]) -> tuple[Master, ...]:
        rows = (tables.template_row(person, it) for it, person in owners.items())
        return tuple(map(_master, items_at(self._client, self._table, keys=rows)))

    def _delete(self, master: Master) -> None:
        with suppress(Conflict), translated():
            self._client.delete_item(
                TableName=self._table,
                Key=tables.template_row(master.person, master.template),
                ConditionExpression="sealing = :seen",
                ExpressionAttributeValues=to_item({":seen": master.sealing}),
            )

    def _rows(self, person: PersonId) -> Iterator[dict[str, Any]]:
        partition = tables.under_person(person)
        return items_under(self._client, self._table, partition=partition, prefix=TEMPLATE)


def _master(item: dict[str, Any]) -> Master:
    row = from_item(item)
    return Master(
        template=TemplateId(row["sk"].removeprefix(TEMPLATE)),
        person=PersonId(row["pk"].removeprefix(tables.under_person(PersonId("")))),
        model=ModelHash(row["model"]),
        sealing=row["sealing"],
        sealed=row["sealed"],
        used_on=day_of(row),
    )


def _sealed(master: Master) -> Sealed:
    about = _about(master.template, model=master.model, sealing=master.sealing)
    return Sealed(master.person, about, master.sealed)


def _about(template: TemplateId, *, model: ModelHash, sealing: str) -> str:
    """A row whose model or sealing somebody changed does not open."""
    return f"template#{template}#{model}#{sealing}"
