import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/format/dates";
import type { Translate } from "@/lib/i18n/translate";
import { COMMAND_NAME } from "@/lib/process/command-name";
import { loadSelfCheck } from "@/lib/self-check/loaders";
import type { CheckLine, SelfCheck } from "@/lib/self-check/result";
import { checkWords } from "@/lib/self-check/words";
import { loadSetting } from "@/lib/settings/loaders";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { RefreshRegularly } from "../ui/refresh-regularly";
import { CheckTable } from "./check-table";
import { EqualByArea } from "./equal-by-area";

const LOOK_EVERY_MS = 3_000;

/** What the last self-check found: the differing ones first, then all others by area, then what cannot be checked and why. */
export async function LastCheck() {
  const [{ last, running, failed }, setting, locale, t] = await Promise.all([
    loadSelfCheck(),
    loadSetting(),
    getLocale(),
    getTranslations(),
  ]);
  const translate = t as Translate;
  const notation = { locale, currency: setting?.currency ?? "EUR", timeZone: setting?.timeZone ?? "UTC" };
  const rows = (lines: readonly CheckLine[]) =>
    lines.map((line, index) => ({
      ...checkWords(line, translate, notation),
      id: `${line.metric} ${line.definition} ${index}`,
      equal: line.equal,
      fault: line.fault,
      engineN: translate("admin.selfCheck.restsOn", { n: line.engine.n }),
      plainN: translate("admin.selfCheck.restsOn", { n: line.plain.n }),
    }));
  return (
    <>
      {running && <RefreshRegularly everyMs={LOOK_EVERY_MS} />}
      {failed && !running && (
        <div className="mb-8">
          <Notice tone="bad">{translate("admin.selfCheck.failed")}</Notice>
        </div>
      )}
      {!last && (
        <EmptyState title={translate(running ? "admin.selfCheck.first" : "admin.selfCheck.never")}>
          {translate("admin.selfCheck.neverHint")}
        </EmptyState>
      )}
      {last && (
        <div className="flex flex-col gap-10">
          <Summary check={last} when={formatInstant(new Date(last.finishedAt), notation)} translate={translate} />
          {last.equal < last.lines.length && (
            <Card title={translate("admin.selfCheck.differing")} note={translate("admin.selfCheck.differingNote")}>
              <CheckTable
                caption={translate("admin.selfCheck.differing")}
                lines={rows(last.lines.filter(({ equal }) => !equal))}
              />
            </Card>
          )}
          <Card title={translate("admin.selfCheck.agreeing")}>
            <EqualByArea lines={last.lines.filter(({ equal }) => equal)} inWords={rows} />
          </Card>
          <NotChecked check={last} translate={translate} />
        </div>
      )}
    </>
  );
}

function Summary({ check, when, translate }: { check: SelfCheck; when: string; translate: Translate }) {
  const { lines, equal, seed } = check;
  const told = { equal, count: lines.length, differing: lines.length - equal };
  return (
    <div className="max-w-prose">
      <p className="text-xl">{translate("admin.selfCheck.result", told)}</p>
      <p className="mt-1 text-sm text-soft">{translate("admin.selfCheck.ran", { when, seed: String(seed) })}</p>
      <p className="mt-1 text-sm text-soft">
        <code>{`${COMMAND_NAME} doctor --figures --seed ${seed}`}</code>
      </p>
    </div>
  );
}

function NotChecked({ check, translate }: { check: SelfCheck; translate: Translate }) {
  const reasons = [...new Set(check.notChecked.map(({ reason }) => reason))];
  if (reasons.length === 0) return null;
  return (
    <Card title={translate("admin.selfCheck.notChecked")}>
      <dl className="flex flex-col gap-4 text-sm">
        {reasons.map((reason) => (
          <div key={reason}>
            <dt className="text-soft">{translate(`admin.selfCheck.reasons.${reason}`)}</dt>
            {check.notChecked
              .filter((each) => each.reason === reason)
              .map(({ metric, definition }) => (
                <dd key={`${metric} ${definition}`}>
                  {translate(`metrics.${metric}.name`)} ·{" "}
                  {translate(`metrics.${metric}.definitions.${definition}.name`)}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </Card>
  );
}
