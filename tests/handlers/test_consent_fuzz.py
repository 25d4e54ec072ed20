"""Whatever is sent to the public pages as a whole: refused, never our fault, in no log."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import CONSENT
from tests.handlers.form_reading import forms_in
from tests.handlers.links import NAME, TOKEN, Hall, a_hall
from tests.handlers.visitors import FORM, OURS, Visitor

YES = f"box.{CONSENT}.website"
ACTS = ("/c/sign", "/c/withdraw", "/c/narrow")


@pytest.fixture
def ada(hall: Hall) -> Visitor:
    visitor = Visitor(hall)
    visitor.open()
    return visitor


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        ("", FORM["content-type"], 422),
        ("%", FORM["content-type"], 400),
        ("é", FORM["content-type"], 400),
        ("&&&", FORM["content-type"], 400),
        ("a=b&" * 1200, FORM["content-type"], 400),
        ("x=" + "y" * 300_000, FORM["content-type"], 413),
        ("{", "application/json", 400),
        ('{"nonce": 1}', "application/json", 422),
        ("nonce=x", "text/plain", 415),
        ("nonce=x", "multipart/form-data", 415),
    ],
)
@pytest.mark.parametrize("path", ACTS)
def test_a_body_that_is_none_of_ours_is_refused(
    hall: Hall, path: str, *, body: str, kind: str, status: int
) -> None:
    ada, before = Visitor(hall), hall.state()
    ada.open()

    said = ada.send("POST", path, body=body, headers=OURS | {"content-type": kind})

    assert said.status == status and hall.state() == before


@pytest.mark.parametrize("query", ["language=xx", "language=nl&language=en", "language=%00"])
def test_a_language_there_is_not_is_no_language(ada: Visitor, query: str) -> None:
    assert ada.send("GET", f"/c?{query}").status == 400
    assert ada.send("GET", "/c?utm_source=mail").status == 200


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    path=st.sampled_from([*ACTS, "/c", f"/c/{TOKEN}", "/c/x", "/c/"]) | st.text(max_size=20),
    method=st.sampled_from(["GET", "POST", "HEAD", "PUT", "OPTIONS", "DELETE"]),
    fields=st.dictionaries(
        st.sampled_from(["nonce", "name", "consent", "act", "reason", YES]) | st.text(max_size=9),
        st.text(max_size=30),
        max_size=6,
    ),
    cookie=st.text(max_size=60),
    data=st.data(),
)
def test_nothing_that_anybody_sends_is_our_fault(
    path: str, method: str, fields: dict[str, str], cookie: str, data: st.DataObject
) -> None:
    """R48."""
    hall = a_hall()
    visitor = Visitor(hall)
    page = visitor.open()
    if data.draw(st.booleans()):
        (form,) = forms_in(page.text)
        fields |= dict(form.hidden)
    else:
        visitor.cookies["__Secure-visit"] = cookie
    before = hall.state()

    said = visitor.send(method, f"/{path.strip('/?')}", _sendable(fields))

    assert said.status < 500 and hall.state() == before


def _sendable(fields: dict[str, str]) -> list[tuple[str, str]]:
    return [(name.encode(errors="replace").decode(), value) for name, value in fields.items()]


def test_nothing_of_it_is_logged(
    hall: Hall, ada: Visitor, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(0)

    ada.sign(YES, name="Bob Brown")
    ada.sign(YES)
    ada.send("POST", "/c/withdraw", [("nonce", NAME)])
    Visitor(hall).open("broken link")

    assert caplog.text == "" and capsys.readouterr() == ("", "")
