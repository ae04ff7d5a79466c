import { AppError } from "../../errors/app-error";
import type { XlsxArchive } from "./xlsx-archive";
import { readXml } from "./xml";

/** What must be known of a workbook before one of its sheets can be read. */
export interface Workbook {
  sheets: { name: string; part: string }[];
  /** Days are counted from 1904 instead of 1900. */
  date1904: boolean;
  strings: string[];
  /** Style number → whether its number format shows a date. */
  dateStyles: boolean[];
}

/** Text of all shared strings together; beyond it the file belongs into CSV, which needs no memory. */
const STRINGS_LIMIT = 60_000_000;

/** Each takes room, also where it is empty. */
const MOST_STRINGS = 10_000_000;
/** Excel itself stops at 65,490. */
const MOST_STYLES = 1_000_000;

export async function readWorkbook(archive: XlsxArchive, fileName: string): Promise<Workbook> {
  const { sheets, date1904 } = await readSheets(archive);
  return {
    sheets,
    date1904,
    strings: await readStrings(archive, fileName),
    dateStyles: await readDateStyles(archive, fileName),
  };
}

async function readSheets(archive: XlsxArchive): Promise<Pick<Workbook, "sheets" | "date1904">> {
  const targets = new Map<string, string>();
  await readXml(await archive.read("xl/_rels/workbook.xml.rels"), {
    open(name, { Id, Target, Type }) {
      if (name === "Relationship" && Id && Target && Type?.endsWith("/worksheet")) targets.set(Id, partName(Target));
    },
  });
  const sheets: Workbook["sheets"] = [];
  let date1904 = false;
  await readXml(await archive.read("xl/workbook.xml"), {
    open(tag, attributes) {
      if (tag === "workbookPr") date1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (tag !== "sheet" || (attributes.state ?? "visible") !== "visible") return;
      const part = targets.get(attributes["r:id"] ?? "");
      if (part) sheets.push({ name: attributes.name ?? "", part });
    },
  });
  return { sheets, date1904 };
}

function partName(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

async function readStrings(archive: XlsxArchive, fileName: string): Promise<string[]> {
  const strings: string[] = [];
  if (!archive.has("xl/sharedStrings.xml")) return strings;
  let total = 0;
  let text = "";
  let inText = false;
  let phonetic = false;
  await readXml(await archive.read("xl/sharedStrings.xml"), {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") phonetic = true;
      inText = name === "t";
    },
    text(piece) {
      if (inText && !phonetic) text += piece;
    },
    close(name) {
      inText = false;
      if (name === "rPh") phonetic = false;
      if (name !== "si") return;
      strings.push(text);
      total += text.length;
      if (total > STRINGS_LIMIT || strings.length > MOST_STRINGS)
        throw new AppError("archive-bomb", { file: fileName });
    },
  });
  return strings;
}

async function readDateStyles(archive: XlsxArchive, fileName: string): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!archive.has("xl/styles.xml")) return styles;
  const custom = new Map<number, boolean>();
  let inCellFormats = false;
  await readXml(await archive.read("xl/styles.xml"), {
    open(name, attributes) {
      if (name === "cellXfs") inCellFormats = true;
      if (name === "numFmt") custom.set(Number(attributes.numFmtId), showsDate(attributes.formatCode ?? ""));
      if (name !== "xf" || !inCellFormats) return;
      if (styles.length > MOST_STYLES) throw new AppError("archive-bomb", { file: fileName });
      const format = Number(attributes.numFmtId ?? 0);
      styles.push(custom.get(format) ?? isBuiltInDate(format));
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
}

/** ECMA-376 part 1, 18.8.30: the numbers that stand for formats of dates without being written down. */
function isBuiltInDate(format: number): boolean {
  return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
}

/** A format shows a date when it has day or year outside of quotes, brackets and escapes. */
function showsDate(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}
