"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { accountsAddress } from "@/lib/accounts/schema";
import type { OfferedSegment } from "@/lib/segments/loaders";
import type { SavedEntry } from "../saved/saved-list";
import { SavedMenu } from "../saved/saved-menu";

const SegmentPanel = dynamic(() => import("./segment-panel").then((module) => module.SegmentPanel), { ssr: false });

interface SegmentsMenuProps {
  segments: readonly OfferedSegment[];
  /** Filters and order as they stand now. */
  query: string;
}

/** The saved segments that the reader may open, and a form to save what is set now. */
export function SegmentsMenu({ segments, query }: SegmentsMenuProps) {
  const router = useRouter();
  const entries: SavedEntry[] = segments.map(({ query: held, ...segment }) => ({
    ...segment,
    address: accountsAddress("/accounts", held),
    current: held === query,
  }));
  return (
    <SavedMenu
      words="accounts.segments"
      entries={entries}
      href={({ address }) => address}
      onFollow={({ address }) => router.push(address)}
      panel={(segment, close) => <SegmentPanel segment={segment} query={query} onClose={close} />}
    />
  );
}
