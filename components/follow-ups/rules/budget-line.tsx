import { useTranslations } from "next-intl";
import type { Budget } from "@/lib/follow-ups/budgets";
import { GESTURE_KINDS } from "@/lib/follow-ups/types";
import { BudgetAmount } from "./budget-amount";
import { BudgetEditor } from "./budget-editor";

/** One budget, kind by kind. */
export function BudgetLine({ budget }: { budget: Budget }) {
  const t = useTranslations("follow-ups");
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-line border-b py-3">
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-medium">{budget.name ?? t("budgets.everybody")}</p>
        {budget.userId === null && <p className="text-soft text-xs">{t("budgets.everybodyHint")}</p>}
        <dl className="mt-1 flex flex-wrap gap-x-6 text-sm">
          {GESTURE_KINDS.map((kind) => (
            <div key={kind} className="flex gap-2">
              <dt className="text-soft">{t(`gesture.kinds.${kind}`)}</dt>
              <dd className="tabular-nums">
                <BudgetAmount kind={kind} amount={budget.perMonth[kind] ?? null} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <BudgetEditor budget={budget} people={[]} />
    </li>
  );
}
