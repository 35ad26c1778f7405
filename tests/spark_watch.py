# SPDX-License-Identifier: ISC
"""How much memory the tasks of an engine take, from /proc, while they run."""
import os
import threading

WORKER = b"CoarseGrainedExecutorBackend"
PAGE = os.sysconf("SC_PAGE_SIZE")


def processes():
    """Of every process its parent, its resident bytes and its command line."""
    found = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open("/proc/%s/stat" % pid) as stat, open("/proc/%s/cmdline" % pid, "rb") as line:
                fields = stat.read().rsplit(")", 1)[1].split()
                found[int(pid)] = int(fields[1]), int(fields[21]) * PAGE, line.read()
        except (OSError, IndexError):
            pass
    return found


class Watch(threading.Thread):
    """Within `with`: the most that was seen, in MB, in `tasks` and `engine`.

    `tasks`: all that runs below one worker of the engine: Python and the
    filters; `engine`: the worker itself.
    """

    def __init__(self):
        super().__init__(daemon=True)
        self.over, self.tasks, self.engine = threading.Event(), 0, 0

    def look(self):
        found = processes()
        below = {}
        for pid, (parent, _, _) in found.items():
            below.setdefault(parent, []).append(pid)

        def all_below(pid):
            # what has just left the worker has its memory until it is another program
            return sum(found[child][1] + all_below(child) for child in below.get(pid, ())
                       if WORKER not in found[child][2])
        for pid, (parent, size, line) in found.items():
            if WORKER in line and WORKER not in found.get(parent, (0, 0, b""))[2]:
                self.engine = max(self.engine, size / 1e6)
                self.tasks = max(self.tasks, all_below(pid) / 1e6)

    def run(self):
        while not self.over.wait(0.1):
            self.look()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.join()
