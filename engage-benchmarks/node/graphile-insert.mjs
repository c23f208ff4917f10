// Row 9: jobs of graphile-worker, 500 in a statement, each under a key of its own.
import { makeWorkerUtils } from "graphile-worker";
import { connectionString, obey } from "./lane.mjs";

const PAGE = 500;
const utils = await makeWorkerUtils({ connectionString: connectionString() });
await utils.migrate();
let made = 0;

await obey({
  async prepare() {},
  async work(size) {
    for (let from = 0; from < size; from += PAGE) {
      const page = Array.from({ length: Math.min(PAGE, size - from) }, () => ({
        identifier: "letter",
        payload: { words: "Your last home cleaning was three weeks ago. ".repeat(4) },
        jobKey: `renewal/${made++}`,
      }));
      await utils.addJobs(page);
    }
  },
});
