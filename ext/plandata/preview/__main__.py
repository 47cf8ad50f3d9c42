"""Show every edition at an address of this machine, and make the pages anew after each save.

``python -m plandata.preview DOCS BUILD``: DOCS is the folder of conf.py and of the pages. What is
made comes into BUILD/preview. Ctrl+C ends it.
"""

import os
import signal
import sys
import threading
import webbrowser
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from plandata import conf_file
from plandata.model.problem import allowed
from plandata.preview.banner import BEGIN
from plandata.preview.editors import EDITORS
from sitecheck.console import Parser, say
from sitecheck.message import Message, MessageError, languages

#: The variable of the environment that names the editor of who has always the same.
EDITOR = "PLAN_EDITOR"
#: The port that is taken if it is free, so that an address can be kept.
_PORT = 8000


def main(arguments: Sequence[str]) -> int:
    """Run a session; the exit status."""
    # a job that a shell began in the background hears none otherwise
    signal.signal(signal.SIGINT, signal.default_int_handler)
    options = _options(arguments)
    spoken = options.lang or conf_file.language_of(options.docs / "conf.py")
    say(BEGIN.said(spoken))
    if options.editor and options.editor not in EDITORS:
        message = Message("エディター「{name}」は開けません", name=options.editor)
        say(message.then(allowed(options.editor, EDITORS)).said(spoken), sys.stderr)
        return 2
    try:
        return _run(options, spoken)
    except MessageError as error:
        say(error.message.said(spoken), sys.stderr)
        return 2
    except KeyboardInterrupt:
        say(Message("プレビューを終わりました").said(spoken))
        return 0


def _options(arguments: Sequence[str]) -> Namespace:
    parser = Parser(prog="python -m plandata.preview", description=(__doc__ or "").split("\n")[0])
    add = parser.add_argument
    add("docs", type=Path, help="the folder of conf.py and of the pages")
    add("build", type=Path, help="the folder of what is made")
    add("--lang", choices=languages(), default="", help="that of messages")
    add("--port", type=int, default=_PORT, help="another one is taken if it is in use")
    add("--no-browser", action="store_true", help="open none")
    add(
        "--editor", default=os.environ.get(EDITOR, ""),
        help=f"what opens the place of a problem: {', '.join(EDITORS)} (default: ${EDITOR})",
    )  # fmt: skip
    return parser.parse_args(arguments)


def _run(options: Namespace, spoken: str) -> int:
    """Run the session of a folder, which has one at a time. Raises MessageError."""
    # what takes a while to load is loaded after the first words
    from filelock import FileLock, Timeout

    folder = options.build / "preview"
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / "session.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        message = Message(
            "このフォルダのプレビューは、ほかの画面で動いています。"
            "そのアドレスを開くか、そこでCtrl+Cを押して終えてください"
        )
        raise MessageError(message) from error
    try:
        _show(options, spoken)
    finally:
        lock.release()
    return 0


def _show(options: Namespace, spoken: str) -> None:
    from plandata.preview.server import HOST, listen
    from plandata.preview.session import Session
    from plandata.preview.terminal import Terminal

    terminal = Terminal(spoken, sys.stdout)
    session = Session(options.docs, options.build, spoken, options.editor, terminal)
    with listen(session.board, spoken, options.port) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://{HOST}:{server.server_port}/"
        terminal.say(Message("{address} で見られます。終わるにはCtrl+Cを押します", address=address))
        try:
            if not options.no_browser:
                webbrowser.open(f"{address}{session.board.shown}/index.html")
            session.run()
        finally:
            session.close()
            server.shutdown()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
