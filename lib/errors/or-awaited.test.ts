import { expect, it } from "vitest";
import { AppError } from "./app-error";
import { orAwaited } from "./or-awaited";

it("takes an answer that is still being made as none, and no other fault", async () => {
  expect(await orAwaited(Promise.resolve(7))).toBe(7);
  expect(await orAwaited(Promise.reject(new AppError("answer-awaited")))).toBeNull();
  await expect(orAwaited(Promise.reject(new AppError("too-slow")))).rejects.toMatchObject({ code: "too-slow" });
  await expect(orAwaited(Promise.reject(new TypeError("no")))).rejects.toThrow("no");
});
