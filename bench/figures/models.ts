import { timed } from "./board-figure";

/** What models tell: their parameters were fitted beforehand and are proved by published numbers. */
export const MODELS = [
  "p-alive",
  "expected-purchases",
  "lifetime-value/by-model",
  "projected-retention",
  "cpi-pairs",
].map(timed);
