"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DeleteForm } from "@/components/ui/delete-form";
import { FormFault } from "@/components/ui/form-fault";
import { Input } from "@/components/ui/input";
import { KeptText } from "@/components/ui/kept-text";
import { SeenInput } from "@/components/ui/seen-input";
import { Select } from "@/components/ui/select";
import { SidePanel } from "@/components/ui/side-panel";
import { TextArea } from "@/components/ui/text-area";
import { useClosingAction } from "@/components/ui/use-closing-action";
import { USUAL_HOURS } from "@/lib/follow-ups/conditions";
import { deleteRuleAction, saveRuleAction } from "@/lib/follow-ups/rule-actions";
import { type Person, type Reach, RULE_REASONS, type Rule, type RuleReason } from "@/lib/follow-ups/types";
import { ConditionFields } from "./condition-fields";
import { ReachFields } from "./reach-fields";
import { RulePreview } from "./rule-preview";
import { WhomFields } from "./whom-fields";

/** What there is to choose from. */
export interface RuleChoices {
  people: readonly Person[];
  reach: Record<keyof Reach, string[]>;
}

interface RulePanelProps {
  /** Null: a new one. */
  rule: Rule | null;
  choices: RuleChoices;
  onClose: () => void;
}

/** A rule as a form, with how many follow-ups it would open now. */
export function RulePanel({ rule, choices, onClose }: RulePanelProps) {
  const t = useTranslations("follow-ups.rules");
  const all = useTranslations("follow-ups");
  const common = useTranslations("common");
  const [state, submit, busy] = useClosingAction(saveRuleAction, onClose);
  const [reason, choose] = useState<RuleReason>(rule?.reason ?? "detractor");
  const { values = {}, errors = {}, error } = state;
  const words = { delete: t("delete"), ask: t("deleteAsk"), sure: t("deleteSure"), keep: t("keep") };
  return (
    <SidePanel open onClose={onClose} title={rule ? rule.name : t("add")}>
      <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
        <KeptText id={`follow-up-rule:${rule?.id ?? "new"}`} state={state} />
        <FormFault>{error}</FormFault>
        {rule && <input type="hidden" name="rule" value={rule.id} />}
        {rule && <SeenInput shown={rule} />}
        <Input
          label={t("name")}
          name="name"
          required
          maxLength={100}
          defaultValue={values.name ?? rule?.name}
          error={errors.name}
        />
        <Select
          label={all("reason")}
          name="reason"
          options={RULE_REASONS.map((value) => ({ value, label: all(`reasons.${value}`) }))}
          value={reason}
          onChange={({ target }) => choose(RULE_REASONS.find((one) => one === target.value) ?? "detractor")}
          error={errors.reason}
        />
        <ConditionFields
          key={reason}
          reason={reason}
          condition={rule?.reason === reason ? rule.condition : null}
          values={values}
          errors={errors}
        />
        <ReachFields offered={choices.reach} chosen={rule?.condition ?? null} errors={errors} />
        <RulePreview />
        <WhomFields rule={rule} people={choices.people} values={values} errors={errors} />
        <Input
          label={t("dueHours")}
          name="dueHours"
          required
          inputMode="numeric"
          maxLength={5}
          className="max-w-40"
          key={`due ${reason}`}
          defaultValue={values.dueHours ?? String(rule?.dueHours ?? USUAL_HOURS[reason])}
          error={errors.dueHours}
        />
        <TextArea
          label={t("steps")}
          hint={t("stepsHint")}
          name="steps"
          rows={5}
          maxLength={4000}
          defaultValue={values.steps ?? rule?.steps.join("\n")}
          error={errors.steps}
        />
        <Checkbox label={t("enabled")} name="enabled" defaultChecked={rule?.enabled ?? true} />
        <div>
          <Button type="submit" busy={busy}>
            {common("save")}
          </Button>
        </div>
      </ActionForm>
      {rule && (
        <DeleteForm action={deleteRuleAction} words={words} onDone={onClose}>
          <input type="hidden" name="rule" value={rule.id} />
        </DeleteForm>
      )}
    </SidePanel>
  );
}
