"""Partitions at which rights end: to these rows of a table, and to none of the others (R49)."""

from typing import Final

from quitclaim.adapters.key_rows import NOTES, OF_TEXTS
from quitclaim.adapters.run_rows import RUN, RUNS
from quitclaim.adapters.tables import ASSET, COLLECTION, FACT, LETTERS, OUTBOX, RENDITION
from quitclaim.adapters.verdict_rows import COLLECTED
from quitclaim.ports.changes import Purpose

# Whatever belongs to a person: her records, and her own keys.
OF_A_PERSON: Final = "P#*"
# Keys that open texts of pictures, collections and lists, and the key that wraps those: whoever
# makes them writes over nobody's own.
KEYS_OF_TEXTS: Final = (OF_TEXTS, f"{COLLECTION}*", f"KEK#{Purpose.TEXT}")
# The keys of templates, each a person's own, and what wraps them.
KEYS_OF_TEMPLATES: Final = (OF_A_PERSON, f"KEK#{Purpose.TEMPLATE}")
# Every key but those that wrap others: with one of these, all that it wraps would be gone.
KEYS_OF_OWNERS: Final = (OF_TEXTS, f"{COLLECTION}*", OF_A_PERSON)
# Beside the keys, and none of them: until when evidence of the erased is kept.
NOTES_OF_EVIDENCE: Final = (NOTES,)
RULES: Final = "RULES"
# The secret that copies on a search node are turned by, its key, and the key that wraps templates'.
ROTATION: Final = "ROTATION"
KEYS_OF_ROTATIONS: Final = (f"A#{'7' * 64}", f"KEK#{Purpose.TEMPLATE}")
FACTS: Final = f"{FACT}#*"
# Of the library, what goes with a change of whatever: its fact, what it tells others and touches,
# letters, and the no-counter.
WITH_A_CHANGE: Final = (FACTS, LETTERS, f"{OUTBOX}*", RULES)
COLLECTIONS: Final = f"{COLLECTION}*"
# What letters are about: themselves, the rules of who writes them, and renditions called back.
OF_RENDITIONS: Final = f"{RENDITION}*"
READ_FOR_LETTERS: Final = (FACTS, LETTERS, OF_RENDITIONS, RULES)
# Codes on posters, beside what a form says: collections by name, and the rules.
READ_FOR_FORMS: Final = (COLLECTIONS, FACTS, "Q#*", RULES)
ASSETS: Final = f"{ASSET}*"
A_RUN: Final = f"{RUN}*"
# A run that is begun, where it is found again, and what goes with any change: one request names
# all of it.
WITH_A_RUN: Final = (*WITH_A_CHANGE, COLLECTIONS, A_RUN, RUNS)
# The same, where it stops its collection: that one is led to from where all of them lie together.
WITH_A_STOP: Final = (*WITH_A_RUN, COLLECTED)
