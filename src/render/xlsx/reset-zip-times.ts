/**
 * Sets the times of all entries of a ZIP archive to 1 January 1980, the first that the format knows, so that the same
 * content gives the same bytes. Throws an Error where the bytes are no archive of one part without a comment.
 */
export function resetZipTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error("a ZIP archive without its directory");
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error("a ZIP directory with a broken entry");
    view.setUint32(at + 12, FIRST_TIME, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_TIME, true);
    at +=
      ENTRY_LENGTH +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return bytes;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** Time 00:00 in the low half, date 1980-01-01 in the high half. */
const FIRST_TIME = 0x00210000;
