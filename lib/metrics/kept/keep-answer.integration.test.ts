import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { AppError } from "../../errors/app-error";
import { keepAnswer, makeAnswer } from "./keep-answer";
import { AT_ONCE, limits } from "./limits";
import { findOldAnswers } from "./old-answers";
import { forgetRemembered } from "./remembered";
import type { Kind } from "./types";

vi.mock("./limits", async (original) => {
  const real = await original<typeof import("./limits")>();
  return { ...real, limits: { ...real.limits } };
});

withTestDatabase();

const NOON = new Date("2024-05-20T12:00:00Z");
const query = async (sql: string) => (await (await getPool()).query(sql)).rows;
const addSurvey = (code: string) => query(`INSERT INTO surveys (code, name) VALUES ('${code}', 'S')`);

let made = 0;
beforeEach(async () => {
  made = 0;
  Object.assign(limits, { keep: 0, giveOld: Number.POSITIVE_INFINITY });
  await query("TRUNCATE kept_answers");
});
afterEach(() => vi.restoreAllMocks());

/** How many surveys there are, and how often that was counted. */
const surveys: Kind<{ of: string; ms?: number }, { count: number; made: number }> = {
  id: "surveys",
  byDay: false,
  mayBeOld: true,
  async make({ ms = 0 }) {
    made++;
    const [row] = await query("SELECT count(*)::int AS count FROM surveys");
    await sleep(ms);
    return { count: row?.count, made };
  },
};
/** Asked by a process that remembers nothing. */
const ask = (asked = { of: "all" }, kind = surveys, now = NOON) => {
  forgetRemembered();
  return keepAnswer(kind, asked, { now });
};

describe("an answer", () => {
  it("is worked out once, as long as the facts stay as they are", async () => {
    const first = await ask();
    expect(await ask()).toEqual(first);
    expect(made).toBe(1);
    await addSurvey("one");
    const second = await ask();
    expect(second).toEqual({ answer: { count: first.answer.count + 1, made: 2 }, oldSince: null });
    expect(await ask()).toEqual(second);
  });

  it("is remembered by the process that worked it out, however quick that was", async () => {
    Object.assign(limits, { keep: 10_000 });
    const first = await ask();
    expect(await keepAnswer(surveys, { of: "all" }, { now: NOON })).toEqual(first);
    expect(made).toBe(1);
    await addSurvey("remembered");
    expect((await keepAnswer(surveys, { of: "all" }, { now: NOON })).answer.count).toBe(first.answer.count + 1);
  });

  it("is not kept where working it out was quick, and is forgotten once it is quick", async () => {
    await ask();
    expect(await query("SELECT kind FROM kept_answers")).toEqual([{ kind: "surveys" }]);
    Object.assign(limits, { keep: 10_000 });
    await addSurvey("two");
    await ask();
    expect(await query("SELECT kind FROM kept_answers")).toEqual([]);
    await ask();
    expect(made).toBe(3);
  });

  it("is of the question asked: another one, and the same of another kind, have their own", async () => {
    await ask({ of: "ana" });
    await ask({ of: "bo" });
    await ask({ of: "ana" }, { ...surveys, id: "others" });
    expect(made).toBe(3);
    await ask({ of: "ana" });
    expect(made).toBe(3);
  });

  it("is of its day where that matters, in the organisation's time zone", async () => {
    const daily = { ...surveys, byDay: true };
    const at = (instant: string) => ask({ of: "all" }, daily, new Date(instant));
    await query(
      "INSERT INTO rollup_state (active_rule, purchase_days, time_zone) VALUES ('contract', 365, 'America/New_York')",
    );
    await at("2024-05-20T12:00:00Z");
    await at("2024-05-21T03:59:00Z");
    expect(made).toBe(1);
    await at("2024-05-21T04:01:00Z");
    expect(made).toBe(2);
    await query("DELETE FROM rollup_state");
  });

  it("is not what a failure left", async () => {
    const failing = { ...surveys, make: () => Promise.reject(new Error("no luck")) };
    await expect(ask({ of: "all" }, failing)).rejects.toThrow("no luck");
    expect(await ask()).toMatchObject({ answer: { made: 1 } });
  });

  it("is given even where it cannot be kept", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const odd = { ...surveys, make: async () => ({ count: 1, made: 1, at: new Date(0) }) };
    expect((await ask({ of: "all" }, odd)).answer).toMatchObject({ count: 1 });
    expect(said).toHaveBeenCalledOnce();
  });

  it("comes from the facts where that is asked for, and is not kept then", async () => {
    await keepAnswer(surveys, { of: "all" }, { now: NOON, live: true });
    await keepAnswer(surveys, { of: "all" }, { now: NOON, live: true });
    expect(made).toBe(2);
    expect(await query("SELECT kind FROM kept_answers")).toEqual([]);
  });

  it("tells when it was last asked for, to the hour", async () => {
    await ask();
    await query("UPDATE kept_answers SET asked_at = now() - interval '30 minutes'");
    await ask();
    const long = () => query("SELECT asked_at < now() - interval '10 minutes' AS long FROM kept_answers");
    expect(await long()).toEqual([{ long: true }]);
    await query("UPDATE kept_answers SET asked_at = now() - interval '2 hours'");
    await ask();
    expect(await long()).toEqual([{ long: false }]);
  });
});

