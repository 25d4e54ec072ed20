"""R3: no sign of a notice changes without a new version, and every version is kept as it read."""

from datetime import date

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim_web.papers.editions import KEPT, editions
from tests.builders.asking import a_wording
from tests.web.papers import edition
from tests.web.papers.cases import STATIONERY, notice
from tests.web.papers.edition import keep, path_of, sentences_now, text_now

# `python -m tests.web.papers.edition <day>` keeps a changed text as its next version.


@pytest.mark.parametrize("language", Language)
def test_a_changed_word_is_a_new_version(language: Language) -> None:
    latest = editions(language)[-1]

    assert latest.text == text_now(language)
    assert latest.sentences == sentences_now(language)


@pytest.mark.parametrize("language", Language)
def test_every_version_that_is_kept_is_read_and_none_is_older_than_the_one_before(
    language: Language,
) -> None:
    kept = STATIONERY.editions(language)

    assert [one.version for one in kept] == list(range(1, len(kept) + 1))
    assert {path_of(language, one.version) for one in kept} == set(KEPT.glob(f"{language}-*.toml"))
    assert [one.since for one in kept] == sorted(one.since for one in kept)
    assert len({one.text for one in kept}) == len(kept)


@pytest.mark.parametrize("language", Language)
def test_a_notice_says_in_which_version_it_is_written(language: Language) -> None:
    wording = a_wording(language=language)
    version = editions(language)[-1].version

    assert STATIONERY.notice(wording).version == version
    assert f'data-version="{version}"' in notice(wording)


def test_keeping_writes_the_next_version_and_only_where_something_changed(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("editions")
    monkeypatch.setattr(edition, "KEPT", elsewhere)
    monkeypatch.setattr(edition, "text_now", lambda _: editions(Language.ENGLISH)[-1].text)

    for language in (Language.ENGLISH, Language.DUTCH):
        keep(language, since=date(2026, 12, 1))

    following = editions(Language.DUTCH)[-1].version + 1
    assert [path.name for path in elsewhere.iterdir()] == [f"nl-{following}.toml"]
    assert path_of(Language.DUTCH, following).read_text().startswith("since = 2026-12-01\n")
