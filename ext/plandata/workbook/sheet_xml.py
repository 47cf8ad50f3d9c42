"""The XML of a sheet, gone through without the tricks that a hostile one may play."""

from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree

#: The begin of an element, or its end.
Event = tuple[str, ElementTree.Element]


class SheetXmlError(ValueError):
    """It is no XML, or one with entities of its own, which no spreadsheet writes."""


def events(data: bytes) -> Iterator[Event]:
    """The elements as they begin and end, without their namespaces.

    Raises:
        SheetXmlError: It can't be gone through.
    """
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise SheetXmlError("entities")
    try:
        for event, element in ElementTree.iterparse(BytesIO(data), ("start", "end")):
            yield event, element
            if event == "end" and local(element) in ("row", "table-row"):
                element.clear()  # all has been seen
    except ElementTree.ParseError as error:
        raise SheetXmlError(str(error)) from error


def local(element: ElementTree.Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def attributes(element: ElementTree.Element) -> dict[str, str]:
    """The attributes of an element without their namespaces."""
    return {name.rpartition("}")[2]: value for name, value in element.attrib.items()}
