"""Whatever an erasure finds and leaves, its certificate is read as exactly that (R36)."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.certificates.documents import document_of, written
from quitclaim.domain.certificates.reading import document_in
from quitclaim.domain.forgetting.certificate import Certificate, Count, Reason, Remainder
from quitclaim.domain.forgetting.stores import REGISTRY, Store
from tests.builders import a_hash
from tests.unit.certificates.certified import CERTIFICATE, erased, every_residue

REMAINDERS = st.lists(
    st.builds(
        Remainder,
        store=st.sampled_from([one for one in Store if REGISTRY[one].is_read]),
        reason=st.sampled_from(Reason),
        count=st.integers(1, 1 << 40),
    ),
    max_size=5,
)


@st.composite
def certificates(draw: st.DrawFn) -> Certificate:
    remainders = tuple(draw(REMAINDERS))
    naming = [one for one in remainders if one.reason.names_her]
    counts = tuple(
        Count(
            store=store,
            found=draw(st.integers(0, 1 << 40)),
            left=sum(one.count for one in naming if one.store is store),
        )
        for store in Store
    )
    is_held = any(one.reason is Reason.LEGAL_HOLD for one in remainders)
    held = draw(st.frozensets(st.sampled_from("abc").map(a_hash), min_size=1)) if is_held else ()
    return erased(
        counts=counts, remainders=remainders, held=frozenset(held), residues=every_residue()
    )


@given(certificates(), st.none() | st.text(min_size=1).filter(str.strip))
def test_it_is_read_as_what_it_was(certificate: Certificate, organisation: str | None) -> None:
    document = document_of(certificate, under=CERTIFICATE, log="log", organisation=organisation)

    found = document_in(written(document))

    assert found == document
    assert found.certificate == replace(certificate, person=None)
    assert found.organisation == organisation
