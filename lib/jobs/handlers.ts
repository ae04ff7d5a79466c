import { getPool } from "../database/pool";
import { JOBS, type JobData, type JobName } from "./names";
import { sendJob } from "./send";

type Handlers = { [Name in JobName]: (data: JobData<Name>) => Promise<void> };

/** What each job does. Its code is loaded when it first runs, so that an idle worker stays small. */
const handlers: Handlers = {
  "rollup-refresh": async () => {
    const { refreshRollups } = await import("../rollups/refresh");
    await refreshRollups(await getPool(), { now: new Date() });
    const { dueHealthJob } = await import("../health/due");
    const due = await dueHealthJob(new Date());
    if (due) await sendJob(due, {});
    await sendJob("account-standing", {});
  },
  import: async (data) => {
    const { runQueuedImport } = await import("../imports/queued");
    await runQueuedImport(data);
    const { checkSoon } = await import("../data-health/due");
    await checkSoon(await getPool(), new Date());
  },
  "folder-imports": async () => {
    const { workSchedules } = await import("../imports/schedules/work");
    await workSchedules(new Date());
  },
  "seed-demo": async () => {
    const { seedDemo } = await import("../../prisma/seed/demo");
    await seedDemo(await getPool(), { now: new Date() });
  },
  "model-refit": async () => {
    const { refitModels } = await import("../models/refit");
    const { mintScope } = await import("../auth/scope");
    await refitModels(mintScope({ kind: "all" }), new Date());
  },
  "health-history": async () => {
    const { computeHealth } = await import("../health/compute");
    await computeHealth(await getPool(), { now: new Date(), months: "all" });
    await sendJob("account-standing", {});
  },
  "health-months": async () => {
    const { computeHealth } = await import("../health/compute");
    await computeHealth(await getPool(), { now: new Date(), months: "new" });
    await sendJob("account-standing", {});
  },
  "theme-assignment": async () => {
    const { assignThemes } = await import("../themes/assign");
    await assignThemes(await getPool());
  },
  "self-check": async ({ seed }) => {
    const { doSelfCheck } = await import("../self-check/mutations");
    await doSelfCheck(await getPool(), seed, new Date());
  },
  "follow-ups": async () => {
    const { openByRules } = await import("../follow-ups/open-by-rules");
    await openByRules(await getPool(), new Date());
  },
  "kept-answers": async () => {
    const { renewAnswers } = await import("../metrics/kept/renew");
    await renewAnswers(new Date());
  },
  "account-standing": async () => {
    const { refreshStanding } = await import("../accounts/refresh-standing");
    const { inTransaction } = await import("../database/query");
    await inTransaction(await getPool(), (connection) => refreshStanding(connection, "all"));
  },
  "data-health": async () => {
    const { checkData } = await import("../data-health/run");
    await checkData(await getPool(), () => new Date());
  },
  webhooks: async () => {
    const { deliverDue } = await import("../webhooks/deliver");
    await deliverDue(await getPool());
  },
  upkeep: async () => {
    const { failAbandonedImports } = await import("../imports/abandoned");
    await failAbandonedImports();
    const { handOverAccounts } = await import("../users/hand-over-accounts");
    await handOverAccounts(await getPool(), new Date());
    const { removeOldUploads } = await import("../imports/uploads");
    await removeOldUploads(new Date());
    const { forgetOldRequests } = await import("../api/idempotency");
    await forgetOldRequests(await getPool(), new Date());
    const { forgetOldDeliveries } = await import("../webhooks/deliver");
    await forgetOldDeliveries(await getPool(), new Date());
    await handlers["rollup-refresh"]({});
    await handlers["theme-assignment"]({});
    await handlers["follow-ups"]({});
    const { isRefitDue } = await import("../models/refit");
    if (await isRefitDue(new Date())) await sendJob("model-refit", {});
    const { isCheckDue } = await import("../data-health/due");
    if (await isCheckDue(await getPool(), new Date())) await sendJob("data-health", {});
  },
};

/** Does one job. Throws what the job throws; the queue then tries it again. */
export async function doJob<Name extends JobName>(name: Name, data: unknown): Promise<void> {
  await handlers[name](JOBS[name].parse(data) as JobData<Name>);
}
