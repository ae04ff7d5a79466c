import type { Unit } from "../../metrics/types";
import type { PanelState } from "../schema";
import type { BoardView } from "../view";

/** A figure that fills a place of a sentence. */
export interface Told {
  value: number;
  /** "own": in a unit of the customers' own, which is the word `unit`. */
  unit: Unit | "own";
  /** Somebody set it, and it is told with the decimals that it was given. */
  isSet?: boolean;
}

/** One thing to decide. Its sentence is the message `boards.overview.decisions.rules.<rule>`, filled with what follows. */
export interface Finding {
  /** The rule and, of rules that find several, what tells this one from the others. */
  id: string;
  figures?: Readonly<Record<string, Told>>;
  /** How many, for plural forms. */
  counts?: Readonly<Record<string, number>>;
  /** First months of periods of the board's grain. */
  periods?: Readonly<Record<string, string>>;
  /** Words as the data have them, and the names of choices within the message. */
  words?: Readonly<Record<string, string>>;
  /** An indicator whose name fills {indicator}. */
  indicator?: string;
  /** Money that is at stake within a year, to put findings in order; null where the figures tell of none. */
  stake: number | null;
  /** Standard errors by which it is not chance, infinite of what is counted. */
  sureness: number;
  /** Who answers for it, where the rule knows better than by the target of its indicator. */
  owner?: string;
  /** Figure whose explanation opens the accounts and rows. */
  opens: { metric: string } & Partial<Pick<PanelState, "definition" | "group">>;
}

export const RULE_IDS = [
  "target-missed",
  "accounts-at-risk",
  "losing-accounts",
  "stalled-pipeline",
  "outdated-wallets",
  "pair-at-odds",
  "real-worsening",
  "references-running-out",
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** What is looked for, by numbers alone. */
export interface Rule<Read> {
  id: RuleId;
  /** The figures that it judges, within what the reader may see. */
  read(view: BoardView): Promise<Read>;
  /** What these say; nothing, where there is nothing to decide. Pure. */
  find(read: Read): Finding[];
}

/** A finding with the rule that found it, and who answers for its indicator; null where nobody has a target to answer for. */
export interface Decision extends Omit<Finding, "owner"> {
  rule: RuleId;
  owner: string | null;
}
