# bash completion for the commands of ibid: options from their help, columns from the rows they get
# Installed once for each command, under the command's name.

# the names in the header lines of the files on the command line, and what stands before the last comma
_ibid_columns() {
	local word names='' before=''
	for word in "${COMP_WORDS[@]:1}"; do
		[ -f "$word" ] && names+=" $({ gzip -dcf -- "$word" | head -n 1 | tr '\t' ' '; } 2>/dev/null)"
	done
	case $cur in *,*) before=${cur%,*}, ;; esac
	mapfile -t COMPREPLY < <(compgen -P "$before" -W "$names" -- "${cur##*,}")
}

_ibid() {
	local cur=${COMP_WORDS[COMP_CWORD]} last=${COMP_WORDS[COMP_CWORD-1]} help
	COMPREPLY=()
	help=$("$1" --help 2>/dev/null)
	# the option before takes a column or more
	case $last in
	-*)
		if printf '%s\n' "$help" | grep -qE -e "^ .*(^|[ ,])${last}[ ,].*(COLUMN|NAMES?|FIELD)( |$)"; then
			_ibid_columns
			return
		fi
		;;
	esac
	case $cur in
	-*) mapfile -t COMPREPLY < <(compgen -W "$(printf '%s\n' "$help" | grep -oE -e '^ .*--[a-z-]+' | grep -oE -e '--[a-z-]+')" -- "$cur") ;;
	esac
}

complete -o default -F _ibid "${BASH_SOURCE[0]##*/}"
