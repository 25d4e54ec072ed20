"""The verb redact as the child runs it: what it is asked for, in our words, and what it answers."""

from functools import partial
from typing import Any

from quitclaim.domain.organisation.finish import Cover, Extent, Finish, Frame, Manner
from quitclaim.domain.pictures.cuts import Cut, Point
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.imprint import Imprint, ModelRelease
from quitclaim.ports.darkroom import Order
from quitclaim_vision.inside import Work, cpu_seconds
from quitclaim_vision.limits import OPENING_S
from quitclaim_vision.printing import QUALITY, Printed, Printer

Answer = dict[str, Any]


def work(opening_s: float = OPENING_S) -> Work:
    printer = Printer(opening=partial(cpu_seconds, opening_s))

    def redact(content: bytes, asked: dict[str, Any]) -> tuple[Answer, bytes]:
        return answer(printer.print(content, order_of(asked)))

    return redact


def order_of(asked: dict[str, Any]) -> Order:
    finish, imprint = asked["finish"], asked["imprint"]
    return Order(
        hidden=tuple(Region(**region) for region in asked["regions"]),
        finish=Finish(
            manner=Manner(finish["manner"]),
            cover=Cover(finish["cover"]),
            longest=finish["longest"],
            frame=Frame(finish["frame"]),
        ),
        cut=_cut_of(asked["cut"]),
        imprint=Imprint(**imprint | {"release": ModelRelease(imprint["release"])}),
    )


def _cut_of(asked: dict[str, Any]) -> Cut:
    crop, middle, extent = asked["crop"], asked["middle"], asked["of"]
    return Cut(
        crop=crop and Region(**crop),
        middle=middle and Point(**middle),
        of=extent and Extent(**extent),
    )


def answer(printed: Printed | WhyRefused) -> tuple[Answer, bytes]:
    """And the rendition that goes with it."""
    if isinstance(printed, WhyRefused):
        return {"refused": printed}, b""
    said = {
        "width": printed.width,
        "height": printed.height,
        "hidden": printed.hidden,
        "quality": QUALITY,
    }
    return said, printed.jpeg
