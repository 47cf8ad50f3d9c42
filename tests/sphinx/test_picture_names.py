"""A picture whose file has a name in Japanese, or with a space, is shown."""

import base64
from pathlib import Path
from urllib.parse import unquote

from .build import build, copy_root

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def test_pictures_are_found_by_whatever_name(tmp_path: Path) -> None:
    root = copy_root("plan", tmp_path)
    names = ["グラフ.png", "人口 推移.png", "a%20b.png", "a b.png", "plain.png"]
    for name in names:
        (root / name).write_bytes(PICTURE + name.encode())
    pictures = "\n".join(
        f"![人口の推移の図]({address})\n"
        for address in ("グラフ.png", "<人口 推移.png>", "a%2520b.png", "<a b.png>", "plain.png")
    )
    with (root / "plain.md").open("a", encoding="utf-8") as page:
        page.write(f"\n\n{pictures}")

    made = build(root)

    assert made.warnings == []
    shown = [unquote(str(image["src"])) for image in made.main("plain").find_all("img")]
    assert shown == [f"_images/{name}" for name in names]
    for name in names:
        assert (made.output / "_images" / name).read_bytes() == PICTURE + name.encode()


def test_a_picture_that_is_not_there_is_told_by_its_name(tmp_path: Path) -> None:
    root = copy_root("plan", tmp_path)
    with (root / "plain.md").open("a", encoding="utf-8") as page:
        page.write("\n\n![図](グラフ.png) ![図](a%00b.png)\n")

    told = build(root).warnings

    assert ["グラフ.png" in line for line in told] == [True, False]
