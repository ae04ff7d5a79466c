import { expect, it } from "vitest";
import { writeCsv } from "./write-csv";

it("writes a header and rows, with a byte-order mark and CRLF", () => {
  expect(writeCsv(["month", "revenue"], [["2024-01", 12.5]])).toBe("\uFEFFmonth,revenue\r\n2024-01,12.5\r\n");
});

it("leaves no data empty, which is not 0", () => {
  expect(writeCsv(["a", "b"], [[null, 0]])).toContain("\r\n,0\r\n");
});

it("writes figures unrounded, without what binary arithmetic adds to them", () => {
  expect(writeCsv(["a", "b"], [[12 * 104.1, 200 / 3]])).toContain("\r\n1249.2,66.6666666666667\r\n");
  expect(writeCsv(["a"], [[2_500_315.63]])).toContain("\r\n2500315.63\r\n");
});

it("quotes what would break a row", () => {
  expect(writeCsv(['say "hi"'], [["one, two\nthree"]])).toBe('\uFEFF"say ""hi"""\r\n"one, two\nthree"\r\n');
});

it("takes the teeth out of formulas as other files do, not out of numbers, dates and telephone numbers", () => {
  expect(writeCsv(["a", "b"], [["=HYPERLINK(1)", -5]])).toContain("\r\n'=HYPERLINK(1),-5\r\n");
  expect(writeCsv(["=a"], [["＝1+a"], ["+1+b"], ["+34 600 111 222"], ["-30"]])).toBe(
    "\uFEFF'=a\r\n'＝1+a\r\n'+1+b\r\n+34 600 111 222\r\n-30\r\n",
  );
});
