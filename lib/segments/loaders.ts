import { cache } from "react";
import { requireSession } from "../auth/gate";
import { getPool } from "../database/pool";
import { mayChange } from "../saved/rights";
import { listSegments } from "./data";
import { maySee } from "./rights";

/** A segment as it is offered to the reader. */
export interface OfferedSegment {
  id: number;
  name: string;
  query: string;
  shared: boolean;
  /** Who made it; null for the reader. */
  maker: string | null;
  mayChange: boolean;
}

/** The reader's own segments and those shared with them, by name, read once per request. */
export const loadSegments = cache(async (): Promise<OfferedSegment[]> => {
  const reader = await requireSession();
  const segments = await listSegments(await getPool(), reader.userId);
  return segments
    .filter((segment) => maySee(segment, reader))
    .map((segment) => ({
      id: segment.id,
      name: segment.name,
      query: segment.query,
      shared: segment.shared,
      maker: segment.makerId === reader.userId ? null : segment.maker,
      mayChange: mayChange(segment, reader),
    }));
});
