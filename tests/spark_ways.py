# SPDX-License-Identifier: ISC
"""spark_ways.py WAY BIN ROWS SPARK: one filter over documents, rows of doc and text without a header line, in one of the ways that Spark has for it.

none, pipe (RDD.pipe), arrow (mapInArrow and a process for each batch), task (what the job does).
"""
import itertools
import os
import subprocess
import sys
import tempfile

from pyspark.sql import SparkSession

way, bin, path, tree = sys.argv[1:5]
sys.path.insert(0, tree)
import filters  # noqa: E402

command = [os.path.join(bin, "extract-urls"), "-d"]
head = "doc\ttext"
spark = SparkSession.builder.appName(way).getOrCreate()
spark.sparkContext.addPyFile(os.path.join(tree, "filters.py"))


def by_arrow(tables):
    import pyarrow
    for table in tables:
        with tempfile.TemporaryFile() as given:
            given.write(head.encode() + b"\n")
            for line in table.column(0):
                given.write(line.as_py().encode() + b"\n")
            given.seek(0)
            out = subprocess.run(command, stdin=given, stdout=subprocess.PIPE, check=True).stdout
        yield pyarrow.record_batch([pyarrow.array(out.decode().splitlines())], names=["value"])


lines = spark.sparkContext.textFile(path, 2)
with_head = lines.mapPartitions(lambda part: itertools.chain([head], part))
if way == "none":
    print(lines.count())
elif way == "pipe":
    print(with_head.pipe(" ".join(command), checkCode=True).count())
elif way == "arrow":
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", 64)
    print(spark.read.text(path).mapInArrow(by_arrow, "value string").count())
else:
    print(with_head.mapPartitions(filters.through(lambda: command, 600)).count())
spark.stop()
