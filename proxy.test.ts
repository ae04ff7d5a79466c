import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { proxy } from "./proxy";

const upload = (site: string) =>
  new NextRequest("http://localhost:3000/api/imports/uploads", { method: "POST", headers: { "sec-fetch-site": site } });

it("hands uploads on that Lealta's own pages send, and refuses those of others", () => {
  expect(proxy(upload("cross-site")).status).toBe(403);
  expect(proxy(upload("same-origin")).status).toBe(200);
});
