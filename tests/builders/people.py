from datetime import date
from typing import Any

from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.person import Category, Custody, Guardian, Person, Role, Speaker
from tests.builders.ids import ADA, DAD, EDITOR, MIA, MUM, YESTERDAY

STAFF = Speaker(Role.STAFF, EDITOR)


def the_guardian(person: PersonId) -> Speaker:
    return Speaker(Role.GUARDIAN, person)


MUMS = the_guardian(MUM)
DADS = the_guardian(DAD)


def a_guardian(person: PersonId = MUM, **changes: Any) -> Guardian:
    """With recorded custody and a second proof, unless the test says otherwise."""
    known: dict[str, Any] = {"custody": Custody.RECORDED, "proven_at": YESTERDAY}
    return Guardian(id=person, **(known | changes))


def a_person(person: PersonId = ADA, **changes: Any) -> Person:
    """An adult member of the public."""
    known: dict[str, Any] = {"category": Category.PUBLIC}
    return Person(id=person, **(known | changes))


def a_child(person: PersonId = MIA, **changes: Any) -> Person:
    """Ten years old at NOON, in Germany, with both parents: guardians speak, she need not."""
    known: dict[str, Any] = {
        "category": Category.MEMBER,
        "country": "DE",
        "born_on": date(2016, 5, 3),
        "guardians": (a_guardian(MUM), a_guardian(DAD)),
    }
    return Person(id=person, **(known | changes))


def a_teenager(person: PersonId = MIA, **changes: Any) -> Person:
    """Fifteen years old at NOON: her own yes is needed beside her parents'."""
    return a_child(person, **({"born_on": date(2011, 5, 3)} | changes))
