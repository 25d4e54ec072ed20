"""DynamoDB's answers, read without looking for each value under all ten kinds that there are."""

from base64 import b64decode
from typing import Any, Final

from botocore.parsers import JSONParser, ResponseParserFactory

_ATTRIBUTE: Final = "AttributeValue"


class AttributeParsers(ResponseParserFactory):  # type: ignore[misc]
    """For a session of botocore; every other answer is read as ever."""

    def create_parser(self, protocol_name: str) -> Any:
        if protocol_name == "json":
            return _AttributeParser(**self._defaults)
        return super().create_parser(protocol_name)


class _AttributeParser(JSONParser):  # type: ignore[misc]
    def _handle_structure(self, shape: Any, value: Any) -> Any:
        if shape.name == _ATTRIBUTE and value:
            return _attribute(value)
        return super()._handle_structure(shape, value)


def _attribute(value: dict[str, Any]) -> dict[str, Any]:
    """One kind and what is said; only bytes, and what may hold them, are said in another way."""
    ((kind, said),) = value.items()
    match kind:
        case "B":
            return {kind: b64decode(said)}
        case "BS":
            return {kind: [b64decode(one) for one in said]}
        case "M":
            return {kind: {name: _attribute(one) for name, one in said.items()}}
        case "L":
            return {kind: [_attribute(one) for one in said]}
        case _:
            return value
