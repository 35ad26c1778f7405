# many-rows.awk: citation rows for measuring, made from the strings in a file, one a line
#
#   awk -v n=1000000 -f tests/many-rows.awk STRINGS      each wording in one of 64 variations, cited
#                                                        again and again with other pinpoints
#   awk -v n=1000000 -v different=1 ...                  no row like another
#   awk -v n=1000000 -v alike=1 ...                      one row over and over
#
# A variation has other capitals, marks or letters, as lists by many hands have them.  The rows are
# the same on every machine.
BEGIN { OFS = "\t"; seed = 42; print "doc", "note", "text" }
function rand_to(k) { seed = (seed * 16807) % 2147483647; return seed % k }
{ string[lines++] = $0 }
function variation(s, v,   at) {
	if (v % 2)
		gsub(/ , /, ", ", s)
	if (v % 4 > 1)
		sub(/^[0-9]+ *\. */, "", s)
	if (v % 8 > 3)
		gsub(/Proceedings/, "Proc.", s)
	if (v % 16 > 7)
		s = s " ."
	# a letter that was read wrong, always the same in one variation
	if (v > 15) {
		at = 1 + (v * 7919) % length(s)
		s = substr(s, 1, at - 1) substr("etaoinshrdlu", 1 + v % 12, 1) substr(s, at + 1)
	}
	return s
}
END {
	for (i = 0; i < n; i++) {
		k = alike ? 0 : rand_to(lines)
		s = alike ? string[0] : variation(string[k], rand_to(64))
		if (different)
			s = s " Item " i ", series " int(i / 7) "-" rand_to(1000000) "."
		print "report-" int(i / 50), i % 50 + 1, s
	}
}
