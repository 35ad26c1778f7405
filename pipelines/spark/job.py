# SPDX-License-Identifier: ISC
"""The datasets of a corpus, on Apache Spark, by the filters that one machine runs.

    spark-submit --py-files filters.py,inputs.py,sources.py job.py --bin DIR --out URL KIND PATH
"""
import argparse
import itertools
import os
import subprocess
import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

import filters
import inputs
from sources import Sources, texts

BETWEEN = ["wordings", "citations"]  # what the sources are made of
EACH = [d for d in filters.DATASETS if d not in BETWEEN] + ["errors"]
SETTINGS = {
    # a task's files count when it is committed, and one attempt of each task is
    "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version": "1",
    "spark.sql.adaptive.coalescePartitions.enabled": "false",
    # more than there are datasets: else their rows would be sorted first
    "spark.sql.maxConcurrentOutputFileWriters": "16",
    "spark.sql.parquet.compression.codec": "zstd",
}


def options(argv):
    p = argparse.ArgumentParser(prog="job.py", description="The datasets of a corpus, on Apache Spark.")
    p.add_argument("--bin", required=True, help="the folder of the commands, on every worker")
    p.add_argument("--out", required=True, help="where the datasets go, for every worker")
    p.add_argument("--partitions", type=int, default=0, help="tasks of a step (the engine's default)")
    p.add_argument("--timeout", type=int, default=600, help="seconds that a filter may take for a batch")
    p.add_argument("--keep", action="store_true", help="leave what stands between the steps in OUT/work")
    p.add_argument("kind", choices=sorted(inputs.KINDS), help="what the documents are")
    p.add_argument("path")
    return p.parse_args(argv)


def head_of(bin, command):
    """What a filter prints of no rows: the names of its columns."""
    command = [os.path.join(bin, command[0])] + [a for a in command[1:] if a.startswith("-") or a == "64M"]
    if "--urls" in command:
        command.remove("--urls")
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          check=True).stdout.decode().split("\n")[0]


def heads_of(bin):
    heads = {s.dataset: head_of(bin, s.command) for s in filters.STAGES if s.dataset != "proof"}
    heads.update(documents="doc\ttext", errors="doc\tstage\treason", sources=heads["wordings"],
                 members=heads["citations"])
    return heads


def columns(frame, head):
    """The rows as columns, what is escaped in them as it is meant."""
    # a byte that no text has stands for a backslash until the rest is done
    meant = "replace(replace(replace(replace(replace(f[%d], '\\\\\\\\', cast(X'FF' as string)), '\\\\n', '\n'), " \
        "'\\\\t', '\t'), '\\\\r', '\r'), cast(X'FF' as string), '\\\\')"
    fields = frame.select(F.split("value", "\t").alias("f"))
    return fields.select(*[F.expr("if(contains(f[%d], '\\\\'), %s, f[%d])" % (i, meant % i, i)).alias(name)
                           for i, name in enumerate(head.split("\t"))])


class Job:
    def __init__(self, spark, o):
        self.spark, self.o = spark, o
        self.parts = o.partitions or spark.sparkContext.defaultParallelism
        self.heads = heads_of(o.bin)

    def path(self, *names):
        return "/".join([self.o.out.rstrip("/")] + list(names))

    def extract(self):
        """Every dataset that is made of documents alone, in one pass over them."""
        documents = inputs.KINDS[self.o.kind](self.spark, self.o.path, self.o.bin, self.o.timeout, self.parts)
        rows = documents.mapPartitions(filters.extract(self.o.bin, self.heads, self.o.timeout))
        frame = self.spark.createDataFrame(rows, "dataset string, value binary").select(
            "dataset", F.col("value").cast("string"))
        frame.write.mode("overwrite").partitionBy("dataset").text(self.path("tsv"))

    def rows(self, dataset):
        """The rows of a dataset, without its header lines."""
        rows = self.spark.read.schema("value string").text(self.path("tsv", "dataset=" + dataset))
        return rows.where(F.col("value") != self.heads[dataset])

    def write(self, dataset, rows):
        """A dataset as TSV: each of its files is one by itself, with the header line."""
        head = self.heads[dataset].encode()
        whole = texts(rows).mapPartitions(
            lambda part: ((chunk,) for chunk in filters.chunked(itertools.chain([head], part))))
        self.spark.createDataFrame(whole, "value binary").select(F.col("value").cast("string")).write.mode(
            "overwrite").text(self.path("tsv", "dataset=" + dataset))

    def remove(self, *names):
        path = self.spark._jvm.org.apache.hadoop.fs.Path(self.path(*names))
        path.getFileSystem(self.spark._jsc.hadoopConfiguration()).delete(path, True)

    def sources(self):
        """The sources and their members, of the wordings and citations of all batches."""
        sources = Sources(self.spark, self.o.bin, self.path("work"), self.heads, self.parts, self.o.timeout)
        found, members = sources.find(*[self.rows(d) for d in BETWEEN])
        self.write("sources", found)
        self.write("members", members)

    def run(self):
        self.extract()
        self.sources()
        for dataset in EACH + ["sources", "members"]:
            columns(self.rows(dataset), self.heads[dataset]).write.mode("overwrite").parquet(
                self.path("parquet", dataset))
        for dataset in BETWEEN:
            self.remove("tsv", "dataset=" + dataset)
        if not self.o.keep:
            self.remove("work")


def run(spark, argv):
    """The whole job, in a session that is there already."""
    o = options(argv)
    o.bin = os.path.abspath(o.bin)
    if "://" not in o.out:
        o.out = os.path.abspath(o.out)
    spark.conf.set("spark.sql.shuffle.partitions", o.partitions or spark.sparkContext.defaultParallelism)
    Job(spark, o).run()


def main():
    builder = SparkSession.builder.appName("ibid")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    run(spark, sys.argv[1:])
    spark.stop()


if __name__ == "__main__":
    main()
