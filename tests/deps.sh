#!/bin/sh
# deps.sh [all]: see to it that what the build and the tests need is there; says nothing when all is.
# With `all` so is what tests are otherwise skipped for, and what a server should have.
# On Debian and its kin apt-get installs what is missing, as root or by sudo; elsewhere the
# names are printed.
set -u

has_lib() { pkg-config --exists "$1" 2>/dev/null; }
has_header() { printf '#include <%s>\n' "$1" | ${CC:-cc} -E -x c - >/dev/null 2>&1; }
has_command() { command -v "$1" >/dev/null 2>&1; }

# what is asked for, and the Debian package that has it
needs='command make make
command cc gcc
command pkg-config pkg-config
command prove perl
command mandoc mandoc
command gzip gzip
command pdftotext poppler-utils
command pandoc pandoc
command sqlite3 sqlite3
command gnuplot gnuplot-nox
header stdio.h libc6-dev
header csv.h libcsv-dev
lib libpcre2-8 libpcre2-dev
lib zlib zlib1g-dev
lib libpsl libpsl-dev
lib libidn2 libidn2-dev
lib libutf8proc libutf8proc-dev
lib libxxhash libxxhash-dev
lib jansson libjansson-dev'
[ "${1-}" != all ] || needs="$needs
command parallel parallel
command ssh openssh-client
command /usr/sbin/sshd openssh-server"

missing() {
	echo "$needs" | while read -r kind name package; do
		"has_$kind" "$name" || echo "$package"
	done | tr '\n' ' '
}

# programs for people's references that are in no distribution: tests ask them what they read.
# Where npm is not there, or reaches nothing, those tests are skipped.
npm_programs='bibtex-tidy@1.14.0 citation-js@0.7.22'
if has_command npm && ! [ -e build/npm/.tried ]; then
	mkdir -p build/npm
	: > build/npm/.tried
	# shellcheck disable=SC2086
	npm install --prefix build/npm --no-audit --no-fund --silent $npm_programs >&2 ||
		echo "not installed: $npm_programs" >&2
fi

packages=$(missing)
[ -n "$packages" ] || exit 0
echo "missing: $packages" >&2
if ! has_command apt-get; then
	echo "install what these Debian packages hold, then try again: $packages" >&2
	exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
	root='env'
elif has_command sudo && sudo -n true 2>/dev/null; then
	root='sudo env'
else
	echo "as root:  apt-get install $packages" >&2
	exit 1
fi
# in runlevel 1 no service is started that a package brings
# shellcheck disable=SC2086
{ $root apt-get update -q >&2 && $root RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive \
	apt-get install -q -y --no-install-recommends $packages >&2; } || exit 1
packages=$(missing)
[ -z "$packages" ] || { echo "still missing: $packages" >&2; exit 1; }
