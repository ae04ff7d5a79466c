import type { PlainCheck } from "../types";
import { ACQUISITION } from "./acquisition";
import { CUSTOMER_SIDE } from "./customer-side";
import { DETRACTORS } from "./detractors";
import { HEALTH } from "./health";
import { fromFirstFact } from "./known";
import { LIFETIME } from "./lifetime";
import { LISTS } from "./lists";
import { LOSS_FACTORS } from "./loss-factors";
import { LOSSES } from "./losses";
import { MODELS } from "./models";
import { PIPELINE } from "./pipeline";
import { PROFITS } from "./profits";
import { RESPONSES } from "./responses";
import { RETENTION } from "./retention";
import { SURVIVAL } from "./survival";
import { VALUE } from "./value";
import { VOICE } from "./voice";
import { WALLET } from "./wallet";

/** Every definition that is found a second time, by plain queries over the facts. */
export const PLAIN_CHECKS: readonly PlainCheck[] = [
  ...VOICE,
  ...RESPONSES,
  ...DETRACTORS,
  ...RETENTION,
  ...SURVIVAL,
  ...LISTS,
  ...LOSSES,
  LOSS_FACTORS,
  ...VALUE,
  ...PROFITS,
  ...LIFETIME,
  ...MODELS,
  ...ACQUISITION,
  ...WALLET,
  ...PIPELINE,
  ...HEALTH,
  ...CUSTOMER_SIDE,
].map(fromFirstFact);

/** Why a definition is not found a second time; a key of `admin.selfCheck.reasons`. */
export type NotCheckedReason = "model" | "of-others";

/** Definitions of which no plain query can tell the figure, each with the reason. */
export const NOT_CHECKED: Readonly<Record<string, NotCheckedReason>> = {
  "projected-retention/standard": "model",
  "projected-retention/monthly-cohorts": "model",
  "projected-retention/geometric": "model",
  "cpi-pairs/standard": "of-others",
};
