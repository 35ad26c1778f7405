# SPDX-License-Identifier: ISC
"""Read documents: RDDs of rows of doc and text, in bytes; for what could not be read, (dataset, row)."""
import json
import mmap
import os
import re
import shutil
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


def packed(bin, timeout, name, write, options=()):
    """What pack-docs makes of one file, which `write` fills."""
    folder = tempfile.mkdtemp(prefix="ibid-")
    try:
        file = os.path.join(folder, name)
        with open(file, "wb") as out:
            write(out)
        command = [os.path.join(bin, "pack-docs"), *options, "--", name]
        reason = None
        try:
            filters.run(command, folder, "packed.tsv", timeout)
        except filters.FilterFailed as error:
            reason = str(error)
        with open(os.path.join(folder, "packed.tsv"), "rb") as lines:
            next(lines, None)
            for line in lines:
                yield b"\t".join(line.rstrip(b"\n").split(b"\t", 2)[:2])
        if reason:
            yield failed(name, reason)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def text(spark, path, bin, timeout, parts):
    """A folder of texts, compressed or not, one document each; pack-docs gives each its id."""
    def read(file):
        where, content = file
        return packed(bin, timeout, os.path.basename(where), lambda out: out.write(content))
    files = spark.sparkContext.binaryFiles(path.rstrip("/") + "/*", parts)
    return files.repartition(parts).flatMap(read)


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
        return fields[doc] + b"\t" + fields[body]
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
