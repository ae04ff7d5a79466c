import { readdirSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { importRows, undoImports } from "./support/import-rows";
import { lealta } from "./support/lealta";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

// What is not for the reader answers that it is not there, or not allowed.
test.use({ allowedErrors: [/status of 40[134]/] });

interface Theirs {
  id: number;
  code: string;
}

const ADMIN = "an admin's";
const words = `Zirkonium ${process.pid}`;
const code = `zr ${process.pid}/1`;
const owner = `every-route-${process.pid}@example.com`;

const board =
  (query = "") =>
  (path: string) =>
  () => [`${path}${query}`, `${path}?owner=${owner}`];
const itself = (path: string) => () => [path];
const inFigures = ({ id }: Theirs) =>
  ["nps", "revenue", "customer-retention"].map((metric) => `explain=${metric}&account=${id}&only=${id}&owner=${owner}`);

/** Every page and route that exists, with what a colleague's account might be read by there; `ADMIN`: closed to all others. */
const ROUTES: Readonly<Record<string, typeof ADMIN | ((theirs: Theirs) => string[])>> = {
  "/": itself("/"),
  "/account": itself("/account"),
  "/accounts": () => [`/accounts?words=${encodeURIComponent(words)}`, `/accounts?owner=${owner}`],
  "/accounts/[code]": ({ code }) => [`/accounts/${encodeURIComponent(code)}`],
  "/accounts/[code]/csv/[course]": ({ code }) =>
    ["health", "revenue", "wallet", "nps"].map((course) => `/accounts/${encodeURIComponent(code)}/csv/${course}`),
  "/admin/api": ADMIN,
  "/admin/api/webhooks": ADMIN,
  "/admin/audit": ADMIN,
  "/admin/audit/csv": ADMIN,
  "/admin/data": ADMIN,
  "/admin/data/accounts/[check]": ADMIN,
  "/admin/data/accounts/[check]/list.csv": ADMIN,
  "/admin/data/alike": ADMIN,
  "/admin/data/amounts": ADMIN,
  "/admin/data/contacts": ADMIN,
  "/admin/data/merge": ADMIN,
  "/admin/data/merges": ADMIN,
  "/admin/data/month": ADMIN,
  "/admin/follow-up-rules": ADMIN,
  "/admin/imports": ADMIN,
  "/admin/imports/[id]": ADMIN,
  "/admin/imports/prepare": ADMIN,
  "/admin/imports/prepare/[upload]": ADMIN,
  "/admin/imports/schedules": ADMIN,
  "/admin/self-check": ADMIN,
  "/admin/settings": ADMIN,
  "/admin/settings/definitions": ADMIN,
  "/admin/settings/health": ADMIN,
  "/admin/settings/segments": ADMIN,
  "/admin/settings/themes": ADMIN,
  "/admin/users": ADMIN,
  "/admin/users/[id]": ADMIN,
  "/api/accounts": () => [`/api/accounts?words=${encodeURIComponent(words)}`, `/api/accounts?owner=${owner}`],
  // Its file is asked for below.
  "/api/accounts/csv": () => ["/api/accounts/csv"],
  "/api/accounts/search": () => [`/api/accounts/search?q=${encodeURIComponent(words)}`, "/api/accounts/search?q=pia"],
  "/api/accounts/workers": ({ code }) => [`/api/accounts/workers?account=${encodeURIComponent(code)}`],
  "/api/auth/[...nextauth]": () => ["/api/auth/session", "/api/auth/providers"],
  "/api/board/accounts": (theirs) => inFigures(theirs).map((query) => `/api/board/accounts?${query}`),
  "/api/board/cohort": () => [`/api/board/cohort?explain=cohorts&cell=active&cohort=2026-01-01&age=0&owner=${owner}`],
  "/api/board/csv/[chart]": () => ["figures-voice", "wallets", "at-risk", "nps"].map((id) => `/api/board/csv/${id}`),
  "/api/board/explanation": (theirs) => inFigures(theirs).map((query) => `/api/board/explanation?${query}`),
  "/api/board/pdf/[board]": () => ["/api/board/pdf/nothing"],
  "/api/board/rows": (theirs) => inFigures(theirs).map((query) => `/api/board/rows?${query}`),
  "/api/health": itself("/api/health"),
  "/api/imports/[id]/progress": ADMIN,
  "/api/imports/[id]/refused": ADMIN,
  "/api/imports/template/[kind]": ADMIN,
  // It only takes: asked with GET it is none.
  "/api/imports/uploads": () => ["/api/imports/uploads"],
  "/api/imports/uploads/[upload]": () => ["/api/imports/uploads/1"],
  "/api/logo": itself("/api/logo"),
  "/api/v1/[[...path]]": ({ code }) => ["/api/v1/accounts", `/api/v1/accounts/${encodeURIComponent(code)}`],
  "/api/v1/docs": itself("/api/v1/docs"),
  "/api/v1/openapi.json": itself("/api/v1/openapi.json"),
  "/board": board()("/board"),
  "/board/changes": board()("/board/changes"),
  "/board/new-business": board()("/board/new-business"),
  "/board/retention": board()("/board/retention"),
  "/board/value": board()("/board/value"),
  "/board/view/[id]": itself("/board/view/1"),
  "/board/voice": board(`?words=${encodeURIComponent(words)}`)("/board/voice"),
  "/board/wallet": board()("/board/wallet"),
  "/definitions": itself("/definitions"),
  "/fonts/[file]": itself("/fonts/inter-latin.woff2"),
  "/follow-ups": () => ["/follow-ups", "/follow-ups?view=all", "/follow-ups?view=closed"],
  "/follow-ups/[account]/[id]": ({ code }) => [1, 2, 3].map((id) => `/follow-ups/${encodeURIComponent(code)}/${id}`),
  "/forgotten-password": itself("/forgotten-password"),
  "/interviews": () => ["/interviews?everybody=true", "/interviews?order=revenue"],
  "/link/[token]": itself("/link/none"),
  "/link/[token]/password": itself("/link/none/password"),
  "/references": () => ["/references", "/references?region=North"],
  "/set-up": itself("/set-up"),
  "/set-up/start": itself("/set-up/start"),
  "/sign-in": itself("/sign-in"),
  "/targets": itself("/targets"),
};

const imports: number[] = [];

test.beforeAll(async () => {
  const account = [`"${code}",${words},${owner},North`, `"own ${process.pid}",Own,own-${owner},North`];
  imports.push(await importRows("accounts", ["code,name,owner,region", ...account]));
  imports.push(await importRows("contacts", ["account,name,email", `"${code}",Pia ${words},pia@example.com`]));
  const answer = `"${code}",2026-01-10,nps,2,${words} came late,pia@example.com`;
  imports.push(await importRows("survey-answers", ["account,date,question,score,comment,contact", answer]));
  imports.push(await importRows("invoices", ["account,date,amount", `"${code}",2026-01-10,12.5`]));
  imports.push(await importRows("references", ["account,willing,note", `"${code}",2026-01-10,${words}`]));
  imports.push(await importRows("wallet-estimates", ["account,date,amount", `"${code}",2026-01-10,100`]));
});
test.afterAll(() => undoImports(imports));

/** "/accounts/[code]" of app/accounts/[code]/page.tsx; folders in brackets that only group are left out. */
function existing(): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path))
    .map((path) => `/${path.replace(/(^|\/)(page\.tsx|route\.ts)$/, "").replace(/\([^)]*\)\/?/g, "")}`)
    .sort();
}

