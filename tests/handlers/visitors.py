"""Somebody with a browser: it keeps cookies, goes where it is led, and sends forms as they are."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final, Protocol
from urllib.parse import urlencode

from tests.handlers.events import a_request
from tests.handlers.form_reading import Form, forms_in
from tests.handlers.links import NAME, TOKEN
from tests.handlers.said import Said, said_in

FORM: Final = {"content-type": "application/x-www-form-urlencoded"}
# What a browser says of a form on a page that may not tell its own address.
OURS: Final = FORM | {"origin": "null", "sec-fetch-site": "same-origin"}


class Place(Protocol):
    @property
    def door(self) -> Callable[[dict[str, Any]], dict[str, Any]]: ...


@dataclass(slots=True)
class Visitor:
    hall: Place
    cookies: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=lambda: {"accept-language": "en"})
    source: str = "203.0.113.7"

    def open(self, token: str = TOKEN) -> Said:
        """The page behind a link."""
        return self.go(f"/c/{token}")

    def go(self, path: str = "/c") -> Said:
        return self._led(self.send("GET", path))

    def submit(self, form: Form, pairs: Iterable[tuple[str, str]] = ()) -> Said:
        return self._led(self.send("POST", form.action, [*form.hidden, *pairs]))

    def sign(
        self,
        *boxes: str,
        name: str = NAME,
        act: str = "sign",
        reason: str = "",
        at: Said | None = None,
    ) -> Said:
        """Tick, type and press, on this page or on the one the link of the visit opens."""
        (form,) = forms_in((at or self.go()).text)
        fields = [("name", name), ("reason", reason), ("act", act)]
        return self.submit(form, [*((box, "yes") for box in boxes), *fields])

    def send(
        self,
        method: str,
        path: str,
        pairs: Iterable[tuple[str, str]] = (),
        *,
        body: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> Said:
        """One request, and the cookies of its answer."""
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        kind = (OURS if method == "POST" else {}) if headers is None else headers
        sent = self.headers | kind | ({"cookie": cookie} if cookie else {})
        text = urlencode(list(pairs)) if body is None else body
        event = a_request(method, path, body=text, headers=sent, source=self.source)
        said = said_in(self.hall.door(event))
        for name, line in said.cookies.items():
            self.cookies[name] = line.partition(";")[0]
        return said

    def _led(self, said: Said) -> Said:
        return self.go(said.headers["Location"]) if said.status == 303 else said


def boxes_on(said: Said) -> list[str]:
    return [box for form in forms_in(said.text) for box in form.boxes]
