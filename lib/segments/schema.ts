import { z } from "zod";
import { readAccountsAddress, writeAccountsQuery } from "../accounts/schema";
import { naming, savedRow, sentQuery } from "../saved/schema";

/** What the list can read of a query, in one spelling; all else is dropped. */
const segmentQuery = sentQuery.transform((text) => writeAccountsQuery(readAccountsAddress(new URLSearchParams(text))));

export const segmentRow = z.object({ ...savedRow, query: segmentQuery });

/** A segment as it is first saved. */
export const segmentForm = z.object({ ...naming, query: segmentQuery });
/** What it is called, for whom it is and, where that is sent, what it holds. */
export const segmentChange = z.object({ ...naming, query: segmentQuery.optional() });
