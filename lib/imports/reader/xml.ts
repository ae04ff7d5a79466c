import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { SaxesParser, type SaxesTagPlain } from "saxes";

export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Feeds a stream of XML to the handlers and yields after each piece, so that the caller can take what has come in.
 * Names come without their prefix. Entities other than XML's own five are an error, so none can be blown up.
 */
export async function* walkXml(stream: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  parser.on("opentag", (tag: SaxesTagPlain) => handlers.open?.(local(tag.name), tag.attributes));
  parser.on("closetag", (tag: SaxesTagPlain) => handlers.close?.(local(tag.name)));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("error", (error) => {
    throw error;
  });
  const decoder = new StringDecoder("utf8");
  for await (const chunk of stream) {
    parser.write(decoder.write(chunk as Buffer));
    yield;
  }
  parser.write(decoder.end()).close();
  yield;
}

/** The same for parts that are read to their end before anything else. */
export async function readXml(stream: Readable, handlers: XmlHandlers): Promise<void> {
  for await (const _ of walkXml(stream, handlers));
}
