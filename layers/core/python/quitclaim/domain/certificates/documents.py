"""
The certificate of an erasure as it is written down, for strangers (R36; docs/certificates.md).

Canonical JSON that explains itself: what it says is said in it, and what it cannot know. Whoever
reads it writes it anew and compares every byte, so that one certificate has one form.
"""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from quitclaim.domain.certificates.words import ABOUT, CANNOT_KNOW, FORM, KIND, WHY
from quitclaim.domain.checks import require, require_text
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.forgetting.stores import REGISTRY, Residue, Store
from quitclaim.domain.ids import (
    CertificateId,
    DocumentHash,
    PersonId,
    document_hash,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.proof.canonical import canonical


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """
    `log`: the name of the log whose leaf proves it. `organisation` None: it has not said who it is.
    `person`: a hash of her id; of her it says nothing else.
    """

    id: CertificateId
    log: str
    organisation: str | None
    person: str
    certificate: Certificate

    def __post_init__(self) -> None:
        require_uuids(id=self.id)
        require_text(log=self.log)
        if self.organisation is not None:
            require_text(organisation=self.organisation)
        require_hashes(person=self.person)
        require(
            self.certificate.person is None,
            "a certificate that is written down names nobody: leave out the person",
        )
        require_residues(self.certificate.residues, at=self.certificate.erased_at)

    def is_about(self, person: PersonId) -> bool:
        return self.person == _named(person, self.id)

    def until(self, store: Store) -> datetime | None:
        """When backups of it end; None where nothing is left in any."""
        return until_of(self.certificate.residues, store)

    @property
    def hash(self) -> DocumentHash:
        return document_hash(written(self))


def document_of(
    certificate: Certificate, *, under: CertificateId, log: str, organisation: str | None
) -> Document:
    require(certificate.person, "a certificate is about somebody: say whom")
    person = _named(PersonId(certificate.person or ""), under)
    unnamed = replace(certificate, person=None, residues=_in_order(certificate.residues))
    return Document(
        id=under, log=log, organisation=organisation, person=person, certificate=unnamed
    )


def require_residues(residues: Collection[Residue], *, at: datetime) -> None:
    """Also of what was not found: a call that finishes a crashed one finds no more of it."""
    for store, holding in REGISTRY.items():
        if holding.residue is not None:
            least, until = at + holding.residue, until_of(residues, store)
            require(
                until is not None and until >= least,
                f"backups of {store} hold what was erased until {said(least)}: say no earlier end",
            )


def until_of(residues: Collection[Residue], store: Store) -> datetime | None:
    return max((it.until for it in residues if it.store is store), default=None)


def written(document: Document) -> bytes:
    return canonical(told(document))


def told(document: Document) -> dict[str, Any]:
    certificate = document.certificate
    return {
        "format": KIND,
        "version": FORM,
        "about": ABOUT,
        "id": document.id,
        "log": document.log,
        "organisation": document.organisation,
        "person": document.person,
        "asked_at": said(certificate.asked_at),
        "erased_at": said(certificate.erased_at),
        "counted_at": said(certificate.counted_at),
        "stores": [
            {
                "store": count.store.value,
                "holds": REGISTRY[count.store].holds,
                "found": count.found,
                "left": count.left if count.is_read else None,
                "in_backups_until": said(document.until(count.store)),
            }
            for count in certificate.counts
        ],
        "remains": [
            {
                "store": one.store.value,
                "reason": one.reason.value,
                "why": WHY[one.reason],
                "count": one.count,
                "names_her": one.reason.names_her,
            }
            for one in certificate.remainders
        ],
        "held_assets": sorted(certificate.held),
        "cannot_know": list(CANNOT_KNOW),
    }


def said(at: datetime | None) -> str | None:
    return None if at is None else at.strftime("%Y-%m-%dT%H:%M:%SZ")


def _in_order(residues: Collection[Residue]) -> tuple[Residue, ...]:
    """One of each store, so that it is written and read alike."""
    ends = ((store, until_of(residues, store)) for store in Store)
    return tuple(Residue(store=store, until=until) for store, until in ends if until)


def _named(person: PersonId, certificate: CertificateId) -> str:
    """An id is random, so that nobody finds it by trying; in each certificate it looks another."""
    return hashlib.sha256(f"person|{certificate}|{person}".encode()).hexdigest()
