# the contrast of what is written with what it stands on, by WCAG 2.2, 1.4.3: one line for each pair
# of colours in report.css, light and then dark, with its ratio; the status is 1 if one is under 4.5
#
# awk -f contrast.awk report.css
function hex(s,   i, n) {
	for (i = 1; i <= length(s); i++)
		n = 16 * n + index("0123456789abcdef", substr(s, i, 1)) - 1
	return n
}
function channel(s) {
	s = hex(s) / 255
	return s <= 0.04045 ? s / 12.92 : exp(2.4 * log((s + 0.055) / 1.055))
}
function luminance(c) {
	if (length(c) == 4)
		c = "#" substr(c, 2, 1) substr(c, 2, 1) substr(c, 3, 1) substr(c, 3, 1) substr(c, 4, 1) substr(c, 4, 1)
	return 0.2126 * channel(substr(c, 2, 2)) + 0.7152 * channel(substr(c, 4, 2)) + 0.0722 * channel(substr(c, 6, 2))
}
function ratio(a, b) {
	a = luminance(a) + 0.05
	b = luminance(b) + 0.05
	return a > b ? a / b : b / a
}
function pairs(   i, k, n, m, line, of, on, r) {
	n = split("ink:ground,raised,on,footnotes,calls,claims,urls,recs,signatories;soft:ground,raised;" \
	    "link:ground,raised,on;focus:ground,on,footnotes,calls,claims,urls,recs,signatories;ground:bar,link", line, ";")
	for (i = 1; i <= n; i++) {
		split(line[i], of, ":")
		m = split(of[2], on, ",")
		for (k = 1; k <= m; k++) {
			r = ratio(colour[of[1]], colour[on[k]])
			printf "%s %s on %s %.2f\n", scheme, of[1], on[k], r
			if (!(r >= 4.5))
				low = 1
		}
	}
}
/^:root \{/ { scheme = "light" }
/^\t:root \{/ && scheme == "light" { scheme = "dark" }
scheme && /--[a-z]+: #/ {
	n = split($0, part, ";")
	for (i = 1; i <= n; i++)
		if (match(part[i], /--[a-z]+: #[0-9a-f]+/)) {
			split(substr(part[i], RSTART + 2, RLENGTH - 2), of, ": ")
			colour[of[1]] = of[2]
		}
}
/^\t*\}/ && scheme && scheme != done { pairs(); done = scheme }
END { exit low || done != "dark" }
