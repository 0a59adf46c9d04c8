/** Pictures of plain rectangles as PNG files, small and the same for the same picture. */
import { strToU8, zlibSync } from "fflate";

/** A stretch of a picture in pixels, with a colour of six hexadecimal digits. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** A picture that is transparent where no rectangle is; later rectangles lie over earlier ones, what is outside is cut off. At most 255 colours. */
export function drawPng(width: number, height: number, rectangles: readonly Rectangle[]): Uint8Array {
  const palette = [...new Set(rectangles.map(({ colour }) => colour))];
  // Every row begins with the number of its filter: none.
  const rows = Array.from({ length: height }, () => new Uint8Array(width + 1));
  for (const { x, y, colour, ...size } of rectangles)
    for (const row of rows.slice(Math.max(0, y), Math.max(0, y + size.height)))
      row.fill(palette.indexOf(colour) + 1, Math.max(0, x) + 1, Math.max(0, x + size.width) + 1);
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    // Eight bits for each pixel, which are the number of a colour in the palette.
    chunk("IHDR", joined([number(width), number(height), Uint8Array.of(8, 3, 0, 0, 0)])),
    chunk("PLTE", joined(["000000", ...palette].map(redGreenBlue))),
    chunk("tRNS", Uint8Array.of(0)),
    chunk("IDAT", zlibSync(joined(rows))),
    chunk("IEND", Uint8Array.of()),
  ]);
}

function redGreenBlue(colour: string): Uint8Array {
  return number(Number.parseInt(colour, 16)).subarray(1);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joined([strToU8(name, true), content]);
  return joined([number(content.length), named, number(checksum(named))]);
}

/** Four bytes, the highest first. */
function number(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** CRC-32, as the PNG specification (ISO/IEC 15948, annex D) defines it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
