import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { loadCadences, loadGaps, loadMaySetCadences, loadSegments } from "@/lib/interviews/loaders";
import type { GapCursor, GapOrder } from "@/lib/interviews/types";
import { CadenceButton } from "./cadence-button";
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
  if (cadences.length === 0) return <NoCadence />;
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

/** Nobody is late as long as nobody said by when: whoever may say so does it here. */
async function NoCadence() {
  const [t, mayEdit, segments] = await Promise.all([
    getTranslations("interviews.gaps"),
    loadMaySetCadences(),
    loadSegments(),
  ]);
  return (
    <EmptyState
      title={t("noCadence")}
      action={mayEdit && <CadenceButton look="secondary" segments={["", ...segments]} />}
    >
      {t("noCadenceBody")}
    </EmptyState>
  );
}
