import { expect, it } from "vitest";
import { printedAddress } from "./printed-address";

const printed = (query: string, path = "/board/voice") => printedAddress({ path }, new URLSearchParams(query));

it("keeps what a board is filtered by, and what its lists are narrowed to and sorted by", () => {
  expect(printed("grain=quarter&to=2024-04&segment=Retail&segment=SMB&score=detractors&said=price")).toBe(
    "/board/voice?grain=quarter&to=2024-04&segment=Retail&segment=SMB&said=price&score=detractors",
  );
  expect(printed("sort=share", "/board/wallet")).toBe("/board/wallet?sort=share");
});

it.each([
  ["another server's address", "url=https://evil.example/&path=//evil.example&board=https://evil.example"],
  ["a panel that is open, and the presentation", "explain=nps&account=3&present=2"],
  ["what makes no sense", "grain=eon&to=never"],
])("leaves out %s", (_what, query) => {
  expect(printed(query)).toBe("/board/voice");
});

it("writes what could lead elsewhere as the value that it is", () => {
  const address = new URL(printed("segment=%26x%3D1%23//evil.example"), "http://127.0.0.1:3000");
  expect(address.origin + address.pathname).toBe("http://127.0.0.1:3000/board/voice");
  expect([...address.searchParams]).toEqual([["segment", "&x=1#//evil.example"]]);
});
