"""Plain values to and from the attribute values of DynamoDB's low-level client."""

from typing import Any


def to_item(values: dict[str, Any]) -> dict[str, Any]:
    return {name: to_attribute(value) for name, value in values.items()}


def from_item(item: dict[str, Any]) -> dict[str, Any]:
    return {name: from_attribute(attribute) for name, attribute in item.items()}


def to_attribute(value: Any) -> dict[str, Any]:  # noqa: PLR0911  one a kind
    match value:
        case None:
            return {"NULL": True}
        # Before int: a bool is one in Python, and would come back as a number.
        case bool():
            return {"BOOL": value}
        case str():
            return {"S": value}
        case int():
            return {"N": str(value)}
        case bytes():
            return {"B": value}
        case list():
            return {"L": [to_attribute(one) for one in value]}
        case dict():
            return {"M": to_item(value)}
        case _:
            # A float too: DynamoDB would not give the same one back.
            raise TypeError(f"{type(value).__name__} is no plain value")


def from_attribute(attribute: dict[str, Any]) -> Any:  # noqa: PLR0911  one a kind
    """Raises TypeError or ValueError for what we never write: sets, and numbers with a point."""
    match attribute:
        case {"NULL": True}:
            return None
        case {"BOOL": bool(value)}:
            return value
        case {"S": text}:
            return text
        case {"N": number}:
            return int(number)
        case {"B": data}:
            return bytes(data)
        case {"L": values}:
            return [from_attribute(one) for one in values]
        case {"M": values}:
            return from_item(values)
        case _:
            raise TypeError(f"{', '.join(attribute)} is no attribute of ours")
