"""What a queue brings to a function, as the roads of whoever reads one bring it."""

import json

from quitclaim.adapters.dynamodb_templates import DynamoTemplates
from quitclaim.stores import Stores
from quitclaim_vision.adapters.sealed_gallery import SealedGallery
from tests.soak.grants_ground import Ground


def brought(ground: Ground, function: str, *said: object, since: float) -> str:
    """All at once; what one of them failed with stands in its log, and in those of others."""
    records = [
        {
            "messageId": str(number),
            "receiptHandle": "r",
            "attributes": {"ApproximateReceiveCount": "1"},
            "body": json.dumps(one),
        }
        for number, one in enumerate(said)
    ]
    told, failed = ground.invoked(function, {"Records": records})
    if failed or told["batchItemFailures"]:
        return f"{failed}\n{ground.logged_since(since)}".lstrip()
    return ""


def sealed_gallery(stores: Stores) -> SealedGallery:
    table = stores.settings.gallery_table
    templates = DynamoTemplates(
        stores.dynamodb, gallery_table=table, keys=stores.keys, clock=stores.clock
    )
    return SealedGallery(templates, stores.clock)


def forget_the_days(stores: Stores) -> None:
    """As a release before left templates: nobody knows when they were last used."""
    gallery = stores.settings.gallery_table
    for row in stores.dynamodb.scan(TableName=gallery)["Items"]:
        stores.dynamodb.update_item(
            TableName=gallery,
            Key={name: row[name] for name in ("pk", "sk")},
            UpdateExpression="REMOVE used_on",
        )
