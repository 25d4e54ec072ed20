"""Somebody on her own page: how she got there, and what she finds."""

from typing import Final

from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.domain.people.capabilities import Capability, Power
from tests.builders import ADA, a_capability
from tests.handlers.form_reading import Form, forms_in
from tests.handlers.links import Hall
from tests.handlers.said import Said
from tests.handlers.visitors import Visitor

MINE: Final = "m" * 43


def let_in(hall: Hall, person: PersonId = ADA, *, token: str = MINE) -> Capability:
    """As if a letter had brought her the link a moment ago."""
    link = a_capability(
        Power.MY_PAGE, person=person, token=token_hash(token), minted_at=hall.fakes.clock.now()
    )
    hall.fakes.world.links[link.token] = link
    hall.tokens.append(token)
    return link


def at_home(hall: Hall, person: PersonId = ADA) -> Visitor:
    let_in(hall, person)
    visitor = Visitor(hall)
    visitor.open(MINE)
    return visitor


def form_to(said: Said, action: str, *, person: str = ADA, nth: int = 0) -> Form:
    found = [form for form in forms_in(said.text) if form.action == f"/c/my/{action}"]
    return [form for form in found if ("person", person) in form.hidden][nth]


def has_form(said: Said, action: str) -> bool:
    return any(form.action == f"/c/my/{action}" for form in forms_in(said.text))
