"""Metadata as programs write it: XMP packets, IPTC records, Photoshop blocks."""

import struct

_SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "dc": "http://purl.org/dc/elements/1.1/",
        "photoshop": "http://ns.adobe.com/photoshop/1.0/",
        "exif": "http://ns.adobe.com/exif/1.0/",
        "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
        "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
        "stArea": "http://ns.adobe.com/xmp/sType/Area#",
        "MP": "http://ns.microsoft.com/photo/1.2/",
        "MPRI": "http://ns.microsoft.com/photo/1.2/t/RegionInfo#",
        "MPReg": "http://ns.microsoft.com/photo/1.2/t/Region#",
    }.items()
)


def packet(properties: str, *, attributes: str = "") -> bytes:
    """As programs write it, with room behind it for the next one."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {_SPACES}>'
        f'<rdf:Description rdf:about="" {attributes}>{properties}</rdf:Description>'
        f'</rdf:RDF></x:xmpmeta>{" " * 200}<?xpacket end="w"?>'
    ).encode()


def xmp(
    *,
    text: str = "",
    keywords: tuple[str, ...] = (),
    licence: str = "",
    region: tuple[str, str, str, str] | None = None,
    name: str = "Ada",
) -> bytes:
    """`region`: of the working group, from its centre."""
    properties = (
        '<dc:description><rdf:Alt><rdf:li xml:lang="de">Etwas</rdf:li>'
        f'<rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt></dc:description>'
    )
    words = "".join(f"<rdf:li>{word}</rdf:li>" for word in keywords)
    properties += f"<dc:subject><rdf:Bag>{words}</rdf:Bag></dc:subject>"
    if licence:
        properties += f"<plus:LicenseEndDate>{licence}</plus:LicenseEndDate>"
    if region:
        properties += regions(face(name, region))
    return packet(properties)


def face(name: str, area: tuple[str, str, str, str], *, kind: str = "Face") -> str:
    sides = " ".join(f'stArea:{side}="{at}"' for side, at in zip("xywh", area, strict=True))
    return (
        f'<rdf:li><rdf:Description mwg-rs:Name="{name}" mwg-rs:Type="{kind}">'
        f'<mwg-rs:Area {sides} stArea:unit="normalized"/></rdf:Description></rdf:li>'
    )


def regions(*faces: str) -> str:
    listed = "".join(faces)
    return (
        '<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag>'
        f"{listed}</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>"
    )


def microsoft(name: str, rectangle: str) -> str:
    placed = f' MPReg:Rectangle="{rectangle}"' if rectangle else ""
    return (
        '<MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag>'
        f'<rdf:li MPReg:PersonDisplayName="{name}"{placed}/>'
        "</rdf:Bag></MPRI:Regions></MP:RegionInfo>"
    )


def iptc(*records: dict[tuple[int, int], bytes]) -> bytes:
    return b"".join(
        struct.pack(">BBBH", 0x1C, *name, len(value)) + value
        for held in records
        for name, value in held.items()
    )


def photoshop(records: bytes) -> bytes:
    return (
        b"Photoshop 3.0\x008BIM" + struct.pack(">HHL", 0x0404, 0, len(records)) + records
    ) + bytes(len(records) % 2)
