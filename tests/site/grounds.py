"""What a plan says of each measure: the only ground on which its brief and benefit may stand."""

import re
from dataclasses import dataclass
from functools import cache, cached_property

from babel.messages.pofile import read_po

from tests.site import sheets, sources
from tests.site.sheets import DOCS
from tests.site.terms import Matcher

CATALOGUES = DOCS / "locale" / "en" / "LC_MESSAGES"
_BLOCK = re.compile(r"^:::+ ?\{plan:measure\} (?P<id>\S+)\n(?P<text>.*?)^:::+ *$", re.M | re.S)
_ROLE = re.compile(r"\{[\w:-]+\}`(?P<words>[^`<]+?)(?: <[^`>]*>)?`")


@dataclass(frozen=True)
class Ground:
    """A measure's own names, text, departments and stages, and the terms that its text uses."""

    measure: sheets.Row
    texts: dict[str, str]

    @cached_property
    def operated(self) -> bool:
        """Whether the schedule has the measure in operation in any year."""
        return "operate" in {
            row["stage"] for row in sheets.rows("schedule") if row["measure"] == self.measure["id"]
        }

    def words(self, language: str) -> str:
        """All that is known of the measure in a language."""
        own = [self.measure[f"name_{language}"], self.texts[language]]
        departments = sheets.department_ids(self.measure["id"])
        own += [sheets.find("departments", id)[f"name_{language}"] for id in departments]
        columns = [f"{name}_{language}" for name in ("term", "aliases", "definition")]
        own += [term[column] for term in self.terms() for column in (*columns, "expansion")]
        return "\n".join(own)

    def terms(self) -> list[sheets.Row]:
        """The terms of the glossary that the name or the Japanese text uses."""
        said = f"{self.measure['name_ja']}\n{self.texts['ja']}"
        used = {MATCHER.names[name] for name in MATCHER.uses(said)}
        return [row for row in sheets.rows("glossary") if row["id"] in used]


def _terms() -> dict[str, str]:
    """Each term and each of its other names, with its id."""
    return {
        name: row["id"]
        for row in sheets.rows("glossary")
        for name in filter(None, [*row["aliases_ja"].split(";"), row["term_ja"]])
    }


MATCHER = Matcher(_terms())


@cache
def grounds() -> dict[str, Ground]:
    """The ground of each measure, wherever its block of text stands under ``docs``."""
    found: dict[str, Ground] = {}
    for page, source in sources.sources().items():
        for block in _BLOCK.finditer(source):
            assert block["id"] not in found, f"{block['id']} has its text twice"
            measure = sheets.find("measures", block["id"])
            texts = {"ja": block["text"], "en": _translated(page, block["text"])}
            plain = {language: _ROLE.sub(r"\g<words>", text) for language, text in texts.items()}
            found[block["id"]] = Ground(measure, plain)
    return found


def _translated(page: str, text: str) -> str:
    """The English of the paragraphs and items of a text."""
    with (CATALOGUES / f"{page}.po").open("rb") as file:
        catalogue = read_po(file)
    return "\n".join(
        str(message.string) for message in catalogue if message.id and str(message.id) in text
    )
