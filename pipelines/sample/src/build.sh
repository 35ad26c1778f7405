#!/bin/sh
# Make the DOCX and PDF documents of the sample corpus again from their Markdown sources.
# usage: sh build.sh    (needs pandoc and libreoffice)
set -eu

cd "$(dirname "$0")"
out=..
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# With a fixed date the DOCX is the same bytes on each run. (The PDF still carries the hour of its making.)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1900000000}
export SOURCE_DATE_EPOCH

for src in *.md; do
	stem=${src%.md}
	pandoc -f markdown -t docx -o "$tmp/$stem.docx" "$src"
done

mv "$tmp/10-kolvar-evictions.docx" "$out/"

# A home of its own keeps LibreOffice away from the user's settings and from a running office.
libreoffice "-env:UserInstallation=file://$tmp/office" --headless \
	--convert-to pdf --outdir "$tmp" "$tmp/11-lasket-river-mine.docx" >/dev/null
mv "$tmp/11-lasket-river-mine.pdf" "$out/"
