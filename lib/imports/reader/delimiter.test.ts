import { expect, it } from "vitest";
import { findDelimiter } from "./delimiter";

it.each([
  [",", "a,b,c\n1,2,3\n4,5,6\n"],
  [";", "cliente;importe;fecha\nA;1.234,56;31.12.2024\nB;7,5;01.01.2024\n"],
  ["\t", "a\tb\n1,5\t2,5\n3\t4\n"],
  ["|", "a|b|c\nx|y, z|1\nx|y|2\n"],
])("finds %j", (delimiter, text) => {
  expect(findDelimiter(text)).toEqual({ value: delimiter, certain: true });
});

it("is not misled by delimiters within quotes", () => {
  expect(findDelimiter('a;b\n"x,y";"1,2"\n"x,y,z";2\n')).toEqual({ value: ";", certain: true });
});

it("takes a file of one column as it is", () => {
  expect(findDelimiter("account\nA\nB\n")).toEqual({ value: ",", certain: true });
});

it("says when two delimiters would do", () => {
  expect(findDelimiter("a;b,c\n1;2,3\n4;5,6\n")).toMatchObject({ certain: false });
});
