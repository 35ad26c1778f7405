# SPDX-License-Identifier: ISC
"""The sources of the whole corpus, found in parts: see link-sources(1) for the steps."""
import os
import tempfile

from pyspark import RDD, SparkFiles
from pyspark.serializers import UTF8Deserializer
from pyspark.sql import functions as F

import filters

SALTS = 64  # a wording that is cited everywhere is brought to its source in so many tasks
ROUNDS = 64
COLUMNS_BLOCK = "block,turn,wordings"
LINK_HEAD = b"order\twording\tother\tpercent\n"


def texts(frame):
    """The column `value` of a frame as an RDD of bytes: no object of Python is made for a row but these."""
    encoder = frame.sparkSession._jvm.org.apache.spark.sql.Encoders.STRING()
    rows = getattr(frame.select("value")._jdf, "as")(encoder).toJavaRDD()
    return RDD(rows, frame.sparkSession.sparkContext, UTF8Deserializer(use_unicode=False))


def lines(chunks, spark):
    """The rows of chunks as a frame with the column `value`."""
    whole = spark.createDataFrame(chunks.map(lambda chunk: (chunk,)), "value binary")
    return whole.select(F.explode(F.split(F.col("value").cast("string"), "\n")).alias("value"))


def column(n):
    return F.split("value", "\t")[n]


# the ids of the wordings that a row of a source has: each line of its last field begins with one
WORDINGS = ("transform(split(replace(substring_index(value, '\t', -1), '\\\\\\\\', '='), '\\\\\\\\n'), "
            "line -> substring(line, 1, 16))")


