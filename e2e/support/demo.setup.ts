import { lealta } from "./lealta";
import { test } from "./test";

test("load the demo company", async () => {
  test.setTimeout(300_000);
  await lealta("seed", "demo");
});
