#!/bin/sh
# ssh.t: GNU parallel sends a document stream to other machines, as ibid-scale(7) says; both are this one, by ssh
#
# SSHD is the server, with its whole path, where it is not in the usual place.
#
# shellcheck disable=SC2016
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

sshd=${SSHD:-$(PATH=$PATH:/usr/sbin:/usr/local/sbin command -v sshd)}
if ! [ -x "$sshd" ] || ! command -v ssh > /dev/null || ! command -v parallel > /dev/null; then
	skip "parallel over ssh" "it needs parallel, ssh and sshd"
	done_testing
	exit
fi

port=$((20000 + $$ % 20000))
for key in host user; do ssh-keygen -q -t ed25519 -N '' -f "$key" || exit 2; done
cat > sshd.conf <<END
ListenAddress 127.0.0.1:$port
HostKey $TMP/host
AuthorizedKeysFile $TMP/user.pub
PidFile none
StrictModes no
PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
END
cat > ssh.conf <<END
Host near far
HostName 127.0.0.1
Port $port
IdentityFile $TMP/user
IdentitiesOnly yes
UserKnownHostsFile $TMP/known
StrictHostKeyChecking accept-new
LogLevel ERROR
END
# a server that is run by root asks for an empty directory, which its service makes
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
"$sshd" -D -f "$TMP/sshd.conf" -E "$TMP/sshd.log" &
server=$!
trap 'kill $server 2> /dev/null; cd /; rm -rf "$TMP"' EXIT
tries=0
until ssh -F ssh.conf near true 2> ssh.err < /dev/null; do
	tries=$((tries + 1))
	if [ "$tries" -gt 50 ] || ! kill -0 "$server" 2> /dev/null; then
		note < sshd.log
		skip "parallel over ssh" "sshd does not start here"
		done_testing
		exit
	fi
	sleep 0.1
done

pack-docs "$DATA"/extract-urls/*.in > docs
extract-urls -dH docs > want
parallel --will-cite --ssh "ssh -F $TMP/ssh.conf" -S near,far --pipe --header : --block 1K -k --joblog log \
	"$BIN/extract-urls" -dH < docs > got 2> err
check "parallel over ssh: the rows of one machine" cmp got want
check "parallel over ssh: there are some, from more than one block" sh -c '[ -s want ] && [ "$(wc -l < log)" -gt 2 ]'
check "parallel over ssh: each of the two did some" sh -c 'cut -f 2 log | grep -q near && cut -f 2 log | grep -q far'
check "parallel over ssh: no block failed" awk 'NR > 1 && $7 { bad = 1 } END { exit bad }' log
done_testing
