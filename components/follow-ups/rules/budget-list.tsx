import { getTranslations } from "next-intl/server";
import { loadBudgets, loadRules } from "@/lib/follow-ups/loaders";
import { BudgetEditor } from "./budget-editor";
import { BudgetLine } from "./budget-line";

/** What may be given in a month: by everybody, and by persons who have a budget of their own. */
export async function BudgetList() {
  const [budgets, { people }, t] = await Promise.all([
    loadBudgets(),
    loadRules(),
    getTranslations("follow-ups.budgets"),
  ]);
  const everybody = budgets.find(({ userId }) => userId === null) ?? { userId: null, name: null, perMonth: {} };
  const own = budgets.filter(({ userId }) => userId !== null);
  const others = people.filter(({ id }) => !own.some(({ userId }) => userId === id));
  return (
    <>
      <p className="max-w-prose pb-2 text-sm text-soft">{t("lead")}</p>
      <ul>
        {[everybody, ...own].map((budget) => (
          <BudgetLine key={budget.userId ?? "everybody"} budget={budget} />
        ))}
      </ul>
      {others.length > 0 && (
        <div className="pt-4">
          <BudgetEditor budget={null} people={others} />
        </div>
      )}
    </>
  );
}
