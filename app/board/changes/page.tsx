import type { SearchParams } from "nuqs/server";
import { BoardPage, boardMetadata } from "@/components/board/board-page";
import { EffectCourseCard } from "@/components/board/changes/effect-course-card";
import { EffectGroupsCard } from "@/components/board/changes/effect-groups-card";
import { EffectSentences } from "@/components/board/changes/effect-sentences";
import { LedgerCard } from "@/components/board/changes/ledger-card";
import { Slot } from "@/components/board/slot";

export const generateMetadata = boardMetadata("changes");

export default function Changes({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return (
    <BoardPage board="changes" searchParams={searchParams}>
      {(view, isThere) => (
        <>
          <Slot size="h-36 max-w-[82ch]" lagging ready={isThere}>
            <EffectSentences view={view} />
          </Slot>
          <div className="grid grid-cols-1 gap-x-8 gap-y-12 xl:grid-cols-2">
            <Slot size="h-[26rem] w-full" lagging>
              <EffectCourseCard view={view} />
            </Slot>
            <Slot size="h-[26rem] w-full" lagging>
              <EffectGroupsCard view={view} />
            </Slot>
          </div>
          <Slot size="h-[30rem] w-full">
            <LedgerCard view={view} />
          </Slot>
        </>
      )}
    </BoardPage>
  );
}
