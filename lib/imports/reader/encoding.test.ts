import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { ByteCensus } from "./byte-census";
import { createDecoder } from "./decode";
import { findEncoding } from "./encoding";

function found(bytes: Buffer) {
  const census = new ByteCensus();
  // In two pieces that cut a letter in half.
  census.add(bytes.subarray(0, 11));
  census.add(bytes.subarray(11));
  census.end();
  return findEncoding(census);
}

const RUSSIAN = "клиент;сумма\nООО Ромашка;10\nЗАО Северный ветер;20\n";
const SPANISH = "cliente;importe\nCompañía Eléctrica;10\nPeñíscola Construcción;20\nJosé Núñez;30\n";
const PORTUGUESE = "cliente;valor\nSão João Comércio;10\nConstrução Irmãos Araújo;20\nGonçalves & Conceição;30\n";
const ROMANIAN = "client;valoare\nConstrucţii Bucureşti;10\nŞtefan şi Fiii;20\nPâinea Română Brăila;30\n";
const POLISH = "klient;kwota\nŁódź Spółka;10\nPrzedsiębiorstwo Żółw;20\nMięso Świeże;30\n";

describe("the encoding of a file", () => {
  it.each([
    ["utf-8 with a mark", Buffer.from(`\ufeff${SPANISH}`), "utf-8"],
    ["utf-8", Buffer.from(RUSSIAN), "utf-8"],
    ["plain ASCII", Buffer.from("account,amount\nA,10\n"), "utf-8"],
    ["utf-16 little-endian with a mark", iconv.encode(`\ufeff${SPANISH}`, "utf-16le"), "utf-16le"],
    ["utf-16 big-endian with a mark", iconv.encode(`\ufeff${RUSSIAN}`, "utf-16be"), "utf-16be"],
    ["utf-16 little-endian", iconv.encode(RUSSIAN, "utf-16le"), "utf-16le"],
    ["utf-16 big-endian", iconv.encode(SPANISH, "utf-16be"), "utf-16be"],
    ["Russian", iconv.encode(RUSSIAN, "windows-1251"), "windows-1251"],
    ["Spanish", iconv.encode(SPANISH, "windows-1252"), "windows-1252"],
    ["Portuguese", iconv.encode(PORTUGUESE, "windows-1252"), "windows-1252"],
    ["Romanian", iconv.encode(ROMANIAN, "windows-1250"), "windows-1250"],
    ["Polish", iconv.encode(POLISH, "windows-1250"), "windows-1250"],
  ])("%s", (_, bytes, encoding) => {
    expect(found(bytes)).toEqual({ value: encoding, certain: true });
  });

  it("is not certain from one accented letter that both code pages have", () => {
    expect(found(iconv.encode("account,amount\nJosé,10\n", "windows-1252"))).toMatchObject({ certain: false });
  });

  it("reads the euro sign and typographic quotes of windows-1252", () => {
    const decoder = createDecoder("windows-1252");
    expect(decoder.write(Buffer.from([0x80, 0x93, 0x94])) + decoder.end()).toBe("€“”");
  });

  it("makes every line end one, also across pieces", () => {
    const decoder = createDecoder("utf-8");
    const text = decoder.write(Buffer.from("\ufeffa\r")) + decoder.write(Buffer.from("\nb\rc\r")) + decoder.end();
    expect(text).toBe("a\nb\nc\n");
  });
});
