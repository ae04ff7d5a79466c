import { useTranslations } from "next-intl";
import type { Person, Reach, Rule } from "@/lib/follow-ups/types";

const REACHES: readonly (keyof Reach)[] = ["segments", "regions", "plans", "industries"];

/** A rule in words: when it holds; and for which accounts, whom and until when. */
export function useRuleWords(people: readonly Person[]) {
  const t = useTranslations("follow-ups.rules");
  return {
    condition({ reason, condition }: Rule): string {
      const numbers = Object.fromEntries(Object.entries(condition).filter(([, value]) => typeof value === "number"));
      if (reason === "falling-health") {
        const { points, below } = condition;
        const both = points != null && below != null;
        return t(`summary.${both ? "fellOrBelow" : points != null ? "fell" : "below"}`, numbers);
      }
      if (reason === "stalled-deal")
        return t(`summary.${condition.past ? "stalled-or-past" : "stalled-deal"}`, numbers);
      return t(`summary.${reason}`, numbers);
    },
    rest({ condition, ownerFirst, ownerId, dueHours, steps }: Rule): string {
      const reach = REACHES.flatMap((name) => (condition[name].length > 0 ? condition[name].join(", ") : []));
      const person = people.find(({ id }) => id === ownerId)?.name ?? t("nobody");
      return [
        reach.length > 0 ? reach.join("; ") : t("everybody"),
        ownerFirst ? t("toOwner") : t("toPerson", { name: person }),
        // Days where they come out even: nobody reckons with 336 hours.
        dueHours > 48 && dueHours % 24 === 0
          ? t("dueInDays", { days: dueHours / 24 })
          : t("dueIn", { hours: dueHours }),
        t("stepCount", { count: steps.length }),
      ].join(" · ");
    },
  };
}
