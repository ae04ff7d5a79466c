import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { Gesture } from "@/lib/follow-ups/types";
import { useGestureWords } from "./use-gesture-words";

/** What was given to make good, and what for. */
export function GestureList({ gestures }: { gestures: readonly Gesture[] }) {
  const t = useTranslations("follow-ups.gesture");
  const format = useFigureFormat();
  const say = useGestureWords();
  if (gestures.length === 0) return null;
  return (
    <section aria-label={t("list")}>
      <h3 className="mb-2 font-medium text-sm text-soft">{t("list")}</h3>
      <ul className="flex flex-col gap-1 text-sm">
        {gestures.map(({ id, kind, amount, note, givenAt, givenBy }) => (
          <li key={id}>
            {t("given", { name: givenBy, what: say(kind, amount), at: format.moment(givenAt.toISOString()) })}
            {note && <span className="block text-soft">{note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
