"""Which pages there are to look at of what stands before a permit, and who looks."""

from collections.abc import Iterator
from typing import Final

from tests.browser.houses import PLACE
from tests.browser.scene import ADMIN, EDITOR, OFFICER, Scene
from tests.builders import ADA, FAIR, MIA
from tests.handlers.furnished import DANCE
from tests.handlers.library import House
from tests.handlers.recognised import WRITTEN, approve, attest, recognising, roster, say_yes

_PAGE: Final = "/recognition/assessment"
_HERE: Final = f"/collections/{FAIR}"
_WORDS: Final = WRITTEN | {"purpose": f"{PLACE}\r\n{PLACE}", "language": "nl", "act": "read"}


def recognisable() -> House:
    """Deployed; on the roster is one who said yes and one who has not."""
    house = recognising()
    say_yes(house)
    roster(house, add=[ADA, MIA])
    attest(house, uploaders=["console"])
    return house


def approved() -> House:
    house = recognisable()
    approve(house)
    roster(house, add=[], remove=(MIA,), version=1)
    attest(house, 2, assets=[DANCE])
    return house


def stopped() -> House:
    return recognising(stopped=True)


def absent() -> House:
    """Nothing of recognition is deployed."""
    return recognising(None, recognition=False)


def of_recognition() -> Iterator[Scene]:
    yield Scene("see_recognition", OFFICER, "/recognition", recognisable)
    yield Scene("see_recognition", OFFICER, "/recognition", absent)
    yield Scene("see_recognition", OFFICER, "/recognition")
    off = {"act": "preview", "employee": PLACE}
    yield Scene("choose_recognition", OFFICER, "/recognition", recognisable, form=off)
    gone = {"act": "set", "pupil": PLACE}
    yield Scene("choose_recognition", OFFICER, "/recognition", recognisable, form=gone)
    on = {"act": "set", "recognition": "on"}
    yield Scene("choose_recognition", OFFICER, "/recognition", absent, form=on, status=422)
    for by in (EDITOR, OFFICER, ADMIN):
        yield Scene("come_in", by, "/", recognisable if by is EDITOR else stopped)
    yield from _of_the_assessment()
    yield from _of_a_collection()


def _of_the_assessment() -> Iterator[Scene]:
    yield Scene("see_assessment", OFFICER, _PAGE, recognisable)
    yield Scene("see_assessment", OFFICER, _PAGE, approved)
    yield Scene("see_assessment", OFFICER, _PAGE, absent)
    yield Scene("see_assessment_version", OFFICER, f"{_PAGE}/1", approved)
    yield Scene("write_assessment", OFFICER, _PAGE, recognisable, form=_WORDS)
    silent = _WORDS | {"purpose": "", "until": "", "categories": []}
    yield Scene("write_assessment", OFFICER, _PAGE, recognisable, form=silent, status=422)


def _of_a_collection() -> Iterator[Scene]:
    path, kept = f"{_HERE}/recognition", f"{_HERE}/roster"
    yield Scene("see_permit", EDITOR, path, recognisable)
    yield Scene("see_permit", OFFICER, path, approved)
    yield Scene("see_permit", EDITOR, path, absent)
    yield Scene("see_permit", EDITOR, path)
    found = {"version": 1, "act": "find", "name": "a"}
    yield Scene("keep_roster", EDITOR, kept, recognisable, form=found)
    wrong = {"version": 1, "pasted": PLACE}
    yield Scene("keep_roster", EDITOR, kept, recognisable, form=wrong, status=422)
    nothing = {"version": 1, "act": "pictures"}
    yield Scene(
        "say_attested", EDITOR, f"{_HERE}/attestations", recognisable, form=nothing, status=422
    )
    yield Scene("ask_all_missing", EDITOR, f"{path}/requests", recognisable, form={})
    off = {"mode": "off", "version": 1}
    yield Scene(
        "choose_recognition_mode", OFFICER, path, recognisable, form=off | {"act": "preview"}
    )
    yield Scene("choose_recognition_mode", OFFICER, path, recognisable, form=off | {"act": "set"})
