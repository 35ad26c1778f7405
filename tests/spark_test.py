# SPDX-License-Identifier: ISC
"""spark_test.py BIN TREE WORK [SHARED]: the job of pipelines/spark on a cluster of two workers, in TAP."""
import contextlib
import glob
import gzip
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time

bin, tree, work = (os.path.abspath(p) for p in sys.argv[1:4])
shared = sys.argv[4] if len(sys.argv) > 4 else ""
parts = os.environ.get("PARTS", "sample kinds folders hard hangs memory skew real lags").split()
here = os.path.join(tree, "pipelines", "spark")
sys.path.insert(0, here)

from pyspark.sql import SparkSession  # noqa: E402

import filters  # noqa: E402
import inputs  # noqa: E402
import job  # noqa: E402
import spark_skew  # noqa: E402
from spark_watch import Watch  # noqa: E402

EACH = ["footnotes", "urls", "recs", "signatories", "about", "cites", "sources", "members"]
CITATIONS = 100000
tests = 0


def ok(good, name, why=""):
    global tests
    tests += 1
    print("%s %d - %s" % ("ok" if good else "not ok", tests, name))
    if not good:
        print("".join("# %s\n" % line for line in str(why)[:2000].splitlines()), end="")
    sys.stdout.flush()


def printed(*command, file=None):
    """What a command prints, in bytes, without the header line."""
    with open(file, "rb") if file else open(os.devnull, "rb") as given:
        out = subprocess.run([os.path.join(bin, command[0])] + list(command[1:]), stdin=given,
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    return out.split(b"\n", 1)[0] + b"\n", out.split(b"\n", 1)[1]


def plain(stream, without=()):
    """The datasets as one machine makes them; of some documents without their addresses."""
    path = {d: os.path.join(work, "plain." + d) for d in EACH + ["some"]}
    with open(stream, "rb") as every, open(path["some"], "wb") as some:
        some.writelines(line for line in every if line.split(b"\t", 1)[0].decode() not in without)
    made = [("footnotes", ["extract-footnotes", "-d", stream]), ("urls", ["extract-urls", "-d", path["some"]]),
            ("recs", ["split-recs", "-d", stream]), ("signatories", ["extract-signatories", "-d", stream]),
            ("about", ["describe-docs", "-d", stream]),
            ("cites", ["split-cites", "--urls", path["urls"], path["footnotes"]]),
            ("sources", ["dedupe-sources", path["cites"]]), ("members", ["dedupe-sources", "-m", path["cites"]])]
    rows = {}
    for dataset, command in made:
        head, out = printed(*command)
        with open(path[dataset], "wb") as file:
            file.write(head + out)
        rows[dataset] = sorted(out.splitlines())
    return rows


def files(out, dataset):
    return sorted(glob.glob(os.path.join(out, "tsv", "dataset=" + dataset, "part-*")))


def engine(out, dataset):
    rows = []
    for file in files(out, dataset):
        with open(file, "rb") as lines:
            rows += lines.read().splitlines()[1:]
    return sorted(rows)


def same(name, out, want, empty=()):
    for dataset in EACH:
        got = engine(out, dataset)
        wrong = sorted(set(got) ^ set(want[dataset])) if got != want[dataset] else []
        ok(got == want[dataset] and (got or dataset in empty), "%s: %s" % (name, dataset),
           "%d rows, not %d: %s" % (len(got), len(want[dataset]), wrong[:4]))


def documents(rdd):
    return sorted(rdd.collect())


def kinds(spark, stream):
    """Every kind of input gives the same documents."""
    rows = [line.split(b"\t") for line in open(stream, "rb").read().splitlines()[1:]]
    values = [(doc.decode(), subprocess.run(
        ["printf", "%b", text.decode()], stdout=subprocess.PIPE).stdout.decode()) for doc, text in rows]
    want = sorted(b"\t".join(r) for r in rows)
    os.makedirs(work + "/kinds")
    with open(work + "/kinds/j.jsonl", "w") as out:
        for doc, text in values:
            out.write(json.dumps({"id": doc, "text": text}) + "\n")
    spark.createDataFrame(values, "doc string, text string").write.parquet(work + "/kinds/parquet")
    read = {kind: lambda path, kind=kind, **more: inputs.KINDS[kind](spark, path, bin, 60, 3, **more)
            for kind in inputs.KINDS}
    ok(documents(read["stream"](stream)) == want, "a document stream")
    ok(documents(read["jsonl"](work + "/kinds/j.jsonl")) == want, "JSON Lines")
    ok(documents(read["parquet"](work + "/kinds/parquet")) == want, "Parquet")
    with open(work + "/kinds/j.jsonl", "a") as out:
        out.write("{ this is none\n[1]\n{\"id\": \"no text\"}\n")
    bad = [d for d in read["jsonl"](work + "/kinds/j.jsonl").collect() if isinstance(d, tuple)]
    ok(len(bad) == 3 and all(d[0] == "errors" for d in bad), "lines that are no document are errors", bad)
    for name, whole in (("x.warc.wet", lambda b: b), ("x.warc.wet.gz", gzip.compress)):
        file = work + "/kinds/" + name
        with open(file, "wb") as out:
            for doc, text in values * 3:
                body = text.encode()
                out.write(whole(b"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://ardovia.example/%s\r\n"
                                b"WARC-Record-ID: <urn:uuid:%s>\r\nWARC-Date: 2031-01-01T00:00:00Z\r\n"
                                b"Content-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
                                % (doc.encode(), doc.encode(), len(body), body)))
        _, out = printed("pack-docs", file)
        text = sorted(line.split(b"\t")[1] for line in out.splitlines())
        for size in (3000, 1 << 20):
            got = [d.split(b"\t")[1] for d in read["warc"](file, size=size).collect()]
            ok(sorted(got) == text and len(got) == 3 * len(rows), "%s by ranges of %d bytes" % (name, size),
               "%d of %d" % (len(got), len(text)))


def parent(pid):
    with open("/proc/%d/stat" % pid) as stat:
        return int(stat.read().rsplit(")", 1)[1].split()[1])


def wrapped(folder):
    """Commands that misbehave: one fails on one document, dies on another, waits for its worker's end once."""
    os.makedirs(folder)
    for command in os.listdir(bin):
        os.symlink(os.path.join(bin, command), os.path.join(folder, command))
    os.remove(folder + "/extract-urls")
    with open(folder + "/extract-urls", "w") as out:
        out.write("""#!/bin/sh
for f; do
	[ -f "$f" ] || continue
	! grep -q '^fails	' "$f" || { echo 'extract-urls: it is the document' >&2; exit 1; }
	if grep -q '^dies	' "$f"; then echo once >> %(at)s/died; kill -SEGV $$; fi
	if grep -q '^slow	' "$f" && mkdir %(at)s/slow 2> /dev/null; then
		echo $PPID > %(at)s/worker.new && mv %(at)s/worker.new %(at)s/worker
		sleep 30
	fi
done
exec %(bin)s/extract-urls "$@"
""" % {"at": work, "bin": bin})
    os.chmod(folder + "/extract-urls", 0o755)


def killer(killed):
    """End the worker process (the engine's executor) that the slow document is with."""
    for _ in range(1200):
        if os.path.exists(work + "/worker"):
            with open(work + "/worker") as file:
                executor = parent(parent(int(file.read())))
            with open("/proc/%d/cmdline" % executor, "rb") as line:
                if b"CoarseGrainedExecutorBackend" in line.read():
                    os.kill(executor, signal.SIGKILL)
                    killed.append(executor)
            return
        time.sleep(0.1)


def note_text(i, notes):
    said = "".join("Paragraph %d of the report on the quay.%d\n\n" % (k, k) for k in range(1, notes + 1))
    foot = "".join("%d Oda Lindqvel, “The ferry that never sailed”, Morrow Bay Herald, 14 May 2031, p. %d, "
                   "https://herald.example/2031/05/ferry.\n" % (k, i * 7 + k) for k in range(1, notes + 1))
    return (said + "\nNotes\n" + foot).replace("\n", "\\n")


def hard(spark):
    """One source cited everywhere, documents that fail, and a worker that is lost."""
    stream = work + "/hard.tsv"
    with open(stream, "w") as out:
        out.write("doc\ttext\n")
        for doc in ["d%03d" % i for i in range(200)] + ["fails", "dies", "slow"]:
            out.write("%s\t%s\n" % (doc, note_text(len(doc), 100)))
    wrapped(work + "/bin")
    killed = []
    thread = threading.Thread(target=killer, args=(killed,))
    thread.start()
    out = work + "/hard"
    job.run(spark, ["--bin", work + "/bin", "--out", out, "--partitions", "4", "--keep", "stream", stream])
    thread.join()
    ok(killed, "a worker was ended by its process id in the middle of the job")
    same("a lost worker, one source cited everywhere", out, plain(stream, ("fails", "dies")),
         ("recs", "signatories"))
    errors = engine(out, "errors")
    ok(errors == [b"dies\turls\textract-urls: ended by signal 11",
                  b"fails\turls\textract-urls: status 1: extract-urls: it is the document"], "the errors", errors)
    with open(work + "/died") as times:
        ok(len(times.readlines()) > 1, "a filter that died was tried again")
    cited = [spark.read.parquet(f).count() for f in glob.glob(out + "/work/cited/*.parquet")]
    ok(max(cited) < 0.6 * sum(cited), "no task has most of the citations of one source", cited)
    once = spark.read.parquet(out + "/work/wordings").count()
    ok(once < 10, "what is cited everywhere is compared once", once)
    return out


def extracted(spark, name, commands, given, *options):
    """The extraction alone, of a stream: where its rows are, and how many of its tasks failed."""
    path = os.path.join(work, name + ".tsv")
    with open(path, "w") as out:
        out.write("doc\ttext\n" + "".join("%s\t%s\n" % d for d in given))
    out = os.path.join(work, name)
    context = spark.sparkContext
    context.setJobGroup(name, name)
    job.Job(spark, job.options(["--bin", commands, "--out", out, *options, "stream", path])).extract()
    status = context.statusTracker()
    stages = [status.getStageInfo(stage) for id in status.getJobIdsForGroup(name)
              for stage in status.getJobInfo(id).stageIds]
    return out, sum(stage.numFailedTasks for stage in stages if stage)


def one_odd(name, script):
    """Commands of which extract-urls begins with some lines of the shell; $f is a document stream."""
    folder = os.path.join(work, name)
    os.makedirs(folder)
    for command in os.listdir(bin):
        os.symlink(os.path.join(bin, command), os.path.join(folder, command))
    os.remove(folder + "/extract-urls")
    with open(folder + "/extract-urls", "w") as out:
        out.write("#!/bin/sh\nf=documents\n[ -f $f ] || exec %s/extract-urls \"$@\"\n%s\nexec %s/extract-urls \"$@\"\n"
                  % (bin, script, bin))
    os.chmod(folder + "/extract-urls", 0o755)
    return folder


def docs_of(out, dataset):
    return [row.split(b"\t")[0].decode() for row in engine(out, dataset)]


def alive(path):
    """The processes that a file names and that do not end."""
    with open(path) as file:
        pids = file.read().split()
    for _ in range(150):
        left = [pid for pid in pids if os.path.exists("/proc/" + pid)]
        if not left:
            break
        time.sleep(0.2)
    return left


def hangs(spark):
    """A filter that does not come to its end: its task fails, and the second time the document is named."""
    commands = one_odd("hanging", "if grep -q '^hangs	' $f; then echo $$ >> %s/hung; exec sleep 300; fi" % work)
    given = [(doc, "See https://%s.example/x there" % doc) for doc in ("hangs", "b")]
    out, failures = extracted(spark, "hangs", commands, given, "--timeout", "4")
    ok(failures == 1, "a filter that hangs fails its task", failures)
    ok(engine(out, "errors") == [b"hangs\turls\textract-urls: not done after 4 s"],
       "tried again, its document is named", engine(out, "errors"))
    ok(docs_of(out, "urls") == ["b"], "the other document has its rows", docs_of(out, "urls"))
    ok(docs_of(out, "documents") == ["b", "hangs"], "each document is there once", docs_of(out, "documents"))
    ok(not alive(work + "/hung"), "nothing is left of the filter", alive(work + "/hung"))


def session(master):
    builder = SparkSession.builder.master(master).appName("check").config(
        "spark.executor.memory", "1g").config("spark.speculation", "true").config(
        "spark.speculation.interval", "200ms").config("spark.speculation.quantile", "0.5").config(
        "spark.speculation.multiplier", "2").config("spark.speculation.minTaskRuntime", "4s").config(
        # the tests are short: compile little
        "spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1")
    for name, value in job.SETTINGS.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    for module in ("filters", "inputs", "sources"):
        spark.sparkContext.addPyFile("%s/%s.py" % (here, module))
    return spark


@contextlib.contextmanager
def two_hosts():
    """A cluster of two workers with an address each: a task is not given twice to one address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        master = "spark://127.0.0.1:%d" % free.getsockname()[1]
    daemons = []

    def daemon(name, host, *more):
        environment = dict(os.environ, SPARK_LOCAL_IP=host, SPARK_DAEMON_MEMORY="256m",
                           SPARK_DAEMON_JAVA_OPTS="-XX:TieredStopAtLevel=1")
        daemons.append(subprocess.Popen(
            [os.environ["SPARK_HOME"] + "/bin/spark-class", "org.apache.spark.deploy.%s.%s" % (name, name.capitalize()),
             "--host", host, "--webui-port", "0", *more], env=environment, stdout=subprocess.DEVNULL))
    try:
        daemon("master", "127.0.0.1", "--port", master.rsplit(":", 1)[1])
        for host in ("127.0.0.2", "127.0.0.3"):
            daemon("worker", host, "--cores", "1", "--memory", "1g", "--work-dir", work + "/" + host, master)
        yield master
    finally:
        for child in daemons:
            child.terminate()
            child.wait()


def lags(spark):
    """A task that is slow is given to another worker as well, and the rows of one of both count."""
    commands = one_odd("lagging", "if grep -q '^lags	' $f; then echo $$ >> %s/lagged;\n"
                       "if mkdir %s/lag 2> /dev/null; then exec sleep 400; fi; fi" % (work, work))
    given = [(doc, "See https://%s.example/x there" % doc) for doc in ("lags", "b", "c", "d")]
    start = time.time()
    out, failures = extracted(spark, "lags", commands, given)
    took = time.time() - start
    with open(work + "/lagged") as file:
        attempts = len(file.read().split())
    ok(attempts == 2 and failures == 0 and took < 300, "a slow task is done a second time, by another worker",
       "%d attempts, %d failed, %.0f s" % (attempts, failures, took))
    for dataset in ("documents", "urls"):
        ok(docs_of(out, dataset) == ["b", "c", "d", "lags"], "its rows are there once: " + dataset, docs_of(out, dataset))
    ok(not alive(work + "/lagged"), "nothing is left of the first attempt", alive(work + "/lagged"))


def folders(spark):
    """Texts in folders, of which some have one name, have the ids that pack-docs gives them."""
    root = work + "/reports"
    for name, whole in (("a.txt", bytes), ("x/note.txt", bytes), ("y/note.txt", bytes), ("y/z/note.txt", bytes),
                        ("b.txt", bytes), ("b.txt.gz", gzip.compress), ("#1.txt", bytes), ("x/#1.txt", bytes),
                        (".hidden/c.txt", bytes), ("two, three.txt", bytes)):
        os.makedirs(os.path.dirname(os.path.join(root, name)), exist_ok=True)
        with open(os.path.join(root, name), "wb") as out:
            out.write(whole(b"The text of %s.\n" % name.encode()))
    with open(root + "/y/stream.tsv", "w") as out:
        out.write("doc\ttext\nnote\tof a stream\nother\tof a stream\n")
    want = sorted(b"\t".join(row.split(b"\t")[:2]) for row in printed("pack-docs", root)[1].splitlines())
    got = documents(inputs.text(spark, root, bin, 60, 3))
    ok(got == want and len(want) == 11, "folders in folders: the ids of pack-docs", sorted(set(got) ^ set(want)))
    with open(root + "/_passed.txt", "w") as out:
        out.write("not read")
    bad = [d for d in inputs.text(spark, root, bin, 60, 3).collect() if isinstance(d, tuple)]
    ok(len(bad) == 1 and bad[0][1].startswith(b"_passed.txt\t"), "what the engine passes over is named", bad)


def memory(spark):
    """A task takes what its largest document does, and no more for many of them."""
    def peak(name, documents):
        with Watch() as watch:
            extracted(spark, name, bin, documents)
        return watch
    page = note_text(1, 100)
    times = 5 * filters.BATCH // len(page) // 2  # two tasks, each with more than one batch
    few = peak("few", [("d%d" % i, page) for i in range(times)])
    many = peak("many", [("d%d" % i, page) for i in range(4 * times)])
    ok(0 < many.python < few.python + 8, "four times the documents take no more memory in a task",
       "%.0f MB, then %.0f" % (few.python, many.python))
    large = peak("large", [("one", page * times)])
    size = times * len(page) / 1e6
    ok(large.tasks < few.tasks + 12 * size, "one large document takes a task not more than twelve times its size",
       "%.0f MB of %.0f MB, %.0f MB for small ones" % (large.tasks, size, few.tasks))
    print("# a task: %.0f MB for %.0f MB of small documents, %.0f MB for %.0f MB; %.0f MB for one document of %.0f MB" % (
        few.tasks, size, many.tasks, 4 * size, large.tasks, size))
    print("# its Python: %.0f MB, then %.0f" % (few.python, many.python))


def skewed(spark):
    """One source that nearly all citations cite."""
    start = time.time()
    differ, took, watch = spark_skew.skew(spark, bin, work + "/skew", CITATIONS, 4)
    ok(not differ, "one source cited by %d documents: as on one machine" % CITATIONS, differ)
    ok(watch.tasks < 300, "and no task holds them", "%.0f MB" % watch.tasks)
    print("# one source cited by %d documents: %.0f s of %.0f, a task %.0f MB" % (
        CITATIONS, took, time.time() - start, watch.tasks))


def parquet(spark, out):
    for dataset in EACH:
        frame = spark.read.parquet(out + "/parquet/" + dataset)
        rows = sorted(b"\t".join((v or "").replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
                                 .replace("\r", "\\r").encode() for v in row) for row in frame.collect())
        ok(rows == engine(out, dataset), "Parquet has the rows: " + dataset)


def main():
    spark = session("local-cluster[2,1,2048]")
    sample = os.path.join(work, "sample")
    os.makedirs(sample)
    for file in glob.glob(tree + "/pipelines/sample/*.txt") + glob.glob(tree + "/pipelines/sample/*.gz"):
        os.symlink(file, os.path.join(sample, os.path.basename(file)))
    head, rows = printed("pack-docs", sample)
    stream = work + "/sample.tsv"
    with open(stream, "wb") as out:
        out.write(b"doc\ttext\n" + b"".join(b"\t".join(r.split(b"\t")[:2]) + b"\n" for r in rows.splitlines()))
    if "sample" in parts:
        job.run(spark, ["--bin", bin, "--out", work + "/out", "text", sample])
        same("the sample corpus", work + "/out", plain(stream))
        ok(engine(work + "/out", "errors") == [], "it has no errors", engine(work + "/out", "errors"))
        parquet(spark, work + "/out")
    if "kinds" in parts:
        kinds(spark, stream)
    if "hard" in parts:
        hard(spark)
    for name, part in (("folders", folders), ("hangs", hangs), ("memory", memory), ("skew", skewed)):
        if name in parts:
            part(spark)
    if "real" in parts and shared:
        lines = subprocess.run("%s/pack-docs %s/dev/notes/*/*.raw.txt | cut -f 1,2 | head -n 25" % (bin, shared), shell=True,
                               stdout=subprocess.PIPE).stdout
        with open(work + "/real.tsv", "wb") as out:
            out.write(lines)
        job.run(spark, ["--bin", bin, "--out", work + "/real", "--partitions", "5", "stream", work + "/real.tsv"])
        same("real documents", work + "/real", plain(work + "/real.tsv"))
    spark.stop()
    if "lags" in parts:
        with two_hosts() as master:
            spark = session(master)
            lags(spark)
            spark.stop()
    print("1..%d" % tests)


main()
