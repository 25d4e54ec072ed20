"""R18, R27: marking by forms that need no script, and a page that says why and until when."""

import pytest

from quitclaim.domain.organisation.members import Visible
from tests.builders import ADA, MIA, MUM, a_suggestion, an_id
from tests.handlers.furnished import EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.marked import FACE, OTHER, PAGE, asset_of, fill_in, marking, page, tell
from tests.handlers.peopled import paper_of
from tests.handlers.test_library_faces import suggest

PERSON, MARK = f"faces/{FACE}/person", f"faces/{FACE}/mark"


@pytest.fixture
def marked(house: House) -> House:
    marking(house)
    return house


def test_somebody_is_found_by_name_and_chosen(marked: House) -> None:
    found = fill_in(marked, PERSON, {"act": "find", "sought": "love"})
    chosen = fill_in(marked, PERSON, {"act": "choose", "person": ADA})

    assert found.status == 200 and f'value="{ADA}"' in found.text and "?sought" not in found.text
    assert (chosen.status, chosen.headers["Location"]) == (303, f"{PAGE}?done=marked")
    assert asset_of(marked).people == {ADA}


def test_a_face_leads_to_the_person_and_to_what_she_signed(marked: House) -> None:
    """R27: one click."""
    fill_in(marked, PERSON, {"act": "choose", "person": ADA})

    shown = page(marked)

    assert f'href="/people/{ADA}"' in shown
    assert f'href="/people/{ADA}/notices/{paper_of(marked)}"' in shown
    assert "until 1 May 2028" in shown
    assert "The consent does not cover this use." in shown


def test_whoever_chooses_nobody_is_told_so(marked: House) -> None:
    said = fill_in(marked, PERSON, {"act": "choose", "sought": "love"})

    assert said.status == 422 and 'aria-invalid="true"' in said.text
    assert asset_of(marked).version == 1


@pytest.mark.parametrize("sought", ["", "nobody is called that"])
def test_nobody_is_found_by_a_name_nobody_has(marked: House, sought: str) -> None:
    said = fill_in(marked, PERSON, {"act": "find", "sought": sought})

    assert said.status == 200 and 'type="radio" id="person' not in said.text


def test_whoever_is_not_shown_names_finds_nobody_by_one(marked: House) -> None:
    """R42."""
    show(marked, EDITOR, Visible.FACES)

    said = fill_in(marked, PERSON, {"act": "find", "sought": "Ada"})

    assert said.status == 200 and str(ADA) not in said.text


def test_a_face_is_unlinked_and_the_last_word_undone(marked: House) -> None:
    fill_in(marked, PERSON, {"act": "choose", "person": ADA})
    fill_in(marked, PERSON, {"act": "unlink"})
    unlinked = asset_of(marked).people
    fill_in(marked, PERSON, {"act": "undo"})

    assert not unlinked and asset_of(marked).people == {ADA}


def test_a_suggestion_is_confirmed_or_rejected(marked: House) -> None:
    suggest(marked)
    shown = page(marked, f"/faces/{FACE}")
    form = {"act": "confirm", "person": ADA}

    refused = fill_in(marked, f"faces/{FACE}/match", form)
    fill_in(marked, f"faces/{FACE}/match", form | {"knows_person": "yes"})

    assert "Suggested:" in shown
    assert refused.headers["Location"] == f"{PAGE}/faces/{FACE}?refused=knows_nobody"
    assert asset_of(marked).people == {ADA}

    suggest(marked, link=None, suggestion=a_suggestion(MUM))
    fill_in(marked, f"faces/{FACE}/match", {"act": "reject", "person": MUM})
    assert asset_of(marked).faces[0].rejected == {MUM}


@pytest.mark.parametrize("mark", ["bystander", "not_a_face", "redact", "none"])
def test_what_a_face_is_stands_in_the_form_that_said_it(marked: House, mark: str) -> None:
    said = fill_in(marked, MARK, {"mark": mark}, by=OFFICER)

    assert said.headers["Location"] == f"{PAGE}?done=marked"
    assert f'value="{mark}" checked' in page(marked, f"/faces/{FACE}")


def test_a_face_is_left_out_and_let_in_again(marked: House) -> None:
    for excluded, is_out in (("yes", True), ("no", False)):
        fill_in(marked, f"faces/{FACE}/exclusion", {"excluded": excluded})
        assert asset_of(marked).faces[0].excluded is is_out
        assert ("Leave out of recognition" in page(marked, f"/faces/{FACE}")) is not is_out


def test_a_form_of_an_older_version_saves_nothing_and_says_so(marked: House) -> None:
    tell(marked, "PUT", f"faces/{OTHER}/mark", {"mark": "redact"})

    said = fill_in(marked, MARK, {"mark": "bystander", "version": 1})

    assert said.headers["Location"] == f"{PAGE}/faces/{FACE}?refused=moved"
    assert "Nothing was saved" in page(marked, f"/faces/{FACE}?refused=moved")
    assert asset_of(marked).faces[0].mark is None


@pytest.mark.parametrize("code", ["x", "moved%3Cb%3E", "role", ""])
def test_a_reason_that_is_none_of_ours_says_nothing(marked: House, code: str) -> None:
    assert 'role="alert"' not in page(marked, f"?refused={code}")


def test_the_page_of_a_face_is_for_those_who_are_shown_faces(marked: House) -> None:
    """R42: what one may not know of is not there."""
    show(marked, OFFICER, Visible.NAMES)

    assert marked.get(f"{PAGE}/faces/{FACE}", by=OFFICER).status == 404
    assert marked.get(f"{PAGE}/faces/{an_id('none')}", by=EDITOR).status == 404
    assert "Somebody" not in page(marked) and str(MIA) not in page(marked)


def test_an_officer_is_offered_what_she_may_do_and_no_more(marked: House) -> None:
    shown = marked.get(f"{PAGE}/faces/{FACE}", by=OFFICER).text

    assert f'action="{PAGE}/{MARK}"' in shown and f'action="{PAGE}/faces/{FACE}/exemption"' in shown
    assert f'action="{PAGE}/{PERSON}"' not in shown
