// The other end of the runner's ProcessLane: lines in, lines out.
import { createInterface } from "node:readline";

export const [, , jdbcUrl, smtpPort] = process.argv;

// jdbc:postgresql://host:port/name?user=postgres
export function connectionString() {
  const url = new URL(jdbcUrl.replace(/^jdbc:/, ""));
  return `postgresql://${url.searchParams.get("user") ?? "postgres"}@${url.host}${url.pathname}`;
}

export async function obey(contender) {
  for await (const line of createInterface({ input: process.stdin })) {
    const [command, size] = line.split(" ");
    try {
      if (command === "prepare") {
        await contender.prepare(Number(size));
        console.log("ready");
      } else {
        const started = process.hrtime.bigint();
        await contender.work(Number(size));
        // What takes microseconds is done many times over; told is the time of one.
        const times = BigInt(contender.times ?? 1);
        console.log(`done ${(process.hrtime.bigint() - started) / times} NaN NaN`);
      }
    } catch (error) {
      console.log(`failed ${String(error).split("\n")[0]}`);
    }
  }
  process.exit(0);
}
