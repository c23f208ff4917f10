#!/usr/bin/env bash
# Builds what is needed and prints the table: engage-benchmarks/run.sh [rows=9,10] [rounds=3] [scale=1]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -q ${MAVEN_ARGS:-} -pl engage-benchmarks -am -DskipTests package
classes="engage-benchmarks/target/classes:$(cat engage-benchmarks/target/class-path.txt)"
exec java -cp "$classes" io.engage.benchmarks.Benchmarks out=engage-benchmarks/target/performance.md "$@"