test("every page and route that exists has been thought of", () => {
  expect(Object.keys(ROUTES).sort()).toEqual(existing());
});

test("no page and no route shows a CSM anything of a colleague's account", async ({ page, browser }) => {
  test.setTimeout(300_000);
  const other = await (await browser.newContext()).newPage();
  await signInAs(other, "executive");
  const search = `/api/accounts/search?q=${encodeURIComponent(words)}`;
  const listed = await lealta<{ accounts: { accountId: number; code: string }[] }>(
    ...["metric", "revenue", "--from", "2026-01", "--to", "2026-01", "--filter", `owner=${owner}`, "--accounts"],
  );
  const theirs: Theirs = { id: listed.accounts.find((account) => account.code === code)?.accountId ?? 0, code };
  expect(theirs.id).toBeGreaterThan(0);
  await signInAs(page, "csm", { alias: `own-${owner}` });
  for (const [route, addresses] of Object.entries(ROUTES)) {
    const tried = addresses === ADMIN ? [route.replace(/\[[^\]]*\]/g, "1")] : addresses(theirs);
    for (const address of tried) {
      const answer = await page.request.get(address, { maxRedirects: 0, failOnStatusCode: false });
      // What was asked for may be said back, as it is in the field that it was typed into.
      const told = (await answer.text()).replaceAll(encodeURIComponent(words), "");
      const asked = address.includes("words=") || address.includes("q=");
      if (!asked) expect([address, told.includes(words)]).toEqual([address, false]);
      expect([address, told.includes(`${words} came late`), told.includes(`Pia ${words}`)]).toEqual([
        address,
        false,
        false,
      ]);
      const status = answer.status();
      const isRight = addresses === ADMIN ? status === 403 || status === 404 : status < 500;
      expect([address, status, isRight]).toEqual([address, status, true]);
    }
  }
  await expectAsNothing(page.request, theirs);
  const taken = await page.request.post("/api/accounts/csv", { form: { ids: String(theirs.id) } });
  expect([taken.status(), (await taken.text()).trim().split("\r\n").length]).toEqual([200, 1]);
  for (const address of [`/accounts/${encodeURIComponent(code)}`, search, `/api/board/rows?${inFigures(theirs)[0]}`])
    expect([address, (await other.request.get(address)).status()]).toEqual([address, 200]);
  expect((await page.request.get(`/accounts/${encodeURIComponent(code)}`)).status()).toBe(404);
  expect((await (await page.request.get(search)).json()).accounts).toEqual([]);
  await other.context().close();
});

