/** Pictures of plain rectangles as PNG files, small and the same for the same picture. */
import { deflateSync } from "node:zlib";

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
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel, which are the number of a colour in the palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(`000000${palette.join("")}`, "hex")),
    chunk("tRNS", Buffer.from([0])),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(checksum(named), named.length + 4);
  return framed;
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
