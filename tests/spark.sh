#!/bin/sh
# spark.sh: the job of pipelines/spark on a cluster of two workers, against one machine's datasets
#
# With `setup DIR', called first: put Apache Spark into a private virtual environment there.
set -u
pyspark=3.5.5

setup() {
	[ -x "$1/bin/spark-submit" ] && return
	packages=
	command -v java > /dev/null || packages=openjdk-17-jre-headless
	python3 -c 'import ensurepip, venv' 2> /dev/null || packages="$packages python3-venv"
	if [ -n "$packages" ]; then
		echo "missing: $packages" >&2
		root='env'
		[ "$(id -u)" -eq 0 ] || root='sudo -n env'
		# shellcheck disable=SC2086
		{ $root apt-get update -q && $root DEBIAN_FRONTEND=noninteractive apt-get install -q -y \
			--no-install-recommends $packages; } >&2 || exit 1
	fi
	echo "installing pyspark $pyspark into $1, for the tests alone" >&2
	rm -rf "$1"
	if ! { python3 -m venv "$1" && "$1/bin/pip" install -q --disable-pip-version-check "pyspark==$pyspark" >&2; }; then
		echo "pyspark cannot be installed" >&2
		rm -rf "$1"
		exit 1
	fi
}

if [ "${1:-}" = setup ]; then
	setup "$2"
	exit
fi

# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
venv=$(cd "${SPARK:-$ROOT/build/spark}" && pwd) || exit 2
for SPARK_HOME in "$venv"/lib/python3*/site-packages/pyspark; do :; done
PYSPARK_PYTHON=$venv/bin/python
PATH=$venv/bin:$PATH
SPARK_SCALA_VERSION=2.12 SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_DIRS=$TMP/local
PYSPARK_SUBMIT_ARGS="--driver-memory 1g --driver-java-options -XX:TieredStopAtLevel=1 \
--conf spark.ui.enabled=false pyspark-shell"
export SPARK_HOME PYSPARK_PYTHON SPARK_SCALA_VERSION SPARK_LOCAL_IP SPARK_LOCAL_DIRS PYSPARK_SUBMIT_ARGS
mkdir work
# its output begins with a number for each test, and ends with the plan
timeout "${LIMIT:-1500}" nice -n 5 "$PYSPARK_PYTHON" -B "$TESTS/spark_test.py" "$BIN" "$ROOT" work "$SHARED" 2> log |
	grep -E '^(ok|not ok|#|1\.\.)'
grep -E 'Error|Exception' log | note
