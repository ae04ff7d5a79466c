import fc from "fast-check";
import { anyBusiness } from "./business/testing-business-sums";
import { SUM_NAMES, toSums } from "./sums";
import type { Sums } from "./types";
import { anyWallet } from "./wallet/testing-wallet-sums";

const answers = (low: number, high: number) => fc.array(fc.integer({ min: low, max: high }), { maxLength: 4 });
const cents = fc.integer({ min: 1, max: 500_000 }).map((amount) => amount / 100);
const count = (scores: readonly number[], low: number, high: number) =>
  scores.filter((score) => low <= score && score <= high).length;
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const squares = (values: readonly number[]) => total(values.map((value) => value * value));

/** A contact on a list: what it is at the start of a period and at its end. */
const member = fc.tuple(
  fc.boolean(),
  fc.constantFrom("subscribed", "unsubscribed", "bounced", "complained", "inactive"),
);

/** What a customer can do in a period by itself. */
const anyCustomer: fc.Arbitrary<Sums> = fc
  .record({
    nps: answers(0, 10),
    csat: answers(1, 5),
    ces: answers(1, 7),
    satisfaction: answers(0, 10),
    orders: fc.array(cents, { maxLength: 5 }),
    returned: fc.oneof(fc.constant(0), cents),
    start: fc.boolean(),
    end: fc.boolean(),
    before: fc.boolean(),
    mrr: fc.tuple(cents, cents),
    costs: fc.array(fc.tuple(cents, fc.boolean()), { maxLength: 3 }),
    visits: fc.integer({ min: 0, max: 20 }),
    spend: cents,
    members: fc.array(member, { maxLength: 5 }),
  })
  .map(({ nps, csat, ces, satisfaction, orders, returned, start, end, before, mrr, costs, visits, spend, members }) => {
    const revenue = total(orders) - returned;
    const weight = nps.length > 0 ? Math.max(0, revenue) : 0;
    const vote = nps.length > 0 ? [Math.round(total(nps) / nps.length)] : [];
    const [mrrStart, mrrEnd] = [start ? mrr[0] : 0, end ? mrr[1] : 0];
    const share = (low: number, high: number) => (nps.length > 0 ? count(nps, low, high) / nps.length : 0);
    return toSums({
      revenue,
      revenueGross: total(orders),
      revenueSq: revenue ** 2,
      buyers: Number(orders.length > 0),
      repeaters: Number(orders.length > 1),
      orders: orders.length,
      ordersSq: orders.length ** 2,
      orderValueSq: squares(orders),
      cost: total(costs.map(([amount]) => amount)),
      directCost: total(costs.map(([amount, isDirect]) => (isDirect ? amount : 0))),
      visits,
      acquisitionSpend: spend,
      acquisitionSpendBefore: spend / 2,
      ...listSums(members),
      newRevenue: !start && end && !before ? revenue : 0,
      directCostMonths: 1,
      servingCostMonths: 1,
      costMonths: 1,
      visitMonths: 1,
      spendMonths: 1,
      spendMonthsBefore: 1,
      customersStart: Number(start),
      customersEnd: Number(end),
      customersLost: Number(start && !end),
      customersNew: Number(!start && end && !before),
      customersReturned: Number(!start && end && before),
      customersActive: Number(start || end),
      mrrStart,
      mrrEnd,
      mrrNew: !start && end && !before ? mrrEnd : 0,
      mrrReactivated: !start && end && before ? mrrEnd : 0,
      mrrExpansion: start && end ? Math.max(0, mrrEnd - mrrStart) : 0,
      mrrContraction: start && end ? Math.max(0, mrrStart - mrrEnd) : 0,
      mrrChurned: start && !end ? mrrStart : 0,
      npsPromoters: count(nps, 9, 10),
      npsPassives: count(nps, 7, 8),
      npsDetractors: count(nps, 0, 6),
      npsContactPromoters: count(nps.slice(-1), 9, 10),
      npsContactPassives: count(nps.slice(-1), 7, 8),
      npsContactDetractors: count(nps.slice(-1), 0, 6),
      npsAccountPromoters: count(vote, 9, 10),
      npsAccountPassives: count(vote, 7, 8),
      npsAccountDetractors: count(vote, 0, 6),
      npsWeight: weight,
      npsWeightSq: weight ** 2,
      npsWeightPromoters: weight * share(9, 10),
      npsWeightDetractors: weight * share(0, 6),
      csatAnswers: csat.length,
      csatSatisfied: count(csat, 4, 5),
      csatSum: total(csat),
      csatSumSq: squares(csat),
      cesAnswers: ces.length,
      cesEasy: count(ces, 5, 7),
      cesHigh: count(ces, 6, 7),
      cesLow: count(ces, 1, 3),
      cesSum: total(ces),
      cesSumSq: squares(ces),
      satisfactionAnswers: satisfaction.length,
      satisfactionHigh: count(satisfaction, 9, 10),
      satisfactionSum: total(satisfaction),
      satisfactionSumSq: squares(satisfaction),
      surveysSent: nps.length + 2,
      surveysDelivered: nps.length + 1,
      surveysAnswered: nps.length,
      detractorContacts: count(nps, 0, 6),
      detractorsImproved: count(nps, 2, 6),
      detractorsRecovered: count(nps, 5, 6),
      ...riskSums(end && count(nps, 0, 6) > 0 ? mrrEnd : null),
      followUpsDue: count(nps, 0, 6),
      followUpsInTime: count(nps, 3, 6),
    });
  });

/** @param mrr what recurs from the account where it is red; null where it is not */
const riskSums = (mrr: number | null) => ({ riskScored: 1, riskRed: Number(mrr !== null), riskRevenue: mrr ?? 0 });

function listSums(members: readonly (readonly [atStart: boolean, atEnd: string])[]): Partial<Sums> {
  const were = members.filter(([atStart]) => atStart);
  const now = (event: string) => were.filter(([, atEnd]) => atEnd === event).length;
  return {
    listStart: were.length,
    listEnd: members.filter(([, atEnd]) => atEnd === "subscribed").length,
    listUnsubscribed: now("unsubscribed"),
    listBounced: now("bounced"),
    listComplained: now("complained"),
    listInactive: now("inactive"),
  };
}

/** What one account can do in a period, as its contribution to every sum that an indicator reads; for property tests. */
export const anyAccount: fc.Arbitrary<Sums> = anyCustomer.chain((customer) =>
  fc
    .tuple(anyBusiness, anyWallet(customer.customersActive > 0))
    .map(([business, wallet]) => ({ ...customer, ...business, ...wallet })),
);

/** The sums of a group of accounts. */
export function addUp(accounts: readonly Sums[]): Sums {
  return toSums(Object.fromEntries(SUM_NAMES.map((name) => [name, total(accounts.map((account) => account[name]))])));
}
