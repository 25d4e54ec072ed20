"""A square that a telephone scans, as SVG in the page: no picture to load, no style to allow."""

import io

import segno
from markupsafe import Markup, escape


def square(text: str, *, label: str) -> Markup:
    """Draw `text`; `label` is what somebody hears who does not see it."""
    drawing = io.BytesIO()
    # Always dark on light, in the dark theme too: many telephones read nothing else.
    segno.make_qr(text, error="m").save(
        drawing,
        kind="svg",
        xmldecl=False,
        svgns=False,
        nl=False,
        omitsize=True,
        border=4,
        dark="#000",
        light="#fff",
        svgclass="square",
        lineclass=None,
    )
    svg = drawing.getvalue().decode()
    spoken = f'<svg role="img" aria-label="{escape(label)}" '
    return Markup(svg.replace("<svg ", spoken, 1))  # noqa: S704  drawn by segno; the label is escaped
