"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useFormAction } from "@/components/ui/use-form-action";
import { moveRuleAction, switchRuleAction } from "@/lib/follow-ups/rule-actions";
import type { Rule } from "@/lib/follow-ups/types";

/** Has a rule tried before or after its neighbour. */
export function MoveRule({ rule: { id, name }, to }: { rule: Rule; to: "up" | "down" }) {
  const t = useTranslations("follow-ups.rules");
  const [{ error }, submit, busy] = useFormAction(moveRuleAction);
  return (
    <form action={submit}>
      <input type="hidden" name="rule" value={id} />
      <input type="hidden" name="to" value={to} />
      <Button type="submit" look="plain" small busy={busy} aria-label={t(to, { name })} className="min-w-8">
        {to === "up" ? "↑" : "↓"}
      </Button>
      <Fault>{error}</Fault>
    </form>
  );
}

/** Switches a rule on or off. */
export function SwitchRule({ rule: { id, name, enabled } }: { rule: Rule }) {
  const t = useTranslations("follow-ups.rules");
  const [{ error }, submit, busy] = useFormAction(switchRuleAction);
  return (
    <form action={submit}>
      <input type="hidden" name="rule" value={id} />
      <input type="hidden" name="enabled" value={enabled ? "no" : "yes"} />
      <Button
        type="submit"
        look="plain"
        small
        busy={busy}
        aria-label={t(enabled ? "switchOffNamed" : "switchOnNamed", { name })}
      >
        {t(enabled ? "switchOff" : "switchOn")}
      </Button>
      <Fault>{error}</Fault>
    </form>
  );
}

function Fault({ children }: { children: string | undefined }) {
  if (!children) return null;
  return (
    <p role="alert" className="max-w-xs text-bad text-sm">
      {children}
    </p>
  );
}
