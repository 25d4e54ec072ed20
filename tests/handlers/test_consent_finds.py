"""On her own page: where am I? Asked, refused with every reason, under way, found (R25)."""

from dataclasses import replace

import pytest

from functions.consent.house import door_of
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.recognition.finds import Find, FindAnswer, Hurdle
from quitclaim.ports.recognising import Seek
from quitclaim.usecases.answer_find import AnswerFind
from quitclaim.usecases.find_me import FindMe
from quitclaim.usecases.see_herself import SeeHerself
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, BOB, CAMP, FAIR, a_roster, an_attestation
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_selfies import UPLOADS
from tests.fakes.records import put
from tests.handlers.form_reading import Form, forms_in
from tests.handlers.library import SITE
from tests.handlers.links import RECOGNISED, Hall, a_hall, ports_of
from tests.handlers.my_pages import at_home
from tests.handlers.said import Said
from tests.handlers.selfies import recognising, signed
from tests.handlers.visitors import Visitor
from tests.unit.usecases.recognition import GROUP, HERS, PACK
from tests.unit.usecases.stage import made

WHERE = "/c/my/find"


@pytest.fixture
def hall() -> Hall:
    return photographed(recognising(a_hall()))


def photographed(hall: Hall) -> Hall:
    """ADA said yes, and is attested to be everybody in a picture of FAIR."""
    signed(hall)
    asset = replace(GROUP, extent=Extent(width=800, height=600))
    for record in (asset, a_roster(ADA), an_attestation(asset)):
        put(hall.fakes.world, record)
    hall.fakes.endpoint.planted[GROUP.id, HERS] = ADA
    return hall


def asking(said: Said) -> Form:
    (form,) = [form for form in forms_in(said.text) if form.action == WHERE]
    return form


def captures(said: Said) -> list[dict[str, str]]:
    sent = [dict(form.hidden) for form in forms_in(said.text) if form.action.startswith(UPLOADS)]
    return [fields for fields in sent if fields["key"].startswith("in/finds/")]


def asked(hall: Hall) -> tuple[Visitor, Said]:
    her = at_home(hall)
    return her, her.submit(asking(her.go()))


def looked(fakes: Fakes) -> None:
    """What the queue does when her picture has come."""
    answer = fakes.finds.answer(ADA, FAIR)
    assert answer and answer.run
    find = Find(person=ADA, collection=FAIR, run=answer.run)
    fakes.finds.put(find, ADA)
    find_me = made(FindMe, fakes, see=made(SeeHerself, fakes, pack=PACK))
    made(AnswerFind, fakes, find_me=find_me)(Seek(find))


def test_whoever_said_yes_may_ask_and_is_told_what_it_means(hall: Hall) -> None:
    said = at_home(hall).go()

    assert dict(asking(said).hidden)["collection"] == FAIR
    assert "Where am I?" in said.text and "Summer fair" in said.text
    assert "nothing of it is kept" in said.text and captures(said) == []


def test_nothing_against_it_her_picture_is_asked_for(hall: Hall) -> None:
    _, said = asked(hall)

    (fields,) = captures(said)
    assert fields["key"].startswith(f"in/finds/asked/{ADA}/{FAIR}/")
    assert fields["success_action_redirect"] == f"{SITE}/c/selfie"
    assert "compares it with the pictures, and deletes it" in said.text
    (fact,) = [it for it in hall.fakes.world.outbox.values() if it.action == "find_me"]
    assert fact.by == HERSELF


def test_refused_with_every_reason_and_no_name(hall: Hall) -> None:
    put(hall.fakes.world, a_roster(ADA, BOB))
    made(WithdrawConsent, hall.fakes)(ADA, RECOGNISED, speaker=HERSELF)
    hall.fakes.world.rules = hall.fakes.library.rules().changed(stopped=True)

    _, said = asked(hall)

    assert captures(said) == [] and "may not look for you there" in said.text
    for words in ("switched off there at the moment", "Not everybody", "Your own yes"):
        assert words in said.text
    assert BOB not in said.text and asking(said).action == WHERE


