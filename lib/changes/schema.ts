import { z } from "zod";
import { CHANGE_TYPES, type Change } from "./types";

const values = z.array(z.string());

export const changeRow: z.ZodType<Change> = z.object({
  code: z.string(),
  name: z.string(),
  type: z.enum(CHANGE_TYPES),
  date: z.iso.date(),
  segments: values,
  regions: values,
  plans: values,
  industries: values,
  channels: values,
  metric: z.string().nullable(),
  expected: z.string().nullable(),
});
