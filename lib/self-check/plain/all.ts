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
import { pairsCheck } from "./pairs";
import { PIPELINE } from "./pipeline";
import { PROFITS } from "./profits";
import { PROJECTED } from "./projected";
import { RESPONSES } from "./responses";
import { RETENTION } from "./retention";
import { SURVIVAL } from "./survival";
import { VALUE } from "./value";
import { VOICE } from "./voice";
import { WALLET } from "./wallet";

const OF_FACTS: readonly PlainCheck[] = [
  ...VOICE,
  ...RESPONSES,
  ...DETRACTORS,
  ...RETENTION,
  ...SURVIVAL,
  ...PROJECTED,
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

/** Every definition, found a second time by plain queries over the facts. */
export const PLAIN_CHECKS: readonly PlainCheck[] = [...OF_FACTS, pairsCheck(OF_FACTS)];