def test_while_it_looks_she_sees_how_far_it_is(hall: Hall) -> None:
    her, _ = asked(hall)
    answer = hall.fakes.finds.answer(ADA, FAIR)
    assert answer and answer.run
    hall.fakes.finds.put(Find(person=ADA, collection=FAIR, run=answer.run), ADA)

    said = her.go("/c/selfie?bucket=exports&key=in/finds/x&etag=%22e%22")

    assert "is looking for you" in said.text and "0 pictures were looked at" in said.text
    assert captures(said) == [] and WHERE not in said.text


def test_found_she_sees_herself_and_that_nothing_was_kept(hall: Hall) -> None:
    her, _ = asked(hall)
    looked(hall.fakes)

    said = her.go()

    assert f'<img src="{UPLOADS}/in/finds/seen/{ADA}/' in said.text
    assert "You may be in one picture" in said.text
    assert "Your picture is deleted" in said.text and captures(said) == []


def test_found_nowhere_that_is_said(hall: Hall) -> None:
    hall.fakes.endpoint.planted.clear()
    her, _ = asked(hall)
    looked(hall.fakes)

    said = her.go()

    assert "You were not found" in said.text and "One picture was looked at" in said.text
    assert "<img" not in said.text


@pytest.mark.parametrize("hurdle", Hurdle)
@pytest.mark.parametrize("language", Language)
def test_every_reason_has_words(hurdle: Hurdle, language: Language) -> None:
    hall = recognising(a_hall(language))
    signed(hall)
    told = FindAnswer(at=hall.fakes.clock.now(), hurdles=(hurdle,))
    hall.fakes.finds.keep(told, person=ADA, collection=FAIR)
    her = at_home(hall)
    her.cookies["language"] = language

    said = her.go()

    assert said.status == 200 and f'<html lang="{language}"' in said.text


def test_nobody_who_never_said_yes_is_offered_it() -> None:
    assert WHERE not in at_home(recognising(a_hall())).go().text


def test_nobody_asks_in_a_collection_that_is_not_hers(hall: Hall) -> None:
    her = at_home(hall)
    form = asking(her.go())
    before = hall.state()

    her.send("POST", WHERE, [("nonce", dict(form.hidden)["nonce"]), ("collection", CAMP)])

    assert "Nothing has changed" in her.go().text and hall.state() == before


def test_a_form_of_another_link_or_of_no_visit_begins_nothing(hall: Hall) -> None:
    her = at_home(hall)
    form = asking(her.go())

    other = [("nonce", "x"), ("collection", FAIR)]
    assert her.send("POST", WHERE, other).status == 409
    her.cookies.clear()
    assert her.submit(form).status == 403
    assert hall.fakes.world.finds == {}


def test_to_come_back_to_where_it_was_asked_begins_nothing(hall: Hall) -> None:
    """R12."""
    her = at_home(hall)

    said = her.go(WHERE)

    assert said.status == 200 and hall.fakes.world.finds == {}


def test_whoever_asks_too_often_is_told_to_wait(hall: Hall) -> None:
    hall.fakes.world.rules = hall.fakes.library.rules().changed(stopped=True)
    her = at_home(hall)
    form = asking(her.go())

    answers = [her.submit(form).status for _ in range(11)]

    assert answers == [*[200] * 10, 429]


def test_where_nobody_recognises_not_a_word_is_said(hall: Hall) -> None:
    ports = replace(ports_of(hall.fakes), finds=None, selfies=None, deployed=None)
    off = Hall(hall.fakes, door_of(ports), hall.notice)
    form = asking(at_home(hall).go())
    her = at_home(off)

    assert WHERE not in her.go().text
    assert "Nothing has changed" in her.submit(form).text and hall.fakes.world.finds == {}
