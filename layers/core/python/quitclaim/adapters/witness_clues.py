"""Everything by which somebody could be found, read off the rows as they lie: nothing is opened."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from quitclaim.adapters.witness_rows import Row
from quitclaim.adapters.witness_tables import TableWitness
from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.spellings import Spellings
from quitclaim.domain.ids import (
    AssetId,
    DocumentHash,
    PersonId,
    RenditionId,
    TemplateId,
    ZipId,
)

_ID: Final = re.compile(r"[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HASH: Final = re.compile(r"[0-9a-f]{64}")
# Filed under her, and somebody else's id.
_OTHERS: Final = "ASIDE#GUARDIAN#"


@dataclass(slots=True)
class _Library:
    """`named`: pictures that ever named her; `naming`: that do now; `made`: renditions of any."""

    named: set[AssetId] = field(default_factory=set)
    naming: set[AssetId] = field(default_factory=set)
    made: list[tuple[RenditionId, AssetId]] = field(default_factory=list)
    zips: list[Row] = field(default_factory=list)


def clues_of(
    tables: TableWitness, people: Collection[PersonId], *, addresses: Collection[str]
) -> Clues:
    hers = frozenset(people)
    filed = [row for row in tables.rows("people") if row.partition.removeprefix("P#") in hers]
    # Before the long look: whoever recognises hears that she was erased, and drops hers meanwhile.
    templates = frozenset(map(TemplateId, _templates(tables, hers, filed=filed)))
    library = _library(tables, hers)
    renditions = {one: asset for one, asset in library.made if asset in library.naming}
    return Clues(
        people=hers,
        records=frozenset(one for row in filed for one in _records(row)),
        documents=frozenset(DocumentHash(one) for row in filed for one in _documents(row)),
        templates=templates,
        assets=frozenset(library.named),
        renditions=renditions,
        zips=dict(_zips(library.zips, renditions)),
        addresses=frozenset(addresses),
    )


def _library(tables: TableWitness, hers: frozenset[PersonId]) -> _Library:
    """By no pointer: whatever is filed under a picture and names her makes it hers."""
    found, sought = _Library(), Spellings(hers)
    for row in tables.rows("library"):
        kind, _, own = row.partition.partition("#")
        if kind == "R":
            asset = row.at("body", "M", "asset", "S")
            found.made.append((RenditionId(own), AssetId(str(asset))))
        elif row.sort.startswith("ZIP#"):
            found.zips.append(row)
        elif row.naming(sought):
            pictures = [*_pictures(row)]
            found.named.update(pictures)
            if row.sort == "STATE" or kind == "P":
                found.naming.update(pictures)
    return found


def _zips(
    rows: Iterable[Row], renditions: Collection[RenditionId]
) -> Iterator[tuple[ZipId, frozenset[RenditionId]]]:
    sought = Spellings(renditions)
    for row in rows:
        packed = frozenset(map(RenditionId, row.naming(sought)))
        if packed:
            yield ZipId(row.sort.removeprefix("ZIP#")), packed


def _pictures(row: Row) -> Iterator[AssetId]:
    """The row of a picture, or one that leads from her to it."""
    for part in (row.partition, row.sort):
        kind, _, own = part.partition("#")
        if kind == "A" and _HASH.fullmatch(own):
            yield AssetId(own)


def _records(row: Row) -> Iterator[str]:
    if not row.sort.startswith(_OTHERS):
        yield from _ID.findall(row.sort)


def _documents(row: Row) -> Iterator[str]:
    if row.sort.startswith("ASIDE#PAPER#"):
        document = row.at("body", "M", "document", "S")
        if isinstance(document, str) and _HASH.fullmatch(document):
            yield document


def _templates(
    tables: TableWitness, hers: frozenset[PersonId], *, filed: Collection[Row]
) -> Iterator[str]:
    """Those that are sealed, and those that a consent names though nobody finds them."""
    for row in tables.rows("gallery"):
        if row.partition.removeprefix("P#") in hers:
            yield from _ID.findall(row.sort)
    for row in filed:
        template = row.at("body", "M", "template", "S")
        if isinstance(template, str) and _ID.fullmatch(template):
            yield template
