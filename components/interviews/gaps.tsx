import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { loadCadences, loadGaps } from "@/lib/interviews/loaders";
import type { GapCursor, GapOrder } from "@/lib/interviews/types";
import { GapControls } from "./gap-controls";
import { GapTable } from "./gap-table";

interface GapsProps {
  segment: string | null;
  order: GapOrder;
  after: GapCursor | null;
}

/** The reader's accounts that were not heard in time, page by page. */
export async function Gaps(question: GapsProps) {
  const [t, cadences, page] = await Promise.all([getTranslations("interviews"), loadCadences(), loadGaps(question)]);
  if (cadences.length === 0) return <EmptyState title={t("gaps.noCadence")}>{t("gaps.noCadenceBody")}</EmptyState>;
  return (
    <GapControls
      segments={cadences.map(({ segment }) => segment).filter((segment) => segment !== "")}
      found={t("gaps.found", { count: page.total })}
      next={page.next}
    >
      {page.gaps.length > 0 ? (
        <GapTable gaps={page.gaps} />
      ) : (
        <p className="border-line border-b py-6 text-sm text-soft">{t("gaps.none")}</p>
      )}
    </GapControls>
  );
}
