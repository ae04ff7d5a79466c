/**
 * Brisa Coffee at Work, which does not exist: it puts coffee machines into firms, for a monthly or yearly fee, and
 * sells what goes with them. What happens to it, told in months from the first one of the data:
 *
 * - month 14: new customers get an onboarding (installation and a barista's visit in the first week). Those before
 *   them often left within half a year; those after them stay.
 * - month 20: Starter and Team plans of micro and small customers cost 18 % more. From two months later many leave.
 * - always: in the East service is poor. Cases are more, slower and dearer; who is a detractor there leaves soon.
 * - always: the share of orders that come on time falls a little each month, while revenue rises.
 * - always: customers take further products with time; the more they have, the more they buy and the longer they stay.
 */
export const COMPANY = { name: "Brisa Coffee at Work", currency: "EUR", timeZone: "Europe/Madrid", locale: "en" };

export const ACCOUNTS = 1200;
export const ONBOARDING_MONTH = 14;
export const PRICE_RISE_MONTH = 20;
export const PRICE_RISE = 1.18;
export const POOR_REGION = "East";

export interface SegmentTraits {
  accounts: number;
  plans: Readonly<Partial<Record<Plan, number>>>;
  /** Share of customers that leave in a usual month, with one product. */
  leaving: number;
  yearly: number;
  contacts: readonly [low: number, high: number];
  /** Orders a month besides the contracts, with one product. */
  orders: number;
  orderSize: number;
}

export const PLAN_PRICES = { Starter: 49, Team: 149, Business: 490, Corporate: 1900 } as const;
export type Plan = keyof typeof PLAN_PRICES;

export const SEGMENTS = {
  Micro: {
    accounts: 540,
    plans: { Starter: 85, Team: 15 },
    leaving: 0.019,
    yearly: 0.1,
    contacts: [1, 2],
    orders: 0.45,
    orderSize: 1,
  },
  Small: {
    accounts: 360,
    plans: { Starter: 30, Team: 60, Business: 10 },
    leaving: 0.013,
    yearly: 0.25,
    contacts: [1, 3],
    orders: 0.8,
    orderSize: 2,
  },
  "Mid-market": {
    accounts: 216,
    plans: { Team: 20, Business: 70, Corporate: 10 },
    leaving: 0.008,
    yearly: 0.45,
    contacts: [2, 4],
    orders: 1.4,
    orderSize: 5,
  },
  Enterprise: {
    accounts: 84,
    plans: { Business: 30, Corporate: 70 },
    leaving: 0.004,
    yearly: 0.7,
    contacts: [3, 6],
    orders: 2.6,
    orderSize: 14,
  },
} as const satisfies Record<string, SegmentTraits>;
export type Segment = keyof typeof SEGMENTS;

export const INDUSTRIES = {
  "Professional services": 20,
  Technology: 16,
  Manufacturing: 14,
  Retail: 14,
  Healthcare: 11,
  Education: 9,
  Logistics: 9,
  Hospitality: 7,
} as const;
export type Industry = keyof typeof INDUSTRIES;

export const REGIONS = { North: 22, South: 20, East: 18, West: 19, Central: 21 } as const;
export type Region = keyof typeof REGIONS;

/** How customers come, and what the channel costs in a month. */
export const CHANNELS = { Search: 28, Referral: 22, Partner: 17, Events: 13, Outbound: 12, Social: 8 } as const;
export type Channel = keyof typeof CHANNELS;
export const CHANNEL_SPEND: Record<Channel, number> = {
  Search: 3600,
  Referral: 700,
  Partner: 2100,
  Events: 3400,
  Outbound: 4200,
  Social: 1500,
};

/** Firms a month with which the firm begins to talk and that do not become customers. */
export const MONTHLY_PROSPECTS = 34;

/** Products under contract: the machine with its coffee, and what may be added, as a share of the plan's price. */
export const MAIN_PRODUCT = "Coffee plan";
export const ADDED_PRODUCTS = { "Water plan": 0.2, "Service Plus": 0.16, "Fruit basket": 0.28, "Snack corner": 0.35 };

/** Goods bought when needed, with their price. */
export const GOODS = {
  "Espresso beans 3 kg": 66,
  "Filter coffee 3 kg": 54,
  "Decaf beans 1 kg": 25,
  "Tea selection": 18,
  "Oat drink, 12 packs": 26,
  "Cups and lids": 32,
  "Descaling kit": 21,
  "Meeting catering": 95,
} as const;

export interface Colleague {
  email: string;
  name: string;
  role: "admin" | "executive" | "csm";
  /** Regions and segments a CSM looks after. */
  regions?: readonly Region[];
  segments?: readonly Segment[];
}

const SMALLER = ["Micro", "Small"] as const;
const LARGER = ["Mid-market", "Enterprise"] as const;

export const COLLEAGUES: readonly Colleague[] = [
  { email: "helena.duarte@example.com", name: "Helena Duarte", role: "executive" },
  { email: "tomas.weiss@example.com", name: "Tomás Weiss", role: "admin" },
  { email: "ana.ferrer@example.com", name: "Ana Ferrer", role: "csm", regions: ["North"], segments: SMALLER },
  { email: "bruno.costa@example.com", name: "Bruno Costa", role: "csm", regions: ["South"], segments: SMALLER },
  { email: "carla.neri@example.com", name: "Carla Neri", role: "csm", regions: ["East"], segments: SMALLER },
  { email: "dan.popescu@example.com", name: "Dan Popescu", role: "csm", regions: ["West"], segments: SMALLER },
  { email: "elena.sokolova@example.com", name: "Elena Sokolova", role: "csm", regions: ["Central"], segments: SMALLER },
  { email: "felix.braun@example.com", name: "Felix Braun", role: "csm", regions: ["North", "West"], segments: LARGER },
  {
    email: "gloria.vidal@example.com",
    name: "Gloria Vidal",
    role: "csm",
    regions: ["South", "East"],
    segments: LARGER,
  },
  { email: "hugo.martin@example.com", name: "Hugo Martin", role: "csm", regions: ["Central"], segments: LARGER },
];
