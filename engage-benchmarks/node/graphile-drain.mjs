// Row 10: graphile-worker with batches of a hundred fetched and completed together.
import { makeWorkerUtils, run } from "graphile-worker";
import { connectionString, obey } from "./lane.mjs";

const PAGE = 500;
const utils = await makeWorkerUtils({ connectionString: connectionString() });
await utils.migrate();

await obey({
  async prepare(size) {
    for (let from = 0; from < size; from += PAGE) {
      await utils.addJobs(
        Array.from({ length: Math.min(PAGE, size - from) }, () => ({
          identifier: "letter",
          payload: { words: "Your last home cleaning was three weeks ago. ".repeat(4) },
        })),
      );
    }
  },
  async work(size) {
    let open = size;
    let over;
    const all = new Promise((resolve) => (over = resolve));
    const runner = await run({
      connectionString: connectionString(),
      concurrency: 100,
      maxPoolSize: 10,
      noHandleSignals: true,
      preset: { worker: { localQueue: { size: 400 }, completeJobBatchDelay: 0 } },
      taskList: {
        letter: async () => {
          open -= 1;
          if (open === 0) over();
        },
      },
    });
    await all;
    await runner.stop();
  },
});
