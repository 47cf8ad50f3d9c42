"""Permanent ids for headings."""

import re

from docutils import nodes
from sphinx.transforms import SphinxTransform

from plandata.extension.domain import domain_of
from plandata.extension.node_types import plan_title
from plandata.wording.labels import anchor


class HomeHeadings(SphinxTransform):
    """Make a section whose heading is ``{plan:title}`` the home of the thing that it names."""

    default_priority = 10  # before messages are looked up for translation (20)

    def apply(self) -> None:
        """Give the section its permanent id and leave plain words in the heading."""
        domain = domain_of(self.env)
        for name in list(self.document.findall(plan_title)):
            title = name.parent
            if isinstance(title, nodes.title):
                title.parent["ids"] = [anchor(name["kind"], name["id"])]
                title["translatable"] = False
                domain.note_home(name["kind"], name["id"], title)
                if title.parent.parent is self.document:
                    thing = name["kind"], name["id"]
                    domain.notes.note_subject(self.env.current_document.docname, thing)
            name.replace_self(name.children)


class EachIdOnce(SphinxTransform):
    """Leave an id once on a section whose author gives it the label that the data gives it too."""

    default_priority = 800  # after docutils has moved labels to their sections (260)

    def apply(self) -> None:
        """Keep the first of each."""
        for section in self.document.findall(nodes.section):
            section["ids"] = list(dict.fromkeys(section["ids"]))


class DropImplicitIds(SphinxTransform):
    """Leave a labelled section only its label.

    From a Japanese heading docutils makes a number (``id3``) or the few Latin letters in it
    (``ict``); a link to those would lead elsewhere after the next edit.
    """

    default_priority = EachIdOnce.default_priority

    def apply(self) -> None:
        """Drop the ids made from headings where there is another."""
        named = self.document.nametypes.items()
        implicit = {self.document.nameids.get(name) for name, explicit in named if not explicit}
        for section in self.document.findall(nodes.section):
            lasting = [
                id for id in section["ids"] if id not in implicit and not re.fullmatch(r"id\d+", id)
            ]
            section["ids"] = lasting or section["ids"]
