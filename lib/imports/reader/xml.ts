import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { SaxesParser, type SaxesTagPlain } from "saxes";

export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** No cell and no tag is nearly as long; what goes on without a tag is made to fill the memory, where it is held until one comes. */
const LONGEST_PIECE = 8 * 1024 ** 2;

/**
 * Feeds a stream of XML to the handlers and yields after each piece, so that the caller can take what has come in.
 * Names come without their prefix. Entities other than XML's own five are an error, so none can be blown up, and so is a text or a
 * tag that does not end.
 */
export async function* walkXml(stream: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  let sinceTag = 0;
  parser.on("opentag", (tag: SaxesTagPlain) => {
    sinceTag = 0;
    handlers.open?.(local(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag: SaxesTagPlain) => {
    sinceTag = 0;
    handlers.close?.(local(tag.name));
  });
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("error", (error) => {
    throw error;
  });
  const decoder = new StringDecoder("utf8");
  for await (const chunk of stream) {
    sinceTag += (chunk as Buffer).length;
    parser.write(decoder.write(chunk as Buffer));
    if (sinceTag > LONGEST_PIECE) throw new Error("a text or a tag without an end");
    yield;
  }
  parser.write(decoder.end()).close();
  yield;
}

/** The same for parts that are read to their end before anything else. */
export async function readXml(stream: Readable, handlers: XmlHandlers): Promise<void> {
  for await (const _ of walkXml(stream, handlers));
}
