"""Every kind of event and of fault that a long run must have seen often enough."""

from typing import Final

from tests.simulation.expected_of_pictures import OF_THE_LIBRARY
from tests.simulation.faults import (
    CLOCK_BACK,
    CLOCK_ON,
    DELAYED,
    DOUBLED,
    DROPPED,
    REORDERED,
    Fault,
)
from tests.simulation.invariants.renewals import RENEWED

OFTEN_ENOUGH: Final = 0.05

_OF_PEOPLE: Final = (
    "register adult",
    "register minor",
    "register unknown country",
    "register employee",
    "register pupil",
    "guardian claimed",
    "guardian recorded",
    "guardian proven",
    "birth date",
    "merge",
    "split",
    "erase",
    "enter plea",
    "order erasure",
    "approve erasure",
    "decline erasure",
    "take order back",
    "orders due",
    "carry out erasure",
    "dies erased",
    "dies before its proof",
    "dies after its proof",
    "put again",
    "old copy",
    "end terms",
    "end evidence",
    "order end of evidence",
    "answer end of evidence",
    "carry out end of evidence",
    "end templates",
)
_OF_CONSENTS: Final = (
    "ask publication",
    "ask recognition",
    "ask for both",
    "renew",
    "give",
    "guardian gives",
    "refuse",
    "send",
    "sign",
    "guardian signs",
    "withdraw by link",
    "withdraw",
    "narrow",
    "revoke",
    "cancel",
    "daily round",
    RENEWED,
    "object",
    "decide",
    "record basis",
    "end basis",
    "unreadable consent",
)
_OF_ASKING: Final = (
    "make code",
    "close code",
    "sign up",
    "sign up as another",
    "sign up at once",
    "ask a list",
    "attach",
    "sign elsewhere",
    "decline elsewhere",
    "hint",
    "hint repeated",
    "hint forged",
    "look",
    "look at all",
    "provider fails",
    "provider mixes up",
)
_OF_HOME: Final = (
    "knock",
    "let in",
    "withdraw on my page",
    "narrow on my page",
    "object on my page",
    "plead",
    "take plea back",
    "ask to be found",
    "find",
    "sweep finds",
)
EVENTS: Final = (*_OF_PEOPLE, *_OF_CONSENTS, *_OF_ASKING, *_OF_HOME, *OF_THE_LIBRARY)
FAULTS: Final = (
    *(fault.value for fault in Fault),
    DROPPED,
    DOUBLED,
    REORDERED,
    DELAYED,
    CLOCK_BACK,
    CLOCK_ON,
)
