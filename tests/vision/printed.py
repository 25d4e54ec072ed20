"""A rendition, made here in this process."""

from quitclaim.ports.darkroom import Order
from quitclaim_vision.printing import Printed, Printer


def printed(content: bytes, order: Order | None = None) -> Printed:
    made = Printer().print(content, order or Order())
    assert isinstance(made, Printed)
    return made
