from typing import Final

# ISO 32000-1, 7.5.5 and annex H: readers look for the end in the last 1,024 bytes.
_END_WITHIN: Final = 1024


def is_whole_pdf(content: bytes) -> bool:
    """Whether it begins and ends as a PDF does; half of one is no evidence of anything."""
    head, tail = content[:_END_WITHIN], content[-_END_WITHIN:]
    _, found, after = tail.rpartition(b"startxref")
    begins_at = after.split(b"%%EOF")[0].strip() if b"%%EOF" in after else b""
    is_ended = bool(found) and begins_at.isdigit() and int(begins_at) < len(content)
    return b"%PDF-" in head and is_ended
