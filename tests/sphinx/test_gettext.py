"""Prose is translated by gettext and data by its columns: one mechanism a text, never two."""

from pathlib import Path

from babel.messages.pofile import read_po

from .build import build, copy_root


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


def test_a_message_has_the_place_of_its_prose(tmp_path: Path) -> None:
    root = copy_root("three-levels", tmp_path)
    with (build(root, "gettext").output / "books.pot").open("rb") as file:
        catalogue = read_po(file)
    message = catalogue["{plan:area}`1-2`と合わせて進めます。"]
    ((place, line),) = message.locations
    assert Path(place).name == "books.md"
    text = (root / "books.md").read_text("utf-8").splitlines()
    assert "と合わせて" in text[line - 1]
