// Row 10: pg-boss, four workers that fetch and complete a hundred at once.
import { PgBoss } from "pg-boss";
import { connectionString, obey } from "./lane.mjs";

const BATCH = 100;
const boss = new PgBoss({ connectionString: connectionString(), supervise: false, schedule: false });
await boss.start();
await boss.createQueue("letter");

async function drain() {
  for (;;) {
    const jobs = await boss.fetch("letter", { batchSize: BATCH });
    if (jobs.length === 0) return;
    await boss.complete("letter", jobs.map((job) => job.id));
  }
}

await obey({
  async prepare(size) {
    for (let from = 0; from < size; from += 1000) {
      await boss.insert(
        "letter",
        Array.from({ length: Math.min(1000, size - from) }, () => ({
          data: { words: "Your last home cleaning was three weeks ago. ".repeat(4) },
        })),
      );
    }
  },
  async work() {
    await Promise.all([drain(), drain(), drain(), drain()]);
  },
});
