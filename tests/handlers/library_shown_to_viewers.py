"""
What each route that a viewer may ask shows her of pictures that are out for her, written by hand.

A route that is not here fails: whoever adds one says which words it may hold. Of what is withheld
it never holds any; and nowhere outside does anything lead from a rendition to its original.
"""

from collections.abc import Mapping
from typing import Final

_NOTHING: Final[frozenset[str]] = frozenset()
SHOWN_TO_VIEWERS: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(
        (
            "ask_password",
            "check_password",
            "ask_code",
            "check_code",
            "ask_own_password",
            "replace_password",
            "show_seed",
            "enrol_factor",
            "choose_looks",
            "load_file",
            "describe_api",
            "come_in",
            "see_oneself",
            "sign_out",
            "see_collections",
            "list_tasks",
            "search",
            "search_usable",
            "see_downloads",
            "download_rendition",
            "show_rendition",
            "list_renditions",
            "take_rendition",
            "fetch_rendition",
            "fetch_from_feed",
            "see_recalls",
            "say_removed",
            "list_recalls",
            "acknowledge_recall",
            "see_zips",
            "order_zip",
            "see_zip",
            "fetch_zip",
            "list_zips",
            "new_zip",
            "view_zip",
            "take_zip",
        ),
        _NOTHING,
    ),
    "read_feed": frozenset({"credit"}),
    # By the name of the picture she asks for what she may have of it; of no other she learns one.
    "see_search": frozenset({"asset", "credit"}),
}
