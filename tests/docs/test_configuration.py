"""docs/configuration.md and the settings never part."""

import re

from tests.docs.configuration import PAGE, classes, page


def test_the_page_is_what_the_settings_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "run `python -m tests.docs.configuration` and look at what changed"
    )


def test_every_setting_of_every_function_is_on_it_with_its_meaning() -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| [\w ]+ \| (?:yes|no) \| (.+) \| (.+) \|$", page(), re.MULTILINE
    )

    told = {(name, reader) for name, _, readers in rows for reader in readers.split(", ")}
    assert told == {
        (variable, f"`{function}`")
        for function, settings in classes().items()
        for variable in settings.variables()
    }
    assert all(meaning.endswith(".") for _, meaning, _ in rows)


def test_a_variable_means_the_same_to_all_who_read_it() -> None:
    names = re.findall(r"^\| (`\w+`) ", page(), re.MULTILINE)

    assert len(names) == len(set(names))
