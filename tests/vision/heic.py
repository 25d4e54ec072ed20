"""
HEIC files made by hand: encoders of HEVC come under licences that we cannot ship, decoders do not.

Every block of 16 x 16 pixels is a slice of its own with its samples as they are (PCM), so that
nothing has to be predicted, transformed or coded; what is left of the arithmetic coder is constant.
"""

import struct

from PIL import Image

_BLOCK = 16
_MAIN = "00" + "0" + "00001" + f"{0x60000000:032b}" + "1011" + "0" * 44 + f"{93:08b}"
_FLAGS_OF_MAIN = bytes.fromhex("01600000" + "00b0000000" + "00005d")
_IS_PCM, _IS_END = 268, 508  # where the coder's interval begins for these two, from the start


def heic(
    picture: Image.Image, *, turn: int = 0, exif: bytes = b"", xmp: bytes = b"", copies: int = 1
) -> bytes:
    """`turn`: quarters of a turn against the clock; `copies`: pictures in the one file."""
    coded = b"".join(struct.pack(">L", len(one)) + one for one in _slices(picture))
    items = [(b"hvc1", coded)] * copies
    items += [(b"Exif", struct.pack(">L", 0) + exif)] * bool(exif)
    items += [(b"mime", xmp)] * bool(xmp)
    brands = _box(b"ftyp", b"heic" + struct.pack(">L", 0) + b"mif1heic")
    size = len(_meta(items, picture, turn=turn, start=0))
    meta = _meta(items, picture, turn=turn, start=len(brands) + size + 8)
    return brands + meta + _box(b"mdat", b"".join(data for _, data in items))


def _slices(picture: Image.Image) -> list[bytes]:
    across, down = picture.width // _BLOCK, picture.height // _BLOCK
    y, *chroma = picture.convert("YCbCr").split()
    halves = [plane.resize((picture.width // 2, picture.height // 2)) for plane in chroma]
    slices = []
    for nth in range(across * down):
        left, top = nth % across * _BLOCK, nth // across * _BLOCK
        box = (left, top, left + _BLOCK, top + _BLOCK)
        samples = y.crop(box).tobytes()
        for half in halves:
            samples += half.crop((box[0] // 2, box[1] // 2, box[2] // 2, box[3] // 2)).tobytes()
        address = f"{nth:0{(across * down - 1).bit_length()}b}" if nth else ""
        head = ("0" if nth else "1") + "0" + _ue(0) + address + _ue(2) + _ue(0)
        head = _aligned(head + "1") + _coded(_IS_PCM)
        slices.append(_unit(19, _bytes(_aligned(head)) + samples + _bytes(_coded(_IS_END))))
    return slices


def _coded(low: int) -> str:
    """What the arithmetic coder writes when it ends there (H.265, 9.3.4.9)."""
    bits, outstanding = "", 0
    for _ in range(7):
        if low >= 512:
            bits, outstanding = bits + "1" + "0" * outstanding, 0
        elif low < 256:
            bits, outstanding = bits + "0" + "1" * outstanding, 0
        else:
            outstanding += 1
        low = low - 512 if low >= 512 else low if low < 256 else low - 256
        low <<= 1
    last = low >> 9 & 1
    bits += str(last) + str(1 - last) * outstanding
    # The very first bit is never written.
    return bits[1:] + f"{low >> 7 & 3 | 1:02b}"


def _parameters(picture: Image.Image) -> list[bytes]:
    video = "0000" + "11" + "000000" + "000" + "1" + "1" * 16 + _MAIN + "1" + _ue(0) * 3
    video += "000000" + _ue(0) + "00"
    sequence = "0000" + "000" + "1" + _MAIN + _ue(0) + _ue(1) + _ue(picture.width)
    sequence += _ue(picture.height) + "0" + _ue(0) * 2 + _ue(4) + "1" + _ue(0) * 3
    sequence += _ue(1) + _ue(0) * 2 + _ue(2) + _ue(0) * 2 + "000"
    sequence += "1" + "0111" * 2 + _ue(1) + _ue(0) + "1" + _ue(0) + "00000"
    shot = _ue(0) * 2 + "00" + "000" + "00" + _ue(0) * 2 + _ue(0) + "000" + _ue(0) * 2
    shot += "0000000" + "101" + "00" + _ue(0) + "00"
    units = zip((32, 33, 34), (video, sequence, shot), strict=True)
    return [_unit(kind, _bytes(_aligned(bits + "1"))) for kind, bits in units]


def _meta(
    items: list[tuple[bytes, bytes]], picture: Image.Image, *, turn: int, start: int
) -> bytes:
    entries, places, refers = b"", b"", b""
    for nth, (kind, data) in enumerate(items, 1):
        named = b"\x00application/rdf+xml\x00" if kind == b"mime" else b"\x00"
        entries += _box(b"infe", b"\x02\0\0\0" + struct.pack(">HH", nth, 0) + kind + named)
        places += struct.pack(">HHHLL", nth, 0, 1, start, len(data))
        start += len(data)
        if kind != b"hvc1":
            refers += _box(b"cdsc", struct.pack(">HHH", nth, 1, 1))
    count = struct.pack(">H", len(items))
    return _box(
        b"meta",
        bytes(4)
        + _box(b"hdlr", bytes(8) + b"pict" + bytes(13))
        + _box(b"pitm", bytes(4) + struct.pack(">H", 1))
        + _box(b"iloc", bytes(4) + b"\x44\x00" + count + places)
        + _box(b"iinf", bytes(4) + count + entries)
        + (_box(b"iref", bytes(4) + refers) if refers else b"")
        + _properties(picture, turn=turn, of=sum(kind == b"hvc1" for kind, _ in items)),
    )


def _properties(picture: Image.Image, *, turn: int, of: int) -> bytes:
    arrays = b"".join(
        struct.pack(">BHH", 0x80 | kind, 1, len(unit)) + unit
        for kind, unit in zip((32, 33, 34), _parameters(picture), strict=True)
    )
    config = b"\x01" + _FLAGS_OF_MAIN + b"\xf0\x00\xfc\xfd\xf8\xf8\x00\x00\x0f\x03" + arrays
    held = _box(b"hvcC", config)
    held += _box(b"ispe", bytes(4) + struct.pack(">LL", *picture.size))
    held += _box(b"colr", b"nclx" + struct.pack(">HHHB", 1, 13, 6, 0x80))
    held += _box(b"irot", bytes([turn]))
    each = b"".join(struct.pack(">HB", nth, 4) + b"\x81\x02\x03\x84" for nth in range(1, of + 1))
    return _box(
        b"iprp", _box(b"ipco", held) + _box(b"ipma", bytes(4) + struct.pack(">L", of) + each)
    )


def _unit(kind: int, payload: bytes) -> bytes:
    """Three bytes that look like the start of the next one are told apart by a fourth."""
    safe, zeros = bytearray(), 0
    for byte in payload:
        if zeros >= 2 and byte <= 3:
            safe.append(3)
            zeros = 0
        safe.append(byte)
        zeros = 0 if byte else zeros + 1
    return bytes([kind << 1, 1]) + bytes(safe)


def _ue(number: int) -> str:
    bits = f"{number + 1:b}"
    return "0" * (len(bits) - 1) + bits


def _aligned(bits: str) -> str:
    return bits + "0" * (-len(bits) % 8)


def _bytes(bits: str) -> bytes:
    bits = _aligned(bits)
    return int(bits, 2).to_bytes(len(bits) // 8)


def _box(kind: bytes, held: bytes) -> bytes:
    return struct.pack(">L", len(held) + 8) + kind + held
