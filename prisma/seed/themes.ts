import type { ThemeInput } from "../../lib/themes/types";

const WORDS: Record<string, { name: string; keywords: string }> = {
  service: {
    name: "Help when something is wrong",
    keywords:
      "technician|called back|hotline|repair|fault|appointment|nobody answered|before anybody answered|without a machine|same problem|solved|small customer|waited",
  },
  price: { name: "Price", keywords: "price|expensive|percent more|other offers" },
  delivery: { name: "Deliveries", keywords: "deliver|orders arrive|next day|wrong beans" },
  machine: { name: "The machine", keywords: "machine|milk system|clean it" },
  ordering: { name: "Ordering page", keywords: "ordering page|basket" },
  billing: { name: "Invoices", keywords: "bill|invoice|charged" },
  people: {
    name: "The people",
    keywords: "friendly|our contact|remember our name|barista|quick answer|clear answer|no fuss",
  },
  taste: { name: "Coffee and choice", keywords: "good coffee|coffee is|roast|choice" },
};

/** What the demo company's answers are about, with the words by which they are sorted. */
export const THEMES: readonly ThemeInput[] = Object.entries(WORDS).map(([code, { name, keywords }]) => ({
  code,
  name,
  keywords: keywords.split("|").map((keyword) => ({ keyword, language: "en" })),
}));
