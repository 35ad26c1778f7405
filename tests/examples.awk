# the literal blocks of a page's section, or of all without one, as NNN.cmd (what stands behind "$ ") and NNN.out
#
# awk -f examples.awk -v section=EXAMPLES -v dir=DIR PAGE
function plain(s) {
	gsub(/\\&/, "", s); gsub(/\\-/, "-", s); gsub(/\\\(aq/, "\047", s)
	gsub(/\\\(dq/, "\"", s); gsub(/\\\(ti/, "~", s); gsub(/\\\(ha/, "^", s)
	gsub(/\\\(ga/, "`", s); gsub(/\\e/, "\\", s)
	return s
}
/^\.Sh / { on = section == "" || $2 == section }
/^\.Ed/ { literal = 0; out = ""; next }
on && /^\.Bd -literal/ { literal = 1; next }
!on || !literal { next }
{ line = plain($0) }
more { print line > cmd; more = line ~ /\\$/; next }
line ~ /^\$ / {
	n++
	cmd = sprintf("%s/%03d.cmd", dir, n)
	out = sprintf("%s/%03d.out", dir, n)
	printf "" > out
	print substr(line, 3) > cmd
	more = line ~ /\\$/
	next
}
out != "" { print line > out }
