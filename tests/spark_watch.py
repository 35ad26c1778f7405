# SPDX-License-Identifier: ISC
"""How much memory the tasks of an engine take, from /proc, while they run."""
import os
import threading

WORKER = b"CoarseGrainedExecutorBackend"
PYTHON = b"pyspark"
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


def most(pid):
    """The most resident bytes that a process ever had; 0 if it is gone."""
    try:
        with open("/proc/%d/status" % pid) as status:
            return sum(int(line.split()[1]) << 10 for line in status if line.startswith("VmHWM:"))
    except OSError:
        return 0


class Watch(threading.Thread):
    """Within `with`: the most that was seen, in MB, in `tasks`, `python` and `engine`.

    `tasks`: all that runs below one worker of the engine at a time: Python
    and the filters; `python`: the largest process of Python there, which is
    asked what it ever had, so that no moment is missed; `engine`: the worker
    itself.
    """

    def __init__(self):
        super().__init__(daemon=True)
        self.over, self.tasks, self.python, self.engine = threading.Event(), 0, 0, 0

    def look(self):
        found = processes()
        below = {}
        for pid, (parent, _, _) in found.items():
            below.setdefault(parent, []).append(pid)

        def all_below(pid):
            total = 0
            for child in below.get(pid, ()):
                # what has just left the worker has its memory until it is another program
                if WORKER in found[child][2]:
                    continue
                if PYTHON in found[child][2]:
                    self.python = max(self.python, most(child) / 1e6)
                total += found[child][1] + all_below(child)
            return total
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
