import { beforeAll, describe, it } from "vitest";
import { withTestDatabase } from "../../database/testing";
import { PURCHASE_FIGURES, purchasesSql } from "../../self-check/plain/value";
import { EVERYTHING, expectPlainSql, name } from "../plain-sql.fixture";
import { loadRandomFacts } from "../random-facts.fixture";

describe.each(["contract", "purchase"] as const)(
  "value under the rule %s, against plain SQL over the invoices",
  (rule) => {
    withTestDatabase();
    beforeAll(() => loadRandomFacts(2024_03, rule));

    it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
      await expectPlainSql(asked, purchasesSql(rule), PURCHASE_FIGURES);
    });
  },
);
