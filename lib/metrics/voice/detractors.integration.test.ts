import { beforeAll, describe, expect, it } from "vitest";
import { withTestDatabase } from "../../database/testing";
import { EVERYTHING, name } from "../plain-sql.fixture";
import { NOW } from "../random-facts.fixture";
import { type AskedRow, askedRows, expectShare } from "./plain-rows.fixture";
import { type Answer, fetchAnswers, fetchTalks, loadVoiceFacts } from "./voice-facts.fixture";

withTestDatabase();

const HOUR = 3_600_000;
type Scored = Answer & { score: number };

let answers: Scored[];
let talks: Awaited<ReturnType<typeof fetchTalks>>;

beforeAll(async () => {
  await loadVoiceFacts(2024_03);
  talks = await fetchTalks();
  answers = (await fetchAnswers()).filter(
    (answer): answer is Scored => answer.question === "nps" && answer.score !== null,
  );
});

const within = (row: AskedRow, { account, day }: Answer) =>
  row.accounts.has(account) && day >= row.from && day < row.until;
const groupOf = (score: number) => (score > 8 ? "9-10" : score > 6 ? "7-8" : "0-6");

/** For each contact with such a score in the period, where its next answer was after the first of them. */
function nextGroups(row: AskedRow, was: string): (string | null)[] {
  const given = answers.filter((each) => within(row, each) && each.contact !== null && groupOf(each.score) === was);
  const contacts = new Map(given.toReversed().map((each) => [`${each.account} ${each.contact}`, each]));
  return [...contacts.values()].map((first) => {
    const own = answers.filter((each) => each.account === first.account && each.contact === first.contact);
    const next = own[own.indexOf(first) + 1];
    return next && next.at < first.yearLater ? groupOf(next.score) : null;
  });
}

const unhappy = (row: AskedRow) => answers.filter((each) => within(row, each) && each.score < 7);
/** Milliseconds until the first talk at the answer or later, or on its day where only that is known; null: none. */
function waitOf(answer: Answer): number | null {
  const first = talks.find(
    ({ account, at }) => account === answer.account && (at >= answer.at || at === answer.midnight),
  );
  return first ? Math.max(0, first.at - answer.at) : null;
}

/** The first wait by which half are done, going through the waits one by one. */
function plainMedian(waits: { hours: number; done: boolean }[]): number | null {
  let left = 1;
  for (const time of [...new Set(waits.map(({ hours }) => hours))].sort((one, other) => one - other)) {
    const atRisk = waits.filter(({ hours }) => hours >= time).length;
    left *= 1 - waits.filter(({ hours, done }) => done && hours === time).length / atRisk;
    if (left <= 0.5 + 1e-12) return time;
  }
  return null;
}

describe("what becomes of detractors, against their answers and talks one by one", () => {
  it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
    for (const row of await askedRows(asked, "detractor-recovery", "standard")) {
      const next = nextGroups(row, "0-6");
      expectShare(row, [next.filter((group) => group === "9-10").length, next.length]);
    }
    for (const row of await askedRows(asked, "detractor-recovery", "improved")) {
      const next = nextGroups(row, "0-6");
      expectShare(row, [next.filter((group) => group !== null && group !== "0-6").length, next.length]);
    }
    for (const row of await askedRows(asked, "follow-up-time", "within-48h")) {
      const due = unhappy(row).filter(({ at }) => at + 48 * HOUR <= Date.parse("2024-05-21T04:00:00Z"));
      expectShare(row, [
        due.filter((each) => (waitOf(each) ?? Number.POSITIVE_INFINITY) <= 48 * HOUR).length,
        due.length,
      ]);
    }
    for (const row of await askedRows(asked, "follow-up-time", "standard")) {
      const waits = unhappy(row).map((each) => {
        const wait = waitOf(each);
        return { hours: (wait ?? NOW.getTime() - each.at) / HOUR, done: wait !== null };
      });
      const median = plainMedian(waits);
      expect(row.value, `${row.period} ${row.group}`).toEqual(median === null ? null : expect.closeTo(median, 6));
      expect(row.n).toBe(waits.length);
      expect(row.noData).toBe(waits.length === 0 ? "no-detractors" : median === null ? "median-not-reached" : null);
    }
  });

  it("shows all moves, of one CSM's accounts too", async () => {
    for (const owners of [undefined, ["ana@example.com"]]) {
      const rows = await askedRows({ grain: "quarter", owners }, "detractor-recovery", "moves");
      expect(new Set(rows.map(({ group }) => group)).size).toBe(12);
      for (const row of rows) {
        const [was = "", became] = (row.group ?? "").split(" → ");
        const next = nextGroups(row, was);
        expectShare(row, [next.filter((group) => (group ?? "–") === became).length, next.length]);
      }
    }
  });

  it("calls a month complete only when a year has passed since its end", async () => {
    const rows = await askedRows({ grain: "month" }, "detractor-recovery", "standard");
    expect(rows.filter(({ complete }) => complete).at(-1)?.period).toBe("2023-04-01");
  });
});
