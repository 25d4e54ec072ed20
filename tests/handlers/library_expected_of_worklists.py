"""Who may ask what of what there is to do (R42)."""

from typing import Final

from tests.handlers.expectation import ALL, EDITORS, PICTURES, Expected

OF_WORKLISTS: Final = {
    "come_in": Expected(ALL),
    "list_tasks": Expected(ALL),
    "see_unreviewed": Expected(PICTURES),
    "list_unreviewed": Expected(PICTURES),
    "see_face_tasks": Expected(PICTURES),
    "list_face_tasks": Expected(PICTURES),
    "see_missing": Expected(PICTURES),
    "list_missing": Expected(PICTURES),
    "see_lapses": Expected(PICTURES),
    "list_lapses": Expected(PICTURES),
    "see_unlinked": Expected(EDITORS),
    "list_unlinked": Expected(EDITORS),
}
