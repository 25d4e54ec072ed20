"""Bugs in letters, in the links they carry, and in what is done on the form behind them."""

from typing import Final

from tests.simulation.bugs.bug import Bug, bug

SIGNING: Final = "usecases/sign_request.py"
TESTIMONY: Final = "domain/consents/testimony.py"

OF_LINKS: Final[tuple[Bug, ...]] = (
    bug(
        "a robot that types the child's name signs for her guardian",
        "domain/people/names.py",
        old="if shown is not None and",
        new="if False and shown is not None and",
    ),
    bug(
        "whatever is typed is her name",
        SIGNING,
        old="if reader is None or not is_same_name(typed, reader.name, shown=shown):",
        new="if reader is None:",
    ),
    bug(
        "what was left unticked is granted too",
        TESTIMONY,
        old="return replace(asked, channels=channels, names_",
        new="return asked and replace(asked, names_",
    ),
    bug(
        "nothing ticked is a yes",
        TESTIMONY,
        old="    if not channels:\n        return None\n",
        new="    if not channels:\n        return asked\n",
    ),
    bug(
        "a guardian's letter holds the child's own link",
        "usecases/letter_links.py",
        old="by=message.to,",
        new='by=type(message.to)("self"),',
    ),
    bug(
        "a link takes back only the first record",
        "usecases/withdraw_by_link.py",
        old="dict.fromkeys(consents)",
        new="dict.fromkeys(consents[:1])",
    ),
)
