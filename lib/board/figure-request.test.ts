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
  });
  expect(request.filters.region).toEqual(["North"]);
  expect(request).toMatchObject({ account: 7, offset: 50 });
});

it("takes a number too large for an account for none", () => {
  expect(read("account=99999999999").account).toBeNull();
});

it("takes a nonsensical place for the first", () => {
  expect([read("offset=-3").offset, read("offset=x").offset, read("").offset]).toEqual([0, 0, 0]);
});
