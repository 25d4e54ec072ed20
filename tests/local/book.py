"""What the village's porter has noted."""

from typing import Any

from local.cloud import LocalCloud


def noted(cloud: LocalCloud, key: str, *, word: str = "arrived") -> dict[str, Any] | None:
    row = {"pk": {"S": key}, "sk": {"S": word}}
    answer = cloud.client("dynamodb").get_item(
        TableName=cloud.outputs["BookTable"], Key=row, ConsistentRead=True
    )
    found: dict[str, Any] | None = answer.get("Item")
    return found
