"""
DynamoDB's answers, read as they come: only bytes are said in another way than JSON has them.

botocore looks for each value under all ten kinds that there are, which takes most of the time of
whoever reads a table whole.
"""

import json
from base64 import b64decode
from typing import Any, Final

from botocore.parsers import JSONParser, ResponseParserFactory

# What is answered with items. Other members of these answers are words and numbers.
_WITH_ITEMS: Final = frozenset(
    {
        "BatchGetItemOutput",
        "GetItemOutput",
        "QueryOutput",
        "ScanOutput",
        "TransactGetItemsOutput",
        "UpdateItemOutput",
    }
)


class AttributeParsers(ResponseParserFactory):  # type: ignore[misc]
    """For a session of botocore; every other answer is read as ever."""

    def create_parser(self, protocol_name: str) -> Any:
        if protocol_name == "json":
            return _AttributeParser(**self._defaults)
        return super().create_parser(protocol_name)


class _AttributeParser(JSONParser):  # type: ignore[misc]
    def _handle_json_body(self, raw_body: bytes, shape: Any) -> Any:
        if shape.name not in _WITH_ITEMS:
            return super()._handle_json_body(raw_body, shape)
        said = json.loads(raw_body, object_hook=_legible)
        return {name: said[name] for name in shape.members if said.get(name) is not None}


def _legible(found: dict[str, Any]) -> dict[str, Any]:
    """A value that is bytes; an attribute that somebody called so is a value itself, no text."""
    if len(found) == 1:
        if isinstance(said := found.get("B"), str):
            return {"B": b64decode(said)}
        if isinstance(many := found.get("BS"), list):
            return {"BS": [b64decode(one) for one in many]}
    return found
