import { z } from "zod";
import { named } from "../named";
import { amount, day, instant, money } from "./common";

const text = z.string().nullable();

export const accountTold = z
  .object({
    code: z.string(),
    name: z.string(),
    segment: text,
    industry: text,
    region: text,
    plan: text,
    owner: text.describe("As the files name the person."),
    channel: text.describe("Channel of acquisition."),
    customerSince: day.nullable(),
    attributes: z.record(z.string(), z.unknown()).describe("Further columns of the files."),
    standing: z.object({
      active: z.boolean(),
      health: amount.describe("0 to 100, of the last month that was scored."),
      healthBefore: amount.describe("Of the third month before."),
      lastNps: amount,
      lastNpsAt: instant.nullable(),
      shareOfWallet: amount.describe("Percent."),
      mrr: money.describe("Recurring revenue a month: an exact decimal in the organisation's currency."),
      contractEnd: day.nullable(),
      lastContactAt: instant.nullable(),
      openFollowUps: z.number(),
    }),
  })
  .register(named, { id: "Account" });

export const accountPage = z
  .object({
    accounts: z.array(accountTold),
    nextAfter: z.string().nullable().describe("Cursor of the next page; null at the end."),
  })
  .register(named, { id: "AccountPage" });
