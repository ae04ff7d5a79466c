import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { readXml } from "./xml";

it("hands over names without their prefix, attributes and texts, whatever the pieces they come in", async () => {
  const heard: string[] = [];
  await readXml(Readable.from([Buffer.from('<x:a b="1"><v>5 &l'), Buffer.from("t; 6</v></x:a>")]), {
    open: (name, attributes) => heard.push(`<${name} ${JSON.stringify(attributes)}`),
    text: (text) => heard.push(text),
    close: (name) => heard.push(`/${name}`),
  });
  expect(heard).toEqual(['<a {"b":"1"}', "<v {}", "5 < 6", "/v", "/a"]);
});

it("takes no entity of a file's own", async () => {
  const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c SYSTEM "file:///etc/hostname">]><a>&c;</a>';
  await expect(readXml(Readable.from([Buffer.from(laughs)]), {})).rejects.toThrow("undefined entity");
});

it.each([
  ["a text", "<a>"],
  ["a tag", '<a b="'],
  ["a comment", "<a><!--"],
])("gives up on %s that does not end, long before the memory is full", async (_what, beginning) => {
  let megabytes = 0;
  function* endless() {
    yield Buffer.from(beginning);
    for (; megabytes < 100; megabytes++) yield Buffer.alloc(1024 ** 2, "a");
  }
  await expect(readXml(Readable.from(endless()), {})).rejects.toThrow("without an end");
  expect(megabytes).toBeLessThan(20);
});
