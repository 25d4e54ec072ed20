"""What somebody does with the link of a letter, over HTTP, whatever the page looks like."""

from typing import Any

from cli.visitor import Page, Visitor
from tests.handlers.form_reading import Form, forms_in


def filled_in(her: Visitor, token: str, *, act: str, **typed: str) -> Page:
    """The form that does this, by its first button: all it hides, every box, what she types."""
    page = her.get(f"/c/{token}")
    action = f"/c/{act}"
    form = next(form for form in forms_in(page.text) if form.action.endswith(action))
    return her.fill_in(page, action, **_said(form), **typed)


def _said(form: Form) -> dict[str, Any]:
    said: dict[str, Any] = dict.fromkeys(form.boxes, "yes")
    for name, value in form.hidden:
        said.setdefault(name, []).append(value)
    pressed, value = form.buttons[0]
    return said | ({pressed: value} if pressed else {})
