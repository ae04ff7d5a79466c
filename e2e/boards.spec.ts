import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { BOARDS, boardOf, figuresId, getBoard, tileMetrics } from "../lib/board/boards";
import type { BoardDeclaration, ChartDeclaration, CourseDeclaration } from "../lib/board/types";
import type { Unit } from "../lib/metrics/types";
import { deedsOf } from "./support/audit-log";
import { type ChartFile, csvOf, told, written } from "./support/board-tables";
import { lealta } from "./support/lealta";
import { format } from "./support/notation";
import { OWN_CHARTS } from "./support/own-charts";
import { signInAs } from "./support/people";
import { scriptBytes } from "./support/script-bytes";
import { expect, test } from "./support/test";

async function openBoard(page: Page, { path }: BoardDeclaration, query = ""): Promise<void> {
  await page.goto(`${path}${query}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByText("This part could not be worked out")).toHaveCount(0);
}

/** First and last month of the course of a board's tiles. */
async function monthsOf(page: Page, board: BoardDeclaration): Promise<{ from: string; to: string }> {
  const { rows } = await csvOf(page, figuresId(board.id));
  const month = (row: string[] | undefined) => (row?.[0] ?? "").slice(0, 7);
  return { from: month(rows[0]), to: month(rows.at(-1)) };
}

for (const board of BOARDS) {
  test.describe(`the board "${board.id}"`, () => {
    test.setTimeout(240_000);

    test("shows on its tiles what the command line says", async ({ page }) => {
      await signInAs(page, "executive");
      await openBoard(page, board);
      const { header, rows } = await csvOf(page, figuresId(board.id));
      const { to } = await monthsOf(page, board);
      let column = 1;
      for (const metric of tileMetrics(board)) {
        const { unit, rows: found } = await told(metric, { from: to, to });
        const [row] = found;
        expect([metric, rows.at(-1)?.[column]]).toEqual([metric, written(row?.value)]);
        const name = header[column] ?? "";
        const tile = page.getByRole("main").locator(`a[href*="explain=${metric}"]`, { hasText: name }).first();
        await expect(tile).toContainText(format.figure(row?.value ?? null, unit as Unit));
        // The next tile's column is the next that is not of this one's interval and n.
        do column += 1;
        while (header[column]?.startsWith(`${name}, `));
      }
    });

    test("tells in its charts' tables what the command line says", async ({ page }) => {
      await signInAs(page, "executive");
      await openBoard(page, board);
      const months = await monthsOf(page, board);
      for (const chart of board.charts) await compare(page, chart, months);
    });

    test("adds the accounts behind each tile up to its figure", async ({ page }) => {
      await signInAs(page, "executive");
      const { to } = await monthsOf(page, board);
      for (const metric of tileMetrics(board)) {
        const answer = await page.request.get(`/api/board/accounts?explain=${metric}&to=${to}`);
        expect([metric, answer.status()]).toEqual([metric, 200]);
        const { total, parts } = await answer.json();
        const months = ["--from", to, "--to", to];
        const listed = await lealta<{ total: { accounts: number } }>("metric", metric, ...months, "--accounts");
        expect([metric, total.accounts]).toEqual([metric, listed.total.accounts]);
        const [row] = (await told(metric, { from: to, to })).rows;
        if (parts.numerator.addsUpTo !== "numerator" || row?.value === null) continue;
        // What is open often belongs to no account yet, and has a line of its own.
        if (metric === "stalled-pipeline") {
          expect(total.numerator).toBeLessThanOrEqual(row?.numerator ?? 0);
          continue;
        }
        // Sums of money are added up in another order.
        expect(total.numerator, metric).toBeCloseTo(row?.numerator ?? Number.NaN, 6);
      }
    });

    test("is read by keyboard and screen reader, and stays under 300 kB of JavaScript", async ({ page }) => {
      await signInAs(page, "executive");
      const bytes = await scriptBytes(page, () => openBoard(page, board));
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(300_000);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });

    test("is one column on a phone, in Spanish", async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "es-ES" });
      const page = await context.newPage();
      await signInAs(page, "executive");
      await page.goto(board.path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await context.close();
    });
  });
}

/** A chart's file against what the command line says to the same question. */
async function compare(page: Page, chart: ChartDeclaration, months: { from: string; to: string }): Promise<void> {
  const { header, rows } = await csvOf(page, chart.id);
  if (chart.kind === "own") return compareOwn(page, chart.id, { header, rows });
  if (chart.kind === "course") return compareCourse(chart, { header, rows }, months);
  const { metric, definition } = chart;
  const by = chart.by === "dimension" ? "segment" : undefined;
  const { rows: found } = await told(metric, { from: months.to, to: months.to, by, definition });
  const names = found.map(({ group, details }) => String(details?.name ?? "") || group || "Not known");
  expect(rows.map(([, value]) => value)).toEqual(found.map(({ value }) => written(value)));
  if (chart.by === "dimension") expect(rows.map(([name]) => name)).toEqual(names);
  if (chart.kind !== "details") return;
  // They stand before the last column, which says whether the line is complete.
  const further = rows.map((row) => row.slice(-1 - chart.details.length, -1));
  const details = chart.details.map(({ name }) => name);
  const said = found.map((row) => details.map((name) => written(row.details?.[name] as number | null)));
  expect([metric, further]).toEqual([metric, said]);
}

/** What the command line cannot answer is at least there. */
async function compareOwn(page: Page, id: string, found: ChartFile): Promise<void> {
  expect([id, found.header.length > 1]).toEqual([id, true]);
  const answer = OWN_CHARTS[id];
  const board = boardOf(id);
  if (!answer || !board) return;
  // Some boards show the chart of another, whose period its file is of.
  const { file, said } = await answer({ ...found, ...(await monthsOf(page, board)) });
  expect([id, said.length > 0]).toEqual([id, true]);
  expect([id, file]).toEqual([id, said]);
}

async function compareCourse(
  chart: CourseDeclaration,
  { header, rows }: { header: string[]; rows: string[][] },
  months: { from: string; to: string },
): Promise<void> {
  let column = 1;
  for (const { metric, definition } of chart.panels.flat()) {
    const { rows: found } = await told(metric, { ...months, definition });
    expect([metric, rows.map((row) => row[column])]).toEqual([metric, found.map(({ value }) => written(value))]);
    const name = header[column] ?? "";
    do column += 1;
    while (header[column]?.startsWith(`${name}, `));
  }
}

test("filters go along from board to board", async ({ page }) => {
  await signInAs(page, "executive");
  await page.goto("/board?grain=quarter&region=North&definitions=nps:per-account");
  const boards = page.getByRole("navigation", { name: "Boards" });
  await boards.getByRole("link", { name: "Voice" }).click();
  await expect(page).toHaveURL(/\/board\/voice\?.*grain=quarter/);
  await expect(page).toHaveURL(/region=North/);
  await expect(page.getByRole("heading", { level: 1, name: /^What customers said in Q\d \d{4}$/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Net promoter score.*as: One vote per account/ })).toBeVisible();
  await expect(boards.getByRole("link", { name: "Voice" })).toHaveAttribute("aria-current", "page");
  await expect(boards.getByRole("link")).toHaveCount(BOARDS.length);
});

test("charts of groups go by the dimension that is chosen, and a bar opens its group", async ({ page }) => {
  await signInAs(page, "executive");
  await page.goto("/board/voice");
  const chart = page.getByRole("region", { name: "Who recommends us, and who does not?" });
  await chart.getByRole("combobox", { name: "Shown by" }).selectOption("region");
  await expect(page).toHaveURL(/by=region/);
  const { rows } = await csvOf(page, "nps-groups?by=region");
  const bar = chart.getByRole("listitem").first();
  // The chart follows the address.
  await expect(bar.getByRole("link")).toHaveText(new RegExp(`^(${rows.map(([group]) => group).join("|")})$`));
  const name = (await bar.getByRole("link").textContent()) ?? "";
  await bar.getByRole("link").click();
  await expect(page.getByRole("dialog").getByText(new RegExp(`Region: ${name}`))).toBeVisible();
  await expect(page.getByRole("dialog").getByRole("table", { name: "Accounts behind it" })).toBeVisible();
});

test("a figure of a chart's past leads in three clicks to its rows", async ({ page }) => {
  await signInAs(page, "executive");
  await openBoard(page, getBoard("wallet"));
  const chart = page.getByRole("region", { name: "How much of what they spend is ours?" });
  await chart.getByRole("button", { name: "Table" }).click();
  const { rows } = await csvOf(page, "wallet-course");
  const [period = "", share] = rows.at(-3) ?? [];
  const line = chart.getByRole("row").nth(-3);
  const figure = line.getByRole("link").first();
  await expect(figure).toHaveText(format.fine(Number(share), "percent"));
  await figure.click();
  await expect(page).toHaveURL(new RegExp(`explain=share-of-wallet.*at=${period.slice(0, 7)}`));
  const accounts = page.getByRole("dialog").getByRole("table", { name: "Accounts behind it" });
  const month = period.slice(0, 7);
  const [row] = (await told("share-of-wallet", { from: month, to: month })).rows;
  await expect(accounts.getByRole("row").last()).toContainText(format.fine(row?.denominator ?? null, "money"));
  await accounts.getByRole("button").first().click();
  const origin = page.getByRole("dialog").getByText(/\.csv, line \d+/);
  await expect(origin.first()).toBeVisible();
});

test("a chart is saved as a picture", async ({ page }) => {
  await signInAs(page, "executive");
  await page.goto("/board/voice");
  const chart = page.getByRole("region", { name: "Which themes move the score?" });
  const download = page.waitForEvent("download");
  await chart.getByRole("button", { name: "Which themes move the score? as a picture" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^lealta-nps-drivers-\d{4}-\d{2}\.png$/);
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(bytes.length).toBeGreaterThan(10_000);
});

test("who takes figures along as a file is written into the audit log", async ({ page }) => {
  const email = await signInAs(page, "executive");
  await csvOf(page, "nps-groups?region=North&by=plan");
  await csvOf(page, figuresId("voice"));
  expect((await page.request.get("/api/board/csv/nothing")).status()).toBe(404);
  expect(await deedsOf(email, "board.exported")).toEqual([
    { subject: "nps-groups", detail: { as: "csv", query: "region=North&by=plan" } },
    { subject: "figures-voice", detail: { as: "csv", query: "" } },
  ]);
});

test("answers are searched, narrowed and opened down to the line of the file", async ({ page }) => {
  await signInAs(page, "executive");
  await page.goto("/board/voice");
  const answers = page.getByRole("region", { name: "In their own words" });
  const month = (await csvOf(page, "nps")).rows.at(-1)?.[0]?.slice(0, 7) ?? "";
  const [nps] = (await told("nps", { from: month, to: month })).rows;
  await expect(answers.getByText(`${nps?.n} answers`)).toBeVisible();
  await page.waitForLoadState("networkidle");
  await answers.getByLabel("Group").selectOption("detractors");
  await expect(answers.getByText(`${nps?.n} answers`)).toHaveCount(0);
  await answers.getByLabel("Find words or an account").fill("no such words anywhere");
  await expect(answers.getByText("No answer matches.")).toBeVisible();
  await answers.getByLabel("Find words or an account").fill("");
  await answers.getByRole("list").getByRole("link").first().click();
  await expect(
    page
      .getByRole("dialog")
      .getByText(/\.csv, line \d+/)
      .first(),
  ).toBeVisible();
});

test("a CSM reads nobody else's answers", async ({ page }) => {
  await signInAs(page, "csm");
  await page.goto("/board/voice");
  await expect(page.getByText("No account is yours so far")).toBeVisible();
  await expect(page.getByRole("region", { name: "In their own words" })).toHaveCount(0);
});

test("a board that does not exist is not found", async ({ page }) => {
  await signInAs(page, "executive");
  expect((await page.request.get("/board/nothing")).status()).toBe(404);
});
