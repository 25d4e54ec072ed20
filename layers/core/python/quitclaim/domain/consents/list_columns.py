"""What people call the columns of a list, and the languages in them."""

import unicodedata
from collections.abc import Mapping
from typing import Final

from quitclaim.domain.consents.lists import Column
from quitclaim.domain.consents.notices import Language

# Dutch, English, German, French; the first of each is how our own pages call it.
_COLUMNS: Final[Mapping[Column, tuple[str, ...]]] = {
    Column.NAME: (*("naam", "name", "nom"), "volledige naam", "full name", "nom complet"),
    Column.MAIL: (
        *("e-mailadres", "e-mail address", "e-mail-adresse", "adresse e-mail"),
        *("e-mail", "email", "mail", "emailadres", "courriel", "email address"),
    ),
    Column.LANGUAGE: ("taal", "language", "sprache", "langue"),
    Column.BORN_ON: (
        *("geboortedatum", "date of birth", "geburtsdatum", "date de naissance"),
        *("geboren", "born", "born on", "birthday", "né le", "née le", "born_on"),
    ),
    Column.GUARDIAN_NAME: (
        *("ouder of voogd", "parent or guardian", "elternteil oder vormund", "parent ou tuteur"),
        *("naam ouder", "guardian", "guardian name", "elternteil", "parent", "guardian_name"),
    ),
    Column.GUARDIAN_MAIL: (
        *("e-mailadres van ouder of voogd", "e-mail address of parent or guardian"),
        *("e-mail-adresse von elternteil oder vormund", "adresse e-mail du parent ou tuteur"),
        *("e-mail ouder", "guardian e-mail", "guardian email", "e-mail elternteil"),
        *("guardian mail", "e-mail parent", "guardian_mail"),
    ),
    Column.OTHER_GUARDIAN_NAME: (
        *("tweede ouder of voogd", "second parent or guardian"),
        *("zweiter elternteil oder vormund", "second parent ou tuteur", "other_guardian_name"),
    ),
    Column.OTHER_GUARDIAN_MAIL: (
        *("e-mailadres van tweede ouder of voogd", "e-mail address of second parent or guardian"),
        "e-mail-adresse von zweitem elternteil oder vormund",
        *("adresse e-mail du second parent ou tuteur", "other_guardian_mail"),
    ),
}
_LANGUAGES: Final[Mapping[Language, tuple[str, ...]]] = {
    Language.DUTCH: ("nl", "nederlands", "dutch", "niederländisch", "néerlandais"),
    Language.ENGLISH: ("en", "engels", "english", "englisch", "anglais"),
    Language.GERMAN: ("de", "duits", "german", "deutsch", "allemand"),
    Language.FRENCH: ("fr", "frans", "french", "französisch", "français"),
}


def column_called(heading: str) -> Column | None:
    return _BY_HEADING.get(folded(heading))


def language_called(word: str) -> Language | None:
    return _BY_WORD.get(folded(word))


def folded(text: str) -> str:
    """Neither case nor accents, nor what stands between the letters."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if sign.isalnum())


_BY_HEADING: Final = {folded(word): column for column, of in _COLUMNS.items() for word in of}
_BY_WORD: Final = {folded(word): language for language, of in _LANGUAGES.items() for word in of}