/** Of what is a colleague's no other is said than of what there is not at all, so that nothing can be guessed by its number. */
async function expectAsNothing(request: APIRequestContext, theirs: Theirs): Promise<void> {
  const nothing: Theirs = { id: 2_000_000_000, code: `none ${process.pid}/1` };
  for (const [route, addresses] of Object.entries(ROUTES)) {
    if (addresses === ADMIN) continue;
    const empty = addresses(nothing);
    for (const [index, address] of addresses(theirs).entries()) {
      const other = empty[index] ?? "";
      if (other === address) continue;
      const [one, none] = await Promise.all([address, other].map((each) => request.get(each, { maxRedirects: 0 })));
      expect([address, one?.status()]).toEqual([address, none?.status()]);
      if (route.startsWith("/api/")) expect([address, await one?.text()]).toEqual([address, await none?.text()]);
    }
  }
}

test("strangers are shown nothing but the way in", async ({ playwright, baseURL }) => {
  test.setTimeout(180_000);
  const stranger = await playwright.request.newContext({ baseURL });
  for (const [route, addresses] of Object.entries(ROUTES)) {
    const tried = addresses === ADMIN ? [route.replace(/\[[^\]]*\]/g, "1")] : addresses({ id: 1, code });
    for (const address of tried) {
      const told = await (await stranger.get(address, { maxRedirects: 0, failOnStatusCode: false })).text();
      expect([address, told.includes(`${words} came late`), told.includes("Pia ")]).toEqual([address, false, false]);
    }
  }
  await stranger.dispose();
});
