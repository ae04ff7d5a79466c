import { dayOf, LAST_DAY, plusDays } from "./calendar";
import type { Cell } from "./copy";
import { lifeOf } from "./lives";
import { monthOf } from "./moments";
import { mix, share, whole } from "./random";
import { PRODUCTS, SEGMENTS } from "./sizes";

const PER_ACCOUNT = 3;
const STAGES = ["Qualified", "Proposal", "Negotiation"];
const REASONS = ["Price", "Service", "Missing product", "Terms", "No budget"];
const COMPETITORS = ["Alder", "Birch", "Cedar", "Dogwood"];

interface Opportunity {
  id: string;
  index: number;
  number: number;
  opened: string;
  cycle: number;
  outcome: "won" | "lost" | "no-decision" | "open";
  closed: string | null;
}

/** Three for each account; what would end after the data is still open, and one in twenty stands still for ever. */
function* opportunities(accounts: number): Generator<Opportunity> {
  for (let index = 0; index < accounts; index++) {
    const life = lifeOf(index);
    for (let number = 0; number < PER_ACCOUNT; number++) {
      const opened = dayOf(monthOf(life, index, number, 2600), whole(1, 28, index, 2601, number));
      const cycle = whole(6, 40 + 40 * SEGMENTS.indexOf(life.segment), index, 2602, number);
      const ended = plusDays(opened, cycle);
      const chance = share(index, 2603, number);
      const isOpen = ended > LAST_DAY || chance >= 0.95;
      const outcome = isOpen ? "open" : chance < 0.45 ? "won" : chance < 0.85 ? "lost" : "no-decision";
      const id = `O${PER_ACCOUNT * index + number + 1}`;
      yield { id, index, number, opened, cycle, outcome, closed: isOpen ? null : ended };
    }
  }
}

export const OPPORTUNITY_COLUMNS = [
  "external_id",
  "account_id",
  "opened_on",
  "closed_on",
  "outcome",
  "amount",
  "currency",
  "reason",
  "competitor",
  "product_id",
  "owner",
  "import_id",
  "line",
];

/** One in twenty is of a firm that is no account; one in ten of the lost names no reason, half of them no competitor. */
export function* opportunityRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (const { id, index, number, opened, outcome, closed } of opportunities(accounts)) {
    const one = (list: readonly string[], purpose: number) => list[mix(index, purpose, number) % list.length] ?? null;
    const { monthlyFee } = lifeOf(index).segment;
    yield [
      id,
      share(index, 2604, number) < 0.05 ? null : index + 1,
      opened,
      closed,
      outcome,
      Math.round(12 * monthlyFee * (0.3 + share(index, 2605, number))),
      "EUR",
      outcome !== "won" && share(index, 2606, number) < 0.9 ? one(REASONS, 2607) : null,
      outcome === "lost" && share(index, 2608, number) < 0.5 ? one(COMPETITORS, 2609) : null,
      whole(1, PRODUCTS, index, 2610, number),
      `csm${whole(1, 50, index, 2611, number)}@example.com`,
      importId,
      ++line,
    ];
  }
}

export const STAGE_COLUMNS = ["opportunity", "stage", "entered_on", "import_id", "line"];

/** The way through the stages, in order; an open one stands in the last that it has come to by the end of the data. */
export function* stageRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (const { id, index, number, opened, cycle } of opportunities(accounts)) {
    const first = whole(1, Math.floor(cycle / 2), index, 2612, number);
    const second = whole(first + 1, cycle - 1, index, 2613, number);
    for (const [place, days] of [0, first, second].entries()) {
      const entered = plusDays(opened, days);
      if (entered <= LAST_DAY) yield [id, STAGES[place] ?? null, entered, importId, ++line];
    }
  }
}
