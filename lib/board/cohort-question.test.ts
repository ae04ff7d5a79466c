import { expect, it } from "vitest";
import { cohortQuestion } from "./cohort-question";
import { readBoardFilters } from "./schema";
import { resolveView } from "./view";

const view = resolveView(readBoardFilters("?grain=quarter&to=2024-04&region=North"), {
  first: "2015-03-01",
  last: "2024-12-01",
  lastComplete: "2024-11-01",
  firstMonth: 1,
});

it("asks for the cohorts up to the end of the board's period, with its filters", () => {
  expect(cohortQuestion(view, { by: "month", cell: "active" })).toMatchObject({
    from: "2021-07-01",
    to: "2024-06-01",
    filters: { region: ["North"] },
  });
  expect(cohortQuestion(view, { by: "year", cell: "active" }).from).toBe("2014-07-01");
});

it("asks of groups for everybody who was ever acquired", () => {
  expect(cohortQuestion(view, { by: "channel", cell: "nps" }).from).toBe("2015-03-01");
});
