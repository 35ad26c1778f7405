#compdef @COMMANDS@
# zsh completion for the commands of ibid: options from their help, columns from the rows they get

_ibid_columns() {
	local word
	local -a names
	for word in ${words[2,-1]}; do
		[[ -f $word ]] && names+=(${(s:	:)"$(gzip -dcf -- $word 2>/dev/null | head -n 1)"})
	done
	_values -s , column $names
}

local last=${words[CURRENT-1]} help="$($words[1] --help 2>/dev/null)"
if [[ $last == -* ]] && print -r -- "$help" | grep -qE -e "^ .*(^|[ ,])${last}[ ,].*(COLUMN|NAMES?|FIELD)( |$)"; then
	_ibid_columns
else
	_gnu_generic
fi
