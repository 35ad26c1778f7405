# SPDX-License-Identifier: ISC
"""Run the filters on a part of the corpus, in a task of Spark.

A filter reads a file and writes a file, in a folder that goes with the task:
there is no pipe that could fill up.  Its rows come back as bytes, some hundreds of
kilobytes at a time, and are never looked at one by one.
"""
import collections
import contextlib
import os
import random
import shutil
import signal
import subprocess
import tempfile

from pyspark import TaskContext

# a dataset, and the command that makes it from those before it; "documents" is there from the start
Stage = collections.namedtuple("Stage", "dataset command")
STAGES = [
    Stage("footnotes", ["extract-footnotes", "-d", "documents"]),
    Stage("urls", ["extract-urls", "-d", "documents"]),
    Stage("recs", ["split-recs", "-d", "documents"]),
    Stage("signatories", ["extract-signatories", "-d", "documents"]),
    Stage("about", ["describe-docs", "-d", "documents"]),
    Stage("cites", ["split-cites", "--urls", "urls", "footnotes"]),
    Stage("wordings", ["dedupe-sources", "-w", "-S", "64M", "cites"]),
    Stage("citations", ["dedupe-sources", "-w", "-m", "-S", "64M", "cites"]),
    Stage("proof", ["verify-rows", "-d", "documents", "footnotes", "urls", "recs",
                    "signatories", "about", "cites"]),
]
DATASETS = ["documents"] + [s.dataset for s in STAGES if s.dataset != "proof"]
HEAD = b"doc\ttext\n"
BATCH = 4 << 20  # bytes of documents that go through the filters together; one that is longer goes alone
CHUNK = 256 << 10  # bytes of rows that are given to the engine together; one row that is longer is given whole
LAST_WORDS = 300


# where it is there: a filter whose task is ended, as the slower of two attempts is, ends with it
ENDS_WITH_TASK = ["setpriv", "--pdeathsig", "KILL"] if shutil.which("setpriv") else []
NOT_RUN = (126, 127)


class FilterDied(Exception):
    """A filter was ended by a signal, or took too long: the task fails, and is tried again."""


class FilterFailed(Exception):
    """A filter ended with a status that is not 0."""


@contextlib.contextmanager
def own_folder():
    """A folder for a task's files, on the engine's disks: what a task that was ended left there goes with its worker."""
    disks = os.environ.get("SPARK_LOCAL_DIRS")
    disk = random.choice(disks.split(",")) if disks else None
    if disk:
        os.makedirs(disk, exist_ok=True)
    folder = tempfile.mkdtemp(prefix="ibid-", dir=disk)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def last_words(path):
    with open(path, "rb") as err:
        err.seek(max(0, os.path.getsize(path) - 4096))
        lines = err.read().decode("utf-8", "replace").splitlines() or [""]
    return "".join(c for c in lines[-1] if c.isprintable())[:LAST_WORDS]


def run(command, folder, output, timeout, stdin=None):
    """Run a filter of `bin` in a folder; what it prints goes to the file `output` there."""
    given = open(os.path.join(folder, stdin), "rb") if stdin else subprocess.DEVNULL
    errors = os.path.join(folder, output + ".err")
    with open(os.path.join(folder, output), "wb") as out, open(errors, "wb") as err:
        child = subprocess.Popen(ENDS_WITH_TASK + command, cwd=folder, stdin=given, stdout=out, stderr=err,
                                 start_new_session=True, env=dict(os.environ, TMPDIR=folder))
        try:
            status = child.wait(timeout)
        except subprocess.TimeoutExpired:
            raise FilterDied("%s: not done after %d s" % (os.path.basename(command[0]), timeout))
        finally:
            if child.returncode is None:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()
            if stdin:
                given.close()
    name = os.path.basename(command[0])
    if status in NOT_RUN:
        raise OSError("%s: cannot be run: %s" % (command[0], last_words(errors)))
    if status < 0:
        raise FilterDied("%s: ended by signal %d" % (name, -status))
    if status > 0:
        raise FilterFailed("%s: status %d: %s" % (name, status, last_words(errors)))


def chunks(path, header=True):
    """The rows of a file in chunks of whole ones, with line ends between them alone; without the header line."""
    with open(path, "rb") as rows:
        if header:
            rows.readline()
        while True:
            chunk = rows.read(CHUNK)
            if not chunk:
                return
            if not chunk.endswith(b"\n"):
                chunk += rows.readline()
            yield chunk[:-1] if chunk.endswith(b"\n") else chunk


