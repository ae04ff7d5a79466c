import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { withTestDatabase } from "../../database/testing";
import { RETENTION_FIGURES, retentionSql } from "../../self-check/plain/retention";
import { evaluate } from "../evaluate";
import { EVERYTHING, expectPlainSql, name } from "../plain-sql.fixture";
import { FIRST_MONTH, LAST_MONTH, loadRandomFacts, NOW } from "../random-facts.fixture";
import { GRAINS } from "../types";

describe.each(["contract", "purchase"] as const)(
  "retention under the rule %s, against plain SQL over the facts",
  (rule) => {
    withTestDatabase();
    beforeAll(() => loadRandomFacts(2024_02, rule));

    it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
      await expectPlainSql(asked, retentionSql(rule), RETENTION_FIGURES);
    });

    it.each(GRAINS)("leads from the start of each %s to its end by its movements, to the cent", async (grain) => {
      const of = async (definition: string) => {
        const scope = mintScope({ kind: "all" });
        const request = { metric: "recurring-revenue", definition, grain, from: FIRST_MONTH, to: LAST_MONTH, scope };
        return (await evaluate(request, NOW)).rows.map(
          (row) => row.value ?? (row.noData === "not-brought-in" ? 0 : Number.NaN),
        );
      };
      const [start, end] = [await of("start"), await of("standard")];
      const ups = [await of("new"), await of("reactivation"), await of("expansion")];
      const downs = [await of("contraction"), await of("churn")];
      const at = (list: number[][], index: number) =>
        list.reduce((sum, values) => sum + (values[index] ?? Number.NaN), 0);
      const led = start.map((value, index) => value + at(ups, index) - at(downs, index));
      expect(led).toEqual(end.map((value) => expect.closeTo(value, 4)));
    });
  },
);
