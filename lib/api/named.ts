import { z } from "zod";

/** Schemas of what the API tells and takes, by the names that the document gives them. */
export const named = z.registry<{ id: string }>();
