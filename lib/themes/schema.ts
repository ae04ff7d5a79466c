import { z } from "zod";

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** A keyword needs something to be found by: signs alone would be in every comment. */
export const keywordSchema = z.object({
  keyword: z.string().trim().max(100).regex(HAS_LETTER_OR_DIGIT),
  language: z.string().min(2).max(10).nullable(),
});

export const themeSchema = z.object({
  code: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,49}$/u),
  name: z.string().trim().min(1).max(100),
  keywords: z.array(keywordSchema).max(500),
});
