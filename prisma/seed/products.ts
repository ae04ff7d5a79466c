import { ADDED_PRODUCTS, GOODS, MAIN_PRODUCT } from "./company";
import type { FileRow } from "./rows";

/** What customers spend money on in an office kitchen: the categories of products, and of their wallets. */
export const CATEGORIES = ["Coffee", "Refreshments"] as const;
export type Category = (typeof CATEGORIES)[number];

const REFRESHMENTS: readonly string[] = [
  "Water plan",
  "Fruit basket",
  "Snack corner",
  "Tea selection",
  "Meeting catering",
];

export function categoryOf(product: string): Category {
  return REFRESHMENTS.includes(product) ? "Refreshments" : "Coffee";
}

/** All that is sold, and what is not sold any more. */
export function productRows(): FileRow[] {
  const offered = [MAIN_PRODUCT, ...Object.keys(ADDED_PRODUCTS), ...Object.keys(GOODS)];
  return [
    ...offered.map((product) => ({ code: product, name: product, category: categoryOf(product), offered: "yes" })),
    { code: "Capsules, box of 100", name: "Capsules, box of 100", category: "Coffee", offered: "no" },
  ];
}