def chunked(rows):
    """Rows in such chunks."""
    chunk, size = [], 0
    for row in rows:
        chunk.append(row)
        size += len(row) + 1
        if size >= CHUNK:
            yield b"\n".join(chunk)
            chunk, size = [], 0
    if chunk:
        yield b"\n".join(chunk)


class Extraction:
    """From documents (rows of doc and text) to chunks of rows of every dataset."""

    def __init__(self, folder, bin, heads, timeout, stubborn):
        self.folder, self.bin, self.heads, self.timeout = folder, bin, heads, timeout
        # a filter that has died in the same task before is taken for one that fails
        self.stubborn = stubborn

    def stage(self, stage, documents):
        """Make a dataset of the batch; the reason why not, where it is one document's."""
        command = [os.path.join(self.bin, stage.command[0])] + stage.command[1:]
        try:
            run(command, self.folder, stage.dataset, self.timeout)
            return None
        except (FilterFailed, FilterDied) as error:
            if isinstance(error, FilterDied) and not self.stubborn:
                raise
            if len(documents) > 1:
                raise FilterFailed(str(error))
            if stage.dataset == "proof" and isinstance(error, FilterFailed):
                with open(os.path.join(self.folder, "proof"), "rb") as proof:
                    wrong = sum(1 for _ in proof) - 1
                return "%d rows do not hold" % wrong if wrong > 0 else str(error)
            with open(os.path.join(self.folder, stage.dataset), "w") as out:
                out.write(self.heads.get(stage.dataset, "") + "\n")
            return str(error)

    def batch(self, documents):
        """The rows of these documents; where that fails, of each half of them."""
        with open(os.path.join(self.folder, "documents"), "wb") as out:
            out.write(HEAD)
            for document in documents:
                out.write(document)
                out.write(b"\n")
        errors = []
        try:
            for stage in STAGES:
                reason = self.stage(stage, documents)
                if reason:
                    errors.append((stage.dataset, reason))
        except FilterFailed:
            half = len(documents) // 2
            yield from self.batch(documents[:half])
            yield from self.batch(documents[half:])
            return
        for dataset in DATASETS:
            for chunk in chunks(os.path.join(self.folder, dataset)):
                yield dataset, chunk
        for dataset, reason in errors:
            yield "errors", b"%s\t%s\t%s" % (documents[0].split(b"\t", 1)[0], dataset.encode(),
                                            reason.replace("\\", "\\\\").encode())


def batches(documents):
    """Lists of documents of together BATCH bytes; one that is longer by itself."""
    batch, size = [], 0
    for document in documents:
        if batch and size + len(document) > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(document)
        size += len(document)
    if batch:
        yield batch


def extract(bin, heads, timeout):
    """For mapPartitions: documents, as rows in bytes, or errors as (dataset, row), to (dataset, chunk of rows)."""
    def partition(documents):
        stubborn = TaskContext.get().attemptNumber() > 0
        with own_folder() as folder:
            extraction = Extraction(folder, bin, heads, timeout, stubborn)
            errors = []
            # each file of a dataset is one by itself
            yield from ((dataset, heads[dataset].encode()) for dataset in DATASETS + ["errors"])

            def sound():
                for document in documents:
                    if isinstance(document, tuple):
                        errors.append(document)
                    else:
                        yield document
            for batch in batches(sound()):
                yield from extraction.batch(batch)
            yield from errors
    return partition


def through(command, timeout, files=None):
    """For mapPartitions: rows (bytes) through one filter that reads standard input, to chunks of rows.

    `command` is a function, called at the worker, that gives the filter and its arguments.

    `files` maps the byte that rows for a file begin with to its name and its
    header line; the filter's arguments may name it.  That byte is taken off,
    and so is the first of those that belong to no file: these are the
    filter's standard input.
    """
    def partition(rows):
        with own_folder() as folder:
            with contextlib.ExitStack() as stack:
                rest = stack.enter_context(open(os.path.join(folder, "input"), "wb"))
                to = {}
                for byte, (name, head) in (files or {}).items():
                    to[byte] = stack.enter_context(open(os.path.join(folder, name), "wb"))
                    to[byte].write(head)
                for row in rows:
                    if files:
                        to.get(row[:1], rest).write(row[1:] + b"\n")
                    else:
                        rest.write(row + b"\n")
            run(command(), folder, "output", timeout, "input")
            yield from chunks(os.path.join(folder, "output"), header=False)
    return partition
