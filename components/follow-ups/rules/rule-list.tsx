import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { loadRules } from "@/lib/follow-ups/loaders";
import { RULE_REASONS } from "@/lib/follow-ups/types";
import { RuleEditor } from "./rule-editor";
import { RuleRow } from "./rule-row";

/** The rules by reason, those of a reason in the order in which they are tried, and the way to add one. */
export async function RuleList() {
  const [{ rules, people, reach }, t] = await Promise.all([loadRules(), getTranslations("follow-ups")]);
  const choices = { people, reach };
  return (
    <>
      {rules.length === 0 && <EmptyState title={t("rules.none")}>{t("rules.noneBody")}</EmptyState>}
      {RULE_REASONS.map((reason) => {
        const own = rules.filter((rule) => rule.reason === reason);
        if (own.length === 0) return null;
        return (
          <section key={reason} aria-label={t(`reasons.${reason}`)} className="pb-4">
            <h3 className="pb-1 font-semibold">{t(`reasons.${reason}`)}</h3>
            <ol>
              {own.map((rule, index) => (
                <RuleRow
                  key={rule.id}
                  rule={rule}
                  choices={choices}
                  isFirst={index === 0}
                  isLast={index === own.length - 1}
                />
              ))}
            </ol>
          </section>
        );
      })}
      <div className="pt-2">
        <RuleEditor rule={null} choices={choices} />
      </div>
    </>
  );
}
