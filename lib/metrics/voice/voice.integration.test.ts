import { beforeAll, describe, it } from "vitest";
import { withTestDatabase } from "../../database/testing";
import {
  ANSWERS,
  LAST_OF_CONTACTS,
  NPS_ANSWERS,
  netScore,
  REVENUE_WEIGHTED,
  SCALE_FIGURES,
  VOTES_OF_ACCOUNTS,
} from "../../self-check/plain/voice";
import { EVERYTHING, expectPlainSql, name } from "../plain-sql.fixture";
import { loadRandomFacts } from "../random-facts.fixture";

withTestDatabase();

describe("the voice of the customer, against plain SQL over the answers", () => {
  beforeAll(() => loadRandomFacts(2024_01, "purchase"));

  it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
    await expectPlainSql(asked, NPS_ANSWERS, [netScore("standard")]);
    await expectPlainSql(asked, LAST_OF_CONTACTS, [netScore("last-per-contact")]);
    await expectPlainSql(asked, VOTES_OF_ACCOUNTS, [netScore("per-account"), REVENUE_WEIGHTED]);
    await expectPlainSql(asked, ANSWERS, SCALE_FIGURES);
  });
});
