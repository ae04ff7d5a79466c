import { useTranslations } from "next-intl";
import type { Rule } from "@/lib/follow-ups/types";
import { MoveRule, SwitchRule } from "./rule-buttons";
import { RuleEditor } from "./rule-editor";
import type { RuleChoices } from "./rule-panel";
import { useRuleWords } from "./use-rule-words";

interface RuleRowProps {
  rule: Rule;
  choices: RuleChoices;
  isFirst: boolean;
  isLast: boolean;
}

/** One rule in words, and what can be done with it. */
export function RuleRow({ rule, choices, isFirst, isLast }: RuleRowProps) {
  const t = useTranslations("follow-ups.rules");
  const words = useRuleWords(choices.people);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-8 gap-y-1 border-line border-b py-3">
      <div className="min-w-0 flex-1 basis-80">
        <p className={rule.enabled ? "font-medium" : "font-medium text-soft"}>
          {rule.name}
          {!rule.enabled && <span className="ml-2 text-sm text-warn">{t("off")}</span>}
        </p>
        <p className="text-sm">{words.condition(rule)}</p>
        <p className="text-sm text-soft">{words.rest(rule)}</p>
      </div>
      <div className="flex items-center gap-4">
        {!isFirst && <MoveRule rule={rule} to="up" />}
        {!isLast && <MoveRule rule={rule} to="down" />}
        <SwitchRule rule={rule} />
        <RuleEditor rule={rule} choices={choices} />
      </div>
    </li>
  );
}
