"""The four languages say the same, and nobody reads a sentence that is missing (R54)."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim_web.pages import languages, renderer
from quitclaim_web.pages.languages import catalogue, choose, places_of
from quitclaim_web.pages.visit import Theme
from tests.house.sizes import REPOSITORY

FOLDERS = (renderer.BASE, *sorted(REPOSITORY.glob("functions/*/pages")))
# The beginning of a key whose end is a value: "theme." ~ one, or f"problem.{status}".
BEGINNING = re.compile(r"""["']([a-z_]+\.)(?:["'] ~|\{)""")
IN_QUOTES = re.compile(r"""["']([a-z_]+(?:\.[a-z0-9_]+)+)["']""")


def _own(folder: Path, language: Language) -> dict[str, languages.Sentence]:
    return dict(catalogue(language, folder))


def _sources(folder: Path) -> Iterator[str]:
    of_function = [] if folder == renderer.BASE else sorted(folder.parent.rglob("*.py"))
    for path in (*folder.rglob("*.html"), *folder.rglob("*.py"), *of_function):
        yield path.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_every_language_has_the_same_sentences_with_the_same_places(folder: Path) -> None:
    dutch = _own(folder, Language.DUTCH)

    for language in Language:
        other = _own(folder, language)
        assert dutch.keys() ^ other.keys() == set(), language
        for key, sentence in dutch.items():
            assert places_of(other[key]) == places_of(sentence), (language, key)
            assert isinstance(other[key], str) == isinstance(sentence, str), (language, key)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_every_sentence_that_is_named_is_there_and_every_other_is_said_somewhere(
    folder: Path,
) -> None:
    known = set(catalogue(Language.DUTCH, renderer.BASE, *{folder} - {renderer.BASE}))
    sources = tuple(_sources(folder))
    topics = {key.partition(".")[0] for key in known}
    named = {key for source in sources for key in IN_QUOTES.findall(source)}
    begun = tuple({beginning for source in sources for beginning in BEGINNING.findall(source)})

    missing = {key for key in named - known if key.partition(".")[0] in topics}
    silent = _own(folder, Language.DUTCH).keys() - named

    assert not {key for key in missing if not key.startswith(begun) and not _is_file(key)}
    assert not {key for key in silent if not key.startswith(begun)}


def _is_file(key: str) -> bool:
    return key.rpartition(".")[2] in {"html", "js", "css", "svg"}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_no_sentence_is_empty_or_carries_markup_or_a_typewriters_quotes(folder: Path) -> None:
    for language in Language:
        for key, sentence in _own(folder, language).items():
            for form in [sentence] if isinstance(sentence, str) else sentence.values():
                assert form == form.strip() and form, (language, key)
                assert not set(form) & set('<>&"'), (language, key)
                # The domain's own English is older, and must be what the catalogue says.
                assert "'" not in form or key.startswith("reasons.upload."), (language, key)


def test_languages_and_themes_have_names() -> None:
    for language in Language:
        said = catalogue(language, renderer.BASE)

        assert all(f"language.{one}" in said for one in Language)
        assert all(f"theme.{one}" in said for one in Theme)


def test_two_folders_do_not_say_the_same_key(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name / "languages").mkdir(parents=True)
        (tmp_path / name / "languages" / "en.toml").write_text('[menu]\nlog = "Log"\n')

    with pytest.raises(languages.DoubleSentenceError, match=r"menu\.log"):
        catalogue(Language.ENGLISH, tmp_path / "one", tmp_path / "other")


def test_what_is_no_sentence_is_refused_by_its_key(tmp_path: Path) -> None:
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "en.toml").write_text("[menu]\nlog = 3\n")

    with pytest.raises(TypeError, match=r"menu\.log"):
        catalogue(Language.ENGLISH, tmp_path)


@pytest.mark.parametrize(
    ("chosen", "accepted", "language"),
    [
        ("fr", "de", Language.FRENCH),
        (None, "de-AT,de;q=0.9,en;q=0.5", Language.GERMAN),
        (None, "en;q=0.5, fr;q=0.8", Language.FRENCH),
        (None, "EN-us", Language.ENGLISH),
        (None, "sv, pl;q=0.9", Language.DUTCH),
        (None, "", Language.DUTCH),
        ("../../etc", "en", Language.ENGLISH),
        (None, "en;q=0, de;q=0.1", Language.GERMAN),
        (None, "en;q=nan, fr;q=x, de;q=9;;, *", Language.DUTCH),
        (None, "de;level=1", Language.GERMAN),
        (None, "x," * 100_000 + "en", Language.DUTCH),
    ],
)
def test_the_members_choice_comes_before_the_browsers_and_that_before_the_deployments(
    chosen: str | None, accepted: str, language: Language
) -> None:
    assert choose(chosen=chosen, accepted=accepted, default=Language.DUTCH) is language
