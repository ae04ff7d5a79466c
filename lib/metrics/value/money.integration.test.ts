import { beforeAll, describe, it } from "vitest";
import { withTestDatabase } from "../../database/testing";
import { moneySql } from "../../self-check/plain/money";
import { BOOKED_FIGURES } from "../../self-check/plain/value";
import { loadMoreFacts } from "../cohorts/more-facts.fixture";
import { EVERYTHING, expectPlainSql, name } from "../plain-sql.fixture";

describe.each(["contract", "purchase"] as const)("costs and visits under the rule %s, against plain SQL", (rule) => {
  withTestDatabase();
  beforeAll(() => loadMoreFacts(2024_05, rule));

  it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
    await expectPlainSql(asked, moneySql(rule), BOOKED_FIGURES);
  });
});
