"""What people call the columns of an import's two spreadsheets, in our languages."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from quitclaim.domain.consents.list_columns import column_called, folded
from quitclaim.domain.consents.lists import Column
from quitclaim.domain.people.person import Category


class PeopleColumn(StrEnum):
    """What the list of people says beyond a list that is asked."""

    EXTERNAL = "external"
    CATEGORY = "category"
    COUNTRY = "country"


class PaperColumn(StrEnum):
    EXTERNAL = "external"
    NAME = "name"
    MAIL = "mail"
    CHANNELS = "channels"
    GIVEN_ON = "given_on"
    UNTIL = "until"
    DOCUMENT = "document"
    SIGNED_BY = "signed_by"
    LANGUAGE = "language"
    COLLECTION = "collection"
    NOTE = "note"


# Dutch, English, German, French, as the pages call them, and as spreadsheets often do.
_EXTERNAL: Final = (
    *("extern nummer", "external id", "externe nummer", "identifiant externe"),
    *("id", "external_id", "nummer", "number", "numéro", "personeelsnummer", "leerlingnummer"),
)
_PEOPLE: Final[Mapping[StrEnum, tuple[str, ...]]] = {
    PeopleColumn.EXTERNAL: _EXTERNAL,
    PeopleColumn.CATEGORY: ("categorie", "category", "kategorie", "catégorie"),
    PeopleColumn.COUNTRY: ("land", "country", "pays"),
}
_PAPERS: Final[Mapping[StrEnum, tuple[str, ...]]] = {
    PaperColumn.EXTERNAL: _EXTERNAL,
    PaperColumn.CHANNELS: ("kanalen", "channels", "kanäle", "canaux", "kanaal", "channel", "kanal"),
    PaperColumn.GIVEN_ON: (
        *("gegeven op", "given on", "erteilt am", "donné le", "given_on"),
        *("getekend op", "signed on", "unterschrieben am", "signé le", "datum", "date"),
    ),
    PaperColumn.UNTIL: (
        "tot en met",
        "until",
        "bis",
        "jusqu'au",
        "tot",
        "geldig tot",
        "gültig bis",
    ),
    PaperColumn.DOCUMENT: ("document", "dokument", "scan", "bestand", "file", "datei", "fichier"),
    PaperColumn.SIGNED_BY: (
        *("getekend door", "signed by", "unterschrieben von", "signé par", "signed_by"),
    ),
    PaperColumn.COLLECTION: ("collectie", "collection", "sammlung", "map", "folder", "ordner"),
    PaperColumn.NOTE: ("notitie", "note", "notiz", "opmerking", "bemerkung", "remarque"),
}
_CATEGORIES: Final[Mapping[Category, tuple[str, ...]]] = {
    Category.EMPLOYEE: ("employee", "medewerker", "werknemer", "mitarbeiter", "employé", "staff"),
    Category.PUPIL: ("pupil", "leerling", "student", "schüler", "schülerin", "élève"),
    Category.MEMBER: ("member", "lid", "mitglied", "membre"),
    Category.PUBLIC: ("public", "publiek", "öffentlichkeit", "visitor", "bezoeker", "besucher"),
}
_OF_PAPERS: Final = {folded(word): column for column, of in _PAPERS.items() for word in of}
_OF_PEOPLE: Final = {folded(word): column for column, of in _PEOPLE.items() for word in of}
_SHARED: Final[Mapping[StrEnum, PaperColumn]] = {
    Column.NAME: PaperColumn.NAME,
    Column.MAIL: PaperColumn.MAIL,
    Column.LANGUAGE: PaperColumn.LANGUAGE,
}


def person_column(heading: str) -> StrEnum | None:
    return column_called(heading) or _OF_PEOPLE.get(folded(heading))


def paper_column(heading: str) -> PaperColumn | None:
    named = _OF_PAPERS.get(folded(heading))
    shared = column_called(heading)
    return PaperColumn(named) if named else _SHARED.get(shared) if shared else None


def category_called(word: str) -> Category | None:
    return _BY_WORD.get(folded(word))


_BY_WORD: Final = {folded(word): category for category, of in _CATEGORIES.items() for word in of}