class Sources:
    """The steps; `work` is a folder for what stands between them, so that a lost worker loses no step."""

    def __init__(self, spark, bin, work, heads, parts, timeout):
        self.spark, self.bin, self.work, self.parts, self.timeout = spark, bin, work, parts, timeout
        self.words = None
        self.columns = heads["wordings"].replace("\t", ",")

    def kept(self, name, frame):
        """Write what was found, and go on from there."""
        path = os.path.join(self.work, name)
        frame.write.mode("overwrite").parquet(path)
        return self.spark.read.parquet(path)

    def through(self, frame, *command, **more):
        """Rows through one filter in each task; WORDS among its arguments is the file of counts."""
        bin, words = self.bin, self.words

        def at_worker():
            found = [SparkFiles.get(words) if a == "WORDS" else a for a in command]
            return [os.path.join(bin, found[0])] + found[1:]
        return lines(texts(frame).mapPartitions(filters.through(at_worker, self.timeout, **more)), self.spark)

    def once(self, wordings):
        """Each wording once: those of one id meet in one task, a row of each batch that cites it."""
        near = wordings.repartition(self.parts, F.substring("value", 1, 16))
        return self.kept("wordings", self.through(near, "dedupe-sources", "-w", "-H", "-S", "64M",
                                                  "-c", self.columns))

    def count_words(self, wordings):
        """How many wordings have each word: a table of at most 2^24 rows, for every task to read."""
        counted = self.through(wordings, "link-sources", "-n", "-H", "-c", self.columns).select(
            column(0).alias("word"), column(1).cast("long").alias("n"))
        summed = counted.groupBy("word").agg(F.sum("n").alias("n"))
        summed = summed.where((F.col("n") > 1) | (F.col("word") == "total"))
        folder = tempfile.mkdtemp(prefix="ibid-")
        path = os.path.join(folder, "words-%s" % os.path.basename(folder))
        with open(path, "w") as out:
            out.write("word\trecords\n")
            for row in summed.toLocalIterator():
                out.write("%s\t%d\n" % (row.word, row.n))
        self.spark.sparkContext.addFile(path)
        self.words = os.path.basename(path)

    def links(self, wordings):
        """Compare the wordings of each block; each pair once, at its first turn."""
        blocks = self.kept("blocks", self.through(wordings, "link-sources", "-b", "-H", "-c", self.columns,
                                                   "-W", "WORDS"))
        sorted_ = blocks.repartition(self.parts, F.substring("value", 1, 18)).sortWithinPartitions(
            F.substring("value", 1, 43))
        found = self.through(sorted_, "link-sources", "-H", "-c", COLUMNS_BLOCK, "-W", "WORDS")
        found = found.select(column(1).alias("a"), column(2).alias("b"),
                             F.struct(column(0).alias("turn"), column(3).alias("percent")).alias("link"))
        return self.kept("links", found.groupBy("a", "b").agg(F.min("link").alias("link")).select(
            "a", "b", "link.turn", "link.percent"))

    def components(self, links):
        """(id, root) of every linked wording: large-star and small-star, in turns, until nothing changes.

        Kiveris and others, Connected Components in MapReduce and Beyond, 2014.
        """
        edges = links.select(F.greatest("a", "b").alias("u"), F.least("a", "b").alias("v")).distinct()
        before = None
        for turn in range(ROUNDS):
            edges = self.kept("edges-%d" % (turn % 2), self.small_star(self.large_star(edges)))
            now = edges.agg(F.count("*"), F.sum(F.hash("u", "v").cast("long"))).first()
            if now == before:
                return edges.select(F.col("u").alias("id"), F.col("v").alias("root"))
            before = now
        raise RuntimeError("the groups of wordings were not found in %d rounds" % ROUNDS)

    @staticmethod
    def large_star(edges):
        both = edges.union(edges.select(F.col("v").alias("u"), F.col("u").alias("v")))
        least = both.groupBy("u").agg(F.min("v").alias("m"))
        least = least.select("u", F.least("u", "m").alias("m"))
        return both.join(least, "u").where("v > u").select(F.col("v").alias("u"), F.col("m").alias("v"))

    @staticmethod
    def small_star(edges):
        low = edges.select(F.greatest("u", "v").alias("u"), F.least("u", "v").alias("v")).where("u != v")
        least = low.groupBy("u").agg(F.min("v").alias("m"))
        pointed = low.join(least, "u").select(F.col("v").alias("u"), F.col("m").alias("v"))
        return pointed.union(least.select("u", F.col("m").alias("v"))).where("u != v").distinct()

    def found(self, wordings, links, roots):
        """What is linked comes together, and dedupe-sources decides: the rows of sources."""
        own = wordings.withColumn("id", F.substring("value", 1, 16)).join(roots, "id", "left").select(
            F.coalesce("root", "id").alias("root"), F.concat(F.lit("W"), "value").alias("value"))
        of = links.where("percent != ''").join(roots, F.col("a") == F.col("id"), "left").select(
            F.coalesce("root", "a").alias("root"),
            F.concat(F.lit("L"), F.concat_ws("\t", "turn", "a", "b", "percent")).alias("value"))
        near = own.union(of).repartition(self.parts, "root")
        return self.kept("found", self.through(near, "dedupe-sources", "-H", "-S", "256M", "-W", "WORDS", "-l", "links",
            "-c", self.columns, files={b"L": ("links", LINK_HEAD)}))

    def members(self, members, sources):
        """Each citation with its source; the rows, the set of each, and the document."""
        named = self.kept("named", sources.select(F.expr(WORDINGS).alias("ids"), F.substring("value", 1, 16).alias("source"))
                          .select(F.explode("ids").alias("id"), F.col("ids")[0].alias("set"), "source"))
        cited = members.select(column(0).alias("id"), column(1).alias("doc"), "value")
        cited = cited.withColumn("salt", F.pmod(F.hash("doc"), F.lit(SALTS)))
        here = cited.select("id", "salt").distinct().join(named, "id")
        whole = cited.join(here, ["id", "salt"], "left").select("set", "doc", F.concat(
            F.coalesce("source", F.lit("")), F.expr("substring(value, locate('\t', value))")).alias("value"))
        return self.kept("cited", whole)

    @staticmethod
    def with_docs(sources, cited):
        """The rows of sources, with how many documents cite each."""
        docs = cited.where("set is not null").select("set", "doc").distinct().groupBy("set").agg(
            F.count("*").alias("docs"))
        c = F.split("value", "\t")
        return sources.withColumn("set", F.expr(WORDINGS)[0]).join(docs, "set").select(F.concat_ws(
            "\t", c[0], c[1], F.col("docs").cast("string"), F.expr(
                "slice(split(value, '\t'), 4, size(split(value, '\t')) - 3)")).alias("value"))

    def find(self, wordings, members):
        """From the wordings and members of the parts to the rows of sources and of members."""
        wordings = self.once(wordings)
        self.count_words(wordings)
        links = self.links(wordings)
        sources = self.found(wordings, links, self.components(links))
        cited = self.members(members, sources)
        return self.with_docs(sources, cited), cited.select("value")
