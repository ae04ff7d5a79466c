import { expect, it } from "vitest";
import { readBoardFilters } from "../schema";
import { valueGrid } from "./cohort-choice";

const at = (query: string) => valueGrid({ address: readBoardFilters(new URLSearchParams(query)) });

it("shows what the address asks for", () => {
  expect(at("cohorts=cost-to-serve&rows=channel")).toEqual({ cell: "cost-to-serve", by: "channel" });
});

it("begins with what customers brought in, where the address asks for what other boards offer", () => {
  expect(at("cohorts=nps&rows=region")).toEqual({ cell: "cumulative-value", by: "quarter" });
});
