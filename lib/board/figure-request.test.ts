import { expect, it } from "vitest";
import { readFigureRequest } from "./figure-request";

const read = (query: string) => readFigureRequest(`http://localhost/api/board/accounts?${query}`);

it("reads the figure, the filters and the place in the list", () => {
  const request = read(
    "explain=nps&definition=per-account&at=2024-05&of=segment&group=Retail&region=North&offset=50&account=7",
  );
  expect(request.choice).toEqual({
    metric: "nps",
    definition: "per-account",
    at: "2024-05-01",
    of: "segment",
    group: "Retail",
    only: null,
  });
  expect(read("explain=nps&only=7").choice.only).toBe(7);
  expect(request.filters.region).toEqual(["North"]);
  expect(request).toMatchObject({ account: 7, offset: 50 });
});

it("takes a number too large for an account for none", () => {
  expect(read("account=99999999999").account).toBeNull();
  expect(read("only=99999999999").choice.only).toBeNull();
});

it("takes a nonsensical place for the first", () => {
  expect([read("offset=-3").offset, read("offset=x").offset, read("").offset]).toEqual([0, 0, 0]);
});

it("reads a cell of a cohort grid that is named whole, by a month or by a group", () => {
  expect(read("cell=revenue&cohortsBy=month&cohort=2024-05-01&age=3").cell).toEqual({
    cell: "revenue",
    by: "month",
    cohort: "2024-05-01",
    age: 3,
  });
  expect(read("cell=nps&cohortsBy=channel&cohort=&age=0").cell).toMatchObject({ by: "channel", cohort: "", age: 0 });
});

it("takes a cell that there cannot be for none", () => {
  expect(read("cell=nps&cohortsBy=month&cohort=Web&age=0").cell).toBeNull();
  expect(read("cell=nps&cohortsBy=channel&cohort=Web&age=-1").cell).toBeNull();
  expect(read("cell=nps&cohortsBy=channel&cohort=Web").cell).toBeNull();
});
