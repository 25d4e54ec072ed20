"""What holds in every world, whatever was said in whatever order."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.reference import Use, counts, is_allowed, next_change, verdict
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_consent import ConsentRevoked, ObjectionDecided
from tests.simulation.reference.facts_library import Exempted, FaceMarked, MembershipAdded
from tests.simulation.reference.facts_people import (
    BirthCorrected,
    MergeUndone,
    PeopleMerged,
    PersonDied,
    PersonErased,
    PersonRegistered,
)
from tests.simulation.worlds import (
    FAIR,
    ON_WEB,
    PRINT,
    RECOGNISED,
    WEB,
    asked,
    asset,
    basis,
    guardian,
    house,
    linked,
    narrowed,
    no,
    objected,
    reviewed,
    yes,
)

SHORT = replace(asked("short", supersedes="one"), until=60)
ANN_DE = PersonRegistered(at=0, person="ann", country="DE")
# Born so that the fourteenth birthday and majority (DE) fall between the seconds 0 and 100.
BORN = ("1951-12-31", "1955-12-31", "1960-01-01", None)
SECONDS = st.integers(0, 100)
VOICES = st.sampled_from(["self", "eve", "max"])
RECORDS = st.sampled_from(["one", "short", "his"])
EXEMPT = Exempted(at=5, asset="asset", face="f", channels=frozenset({"website"}), starts=30)
KEPT = FaceMarked(at=5, asset="asset", face="f", mark="keep", stays=frozenset({(WEB, 70)}))
SAID = st.one_of(
    st.builds(yes, RECORDS, at=SECONDS, voice=VOICES, scope=st.sampled_from([WEB, PRINT])),
    st.builds(yes, RECORDS, at=SECONDS, voice=VOICES),
    st.builds(no, RECORDS, at=SECONDS, voice=VOICES),
    st.builds(narrowed, RECORDS, at=SECONDS, voice=VOICES),
    st.builds(objected, at=SECONDS, voice=VOICES),
    st.builds(basis, st.sampled_from(["contract", "crowd"]), at=SECONDS, until=SECONDS),
    st.builds(ConsentRevoked, at=SECONDS, consent=RECORDS),
    st.builds(ObjectionDecided, at=SECONDS, objection=st.just("objection"), upheld=st.booleans()),
    st.builds(PeopleMerged, at=SECONDS, kept=st.just("ann"), gone=st.just("bob")),
    st.builds(MergeUndone, at=SECONDS, kept=st.just("ann"), gone=st.just("bob")),
    st.builds(BirthCorrected, at=SECONDS, person=st.just("ann"), born=st.sampled_from(BORN)),
    st.builds(PersonDied, at=SECONDS, person=st.just("ann")),
    st.builds(guardian, st.sampled_from(["eve", "max"]), is_claimed=st.booleans()),
    st.sampled_from([EXEMPT, KEPT]),
    st.just(MembershipAdded(at=5, asset="asset", collection="shoot")),
)
KNOWN: list[Fact] = [
    *(replace(FAIR, collection="shoot"), PersonRegistered(at=0, person="bob")),
    *(asset("f", licence_end=90), reviewed(), linked()),
    *(asked(), SHORT, replace(asked("his"), person="bob")),
]
WORLDS = st.builds(
    lambda born, said: house(replace(ANN_DE, born=born), *KNOWN, *said),
    st.sampled_from(BORN),
    st.lists(SAID, max_size=12),
)


@given(WORLDS, SECONDS)
def test_between_two_instants_the_clock_changes_nothing(world: list[Fact], at: int) -> None:
    then = next_change(world, "asset", "website", at=at)

    last = 10**6 if then is None else then - 1
    now = verdict(world, "asset", "website", at=at)
    assert now == verdict(world, "asset", "website", at=last)


@given(WORLDS, st.one_of(st.builds(no, RECORDS, voice=VOICES), st.builds(objected, voice=VOICES)))
def test_one_more_no_never_allows_more(world: list[Fact], said: Fact) -> None:
    for at in range(0, 101, 10):
        assert counts(world, "ann", ON_WEB, at=at) or not counts(
            [*world, said], "ann", ON_WEB, at=at
        )


@given(WORLDS, SECONDS)
def test_the_kinds_of_consent_never_imply_each_other(world: list[Fact], at: int) -> None:
    assert not counts(world, "ann", RECOGNISED, at=at)


@given(WORLDS, SECONDS)
def test_nothing_is_left_to_allow_for_who_is_erased(world: list[Fact], at: int) -> None:
    gone = [*world, PersonErased(at=0, person="ann")]
    uses: list[Use] = [ON_WEB, RECOGNISED]

    assert not any(is_allowed(gone, "ann", use, at=at) for use in uses)
