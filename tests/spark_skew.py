# SPDX-License-Identifier: ISC
"""spark_skew.py BIN TREE WORK ROWS [PARTITIONS]: one source that nearly all of so many citations cite, each of a document of its own.

Of 100 citations 98 have one wording, one has another of the same source, and
one is of one of 1000 other sources.  The sources and members that the engine
finds must be those of one dedupe-sources over everything.
"""
import glob
import os
import subprocess
import sys
import time

PART = 40000  # citations of a batch
HEAD = b"doc\tnote\tcite\tkind\tauthor\ttitle\tcontainer\tdate\tpinpoint\turl\ttext\n"
OFTEN = (b"\t1\t1\tfull\tOda Lindqvel\tThe ferry that never sailed\tMorrow Bay Herald\t2031-05-14\tp. 7\t\t"
         b"Oda Lindqvel, The ferry that never sailed, Morrow Bay Herald, 14 May 2031, p. 7.\n")
OTHERWISE = OFTEN.replace(b"never sailed", b"never saild")
SELDOM = (b"\t1\t1\tfull\tAnsel Quorrin\tHarbour %04d in winter\tQuay Press %04d\t2029\t\t\t"
          b"Ansel Quorrin, Harbour %04d in winter, Quay Press %04d, 2029.\n")


def citations(first, n):
    for i in range(first, first + n):
        at = i % 100
        some = i // 100 * 7919 % 1000
        yield b"d%08d" % i + (OFTEN if at < 98 else OTHERWISE if at == 98 else SELDOM % ((some,) * 4))


def command(bin, out, name, *options):
    with open(out, "wb") as file:
        subprocess.run([os.path.join(bin, name), *options], stdout=file, check=True)


def give(bin, work, rows):
    """The citations of all, and what the extraction would leave of them, batch by batch; the path of the first."""
    between = {name: os.path.join(work, "out", "tsv", "dataset=" + name) for name in ("wordings", "citations")}
    for folder in between.values():
        os.makedirs(folder)
    every, part = os.path.join(work, "cites"), os.path.join(work, "part")
    with open(every, "wb") as whole:
        whole.write(HEAD)
        for first in range(0, rows, PART):
            with open(part, "wb") as out:
                out.write(HEAD)
                out.writelines(citations(first, min(PART, rows - first)))
            with open(part, "rb") as again:
                again.readline()
                while chunk := again.read(1 << 20):
                    whole.write(chunk)
            name = "part-%06d" % (first // PART)
            command(bin, os.path.join(between["wordings"], name), "dedupe-sources", "-w", part)
            command(bin, os.path.join(between["citations"], name), "dedupe-sources", "-w", "-m", part)
    os.remove(part)
    return every


def same(files, path):
    """Has the engine's dataset the rows of one file?  Sorted by a program that puts into files what is much."""
    script = """sorted() { LC_ALL=C sort -S 256M -T "$1"; }
    cd "$1"; for f in "$2"/part-*; do tail -n +2 "$f"; done | sorted . > got && tail -n +2 "$3" | sorted . | cmp - got
    """
    return subprocess.run(["sh", "-c", script, "sh", os.path.dirname(path), files, path]).returncode == 0


def skew(spark, bin, work, rows, partitions):
    """The datasets that differ, the seconds of the steps, and what was seen of the memory."""
    import job
    from spark_watch import Watch
    os.makedirs(work)
    every = give(bin, work, rows)
    out = os.path.join(work, "out")
    spark.conf.set("spark.sql.shuffle.partitions", partitions)
    start = time.time()
    with Watch() as watch:
        job.Job(spark, job.options(["--bin", bin, "--out", out, "--partitions", str(partitions), "--keep",
                                    "stream", "-"])).sources()
    took = time.time() - start
    differ = []
    for dataset, options in (("sources", []), ("members", ["-m"])):
        path = os.path.join(work, dataset)
        command(bin, path, "dedupe-sources", *options, every)
        if not same(os.path.join(out, "tsv", "dataset=" + dataset), path):
            differ.append(dataset)
    return differ, took, watch


def main():
    bin, tree, work = (os.path.abspath(p) for p in sys.argv[1:4])
    partitions = int(sys.argv[5]) if len(sys.argv) > 5 else 16
    sys.path.insert(0, os.path.join(tree, "pipelines", "spark"))
    import job
    from pyspark.sql import SparkSession
    builder = SparkSession.builder.master("local-cluster[2,1,2048]").config("spark.executor.memory", "1g")
    for name, value in job.SETTINGS.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    for module in ("filters", "inputs", "sources"):
        spark.sparkContext.addPyFile(os.path.join(tree, "pipelines", "spark", module + ".py"))
    differ, took, watch = skew(spark, bin, work, int(sys.argv[4]), partitions)
    cited = glob.glob(os.path.join(work, "out", "work", "cited", "*.parquet"))
    print("%s citations, %.0f s; a worker's tasks %.0f MB, the worker %.0f MB; files of citations: %s MB; %s" % (
        sys.argv[4], took, watch.tasks, watch.engine, sorted(os.path.getsize(f) // 10 ** 6 for f in cited),
        "other than on one machine: " + " ".join(differ) if differ else "as on one machine"))
    spark.stop()
    sys.exit(bool(differ))


if __name__ == "__main__":
    main()
