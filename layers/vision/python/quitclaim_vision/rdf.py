"""RDF in XML as XMP writes it: a property may be an attribute, a text, a list or a node."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from defusedxml.ElementTree import fromstring

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DESCRIPTION: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description"
_ITEM: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_FOR_ALL: Final = "x-default"


def document_in(packet: bytes) -> "Element":
    """No entity and no document type: who writes one means harm. Raises what parsing raises."""
    document: Element = fromstring(packet.strip(b"\x00 \r\n\t"), forbid_dtd=True)
    return document


def texts_in(node: "Element", name: str) -> list[str]:
    """What a property of this node says: one text, or each of its list."""
    written = node.get(name)
    if written is not None:
        return [written]
    return [text for held in node.findall(name) for text in _texts_of(held)]


def text_in(node: "Element", name: str) -> str:
    return next(iter(texts_in(node, name)), "").strip()


def items_in(lists: "Element") -> Iterator["Element"]:
    """The nodes of a list, each where its properties are."""
    return (_inner(item) for item in lists.iter(_ITEM))


def node_in(node: "Element", name: str) -> "Element | None":
    held = node.find(name)
    return held if held is None else _inner(held)


def _inner(held: "Element") -> "Element":
    described = held.find(DESCRIPTION)
    return held if described is None else described


def _texts_of(held: "Element") -> list[str]:
    """Of a text in several languages the one for all of them comes first."""
    items = sorted(held.iter(_ITEM), key=lambda item: item.get(_LANGUAGE) != _FOR_ALL)
    return [item.text or "" for item in items] or [held.text or ""]
