"""Bugs on somebody's own page: who has a say there, and what becomes of it."""

from typing import Final

from tests.simulation.bugs.bug import Bug, bug

OBJECTING: Final = "usecases/object_on_my_page.py"

OF_MY_PAGE: Final[tuple[Bug, ...]] = (
    bug(
        "what is out stays out until an objection is decided",
        "usecases/record_objection.py",
        old="writes=(Write(objection),),\n                makes_less=True,",
        new="writes=(Write(objection),),",
    ),
    bug(
        "whoever objected before she said yes cannot object again",
        OBJECTING,
        old="known.bars_other_bases and not _lifted(known, voice)",
        new="known.bars_other_bases",
    ),
    bug(
        "a dismissed objection is taken for one that binds",
        OBJECTING,
        old="known.bars_other_bases and not _lifted(known, voice)",
        new="not _lifted(known, voice)",
    ),
    bug(
        "a page takes back only the first record",
        "usecases/act_on_my_page.py",
        old="dict.fromkeys(consents), action",
        new="dict.fromkeys(consents[:1]), action",
    ),
    bug(
        "a guardian speaks on her page for whoever has come of age",
        "usecases/open_my_page.py",
        old="if is_heard and not ward.is_erased:",
        new="if not ward.is_erased:",
    ),
    bug(
        "whoever asks to be erased again waits longer",
        "usecases/ask_erasure.py",
        old="        if known:\n            return min(known, key=lambda plea: plea.at)\n",
        new="",
    ),
)
