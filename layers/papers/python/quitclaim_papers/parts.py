"""The parts of a paper, in the order in which they stand on it."""

from collections.abc import Iterator
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.notices import boxes_for
from quitclaim.domain.consents.testimony import Answer, Testimony
from quitclaim.domain.people.person import Role
from quitclaim.domain.scope import BiometricScope, kind_of
from quitclaim.ports.printing import Deed
from quitclaim_papers.blocks import Block, Items, Pairs, Run, Runs
from quitclaim_papers.fragment import blocks_of
from quitclaim_papers.speech import Speech, linked, name, own
from quitclaim_papers.typesetting import File
from quitclaim_web.papers.plain import on_one_line

_BROWSERS: Final = ("chrome", "edge", "firefox", "safari", "samsung")


def who(deed: Deed, words: Speech) -> Iterator[Block]:
    controller, signer = deed.controller, deed.signer
    address = Run(f"\n{own(on_one_line(controller.address))}\n")
    is_guardian = deed.testimony.by.role is Role.GUARDIAN
    voice = words.say("who.guardian" if is_guardian else "who.herself")
    yield words.heading(2, "who.title")
    yield Pairs(
        (
            words.pair("asked_by", name(controller.name), address, linked(controller.contact)),
            words.pair("about", name((deed.about or signer).name)),
            words.pair("answered_by", name(signer.name), Run(f"\n{voice}")),
        )
    )


def answers(deed: Deed, words: Speech) -> Iterator[Block]:
    """What was chosen, and just as plainly what was not."""
    by_consent = {answer.consent: answer for answer in deed.testimony.answers}
    yield words.heading(2, "answer.title")
    for statement in deed.statements:
        consent = statement.consent
        yield words.heading(3, f"answer.{kind_of(consent.asked)}")
        yield Pairs(tuple(_controls(consent, by_consent[consent.id], words=words)))
        yield Pairs(tuple(_terms(consent, words)))


def how(testimony: Testimony, words: Speech) -> Iterator[Block]:
    circumstances = testimony.circumstances
    yield words.heading(2, "how.title")
    yield words.paragraph("how.method")
    yield Pairs(
        (
            words.pair("typed_name", name(testimony.typed_name)),
            words.pair("answered_at", Run(words.moment(testimony.at))),
            words.pair("network", Run(_network(circumstances.network, words))),
            words.pair("browser", Run(_browser(circumstances.agent, words))),
            words.pair("language", Run(words.say(f"language.{circumstances.language}"))),
        )
    )


def back(deed: Deed, words: Speech) -> Iterator[Block]:
    yield words.heading(2, "back.title")
    yield words.paragraph("back.any_time")
    yield words.paragraph("back.link", linked(deed.controller.withdrawal_address))


def proof(files: tuple[File, ...], words: Speech) -> Iterator[Block]:
    yield words.heading(2, "proof.title")
    yield words.paragraph("proof.seal")
    yield words.paragraph("proof.files")
    yield Items(
        is_ordered=False,
        items=tuple((Run(file.name, strong=True), Run(f": {file.description}")) for file in files),
    )
    yield words.paragraph("proof.check")


def shown(deed: Deed, words: Speech) -> Iterator[Block]:
    yield words.heading(2, "shown.title")
    yield words.paragraph("shown.lead")
    yield words.paragraph("shown.hash", Run(deed.testimony.document))
    yield from blocks_of(deed.notice.decode(), below=2)


def _controls(consent: Consent, answer: Answer, *, words: Speech) -> Iterator[tuple[str, Runs]]:
    for box in boxes_for(consent.asked):
        chosen = "answer.yes" if box in answer.ticked else "answer.no"
        yield words.box(box), (Run(words.say(chosen), strong=True),)


def _terms(consent: Consent, words: Speech) -> Iterator[tuple[str, Runs]]:
    asked, tongue = consent.asked, words.tongue
    period = {
        "start": tongue.day(consent.during.starts_at),
        "end": tongue.last_day(consent.until),
    }
    yield words.pair("pictures", Run(words.say("place.one" if asked.collection else "place.all")))
    if not isinstance(asked, BiometricScope):
        yield words.pair("purposes", Run(tongue.words("purpose", asked.purposes)))
        yield words.pair("territories", Run(tongue.words("territory", asked.territories)))
    yield words.pair("period", Run(words.say("answer.period", **period)))
    yield words.pair("notice", Run(words.say("answer.notice", version=consent.notice.version)))
    yield words.pair("record", Run(consent.id))


def _network(network: str, words: Speech) -> str:
    return words.say("how.no_network") if network == "unknown" else network


def _browser(family: str, words: Speech) -> str:
    return words.say(f"browser.{family}") if family in _BROWSERS else words.say("browser.other")
