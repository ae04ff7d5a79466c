import { describe, expect, it } from "vitest";
import { readBoardFilters } from "../board/schema";
import { savedId } from "../saved/schema";
import { namingForm, shownForm, viewForm, writeQuery } from "./schema";

const typed = { name: "  Churn of\n the small ", board: "retention", query: "" };
const queryOf = (query: string) => shownForm.parse({ board: "voice", query }).query;

describe("a view as it is saved", () => {
  it("is tidied", () => {
    expect(viewForm.parse(typed)).toEqual({ name: "Churn of the small", board: "retention", query: "", shared: false });
    expect(viewForm.parse({ ...typed, name: "a\0b", shared: "on" })).toMatchObject({ name: "a b", shared: true });
  });

  it("is refused with a message that there is", () => {
    const faultsOf = (change: Partial<typeof typed>) =>
      viewForm
        .safeParse({ ...typed, ...change })
        .error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
    expect(faultsOf({ name: " \n " })).toEqual(["name required"]);
    expect(faultsOf({ name: "x".repeat(121) })).toEqual(["name tooLong"]);
    expect(faultsOf({ name: ` ${"x".repeat(120)} ` })).toBeUndefined();
    expect(faultsOf({ board: "weather" })).toEqual(["board choice"]);
    expect(faultsOf({ query: "x".repeat(15_001) })).toEqual(["query tooLong"]);
    expect(namingForm.safeParse({ name: "" }).success).toBe(false);
  });

  it("keeps of the address what boards read, and nothing else", () => {
    expect(queryOf("?grain=quarter&to=2024-04&region=North")).toBe("grain=quarter&to=2024-04&region=North");
    expect(queryOf("grain=week&to=2024-13&region=a%00b&weather=fine&sort=share")).toBe("");
    expect(queryOf("explain=nps&definition=mean&at=2024-05&account=7&group=x&of=segment&cohort=2024-05&age=3")).toBe(
      "",
    );
  });

  it("is of the latest period unless the address names one", () => {
    expect(readBoardFilters(new URLSearchParams(queryOf("grain=year"))).to).toBeNull();
    expect(queryOf("to=2024-04")).toBe("to=2024-04");
  });

  it("has one spelling for each choice, whatever is in its values", () => {
    const one = queryOf("region=South&segment=A%26B%3D%3F%23+%C3%A9&region=North&region=South&plan=");
    expect(one).toBe(queryOf("plan=&region=North&segment=A%26B%3D%3F%23%20é&region=South"));
    const filters = readBoardFilters(new URLSearchParams(one));
    expect(filters).toMatchObject({ segment: ["A&B=?# é"], region: ["North", "South"], plan: [""] });
    expect(writeQuery(filters)).toBe(one);
  });

  it("keeps two cohorts against each other in their order", () => {
    expect(queryOf("pair=b&pair=a")).toBe("pair=b&pair=a");
  });
});

it("knows a view by a number that a database can hold", () => {
  expect(savedId.parse({ id: "12" })).toEqual({ id: 12 });
  for (const id of ["", "0", "-1", "1.5", "x", "2147483648"]) expect(savedId.safeParse({ id }).success).toBe(false);
});
