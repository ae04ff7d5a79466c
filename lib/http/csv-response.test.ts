import { expect, it } from "vitest";
import { csvResponse } from "./csv-response";

/** Pieces without end, which say when they are ended. */
async function* endless(onEnd: () => void): AsyncGenerator<string> {
  try {
    for (;;) yield "a;é\r\n";
  } finally {
    onEnd();
  }
}

it("sends pieces as one file in UTF-8", async () => {
  async function* pieces() {
    yield "\ufeffname\r\n";
    yield "Peña\r\n";
  }
  const bytes = await csvResponse("accounts.csv", pieces()).bytes();
  expect(Buffer.from(bytes).toString("utf8")).toBe("\ufeffname\r\nPeña\r\n");
});

it("ends the pieces when whoever reads goes in the middle", async () => {
  let ended = false;
  const response = csvResponse(
    "accounts.csv",
    endless(() => {
      ended = true;
    }),
  );
  const reader = response.body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  await reader?.cancel();
  expect(ended).toBe(true);
});

it.each([
  ["lealta-nps-2026-01.csv", 'attachment; filename="lealta-nps-2026-01.csv"'],
  [`año "1" (d'Or).csv`, "attachment; filename*=UTF-8''a%C3%B1o%20%221%22%20%28d%27Or%29.csv"],
])("names the file: %s", (name, header) => {
  const { headers } = csvResponse(name, "");
  expect(headers.get("content-disposition")).toBe(header);
  expect(headers.get("cache-control")).toBe("private, no-store");
});
