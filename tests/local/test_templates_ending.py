"""R39: a template that nobody was looked for with goes under the eraser's own role."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Final

from local.logs import log_lines
from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import TemplateId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.stores import Stores
from quitclaim.usecases.set_rules import SetRules
from tests.builders import EDITOR
from tests.builders.asking import an_identity
from tests.contract.changes import a_change, a_fact
from tests.local.office import Office
from tests.local.waiting import eventually
from tests.unit.usecases.templates import recognisable

ELSE: Final = an_identity("Vera Rubin", mail="vera@idle.example")
MONTH: Final = timedelta(days=30)


def _templates_end(office: Office) -> None:
    desk = office.desk()
    settle = SetRules(office.stores.library, desk["commits"], desk["clock"], desk["chance"])

    def dated(rules: Rules) -> Rules:
        return rules.changed(calendar=replace(rules.calendar, idle_template=MONTH))

    settle(dated, member=EDITOR)


def _recorded(stores: Stores, consent: Consent) -> None:
    before = None
    for version in range(1, consent.version + 1):
        now = consent.as_of(version)
        fact = a_fact(now, at=stores.clock.now())
        stores.commits.commit(a_change(Write(now, before), fact=fact))
        before = now


def test_it_goes_once_its_period_is_over_and_the_calendar_counts_the_others(
    office: Office,
) -> None:
    """One was used today, and of one an earlier release noted no day."""
    stores, cloud = office.stores, office.cloud
    dynamodb, gallery = cloud.client("dynamodb"), cloud.outputs["GalleryTable"]
    today = stores.clock.now().date()
    person = office.asks(ELSE).requests[0].person
    _templates_end(office)
    stores.keys.make(person, Purpose.TEMPLATE)
    said = {"old": today - 2 * MONTH, "new": today, "unnoted": None}
    hers = {name: recognisable(person=person, name=name) for name in said}
    for name, day in said.items():
        _recorded(stores, hers[name])
        lying = {"shape": 1, "model": "m", "sealing": "s", "sealed": b"sealed"}
        lying |= {"used_on": day.isoformat()} if day else {}
        row = tables.template_row(person, hers[name].template or TemplateId(""))
        dynamodb.put_item(TableName=gallery, Item=row | to_item(lying))

    cloud.client("sqs").send_message(
        QueueUrl=cloud.outputs["ErasuresQueue"], MessageBody=json.dumps({"due": "templates"})
    )

    def left() -> set[str]:
        rows = dynamodb.scan(TableName=gallery, ConsistentRead=True)["Items"]
        return {f"{row['sk']['S']} {row.get('used_on', {}).get('S')}" for row in rows}

    stays = {f"T#{hers[name].template} {today}" for name in ("new", "unnoted")}
    eventually(lambda: stays == left())
    assert stores.keys.holders([person], purpose=Purpose.TEMPLATE)
    assert not [line for line in log_lines(cloud) if person in line]
