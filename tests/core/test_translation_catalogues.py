"""Catalogues of translations are brought up to date without loss and without churn."""

from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest

from plandata.languages.po_file import CatalogueError, Pair, compiled, read, updated
from plandata.languages.terms import shown
from sitecheck.text_file import write

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: fr\\n"\n'
#: A page before and after an editor's work, as a build extracts it.
OLD = ["見出し", "計画は三年間です。", "歩いて登ります。"]


def update(template: Path, file: Path, language: str) -> bool:
    """Bring a catalogue up to date; whether it changed."""
    return write(file, updated(template, file, language))


def template(folder: Path, messages: list[str], *, first_line: int = 1) -> Path:
    """What ``sphinx-build -b gettext`` writes, with the lines and the date that it notes."""
    file = folder / "page.pot"
    entries = "".join(
        f'\n#: ../page.md:{line} 0123abc\nmsgid "{message}"\nmsgstr ""\n'
        for line, message in enumerate(messages, first_line)
    )
    date = f'"POT-Creation-Date: 2026-11-{first_line:02} 09:00+0900\\n"\n'
    file.write_text(HEADER + date + entries, "utf-8")
    return file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A catalogue in which all is translated but the last message."""
    file = tmp_path / "fr" / "page.po"
    update(template(tmp_path, OLD), file, "fr")
    translate(file, {"見出し": "Titre", "計画は三年間です。": "Le plan dure trois ans."})
    return file


def translate(file: Path, words: dict[str, str]) -> None:
    text = file.read_text("utf-8")
    for message, translation in words.items():
        assert f'msgid "{message}"\nmsgstr ""\n' in text
        text = text.replace(
            f'msgid "{message}"\nmsgstr ""\n', f'msgid "{message}"\nmsgstr "{translation}"\n'
        )
    file.write_text(text, "utf-8")


def test_a_new_catalogue_has_every_message_and_nothing_that_changes_by_itself(
    tmp_path: Path,
) -> None:
    file = tmp_path / "fr" / "below" / "page.po"
    assert update(template(tmp_path, OLD), file, "fr")
    assert file.read_text("utf-8") == (
        HEADER
        + '\nmsgid "見出し"\nmsgstr ""\n'
        + '\nmsgid "計画は三年間です。"\nmsgstr ""\n'
        + '\nmsgid "歩いて登ります。"\nmsgstr ""\n'
    )


def test_a_second_update_changes_nothing(tmp_path: Path, file: Path) -> None:
    before = file.read_bytes()
    assert not update(template(tmp_path, OLD), file, "fr")
    assert file.read_bytes() == before


def test_lines_and_dates_change_nothing(tmp_path: Path, file: Path) -> None:
    assert not update(template(tmp_path, OLD, first_line=20), file, "fr")


def test_a_message_that_moves_takes_its_translation_along(tmp_path: Path, file: Path) -> None:
    assert update(template(tmp_path, [OLD[1], OLD[2], OLD[0]]), file, "fr")
    assert read(file) == [
        Pair("計画は三年間です。", "Le plan dure trois ans."),
        Pair("歩いて登ります。", ""),
        Pair("見出し", "Titre"),
    ]
    assert "#" not in file.read_text("utf-8")


def test_a_changed_message_has_the_old_translation_as_a_guess(tmp_path: Path, file: Path) -> None:
    assert update(template(tmp_path, [OLD[0], "計画は五年間です。"]), file, "fr")
    assert read(file)[1] == Pair("計画は五年間です。", "Le plan dure trois ans.", fuzzy=True)
    assert (
        '#, fuzzy\n#| msgid "計画は三年間です。"\n'
        'msgid "計画は五年間です。"\nmsgstr "Le plan dure trois ans."\n'
    ) in file.read_text("utf-8")


def test_a_guess_stays_as_it_is_until_somebody_has_looked_at_it(tmp_path: Path, file: Path) -> None:
    changed = template(tmp_path, [OLD[0], "計画は五年間です。"])
    update(changed, file, "fr")
    before = file.read_bytes()
    assert not update(changed, file, "fr")
    assert file.read_bytes() == before


def test_a_message_changed_twice_has_the_message_that_was_translated_beside_it(
    tmp_path: Path, file: Path
) -> None:
    update(template(tmp_path, [OLD[0], "計画は五年間です。"]), file, "fr")
    update(template(tmp_path, [OLD[0], "計画は五か年です。"]), file, "fr")
    assert (
        '#, fuzzy\n#| msgid "計画は三年間です。"\n'
        'msgid "計画は五か年です。"\nmsgstr "Le plan dure trois ans."\n'
    ) in file.read_text("utf-8")


def test_a_change_that_is_taken_back_leaves_nothing(tmp_path: Path, file: Path) -> None:
    before = file.read_bytes()
    update(template(tmp_path, [OLD[0], "計画は五年間です。", OLD[2]]), file, "fr")
    assert file.read_bytes() != before
    update(template(tmp_path, OLD), file, "fr")
    assert file.read_bytes() == before


def test_a_guess_that_was_looked_at_loses_the_old_message(tmp_path: Path, file: Path) -> None:
    changed = template(tmp_path, [OLD[0], "計画は五年間です。"])
    update(changed, file, "fr")
    text = file.read_text("utf-8")
    file.write_text(text.replace("#, fuzzy\n", "").replace("trois", "cinq"), "utf-8")
    update(changed, file, "fr")
    assert "#" not in file.read_text("utf-8")
    assert read(file)[1] == Pair("計画は五年間です。", "Le plan dure cinq ans.")


def test_the_old_message_may_have_quotes_and_several_lines(tmp_path: Path) -> None:
    file = tmp_path / "page.po"
    update(template(tmp_path, [r"一行目の\"小屋\"です。\n二行目です。"]), file, "fr")
    text = file.read_text("utf-8")
    file.write_text(
        text.replace('二行目です。"\nmsgstr ""', '二行目です。"\nmsgstr "Ici"'), "utf-8"
    )
    changed = template(tmp_path, [r"一行目の\"小屋\"です。\n三行目です。"])
    update(changed, file, "fr")
    assert r'#| msgid "" "一行目の\"小屋\"です。\n" "二行目です。"' in file.read_text("utf-8")
    assert not update(changed, file, "fr")


def test_a_message_that_is_like_no_other_begins_empty(tmp_path: Path, file: Path) -> None:
    update(template(tmp_path, [*OLD, "水は谷でくみます。"]), file, "fr")
    assert read(file)[3] == Pair("水は谷でくみます。", "")


def test_a_translation_that_nothing_needs_any_more_is_kept_commented_out(
    tmp_path: Path, file: Path
) -> None:
    before = file.read_bytes()
    update(template(tmp_path, [OLD[0]]), file, "fr")
    assert read(file) == [Pair("見出し", "Titre")]
    assert file.read_text("utf-8").endswith(
        '\n\n#~ msgid "計画は三年間です。"\n#~ msgstr "Le plan dure trois ans."\n'
    )
    assert not update(template(tmp_path, [OLD[0]]), file, "fr")
    update(template(tmp_path, OLD), file, "fr")
    assert file.read_bytes() == before, "it is there again where it is needed again"


def test_a_guess_that_nothing_needs_any_more_is_a_guess_when_it_comes_back(
    tmp_path: Path, file: Path
) -> None:
    changed = template(tmp_path, [OLD[0], "計画は五年間です。"])
    update(changed, file, "fr")
    before = file.read_bytes()
    update(template(tmp_path, [OLD[0]]), file, "fr")
    assert "#, fuzzy\n" in file.read_text("utf-8")
    update(template(tmp_path, [OLD[0], "計画は五年間です。"]), file, "fr")
    assert file.read_bytes() == before


def test_a_translation_kept_beside_another_is_not_lost(tmp_path: Path, file: Path) -> None:
    kept = '\n#~ msgid "見出し"\n#~ msgstr "Rubrique"\n'
    file.write_text(file.read_text("utf-8") + kept, "utf-8")
    update(template(tmp_path, OLD), file, "fr")
    assert read(file)[0] == Pair("見出し", "Titre")
    assert file.read_text("utf-8").endswith(kept)


def test_comments_that_belong_to_no_message_stay(tmp_path: Path, file: Path) -> None:
    text = "# par Anne\n" + file.read_text("utf-8") + "\n# à faire\n# et à relire\n"
    file.write_text(text, "utf-8")
    assert not update(template(tmp_path, OLD), file, "fr")
    update(template(tmp_path, [OLD[0]]), file, "fr")
    assert not update(template(tmp_path, [OLD[0]]), file, "fr")
    assert file.read_text("utf-8").startswith("# par Anne\nmsgid")
    assert file.read_text("utf-8").endswith("\n# à faire\n# et à relire\n")


def test_a_translators_own_comment_stays(tmp_path: Path, file: Path) -> None:
    text = file.read_text("utf-8")
    file.write_text(text.replace('msgid "見出し"', '# voir la carte\nmsgid "見出し"'), "utf-8")
    assert not update(template(tmp_path, OLD), file, "fr")
    assert "# voir la carte\n" in file.read_text("utf-8")


def test_a_role_is_not_flagged_as_a_place_to_fill_in(tmp_path: Path) -> None:
    file = tmp_path / "page.po"
    update(template(tmp_path, ["{plan:term}`小屋`を開きます。"]), file, "fr")
    assert "#," not in file.read_text("utf-8")


def test_a_guess_has_no_flag_of_the_message_before(tmp_path: Path) -> None:
    file = tmp_path / "page.po"
    update(template(tmp_path, ["山の上で5%sの坂を登ります。"]), file, "fr")
    translate(file, {"山の上で5%sの坂を登ります。": "On monte."})
    assert update(template(tmp_path, ["山の上で5の坂を登ります。"]), file, "fr")
    assert "#, fuzzy\n" in file.read_text("utf-8")
    assert not update(template(tmp_path, ["山の上で5の坂を登ります。"]), file, "fr")


def test_long_messages_are_not_wrapped(tmp_path: Path) -> None:
    file = tmp_path / "page.po"
    long = "小屋 " * 60 + "です。"
    update(template(tmp_path, [long]), file, "fr")
    assert f'msgid "{long}"\n' in file.read_text("utf-8")


def test_the_words_of_another_language_are_messages_without_translation(tmp_path: Path) -> None:
    japanese = tmp_path / "ja.po"
    japanese.write_text(f'{HEADER}\nmsgid "Menu"\nmsgstr "メニュー"\n', "utf-8")
    file = tmp_path / "fr.po"
    update(japanese, file, "fr")
    assert read(file) == [Pair("Menu", "")]


def test_no_catalogue_has_no_messages(tmp_path: Path) -> None:
    assert read(tmp_path / "none.po") == []


#: What damages the last entry of a catalogue, the line that is told, and the start of the message.
DAMAGE = {
    "a merge's marks": ('<<<<<<< mine\nmsgstr "a"\n', 6, "「<<<<<<< mine」は.poファイルの行では"),
    "two translations": ('msgstr "a"\nmsgstr "b"\n', 7, '「msgstr "b"」はここには書けません'),
    "no translation": ('msgid "b"\nmsgstr "a"\n', 6, '「msgid "b"」はここには書けません'),
    "no end of a string": ('msgstr "a\n', 6, '「msgstr "a」は.poファイルの行では'),
    "a quote in a string": ('msgstr "a"b"\n', 6, '「msgstr "a"b"」は.poファイルの行では'),
    "words after an entry": ('msgstr "a"\n\n"b"\n', 8, '「"b"」はここには書けません'),
    "words after a comment": ('msgstr "a"\n# b\n"b"\n', 8, '「"b"」はここには書けません'),
    "a letter that was lost": ('msgstr "a\ufffd"\n', 6, '「msgstr "a□"」は見えない文字（U+FFFD）'),
    "a byte of nothing": ('msgstr "a\0"\n', 6, '「msgstr "a□"」は見えない文字（U+0000）'),
    "words before all, commented out": (
        'msgstr "a"\n\n#~ "b"\n',
        8,
        '「#~ "b"」はここには書けません',
    ),
    "two translations of what is commented out": (
        'msgstr "a"\n\n#~ msgid "b"\n#~ msgstr "b"\n#~ msgstr "c"\n',
        10,
        '「#~ msgstr "c"」はここには書けません',
    ),
    "a context": ('msgctxt "x"\nmsgstr "a"\n', 6, '「msgctxt "x"」はここには書けません'),
    "the file's end": ("", 5, '「msgid "一"」はmsgstrのないmsgidです'),
    "the same again": (
        'msgstr "a"\nmsgid ""\n"一"\nmsgstr ""\n',
        9,
        '「msgstr ""」は6行目にも訳文がある文です',
    ),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_catalogue_is_told_with_its_line(tmp_path: Path, damage: str) -> None:
    text, line, message = DAMAGE[damage]
    file = tmp_path / "page.po"
    file.write_text(f'{HEADER}msgid "一"\n{text}', "utf-8")
    with pytest.raises(CatalogueError) as told:
        read(file)
    assert str(told.value).startswith(f"{file}:{line}: {message}")


def test_a_head_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "page.po"
    file.write_text('msgid ""\nmsgstr ""\n"POT-Creation-Date: yesterday\\n"\n', "utf-8")
    with pytest.raises(CatalogueError, match=r"page\.po:1: 翻訳ファイルとして読めません（"):
        read(file)


def test_words_before_the_head_are_told(tmp_path: Path) -> None:
    file = tmp_path / "page.po"
    file.write_text(f'"lost"\n{HEADER}', "utf-8")
    with pytest.raises(CatalogueError, match=r"page\.po:1: 「\"lost\"」はここには書けません"):
        read(file)


def test_a_catalogue_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    loop, nowhere, folder = (tmp_path / f"{name}.po" for name in ("loop", "nowhere", "folder"))
    loop.symlink_to(loop.name)
    nowhere.symlink_to("other.po")
    folder.mkdir()
    for file in (loop, nowhere, folder):
        with pytest.raises(CatalogueError, match=rf"{file.name}: 開けません（.+）。読めるファイル"):
            read(file)


def test_a_catalogue_in_another_encoding_is_told(tmp_path: Path) -> None:
    file = tmp_path / "page.po"
    file.write_bytes(f'{HEADER}msgid "見出し"\nmsgstr ""\n'.encode("cp932"))
    with pytest.raises(CatalogueError, match=r"page\.po:5: .*UTF-8で保存してください"):
        read(file)


def test_an_editor_may_write_a_mark_and_windows_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "page.po"
    text = f'{HEADER}msgid "見出し"\nmsgstr "Titre"\n'.replace("\n", "\r\n")
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert read(file) == [Pair("見出し", "Titre")]


def test_a_compiled_catalogue_has_no_guesses_and_is_always_the_same(tmp_path: Path) -> None:
    file = tmp_path / "page.po"
    guess = '#, fuzzy\nmsgid "計画"\nmsgstr "Plan"\n'
    file.write_text(f'{HEADER}msgid "見出し"\nmsgstr "Titre"\n\n{guess}', "utf-8")
    words = GNUTranslations(BytesIO(compiled(file)))
    assert [words.gettext(text) for text in ("見出し", "計画")] == ["Titre", "計画"]
    assert b"1970-01-01" in compiled(file)


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("{plan:term}`小屋`へ行きます。", "小屋へ行きます。"),
        ("{plan:term}`the hut <koya>`.", "the hut."),
        ("{ref}`the huts <huts-1>` and {plan:fy}`2024`", "the huts and 2024"),
        ("[the huts](../huts.md)", "[the huts]"),
        ("code `koya` stays", "code `koya` stays"),
    ],
)
def test_a_message_is_shown_without_what_readers_do_not_see(message: str, words: str) -> None:
    assert shown(message) == words
