# SPDX-License-Identifier: ISC
"""Read documents: RDDs of rows of doc and text, in bytes; for what could not be read, (dataset, row)."""
import json
import mmap
import os
import re
import subprocess
import tempfile

from pyspark.sql import functions as F

import filters

RANGE = 64 << 20  # bytes of a web archive that one task reads
GZIP = b"\x1f\x8b\x08"
RECORD = re.compile(rb"(?<=\r\n\r\n)WARC/1\.[01]\r\n")


def escape(value):
    return (value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
            .replace("\r", "\\r"))


def row(doc, text):
    return (escape(doc) + "\t" + escape(text)).encode()


def failed(doc, reason):
    return "errors", "\t".join(escape(s) for s in (doc, "documents", reason)).encode()


def packed(bin, timeout, name, write):
    """What pack-docs makes of one file, which `write` fills."""
    with filters.own_folder() as folder:
        file = os.path.join(folder, name)
        with open(file, "wb") as out:
            write(out)
        reason = None
        try:
            filters.run([os.path.join(bin, "pack-docs"), "--", name], folder, "packed.tsv", timeout)
        except filters.FilterFailed as error:
            reason = str(error)
        with open(os.path.join(folder, "packed.tsv"), "rb") as lines:
            next(lines, None)
            for line in lines:
                yield b"\t".join(line.rstrip(b"\n").split(b"\t", 2)[:2])
        if reason:
            yield failed(name, reason)


def below(spark, path):
    """The files of a folder and of those in it, by their paths below it, but for hidden ones; and the folder's."""
    where = spark._jvm.org.apache.hadoop.fs.Path(path)
    system = where.getFileSystem(spark._jsc.hadoopConfiguration())
    root = system.makeQualified(where).toString().rstrip("/")
    found, files = [], system.listFiles(where, True)
    while files.hasNext():
        found.append(files.next().getPath().toString()[len(root) + 1:])
    return [f for f in found if not any(part.startswith(".") for part in f.split("/"))], root


def ids_of(bin, root, files):
    """The ids that pack-docs gives to the files of a folder, which it tells from their names: {path: id}."""
    with tempfile.TemporaryDirectory(prefix="ibid-") as empty:
        for file in files:
            path = os.path.join(empty, os.path.basename(root), file)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            open(path, "wb").close()
        rows = subprocess.run([os.path.join(bin, "pack-docs"), "-H", os.path.basename(root)], cwd=empty,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.splitlines()
    return dict(zip(sorted(files, key=os.fsencode), (row.split(b"\t")[0] for row in rows)))


def text(spark, path, bin, timeout, parts):
    """A folder of texts and the folders in it, compressed or not; each document's id is that which pack-docs gives."""
    files, root = below(spark, path)
    ids = ids_of(bin, root, files)
    # the engine passes over these, and says nothing
    unread = [f for f in files if any(part.startswith("_") for part in f.split("/"))]
    spark._jsc.hadoopConfiguration().set("mapreduce.input.fileinputformat.input.dir.recursive", "true")

    def read(file):
        where, content = file
        name = where[len(root) + 1:]
        id = ids[name]
        # what pack-docs calls it where it sees no other
        alone = re.sub(rb"~[0-9]+$", b"", id.rsplit(b"/", 1)[-1])
        for document in packed(bin, timeout, os.path.basename(name), lambda out: out.write(content)):
            if isinstance(document, bytes) and document.split(b"\t", 1)[0] in (alone, b"_" + alone):
                document = id + document[document.index(b"\t"):]
            yield document
    sound = spark.sparkContext.binaryFiles(root, parts).filter(
        lambda file: file[0][len(root) + 1:] in ids).repartition(parts).flatMap(read)
    reason = "a name that begins with _ is passed over by the engine"
    return sound.union(spark.sparkContext.parallelize([failed(f, reason) for f in unread], 1)) if unread else sound


def lines(spark, path):
    return spark.sparkContext.textFile(path, use_unicode=False)


def stream(spark, path, bin, timeout, parts):
    """Document streams: each begins with its header line, which names the columns doc and text."""
    head = lines(spark, path).first()
    names = head.split(b"\t")
    doc, body = names.index(b"doc"), names.index(b"text")

    def read(line):
        fields = line.split(b"\t")
        if len(fields) != len(names):
            return failed(fields[0].decode("utf-8", "replace"), "a row of %d columns" % len(fields))
        if fields[doc] == b"doc" and fields[body] == b"text":
            return failed("doc", "a header line with other columns")
        return line if names == [b"doc", b"text"] else fields[doc] + b"\t" + fields[body]
    return lines(spark, path).filter(lambda line: line != head).map(read)


def jsonl(spark, path, bin, timeout, parts):
    """JSON Lines, an object a line with its id as `doc` or `id` and its text as `text`."""
    def read(line):
        try:
            value = json.loads(line)
            return row(str(value["doc"] if "doc" in value else value["id"]), value["text"])
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            return failed("", "%s: %s" % (type(error).__name__, error))
    return lines(spark, path).filter(bytes.strip).map(read)


def parquet(spark, path, bin, timeout, parts):
    """Parquet with the columns doc and text."""
    return spark.read.parquet(path).select(F.col("doc").cast("string"), F.col("text").cast("string")).rdd.map(
        lambda r: row(r.doc, r.text) if r.doc and r.text is not None else failed(r.doc or "", "no text"))


def boundary(archive, at):
    """Where the first record of a web archive begins, at or after a byte."""
    if at == 0 or at >= len(archive):
        return min(at, len(archive))
    if archive[:3] != GZIP:
        found = RECORD.search(archive, max(0, at - 4))
        return found.start() if found else len(archive)
    import zlib
    while True:
        at = archive.find(GZIP, at)
        if at == -1:
            return len(archive)
        try:
            if zlib.decompressobj(31).decompress(archive[at:at + 512], 5) == b"WARC/":
                return at
        except zlib.error:
            pass
        at += 1


def warc(spark, path, bin, timeout, parts, size=RANGE):
    """WARC and WET files that every worker can open, gzip by record or plain, by ranges of bytes.

    A range has the records that begin in it.
    """
    def read(piece):
        file, start = piece
        with open(file, "rb") as source, mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_READ) as archive:
            begin, end = boundary(archive, start), boundary(archive, start + size)
            if begin < end:
                yield from packed(bin, timeout, os.path.basename(file),
                                  lambda out: copy(archive, begin, end, out))

    def copy(archive, begin, end, out):
        for at in range(begin, end, 1 << 20):
            out.write(archive[at:min(end, at + (1 << 20))])
    files = [os.path.join(path, f) for f in sorted(os.listdir(path))] if os.path.isdir(path) else [path]
    pieces = [(f, at) for f in files for at in range(0, os.path.getsize(f), size)]
    return spark.sparkContext.parallelize(pieces, max(1, len(pieces))).flatMap(read)


KINDS = {"text": text, "stream": stream, "jsonl": jsonl, "parquet": parquet, "warc": warc}
