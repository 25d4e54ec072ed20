"""Which pages about people there are to look at: long names, every state, and nobody yet."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.people.person import Category
from tests.browser.scene import EDITOR, OFFICER, Scene
from tests.builders import ADA, BOB, FAIR, MIA, MUMS, NOON, a_child, a_person, an_id, an_objection
from tests.builders.asking import a_plea, a_turn
from tests.fakes import records
from tests.handlers.furnished import open_collection, show
from tests.handlers.library import House, a_house
from tests.handlers.peopled import REQUEST, paper_of, people, register

_LONG: Final = "Alexandra-Wilhelmina van den Bovenkamp-Oosterhuis"
# No browser breaks it by itself.
_WORD: Final = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung"
_ORPHAN: Final = an_id("orphan")


def peopled() -> House:
    house = nameless()
    for role in (EDITOR, OFFICER):
        show(house, role, *Visible)
    return house


def nameless() -> House:
    """As many people, and nobody is shown who they are."""
    house = a_house()
    people(house, words=_LONG)
    open_collection(house, name=_LONG)
    register(house, a_person(BOB, category=Category.PUPIL), name=_WORD)
    register(house, a_child(_ORPHAN, guardians=()), name="Zoë")
    # More than a page has.
    for number in range(50):
        register(house, a_person(an_id(f"{number}")), name=f"Jo {number}")
    request = house.fakes.world.requests[ADA][REQUEST]
    back = a_turn(Progress.BOUNCED, NOON, reason="bounced")
    records.put(house.fakes.world, replace(request, turns=(*request.turns, back)))
    return house


def asking_of_us() -> House:
    """They object, and ask to be erased."""
    house = peopled()
    world, at = house.fakes.world, house.fakes.clock.now()
    records.put(world, an_objection())
    records.put(world, a_plea(at=at - timedelta(days=10)))
    records.put(world, a_plea(id=an_id("late"), person=MIA, by=MUMS, at=at - timedelta(days=40)))
    records.put(world, a_plea(id=an_id("gone"), taken_back_at=at))
    return house


def nobody() -> House:
    """Opened this morning."""
    house = a_house()
    for role in (EDITOR, OFFICER):
        show(house, role, *Visible)
    return house


def of_people() -> Iterator[Scene]:
    yield from _known()
    yield from _asked()
    yield from _listed()
    yield from _at_events()
    yield from _texts()
    yield Scene("see_person", OFFICER, f"/people/{ADA}?done=decided", asking_of_us)
    yield Scene("see_pleas", OFFICER, "/pleas", asking_of_us)
    yield Scene("see_pleas", OFFICER, "/pleas", nobody)
    name = {"name": ""}
    yield Scene("see_organisation", OFFICER, "/organisation", peopled)
    yield Scene("see_organisation", OFFICER, "/organisation", nobody)
    yield Scene("set_organisation", OFFICER, "/organisation", nobody, form=name, status=422)


def _listed() -> Iterator[Scene]:
    typed = f"Name;E-mail;Born\n{_LONG};new@example.org;\n{_WORD};x;y\n"
    wish = {"typed": typed, "channels": "website"}
    done = wish | {"step": "ask"}
    yield Scene("see_list", EDITOR, "/people/list", peopled)
    yield Scene("see_list", EDITOR, "/people/list", nobody)
    yield Scene("ask_everybody", EDITOR, "/people/list", peopled, form=wish)
    yield Scene("ask_everybody", EDITOR, "/people/list", peopled, form=done)
    yield Scene("ask_everybody", EDITOR, "/people/list", peopled, form={"typed": ""}, status=422)


def _texts() -> Iterator[Scene]:
    yield Scene("see_templates", EDITOR, "/templates", peopled)
    yield Scene("see_templates", OFFICER, "/templates?language=de", nobody)
    yield Scene("see_template", EDITOR, "/templates/fr/both/pupil", peopled)
    yield Scene("see_template", EDITOR, "/templates/de/publication/adult", nobody)


def _at_events() -> Iterator[Scene]:
    wish = {"collection": FAIR, "channels": "website", "until": "2026-05-10"}
    yield Scene("see_codes", EDITOR, "/codes", peopled)
    yield Scene("see_codes", EDITOR, "/codes?done=withdrawn", nobody)
    yield Scene("make_code", EDITOR, "/codes", peopled, form=wish)
    yield Scene("make_code", EDITOR, "/codes", peopled, form={"until": ""}, status=422)


def _known() -> Iterator[Scene]:
    found, none, name = {"name": "jo"}, {"name": "xx"}, {"name": ""}
    notice = paper_of(peopled())
    yield Scene("see_people", EDITOR, "/people", peopled)
    yield Scene("see_people", EDITOR, "/people", nameless)
    yield Scene("see_people", EDITOR, "/people", nobody)
    yield Scene("find_people", EDITOR, "/people", peopled, form=found)
    yield Scene("find_people", EDITOR, "/people", peopled, form=none)
    yield Scene("describe_person", EDITOR, "/people/new", nobody)
    yield Scene("add_person", EDITOR, "/people/new", nobody, form=name, status=422)
    yield Scene("see_person", OFFICER, f"/people/{ADA}?refused=too_soon", peopled)
    yield Scene("see_person", EDITOR, f"/people/{_ORPHAN}?done=registered", peopled)
    yield Scene("see_person", EDITOR, f"/people/{ADA}", nameless)
    yield Scene("see_notice", EDITOR, f"/people/{ADA}/notices/{notice}", peopled)
    yield Scene("see_correction", EDITOR, f"/people/{ADA}/correction", peopled)
    yield Scene("see_guardians", EDITOR, f"/people/{MIA}/guardians", peopled)
    sought = {"act": "choose", "sought": "d"}
    yield Scene("record_guardian", EDITOR, f"/people/{MIA}/guardians", peopled, sought, 422)


def _asked() -> Iterator[Scene]:
    wish = {"channels": ["website", "press"], "names": "yes", "recognition": "yes"}
    alone = {"channels": "website"}
    yield Scene("see_asking", EDITOR, f"/people/{BOB}/ask", peopled)
    yield Scene("see_asking", EDITOR, f"/people/{ADA}/ask", peopled)
    yield Scene("ask_person", EDITOR, f"/people/{ADA}/ask", peopled, form=wish)
    yield Scene("ask_person", EDITOR, f"/people/{_ORPHAN}/ask", peopled, alone, 422)
    link = f"/people/{ADA}/requests/{REQUEST}/link"
    yield Scene("take_link", EDITOR, link, peopled, form={"back": "requests"})
    yield Scene("see_requests", EDITOR, "/requests", peopled)
    yield Scene("see_requests", EDITOR, "/requests", nameless)
    yield Scene("see_requests", EDITOR, "/requests?progress=cancelled", peopled)
    yield Scene("see_requests", EDITOR, "/requests", nobody)
