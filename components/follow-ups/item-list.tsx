import { useTranslations } from "next-intl";
import type { InboxItem } from "@/lib/follow-ups/loaders";
import { URGENCIES } from "@/lib/follow-ups/urgency-names";
import { ItemRow } from "./item-row";

interface ItemListProps {
  items: readonly InboxItem[];
  openId: string | null;
  onOpen: (id: string) => void;
}

/** The follow-ups under the headings of their urgency; those that are closed under none. */
export function ItemList({ items, openId, onOpen }: ItemListProps) {
  const t = useTranslations("follow-ups");
  const groups = [...URGENCIES, null].map((urgency) => ({
    urgency,
    group: items.filter((item) => item.urgency === urgency),
  }));
  return groups
    .filter(({ group }) => group.length > 0)
    .map(({ urgency, group }) => (
      <section key={urgency ?? ""} aria-label={urgency ? t(`urgency.${urgency}`) : t("views.closed")}>
        {urgency && <h2 className="pt-4 pb-1 font-semibold text-sm">{t(`urgency.${urgency}`)}</h2>}
        <ul>
          {group.map((item) => (
            <ItemRow key={item.id} item={item} open={item.id === openId} onOpen={() => onOpen(item.id)} />
          ))}
        </ul>
      </section>
    ));
}
