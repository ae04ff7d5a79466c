import { beforeAll, expect, it } from "vitest";
import { withTestDatabase } from "../../database/testing";
import { EVERYTHING, name } from "../plain-sql.fixture";
import { type AskedRow, askedRows } from "./plain-rows.fixture";
import { type Answer, fetchAnswers, fetchThemes, loadVoiceFacts } from "./voice-facts.fixture";

withTestDatabase();

let answers: Answer[];
let themes: Awaited<ReturnType<typeof fetchThemes>>;

beforeAll(async () => {
  await loadVoiceFacts(2024_04);
  answers = (await fetchAnswers()).filter(({ question, score }) => question === "nps" && score !== null);
  themes = await fetchThemes();
});

/** A person's word stands before the keywords'. */
function namesTheme({ id }: Answer, code: string): boolean {
  const said = themes.filter((each) => each.answer === id && each.code === code);
  return said.find(({ byHand }) => byHand)?.names ?? said.length > 0;
}

function scoreOf(given: readonly Answer[]): number {
  const votes = given.map(({ score }) => ((score ?? 0) > 8 ? 100 : (score ?? 0) < 7 ? -100 : 0));
  return votes.reduce<number>((sum, vote) => sum + vote, 0) / votes.length;
}

const within = (row: AskedRow, { account, day }: Answer) =>
  row.accounts.has(account) && day >= row.from && day < row.until;

it.each(EVERYTHING.filter(({ by }) => !by).map((asked) => [name(asked), asked] as const))(
  "a theme's points are the score of all less that of the others: %s",
  async (_, asked) => {
    const rows = await askedRows(asked, "nps-drivers", "standard");
    expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(["price", "service"]));
    for (const row of rows) {
      const all = answers.filter((answer) => within(row, answer));
      const naming = all.filter((answer) => namesTheme(answer, row.group ?? ""));
      const others = all.filter((answer) => !naming.includes(answer));
      expect(row.details).toMatchObject({
        share: expect.closeTo((100 * naming.length) / all.length, 9),
        npsNaming: expect.closeTo(scoreOf(naming), 9),
        answers: all.length,
      });
      if (others.length === 0) expect(row).toMatchObject({ value: null, noData: "not-enough-data" });
      else {
        expect(row.value).toBeCloseTo(scoreOf(all) - scoreOf(others), 9);
        expect(row.n).toBe(naming.length);
        expect([row.low, row.high].every(Number.isFinite)).toBe(true);
      }
    }
  },
);

it("puts the worst of the last period first", async () => {
  const rows = await askedRows({ grain: "year" }, "nps-drivers", "standard");
  const last = rows.filter(({ period }) => period === rows.at(-1)?.period);
  expect(last.map(({ value }) => value)).toEqual(
    last.map(({ value }) => value).sort((one, other) => (one ?? 0) - (other ?? 0)),
  );
});
