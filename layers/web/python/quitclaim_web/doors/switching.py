"""The switch of languages, which stands on every page for somebody without an account."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from quitclaim_web.doors.answers import Cookie, Html
from quitclaim_web.doors.call import Call

_A_YEAR: Final = timedelta(days=365)


def switched(call: Call[Any], page: Callable[[Call[Any]], Html]) -> Html:
    """The page in the language that was chosen just now, and from now on."""
    chosen = call.asked.language
    if not chosen:
        return page(call)
    shown = page(replace(call, visit=replace(call.visit, language=chosen)))
    cookie = Cookie(name="language", value=chosen, kept_for=_A_YEAR)
    return replace(shown, cookies=(*shown.cookies, cookie))
