"""Run as a script, `watched.py ROOT ARGUMENT…`: the command `kiemdiem` with the net shut and every write noted.

What leaves the process or touches the disk is told by Python's audit events (`sys.addaudithook`), which cannot be taken away again: so this is a
process of its own. The last line of standard error is a JSON list of [event, path].
"""

import json
import os
import sys

NET = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")
STARTS = ("subprocess.", "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "pty.spawn")
CHANGES = (
    "os.mkdir",
    "os.rename",
    "os.remove",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "os.utime",
    "shutil.",
    "sqlite3.",
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def watch(noted):
    def hook(event, arguments):
        if event.startswith(NET):
            raise PermissionError(event)
        if event == "open":
            path, mode, flags = arguments
            writes = set(mode) & set("wax+") if isinstance(mode, str) else isinstance(flags, int) and flags & WRITING
            if writes and not isinstance(path, int):  # a number is a file opened before, and noted then
                noted.append((event, os.fsdecode(path)))
        elif event.startswith((*CHANGES, *STARTS)):
            noted.append((event, str(arguments[0])))
            noted.extend((event, str(other)) for other in arguments[1:2] if event in ("os.rename", "os.link", "os.symlink"))

    sys.addaudithook(hook)


def main(root, *arguments):
    sys.path.insert(0, root)
    noted = []
    watch(noted)
    from kiemdiem_docs.cli import main as kiemdiem

    try:
        kiemdiem(list(arguments))
    finally:
        sys.stderr.write(json.dumps(noted) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
