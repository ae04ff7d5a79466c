import { expect, it } from "vitest";
import { readSignInError, writeSignInError } from "./sign-in-error";

it("reads back what was written, with its parameters", () => {
  const error = { code: "sign-in-throttled", params: { minutes: 7 } } as const;
  expect(readSignInError(writeSignInError(error))).toEqual(error);
});

it.each(["CredentialsSignin", "", '{"code":"port-taken","params":{}}', "{"])("takes %j for unexpected", (text) => {
  expect(readSignInError(text)).toEqual({ code: "unexpected", params: {} });
});
