"""What asking would send, seen before anybody is asked (R3)."""

import pytest

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.errors import NotAllowed
from quitclaim.usecases.ask_consent import AskConsent
from quitclaim.usecases.preview_request import PreviewRequest
from tests.builders import ADA, EDITOR, an_identity, some_rules
from tests.builders.asking import a_controller, a_proposal
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, made, staged


def asked_here(**rules: object) -> Fakes:
    fakes = staged(some_rules(**({"controller": a_controller()} | rules)))
    fakes.consents.name(ADA, an_identity())
    return fakes


def test_it_is_to_the_byte_what_is_kept_when_it_is_sent() -> None:
    fakes = asked_here()
    ask = made(AskConsent, fakes)

    preview = PreviewRequest(ask)(ADA, a_proposal(), member=EDITOR)
    asked = ask(ADA, a_proposal(), member=EDITOR)

    document = asked.requests[0].document
    assert fakes.papers.read(document) == preview.notice
    assert [one.to for one in preview.asked.requests] == [one.to for one in asked.requests]


def test_nothing_of_it_stays() -> None:
    fakes = asked_here()

    PreviewRequest(made(AskConsent, fakes))(ADA, a_proposal(), member=EDITOR)

    assert fakes.world.papers == {} and fakes.world.letters == {}
    assert fakes.world.consents[ADA] == {} and announced(fakes) == []


def test_what_could_not_be_asked_has_no_preview() -> None:
    fakes = asked_here(controller=None)

    with pytest.raises(NotAllowed) as refused:
        PreviewRequest(made(AskConsent, fakes))(ADA, a_proposal(), member=EDITOR)
    assert refused.value.reasons == (Hindrance.NO_CONTROLLER,)
