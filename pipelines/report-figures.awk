# report-figures.awk: the figures of a plot as a table, each with a link to its rows
#
# usage: LC_ALL=C awk -v kind=bars|years|pairs -v to=TABLE/COLUMN -v title=TEXT -f report-figures.awk FIGURES

BEGIN {
	FS = "\t"
	for (i = 0; i < 256; i++)
		hex[sprintf("%c", i)] = sprintf("%%%02X", i)
	split(to, way, "/")
	print "<table><caption>" title "</caption><thead><tr>"
	if (kind == "pairs")
		print "<th scope=\"col\">document</th><th scope=\"col\">document</th><th scope=\"col\">sources</th></tr></thead><tbody>"
	else
		print "<th scope=\"col\">" (kind == "years" ? "year" : way[2]) "</th><th scope=\"col\">number</th></tr></thead><tbody>"
}

# a field as it was before it was escaped
function plain(s,    part, n, i, out) {
	n = split(s, part, /\\\\/)
	for (i = 1; i <= n; i++) {
		gsub(/\\t/, "\t", part[i])
		gsub(/\\n/, "\n", part[i])
		gsub(/\\r/, "\r", part[i])
		out = out (i > 1 ? "\\" : "") part[i]
	}
	return out
}

function html(s) {
	s = plain(s)
	gsub(/&/, "\\&amp;", s)
	gsub(/</, "\\&lt;", s)
	gsub(/>/, "\\&gt;", s)
	gsub(/"/, "\\&quot;", s)
	gsub(/[\001-\010\013\014\016-\037\177]|\302[\200-\237]|\342\200[\252-\256]|\342\201[\246-\251]/, "\357\277\275", s)
	return s
}

function address(s,    i, c, out) {
	s = plain(s)
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		out = out (c ~ /[A-Za-z0-9._~-]/ ? c : hex[c])
	}
	return out
}

function link(where, s) {
	return "<td><a href=\"#/" where address(s) "\" dir=\"auto\">" html(s) "</a></td>"
}

kind == "pairs" {
	print "<tr>" link("read/", $2) link("read/", $3) "<td><a href=\"#/sources?doc=" address($2) "&amp;doc=" address($3) "\">" $1 "</a></td></tr>"
	next
}

{
	print "<tr>" link(way[1] "?" way[2] "=", $2) "<td>" $1 "</td></tr>"
}

END {
	print "</tbody></table>"
}
