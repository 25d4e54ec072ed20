"""Templates of our papers: everything is escaped, and whatever is missing raises."""

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from quitclaim_web.papers.marks import lines, linked, own


def template(folder: Path, name: str) -> Template:
    return _environment(folder).get_template(f"{name}.html")


@lru_cache(maxsize=4)
def _environment(folder: Path) -> Environment:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FileSystemLoader(folder / "templates"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters.update(own=own, lines=lines, linked=linked)
    return environment
