/** Text of ASCII and Cyrillic letters in the code page of Russian Windows. */
export function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => (letter >= "А" ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0))),
  );
}
