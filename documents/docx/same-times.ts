/** A packed file without the moment it was packed at: the same content gives the same bytes. */

/** Sets the times of all files in a ZIP archive to the start of 1980, the first that it can say (APPNOTE.TXT, 4.3). Changes the bytes given. */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - lengthOfEnd;
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    view.setUint32(entry + 12, firstTime, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, firstTime, true);
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += lengthOfEntry + lengths.reduce((sum, length) => sum + length, 0);
  }
  return archive;
}

/** The record at the end, which has no comment here, and what every entry of the directory has before its name. */
const lengthOfEnd = 22;
const lengthOfEntry = 46;

/** 1 January 1980, 00:00: the time in the lower half, the date in the upper one. */
const firstTime = ((1 << 5) | 1) << 16;
