# corpus.awk: give every document a number that it keeps, and an id
#
# usage: LC_ALL=C awk -v w=DIR -f corpus.awk LIST FILES
# LIST   key, size, mtime, id, path: what the last run saw
# FILES  size, mtime, path (a newline in it as \001), sorted by path: what is there now
# Writes into DIR: list.new; gone.new and changed.new (keys); left-out.new (paths); and in/KEY for
# each document that is new or changed.
#
# Ids are those that pack-docs gives to the same folder: the file's name without .gz and .txt; where
# files in different folders would have the same one, as many of their folders in front as tell them
# apart; and after one that was given before, ~2, ~3 ...

BEGIN {
	FS = "\t"
	forms = "\\.(txt|text|pdf|docx|odt|rtf|html|htm|xhtml)(\\.gz)?$"
	for (i = 128; i < 256; i++)
		ord[sprintf("%c", i)] = i
	esc["\\"] = "\\\\"; esc["\t"] = "\\t"; esc["\r"] = "\\r"; esc["\001"] = "\\n"
}

# as a field of a row
function escaped(s,    i, c, out) {
	if (s !~ /[\\\t\r\001]/)
		return s
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		out = out (c in esc ? esc[c] : c)
	}
	return out
}

# the length of the UTF-8 sequence at byte i of s, 0 if there is none (RFC 3629, section 4)
function sequence(s, i,    a, b, n, k) {
	a = ord[substr(s, i, 1)]
	b = ord[substr(s, i + 1, 1)]
	n = a >= 194 && a < 224 ? 2 : a >= 224 && a < 240 ? 3 : a >= 240 && a < 245 ? 4 : 0
	if ((a == 224 && b < 160) || (a == 237 && b >= 160) || (a == 240 && b < 144) || (a == 244 && b >= 144))
		return 0
	for (k = 1; k < n; k++) {
		b = ord[substr(s, i + k, 1)]
		if (b < 128 || b >= 192)
			return 0
	}
	return n
}

# a file's name is any bytes; rows are UTF-8
function utf8(s,    i, n, c, out) {
	for (i = 1; i <= length(s); i += n) {
		n = 1
		c = substr(s, i, 1)
		if (ord[c]) {
			n = sequence(s, i)
			c = n ? substr(s, i, n) : sprintf("%%%02X", ord[c])
			n = n ? n : 1
		}
		out = out c
	}
	return out
}

# the last dirs + 1 names of a path, without .gz and .txt
function wanted(path, dirs,    part, n, i, out) {
	sub(/\.gz$/, "", path)
	n = split(path, part, "/")
	for (i = n > dirs ? n - dirs : 1; i < n; i++)
		out = out part[i] "/"
	if (length(part[n]) > 4)
		sub(/\.txt$/, "", part[n])
	return out part[n]
}

function folder(path) {
	return sub(/\/[^\/]*$/, "", path) ? path : ""
}

# put folders in front of ids that files in different folders share
function tell_apart(    dirs, i, grown, now, in_folder, apart) {
	for (dirs = 1; ; dirs++) {
		split("", in_folder)
		split("", apart)
		for (i = 1; i <= n; i++) {
			if (!(id[i] in in_folder))
				in_folder[id[i]] = folder(paths[i])
			else if (in_folder[id[i]] != folder(paths[i]))
				apart[id[i]]
		}
		grown = 0
		for (i = 1; i <= n; i++)
			if (id[i] in apart) {
				now = wanted(paths[i], dirs)
				grown = grown || now != id[i]
				id[i] = now
			}
		if (!grown)
			break
	}
}

# an id begins with neither # nor "
function safe(id) {
	return escaped(utf8(id ~ /^[#"]/ ? "_" id : id))
}

FILENAME == ARGV[1] {
	key_of[$5] = $1
	was[$5] = $2 FS $3 FS $4
	if ($1 > last)
		last = $1
	next
}

{
	path = substr($0, length($1) + length($2) + 3)
	if (tolower(path) !~ forms) {
		print escaped(path) > (w "/left-out.new")
		next
	}
	paths[++n] = path
	state[n] = $1 FS $2
	id[n] = wanted(path, 0)
}

END {
	printf "" > (w "/left-out.new")
	printf "" > (w "/gone.new")
	printf "" > (w "/changed.new")
	printf "" > (w "/list.new")
	tell_apart()
	for (i = 1; i <= n; i++) {
		id[i] = safe(id[i])
		first = id[i]
		for (k = again[first] + 2; id[i] in used; k++) {
			id[i] = first "~" k
			again[first] = k - 1
		}
		used[id[i]]
		put(i, escaped(paths[i]))
	}
	for (path in key_of)
		if (!(path in here))
			print key_of[path] > (w "/gone.new")
}

function put(i, path,    key, now, file) {
	here[path]
	key = path in key_of ? key_of[path] : ++last
	now = state[i] FS id[i]
	print key FS now FS path > (w "/list.new")
	if (was[path] == now)
		return
	print key > (w "/changed.new")
	file = w "/in/" key
	print id[i] "\n" path "\n" escaped(utf8(paths[i])) > file
	close(file)
}
