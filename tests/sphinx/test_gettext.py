"""Prose is translated by gettext and data by its columns: one mechanism a text, never two."""

import re
from pathlib import Path
from shutil import rmtree
from typing import Any

from babel.messages.pofile import read_po, write_po

from .build import build, copy_root

JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")


def test_only_prose_reaches_the_catalogues(tmp_path: Path) -> None:
    root = copy_root("three-levels", tmp_path)
    site = build(root, "gettext")
    assert site.warnings == []
    found = {}
    for file in sorted(site.output.glob("*.pot")):
        with file.open("rb") as catalogue:
            found[file.stem] = [message.id for message in read_po(catalogue) if message.id]
    assert found == {
        "books": [
            "{plan:area}`1-2`と合わせて進めます。",
            "{plan:dept}`製本係`が{plan:term}`製本`をします。",
        ],
        "figures": ["図", "本は{plan:value}`loans-1987`です。"],
        "index": [
            "やまの市図書館計画",
            "計画は{plan:fy}`1988-1991`です。{plan:date}`1988-03`に決まりました。",
        ],
        "law": ["法律"],
        "lists": ["一覧"],
        "offices": ["係"],
        "places": ["{plan:term}`分館`を開きます。"],
        "words": ["用語"],
    }


def test_a_link_alone_is_prose_where_its_words_are_the_authors(tmp_path: Path) -> None:
    root = copy_root("three-levels", tmp_path)
    links = [
        "{plan:term}`分館の本 <bunkan>`",
        "{plan:term}`分室`",
        "{plan:measure}`施策 <1-1-1>`",
    ]
    named = ["{plan:term}`bunkan`", "{plan:measure}`1-1-1`", "{plan:dept}`製本係`"]
    with (root / "index.md").open("a", encoding="utf-8") as page:
        page.writelines(f"\n{link}\n" for link in [*links, *named])
    with (build(root, "gettext").output / "index.pot").open("rb") as file:
        messages = [message.id for message in read_po(file)]
    assert messages[-3:] == links


def test_a_message_has_the_place_of_its_prose(tmp_path: Path) -> None:
    root = copy_root("three-levels", tmp_path)
    with (build(root, "gettext").output / "books.pot").open("rb") as file:
        catalogue = read_po(file)
    message = catalogue["{plan:area}`1-2`と合わせて進めます。"]
    ((place, line),) = message.locations
    assert Path(place).name == "books.md"
    text = (root / "books.md").read_text("utf-8").splitlines()
    assert "と合わせて" in text[line - 1]


def test_every_text_of_a_page_can_be_translated(markup_root: Path) -> None:
    """A translation that says the same of everything leaves nothing but code in Japanese."""
    config: dict[str, Any] = {"gettext_compact": False, "locale_dirs": ["locale"]}
    templates = build(markup_root, "gettext", **config).output
    for template in templates.rglob("*.pot"):
        page = template.relative_to(templates).with_suffix(".po")
        catalogue = markup_root / "locale" / "fr" / "LC_MESSAGES" / page
        with template.open("rb") as file:
            messages = read_po(file)
        for number, message in enumerate(messages):
            message.string = f"Traduit {number}" if message.id else ""
        catalogue.parent.mkdir(parents=True, exist_ok=True)
        with catalogue.open("wb") as file:
            write_po(file, messages)
    rmtree(markup_root / "_build" / "doctrees")  # another builder's
    site = build(markup_root, language="fr", **config)
    for page in markup_root.glob("*.md"):
        main = site.main(page.stem)
        for sample in main.select("pre, .sd-btn"):  # a button's label is no text for Sphinx
            sample.decompose()
        left = [text for text in main.find_all(string=True) if JAPANESE.search(text)]
        spoken = [value for tag in main.find_all(True) for value in map(str, tag.attrs.values())]
        assert [*left, *filter(JAPANESE.search, spoken)] == [], page.stem


def test_the_cells_of_a_table_have_the_place_of_the_table(markup_root: Path) -> None:
    """That of its directive (docutils 0.23, for Python 3.12 and later) or of its first row."""
    with (build(markup_root, "gettext").output / "tables.pot").open("rb") as file:
        lines = {message.id: message.locations[0][1] for message in read_po(file) if message.id}
    text = (markup_root / "tables.md").read_text("utf-8").splitlines()
    directive = text.index(":::{table} 開いている時間") + 1
    first_row = text.index("| 場所 | 時間 |") + 1
    assert {lines[cell] for cell in ("場所", "時間", "役場", "8")} <= {directive, first_row}
