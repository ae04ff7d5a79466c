import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { lealta } from "./support/lealta";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

const shownOnce = async (page: Page) => (await page.getByTestId("shown-once").textContent()) ?? "";

test("somebody makes a key, a program asks with it, and revoking it ends that", async ({ page, request }) => {
  await signInAs(page, "csm");
  await page.goto("/account");
  const card = page.getByRole("region", { name: "API keys" });
  await card.getByText("Make a key").click();
  await card.getByLabel("Name").fill("Nightly report");
  await card.getByRole("button", { name: "Make the key" }).click();
  await expect(card.getByText("Choose at least one.")).toBeVisible();
  await expect(card.getByLabel("Name")).toHaveValue("Nightly report");
  await card.getByLabel("Read indicators").check();
  await expect(card.getByLabel("Import")).toHaveCount(0);
  await card.getByRole("button", { name: "Make the key" }).click();
  const key = await shownOnce(page);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const headers = { authorization: `Bearer ${key}` };
  const answer = await request.get("/api/v1/metrics/nps?grain=range", { headers });
  expect(answer.status()).toBe(200);
  const everybody = await lealta<{ rows: { n: number }[] }>("metric", "nps", "--grain", "range");
  const own = (await answer.json()) as { rows: { n: number }[] };
  // A CSM's key sees that CSM's customers.
  expect(own.rows[0]?.n).toBeLessThan(everybody.rows[0]?.n ?? 0);
  expect((await request.get("/api/v1/imports", { headers })).status()).toBe(403);
  // The page's own sign-in opens nothing here.
  expect((await page.request.get("/api/v1/metrics")).status()).toBe(401);

  await page.goto("/account");
  await card.getByRole("button", { name: "Revoke the key “Nightly report”" }).click();
  await card.getByRole("button", { name: "Revoke the key “Nightly report”" }).click();
  await expect(card.getByText(/revoked \d/)).toBeVisible();
  expect((await request.get("/api/v1/metrics", { headers })).status()).toBe(401);
});

test("an operator's key says what the command line says, and imports can be taken back", async ({ request }) => {
  const made = await lealta<{ key: string }>(
    ..."api-key add --user".split(" "),
    (await lealta<{ email: string }>("user", "add", `api-${Date.now()}@example.com`, "--role", "admin")).email,
    "--scopes",
    "read:metrics",
    "import",
  );
  const headers = { authorization: `Bearer ${made.key}` };
  const path = "/api/v1/metrics/revenue?grain=year&by=segment";
  const told = (await (await request.get(path, { headers })).json()) as { rows: unknown[] };
  const { rows } = await lealta<{ rows: unknown[] }>("metric", "revenue", "--grain", "year", "--by", "segment");
  expect(told.rows).toEqual(rows);
  const taken = await request.post("/api/v1/imports/changes?dryRun=true", {
    headers: { ...headers, "content-type": "text/csv" },
    data: "code;name;type;date\nAPI-1;A change;product;31.01.2024\nAPI-2;;product;x\n",
  });
  expect(taken.status()).toBe(200);
  expect(await taken.json()).toMatchObject({ importId: null, rows: 2, accepted: 1, rejected: 1 });
});

test("an admin adds an address, which hears a signed test, and finds it in the log", async ({ page }) => {
  const heard: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((incoming, response) => {
    let body = "";
    incoming.on("data", (piece) => {
      body += piece;
    });
    incoming.on("end", () => {
      heard.push({ headers: incoming.headers, body });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  try {
    await signInAs(page, "admin");
    await page.goto("/admin/api/webhooks");
    await page.getByLabel("Address", { exact: true }).fill("http://example.com");
    await page.getByRole("button", { name: "Add and make a secret" }).click();
    await expect(page.getByText("An address that begins with https://, please")).toBeVisible();
    await page.getByLabel("Address", { exact: true }).fill(url);
    await page.getByRole("button", { name: "Add and make a secret" }).click();
    const secret = await shownOnce(page);
    await page.getByRole("button", { name: `Send a test to ${url}` }).click();
    await expect.poll(() => heard.length, { timeout: 20_000 }).toBe(1);
    const { headers, body } = heard[0] as (typeof heard)[number];
    const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
    const key = Buffer.from(secret.replace("whsec_", ""), "base64");
    expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`);
    await page.reload();
    const log = page.getByRole("region", { name: "Messages" });
    await expect(log.getByText("Heard").first()).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole("button", { name: `Remove ${url}` }).click();
    await page.getByRole("button", { name: `Remove ${url}` }).click();
    await expect(page.getByText(url, { exact: true })).toHaveCount(0);
  } finally {
    server.close();
  }
});

test("the reference lists what can be asked, and finds it by words", async ({ page, request }) => {
  await signInAs(page, "executive");
  await page.goto("/api/v1/docs");
  await expect(page.getByRole("heading", { level: 1, name: "API reference" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search" }).fill("close follow-up");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByText("/accounts/{code}/follow-ups/{id}/close", { exact: true })).toBeVisible();
  await expect(page.getByText(/curl -X POST/)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const document = (await (await request.get("/api/v1/openapi.json")).json()) as { openapi: string };
  expect(document.openapi).toBe("3.1.0");
});
