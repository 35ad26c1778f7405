# SPDX-License-Identifier: ISC
"""spark_cost.py BIN TREE WORK STREAM [TIMES...]: what the job of pipelines/spark costs as a corpus grows.

STREAM has documents, rows of doc and text.  For each of TIMES (1 2 4 8) the
corpus is that many copies of them, all but the first with other ids and with
other letters in the words that are not frequent, so that they cite other
sources.  Prints, for the filters alone, for corpus.mk and for
the job: the processor's seconds of all processes, and the clock's.  Needs perf(1).

MASTER: local[2], or as local-cluster[2,1,2048].  WHAT: of filters (no sources), plain,
make (corpus.mk), extract (no sources, no Parquet), whole; SPARK_HOME, PYSPARK_PYTHON as for
the tests.
"""
import collections
import os
import re
import shutil
import subprocess
import sys
import time

engine = sys.argv[1].startswith("-")  # it runs this itself, for the extraction alone
if not engine:
    bin, tree, work, stream = (os.path.abspath(p) for p in sys.argv[1:5])
    times = [int(n) for n in sys.argv[5:]] or [1, 2, 4, 8]
    master = os.environ.get("MASTER", "local[2]")
    what = os.environ.get("WHAT", "plain extract whole").split()
    here = os.path.join(tree, "pipelines", "spark")
WORD = re.compile(rb"(?<![\\A-Za-z])[A-Za-z]{6,}")
FREQUENT = 5000


def other_letters(text, copy, frequent):
    def change(match):
        word = match.group()
        if word.lower() in frequent:
            return word
        at = 2 + (copy - 1) % (len(word) - 4)
        return word[:at] + word[at + 1:at + 2] + word[at:at + 1] + word[at + 2:]
    return WORD.sub(change, text)


def corpus(n):
    """So many times the documents; its path and its bytes."""
    path = os.path.join(work, "corpus-%d.tsv" % n)
    if not os.path.exists(path):
        with open(stream, "rb") as lines:
            head, rows = lines.readline(), lines.readlines()
        words = collections.Counter(w.lower() for row in rows for w in WORD.findall(row))
        frequent = {w for w, _ in words.most_common(FREQUENT)}
        with open(path, "wb") as out:
            out.write(head)
            out.writelines(rows)
            for copy in range(1, n):
                for row in rows:
                    doc, text = row.split(b"\t", 1)
                    out.write(b"%s-%d\t%s" % (doc, copy, other_letters(text, copy, frequent)))
    return path, os.path.getsize(path)


def seconds(command, **more):
    """Of the processor, in all processes, and of the clock.

    The engine ends processes without waiting for them: perf counts these, wait() does not.
    """
    counted = os.path.join(work, "counted")
    start = time.time()
    with open(os.path.join(work, "log"), "wb") as log:
        subprocess.run(["perf", "stat", "-x,", "-e", "task-clock", "-o", counted, "--"] + command,
                       check=True, stdout=log, stderr=log, **more)
    took = time.time() - start
    with open(counted) as lines:
        return sum(float(line.split(",")[0]) for line in lines if ",task-clock" in line) / 1000, took


PLAIN = """
cd "$1" || exit
for c in "footnotes extract-footnotes" "urls extract-urls" "recs split-recs" \\
    "signatories extract-signatories" "about describe-docs"; do
	"$2/${c#* }" -d "$3" > "${c%% *}" || exit
done
"$2/split-cites" --urls urls footnotes > cites || exit
"$2/verify-rows" -d "$3" footnotes urls recs signatories about cites > proof
[ -n "$4" ] || exit 0
"$2/dedupe-sources" cites > sources && "$2/dedupe-sources" -m cites > members
"""


def fresh(name):
    path = os.path.join(work, name)
    shutil.rmtree(path, ignore_errors=True)
    os.makedirs(path)
    return path


def plain(path, n, sources):
    return seconds(["sh", "-c", PLAIN, "plain", fresh("plain"), bin, path, sources])


def make(path, n):
    folder = fresh("texts")
    with open(path, "rb") as lines:
        next(lines)
        for line in lines:
            doc, text = line.rstrip(b"\n").split(b"\t")[:2]
            text = re.sub(rb"\\(.)", lambda m: {b"n": b"\n", b"t": b"\t", b"r": b"\r"}.get(m.group(1), m.group(1)), text)
            with open(os.path.join(folder.encode(), doc + b".txt"), "wb") as out:
                out.write(text)
    return seconds(["make", "-s", "-f", tree + "/pipelines/corpus.mk", "CORPUS=" + folder,
                    "OUT=" + fresh("made"), "BIN=" + bin, "-j2"])


def job(path, n, script):
    names = [os.path.join(here, f) for f in ("filters.py", "inputs.py", "sources.py", "job.py")]
    return seconds([os.path.join(os.environ["SPARK_HOME"], "bin", "spark-submit"), "--master", master,
                    "--driver-memory", "1g", "--conf", "spark.ui.enabled=false", "--conf", "spark.executor.memory=1g",
                    "--py-files", ",".join(names), script, "--bin", bin, "--out", fresh("out"),
                    "--partitions", os.environ.get("PARTITIONS", "4"), "stream", path])


def extraction(argv):
    """The first step of the job, and no other: the engine calls this."""
    import job
    from pyspark.sql import SparkSession
    builder = SparkSession.builder.appName("extraction")
    for name, value in job.SETTINGS.items():
        builder = builder.config(name, value)
    job.Job(builder.getOrCreate(), job.options(argv)).extract()


def main():
    os.makedirs(work, exist_ok=True)
    ways = {"plain": lambda p, n: plain(p, n, "yes"), "filters": lambda p, n: plain(p, n, ""), "make": make,
            "whole": lambda p, n: job(p, n, os.path.join(here, "job.py")),
            "extract": lambda p, n: job(p, n, os.path.abspath(__file__))}
    print("times\tMB\twhat\tseconds\tclock")
    for n in times:
        path, size = corpus(n)
        for way in what:
            spent, took = ways[way](path, n)
            print("%d\t%.1f\t%s\t%.1f\t%.1f" % (n, size / 1e6, way, spent, took))
            sys.stdout.flush()


if engine:
    extraction(sys.argv[1:])
else:
    main()
