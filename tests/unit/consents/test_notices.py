"""R3: one control per channel, none ticked beforehand."""

from dataclasses import fields

import pytest

from quitclaim.domain.consents.notices import Box, Language, boxes_for
from quitclaim.domain.scope import Scope
from tests.builders import PRESS, WEBSITE, a_biometric_scope, a_notice, a_scope

BOTH = frozenset({WEBSITE, PRESS})


@pytest.mark.parametrize(
    ("asked", "boxes"),
    [
        (a_scope(), [Box(channel=WEBSITE)]),
        (a_scope(channels=BOTH), [Box(channel=PRESS), Box(channel=WEBSITE)]),
        (a_scope(names_allowed=True), [Box(channel=WEBSITE), Box(channel=None, names=True)]),
        (a_biometric_scope(), [Box(channel=None)]),
    ],
)
def test_a_form_has_one_box_for_each_channel_and_naming_apart(
    asked: Scope, boxes: list[Box]
) -> None:
    assert list(boxes_for(asked)) == boxes


def test_a_box_has_no_state_that_anybody_could_tick_beforehand() -> None:
    assert [field.name for field in fields(Box)] == ["channel", "names"]
    assert Box(channel=WEBSITE).names is False


@pytest.mark.parametrize("language", Language)
def test_a_notice_is_one_text_in_one_language(language: Language) -> None:
    assert a_notice(language=language).language is language
