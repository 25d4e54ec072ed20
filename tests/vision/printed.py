"""A rendition, made here in this process."""

from quitclaim_vision.printing import Order, Printed, Printer


def printed(content: bytes, order: Order | None = None) -> Printed:
    made = Printer().print(content, order or Order())
    assert isinstance(made, Printed)
    return made
