import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { Desk, InboxItem } from "@/lib/follow-ups/loaders";
import type { Gesture } from "@/lib/follow-ups/types";
import { TakeBackGesture } from "./take-back-gesture";
import { useGestureWords } from "./use-gesture-words";

/** What was given to make good, and what for; with the way to take it back for whoever may. */
export function GestureList({ item: { accountId, gestures }, desk }: { item: InboxItem; desk: Desk }) {
  const t = useTranslations("follow-ups.gesture");
  const format = useFigureFormat();
  const say = useGestureWords();
  if (gestures.length === 0) return null;
  return (
    <section aria-label={t("list")}>
      <h3 className="mb-2 font-medium text-sm text-soft">{t("list")}</h3>
      <ul className="flex flex-col gap-1 text-sm">
        {gestures.map((gesture) => {
          const { id, kind, amount, note, givenAt, givenBy } = gesture;
          const what = say(kind, amount);
          return (
            <li key={id}>
              {t("given", { name: givenBy, what, at: format.moment(givenAt.toISOString()) })}{" "}
              {mayTakeBack(gesture, desk) && <TakeBackGesture accountId={accountId} gesture={id} what={what} />}
              {note && <span className="block text-soft">{note}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Its giver and admins, until its month ends; the server asks the same. */
function mayTakeBack({ giverId, month }: Gesture, { userId, isAdmin, mayWork, now }: Desk): boolean {
  return mayWork && (isAdmin || giverId === userId) && now.slice(0, 7) === month.slice(0, 7);
}
