#!/usr/bin/env bash
# Builds what is needed and prints the table: engage-benchmarks/run.sh [rows=9,10] [rounds=3] [scale=1]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck disable=SC2086 # several arguments are meant
mvn -q ${MAVEN_ARGS:-} -pl engage-benchmarks -am -DskipTests package
if command -v npm > /dev/null && [ ! -d engage-benchmarks/node/node_modules ]; then
  npm install --prefix engage-benchmarks/node --no-audit --no-fund >&2 || echo "Peers on Node are left out" >&2
fi
classes="engage-benchmarks/target/classes:$(cat engage-benchmarks/target/class-path.txt)"
exec java -cp "$classes" io.engage.benchmarks.Benchmarks out=engage-benchmarks/target/performance.md "$@"
