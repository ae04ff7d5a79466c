import { importRows } from "./import-rows";
import { lealta } from "./lealta";

/** A few accounts of one CSM, and one of a colleague, of this run alone. */
export interface Portfolio {
  segment: string;
  /** Answered 2 last night: spends 500 a month with us, 2,000 with everybody. */
  unhappy: string;
  /** Willing to speak for us, and content. */
  content: string;
  /** Comes less and less, and its contract ends in twenty days. */
  leaving: string;
  foreign: string;
  codes: { unhappy: string; content: string; leaving: string; foreign: string };
  words: string;
  imports: number[];
}

const DAY_MS = 86_400_000;
const day = (daysFromNow: number) => new Date(Date.now() + daysFromNow * DAY_MS).toISOString().slice(0, 10);

/** The tenth of a month, so many before this one. */
function tenth(monthsAgo: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 10)).toISOString().slice(0, 10);
}

/** Brings the accounts in as files would, scores their health, and has the rules of follow-ups look at them, as each night does. */
export async function bringPortfolio(owner: string, run: number): Promise<Portfolio> {
  const segment = `Quayside ${run}`;
  const name = (one: string) => `${one} ${run}`;
  const [unhappy, content, leaving, foreign] = ["Quay Bakery", "Lantern Labs", "Harbour Press", "Faraway Mills"].map(
    name,
  ) as [string, string, string, string];
  const codes = { unhappy: `QB-${run}`, content: `LL-${run}`, leaving: `HP-${run}`, foreign: `FM-${run}` };
  const words = "The machine stood still for three days and nobody rang back.";
  const year = Array.from({ length: 12 }, (_, index) => index + 1);
  const imports: number[] = [];
  const bring = async (kind: string, rows: string[]) => imports.push(await importRows(kind, rows));
  await bring("accounts", [
    "code,name,segment,industry,region,owner",
    `${codes.unhappy},${unhappy},${segment},Hospitality,North,${owner}`,
    `${codes.content},${content},${segment},Technology,North,${owner}`,
    `${codes.leaving},${leaving},${segment},Retail,South,${owner}`,
    `${codes.foreign},${foreign},${segment},Retail,South,colleague-${owner}`,
  ]);
  await bring("contacts", [
    "account,name,email,role",
    `${codes.unhappy},Pia Paz,pia-${run}@example.com,Baker`,
    `${codes.content},Noor Haddad,noor-${run}@example.com,Director`,
  ]);
  await bring("invoices", [
    "account,date,amount",
    ...year.flatMap((ago) => [`${codes.unhappy},${tenth(ago)},500`, `${codes.content},${tenth(ago)},800`]),
    ...year.map((ago) => `${codes.foreign},${tenth(ago)},700`),
    // Nothing since four months ago.
    ...year.slice(3).map((ago) => `${codes.leaving},${tenth(ago)},300`),
  ]);
  await bring("subscriptions", [
    "account,start,end,amount,interval",
    `${codes.leaving},${tenth(11)},${day(20)},90,1`,
    `${codes.content},${tenth(11)},${day(300)},120,1`,
  ]);
  await bring("survey-answers", [
    "account,date,question,score,comment,contact",
    `${codes.unhappy},${day(-1)},nps,2,${words},pia-${run}@example.com`,
    `${codes.content},${day(-40)},nps,10,Could not do without you.,noor-${run}@example.com`,
  ]);
  await bring("wallet-estimates", [
    "id,account,date,amount,category",
    `wallet-${run},${codes.unhappy},${tenth(10)},24000,Coffee`,
  ]);
  await bring("references", [
    "account,willing,validated,validated_by,expires",
    `${codes.content},${tenth(9)},${tenth(8)},Chamber of commerce,${day(400)}`,
  ]);
  await lealta("health", "--compute");
  await lealta("follow-ups", "open");
  return { segment, unhappy, content, leaving, foreign, codes, words, imports };
}
