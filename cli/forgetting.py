"""Somebody of the story asks to be forgotten, and is."""

import http.client
import re
from dataclasses import dataclass
from typing import Final

from cli.console import Staff
from cli.enrolling import field_values
from cli.erased import Words, words_of
from cli.finding import ask_for_own_page, at_own_page
from cli.letters import letters_to, links_in
from cli.parting import Parting
from cli.showing import within
from cli.staff import signed_in
from cli.stage import Stage, promise_reason
from cli.story import Story, promise
from cli.visitor import Visitor
from local.outbox import Outbox
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.pictures.refusals import WhyRefused

_NOTHING: Final = "There is nothing behind this link"
_ERASURE: Final = re.compile(r'<form action="/c/my/erasure" method="post">(.*?)</form>', re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """
    `order`: where what became of it stands. `letters`: how many she had got by then.

    `words`: by which she could be found.
    """

    officer: Visitor
    who: Parting
    order: str
    letters: int
    words: Words


def play_forgetting(story: Story, stage: Stage, *, staff: Staff, who: Parting) -> Forgotten:
    cloud = stage.cloud
    officer, _ = signed_in(cloud, staff.members[StaffRole.PRIVACY_OFFICER])
    with story.step(f"{who.name} asks to be forgotten, on the page that a letter led her to"):
        _ask(at_own_page(cloud, mail=who.mail, person=who.person), who)
        promise(who.person in officer.get("/pleas").text, "staff does not see that she asked")
    words = words_of(cloud, who)
    links = {link for text in letters_of(stage, who) for link in links_in(text)}
    with story.step("the privacy officer sees what would go and what would stay, and orders it"):
        order = _ordered(officer, who)
    with story.step("it is carried out: keys first, every store, and somebody else counts"):
        told = f"/api{order}"
        is_done = within(lambda: officer.told(told)["state"] == "carried_out")
        promise(is_done, f"it is {officer.told(told)['state']}")
    with story.step("no link in her letters opens anything, and no page knows who she was"):
        for link in links:
            said = Visitor(cloud.site).get(link).text
            promise(_NOTHING in said, "a link still opens something")
        _promise_unknown(officer, who)
    with story.step("the picture of her alone is gone, and nobody brings it back"):
        for key, content in who.alone.items():
            promise_reason(stage, f"{key}.again.jpg", content=content, why=WhyRefused.BLOCKED)
        letters = len(letters_of(stage, who))
        ask_for_own_page(Visitor(cloud.site), mail=who.mail)
    return Forgotten(officer=officer, who=who, order=order, letters=letters, words=words)


def _ask(her: Visitor, who: Parting) -> None:
    page = her.get("/c")
    forms = [field_values(form) for form in _ERASURE.findall(page.text)]
    hers = next((one for one in forms if one.get("person") == who.person), {})
    said = her.fill_in(page, "/c/my/erasure", **hers)
    promise("You asked for it on" in said.text, f"asking was answered {said.status}")


def _ordered(officer: Visitor, who: Parting) -> str:
    page = officer.get(f"/people/{who.person}/erasure")
    promise("What stays, and why" in page.text, "nobody says what would stay")
    told = officer.told(f"/api/people/{who.person}/erasure")
    goes = {one: told[one] for one in ("deleted", "changed", "evidence")}
    promise(goes["deleted"] == len(who.alone) and goes["changed"], f"it would do {goes}")
    ordered = officer.fill_in(page, f"/people/{who.person}/erasure", act="order")
    promise(ordered.path.startswith("/erasures/"), f"ordering was answered {ordered.status}")
    return ordered.path.partition("?")[0]


def _promise_unknown(officer: Visitor, who: Parting) -> None:
    seen = officer.get(f"/people/{who.person}").status
    promise(seen == http.client.NOT_FOUND, f"her page was answered {seen}")
    for path in ("/people", "/requests", "/pleas"):
        page = officer.get(path).text
        # Somebody else may be called as she was.
        told = [one for one in (who.mail, who.person) if one in page]
        promise(not told, f"{path} knows {told}")


def letters_of(stage: Stage, who: Parting) -> tuple[str, ...]:
    return letters_to(Outbox(stage.cloud.places.outbox), who.mail)
