"""What every page is made with: templates, sentences in four languages, style, small scripts."""

from quitclaim_web.pages.renderer import Pages
from quitclaim_web.pages.static import StaticFile, static_file, static_url
from quitclaim_web.pages.visit import Site, Theme, Visit

__all__ = ["Pages", "Site", "StaticFile", "Theme", "Visit", "static_file", "static_url"]
