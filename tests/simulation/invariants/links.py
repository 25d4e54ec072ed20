"""What stands is what was ticked, by whom the link was mailed to, and once (R3, R12; I10)."""

from contextlib import suppress

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.notices import Box, boxes_for
from quitclaim.domain.consents.openings import Page
from quitclaim.domain.consents.testimony import Answer, Testimony
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.people.capabilities import Power
from quitclaim.domain.scope import BiometricScope
from quitclaim.usecases.open_link import Opened
from tests.simulation.acts.links import mailed, signature
from tests.simulation.cast import name
from tests.simulation.stage import Stage, Violation


def signed_as_ticked(stage: Stage) -> None:
    for person, signed in stage.fakes.world.testimonies.items():
        for _, testimony in signed.values():
            for answer in testimony.answers:
                consent = stage.fakes.world.consents[person].get(answer.consent)
                if consent is not None and not _stands(consent, answer, testimony):
                    raise Violation("R3", f"{name(consent.id)} does not say what was ticked of it")


def links_speak_for_whom_they_were_mailed_to(stage: Stage) -> None:
    world = stage.fakes.world
    for link in world.links.values():
        if link.power is not Power.SIGN:
            continue
        asked = world.requests[link.person].values()
        if not any(it.to == link.by and it.consents == link.consents for it in asked):
            raise Violation("I10", f"a link about {name(link.person)} speaks for somebody else")


def robots_grant_nothing(stage: Stage) -> None:
    """R12: one opens every link, ticks every box and types whatever stands on the page."""
    for token, opened in tuple(mailed(stage)):
        if opened.page is not Page.SIGN:
            continue
        answers = tuple(
            Answer(consent=consent.id, ticked=frozenset(boxes_for(consent.asked)))
            for consent in opened.consents
        )
        for word in _on_the_page(opened):
            with suppress(NotAllowed):
                stage.house.sign(token, signature(opened, answers, typed=word))
                whom = name(opened.capability.person)
                raise Violation("R12", f"a robot that typed {word!r} signed for {whom}")


def _on_the_page(opened: Opened) -> tuple[str, ...]:
    shown = (opened.about.name,) if opened.about else ()
    organisation = (opened.controller.name,) if opened.controller else ()
    return (*shown, *organisation, "name")


def _stands(consent: Consent, answer: Answer, testimony: Testimony) -> bool:
    said = [it for it in consent.events if it.by == testimony.by and it.at >= testimony.at]
    # Nothing ticked of what was refused while the form was on its way: it stays refused.
    before = any(it.became.is_no for it in consent.events if it.at < testimony.at)
    return (before and not answer.ticked) or any(_says(event, answer, consent) for event in said)


def _says(event: Event, answer: Answer, consent: Consent) -> bool:
    """Told apart from the rule that it is held against: by the boxes themselves."""
    channels = {box.channel for box in answer.ticked} - {None}
    if isinstance(consent.asked, BiometricScope):
        is_yes = bool(answer.ticked)
        return event.became is State.GIVEN if is_yes else event.became.is_no
    if not channels:
        return event.became.is_no
    scope = event.scope
    return (
        event.became is State.GIVEN
        and scope is not None
        and not isinstance(scope, BiometricScope)
        and scope.channels == channels
        and scope.names_allowed == (Box(channel=None, names=True) in answer.ticked)
    )
