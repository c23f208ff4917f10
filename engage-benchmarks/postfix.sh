#!/usr/bin/env bash
# A Postfix of its own for row 14, which takes mail on this machine and throws it away:
#   engage-benchmarks/postfix.sh start 2599   then   ENGAGE_POSTFIX_PORT=2599 engage-benchmarks/run.sh rows=14
#   engage-benchmarks/postfix.sh stop
# Needs Debian's package postfix, and root. Its files are in engage-benchmarks/target/postfix.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
home="$PWD/target/postfix"

if [ "${1:-}" = stop ]; then
  exec postfix -c "$home/conf" stop
fi

port="${2:-2599}"
mkdir -p "$home/conf" "$home/queue" "$home/data"
chown postfix "$home/data"
# Not in a chroot: the queue directory has no copies of the system's files.
sed "s/^smtp  *inet .*/127.0.0.1:$port inet n - n - - smtpd/; s/\(^[a-z].* \)y\( .*-.*\)\$/\1n\2/" \
  /etc/postfix/master.cf > "$home/conf/master.cf"
cat > "$home/conf/main.cf" <<EOF
compatibility_level = 3.6
queue_directory = $home/queue
data_directory = $home/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mydestination =
mynetworks = 127.0.0.0/8
myhostname = bench.example.com
default_transport = discard:
relay_transport = discard:
local_transport = discard:
EOF
exec postfix -c "$home/conf" start