describe("an answer that takes very long", () => {
  beforeEach(() => Object.assign(limits, { giveOld: 0 }));

  it("is given as it was when the facts change, with its time, until it is made anew", async () => {
    const first = await ask();
    await addSurvey("three");
    const [kept] = await query("SELECT made_at FROM kept_answers");
    expect(await ask()).toEqual({ answer: first.answer, oldSince: kept?.made_at });
    expect(made).toBe(1);
  });

  it("is worked out anyway where there is none, and where readers cannot be told", async () => {
    const exact = { ...surveys, mayBeOld: false };
    expect(await ask({ of: "all" }, exact)).toMatchObject({ answer: { made: 1 }, oldSince: null });
    await addSurvey("four");
    expect(await ask({ of: "all" }, exact)).toMatchObject({ answer: { made: 2 }, oldSince: null });
  });
});

describe("an answer that takes longer than a page may wait", () => {
  const stopped = {
    ...surveys,
    make(): Promise<never> {
      made++;
      return Promise.reject(new AppError("too-slow"));
    },
  };
  const standing = { version: "1", today: "2024-05-20", isKept: true };

  it("is left to the worker, and tried again by no page until that has made it", async () => {
    await expect(ask({ of: "all" }, stopped)).rejects.toMatchObject({ code: "answer-awaited" });
    await expect(ask({ of: "all" }, stopped)).rejects.toMatchObject({ code: "answer-awaited" });
    expect(made).toBe(1);
    expect((await findOldAnswers(NOON)).some).toBe(true);
    await makeAnswer(surveys, { of: "all" }, standing, NOON);
    expect((await ask()).answer.count).toBeGreaterThan(0);
  });

  it("is tried again by a page where no worker has made it in an hour", async () => {
    await expect(ask({ of: "all" }, stopped)).rejects.toMatchObject({ code: "answer-awaited" });
    await query("UPDATE kept_answers SET made_at = now() - interval '61 minutes'");
    Object.assign(limits, { giveOld: 0 });
    expect((await ask()).answer).toMatchObject({ made: 2 });
  });

  it("leaves the last answer in its place", async () => {
    const first = await ask();
    await addSurvey("six");
    await expect(ask({ of: "all" }, stopped)).rejects.toMatchObject({ code: "answer-awaited" });
    Object.assign(limits, { giveOld: 0 });
    expect((await ask()).answer).toEqual(first.answer);
  });
});

describe("several who ask at once", () => {
  it("are worked out a few at a time, so that others find a connection", async () => {
    let [now, most] = [0, 0];
    const counting: typeof surveys = {
      ...surveys,
      async make() {
        most = Math.max(most, ++now);
        await sleep(50);
        now--;
        return { count: 0, made };
      },
    };
    await Promise.all(Array.from({ length: 12 }, (_, of) => ask({ of: String(of) }, counting)));
    expect(most).toBe(AT_ONCE);
  });

  it("wait for the same answer", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => keepAnswer(surveys, { of: "all", ms: 2_000 })));
    expect(made).toBe(1);
    expect(new Set(answers.map(({ answer }) => answer.made))).toEqual(new Set([1]));
  });

  it("do not wait for one of facts that have changed since, and it does not replace theirs", async () => {
    const asked = { of: "slow", ms: 300 };
    const early = keepAnswer(surveys, asked);
    await vi.waitFor(() => expect(made).toBe(1));
    await sleep(50);
    await addSurvey("five");
    const late = keepAnswer(surveys, asked);
    const [before, after] = await Promise.all([early, late]);
    expect(after.answer.count).toBe(before.answer.count + 1);
    expect(await keepAnswer(surveys, asked)).toEqual(after);
  });
});
