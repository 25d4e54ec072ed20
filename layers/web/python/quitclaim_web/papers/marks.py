"""What somebody else wrote, as HTML."""

import re
from typing import Final

from markupsafe import Markup

from quitclaim_web.papers.plain import on_one_line, plain

_MAIL: Final = re.compile(r"[A-Za-z0-9.!_+-]+@[A-Za-z0-9.-]+")


def own(text: str) -> Markup:
    """It keeps its direction to itself (HTML, the bdi element)."""
    return Markup("<bdi>{}</bdi>").format(plain(text))


def lines(address: str) -> Markup:
    return own(on_one_line(address))


def linked(text: str) -> Markup:
    """With a link where it is an address of the mail or of the web, and nothing else."""
    address = plain(text)
    if _MAIL.fullmatch(address):
        return Markup('<a href="mailto:{}">{}</a>').format(address, own(address))
    if address.startswith("https://"):
        return Markup('<a href="{}">{}</a>').format(address, own(address))
    return own(address)
