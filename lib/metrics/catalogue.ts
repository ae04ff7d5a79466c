import { AppError } from "../errors/app-error";
import { health } from "./account/health";
import { healthCheck } from "./account/health-check";
import { visits } from "./account/visits";
import { lossReasonsSales } from "./business/loss-reasons-sales";
import { newBusiness } from "./business/new-business";
import { referenceAccounts } from "./business/reference-accounts";
import { salesCycle } from "./business/sales-cycle";
import { stalledPipeline } from "./business/stalled-pipeline";
import { winRate } from "./business/win-rate";
import { accountsHeard } from "./customer-side/accounts-heard";
import { cpi } from "./customer-side/cpi";
import { cpiPairs } from "./customer-side/cpi-pairs";
import { customerChurn } from "./retention/customer-churn";
import { customerRetention } from "./retention/customer-retention";
import { customerTurnover } from "./retention/customer-turnover";
import { grossRevenueRetention } from "./retention/gross-revenue-retention";
import { listChurn } from "./retention/list-churn";
import { lossFactors } from "./retention/loss-factors";
import { lossReasons } from "./retention/loss-reasons";
import { netRevenueRetention } from "./retention/net-revenue-retention";
import { projectedRetention } from "./retention/projected-retention";
import { quickRatio } from "./retention/quick-ratio";
import { recurringRevenue } from "./retention/recurring-revenue";
import { revenueChurn } from "./retention/revenue-churn";
import { survival } from "./retention/survival";
import { type Definition, isSummed, type MetricDeclaration, type SummedDefinition } from "./types";
import { acquisitionCost } from "./value/acquisition-cost";
import { cacPayback } from "./value/cac-payback";
import { costToServe } from "./value/cost-to-serve";
import { customerProfitability } from "./value/customer-profitability";
import { expectedPurchases } from "./value/expected-purchases";
import { grossMargin } from "./value/gross-margin";
import { lifetimeValue } from "./value/lifetime-value";
import { ltvToCac } from "./value/ltv-to-cac";
import { orderValue } from "./value/order-value";
import { pAlive } from "./value/p-alive";
import { profitCurve } from "./value/profit-curve";
import { purchaseFrequency } from "./value/purchase-frequency";
import { repeatRate } from "./value/repeat-rate";
import { revenue } from "./value/revenue";
import { revenuePerCustomer } from "./value/revenue-per-customer";
import { ces } from "./voice/ces";
import { csat } from "./voice/csat";
import { detractorRecovery } from "./voice/detractor-recovery";
import { followUpTime } from "./voice/follow-up-time";
import { nps } from "./voice/nps";
import { npsDrivers } from "./voice/nps-drivers";
import { responseRate } from "./voice/response-rate";
import { satisfaction10 } from "./voice/satisfaction-10";
import { productsPerCustomer } from "./wallet/products-per-customer";
import { shareOfWallet } from "./wallet/share-of-wallet";
import { walletHeadroom } from "./wallet/wallet-headroom";
import { walletRank } from "./wallet/wallet-rank";

/** Every indicator by its area, in the order in which lists show them. */
export const AREAS = {
  voice: [nps, csat, ces, satisfaction10, responseRate, npsDrivers, detractorRecovery, followUpTime],
  retention: [
    customerRetention,
    customerChurn,
    customerTurnover,
    recurringRevenue,
    revenueChurn,
    grossRevenueRetention,
    netRevenueRetention,
    quickRatio,
    survival,
    listChurn,
    lossReasons,
    lossFactors,
    projectedRetention,
  ],
  value: [
    revenue,
    revenuePerCustomer,
    grossMargin,
    costToServe,
    customerProfitability,
    profitCurve,
    lifetimeValue,
    acquisitionCost,
    ltvToCac,
    cacPayback,
    purchaseFrequency,
    orderValue,
    repeatRate,
    expectedPurchases,
    pAlive,
  ],
  wallet: [shareOfWallet, productsPerCustomer, walletHeadroom, walletRank],
  business: [referenceAccounts, winRate, stalledPipeline, lossReasonsSales, salesCycle, newBusiness],
  account: [health, healthCheck, visits],
  "customer-side": [cpi, cpiPairs, accountsHeard],
} as const satisfies Record<string, readonly MetricDeclaration[]>;

export type Area = keyof typeof AREAS;

/** Every indicator. */
export const catalogue: readonly MetricDeclaration[] = Object.values(AREAS).flat();

/** Throws `metric-unknown`. */
export function getMetric(id: string): MetricDeclaration {
  const metric = catalogue.find((candidate) => candidate.id === id);
  if (!metric) throw new AppError("metric-unknown", { metric: id });
  return metric;
}

/** The standard definition unless told otherwise. Throws `definition-unknown`, with the ids there are. */
export function getDefinition(metric: MetricDeclaration, id = "standard"): Definition {
  const definition = metric.definitions.find((candidate) => candidate.id === id);
  if (!definition) {
    const definitions = metric.definitions.map((candidate) => candidate.id).join(", ");
    throw new AppError("definition-unknown", { metric: metric.id, definition: id, definitions });
  }
  return definition;
}

/** The same, of an indicator whose definitions are formulas over sums. */
export function getSummedDefinition(metric: MetricDeclaration, id?: string): SummedDefinition {
  const definition = getDefinition(metric, id);
  if (!isSummed(definition)) throw new Error(`${metric.id} is an analysis and has no formula over sums`);
  return definition;
}
