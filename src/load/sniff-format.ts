/** What kind of file its first bytes announce; "text" where nothing else does. */
export type SniffedFormat = "pdf" | "zip" | "ole" | "html" | "mhtml" | "other" | "text";

/** Files that are no document, by their first bytes. */
const OTHERS: readonly (readonly [kind: string, magic: readonly number[]])[] = [
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["rar", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["gzip", [0x1f, 0x8b]],
  ["executable", [0x7f, 0x45, 0x4c, 0x46]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** What a file is that cannot be read: "png"; null where its first bytes do not say. */
export function nonDocumentKind(bytes: Uint8Array): string | null {
  return OTHERS.find(([, magic]) => startsWith(bytes, magic))?.[0] ?? null;
}

/** Tells the format of a file by its content; only HTML may need the extension of `path` to be recognised. */
export function sniffFormat(path: string, bytes: Uint8Array): SniffedFormat {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return "ole";
  if (nonDocumentKind(bytes) !== null) return "other";
  const head = headOf(bytes);
  if (head.slice(0, 1_024).includes("%PDF-")) return "pdf";
  if (/^(?:From |MIME-Version:)/i.test(head) && /multipart\/related/i.test(head)) return "mhtml";
  if (
    /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype\s+html|html|head|meta|body|title|div|table|p)[\s>]/i.test(
      head,
    )
  )
    return "html";
  return /\.(?:html?|xhtml|shtml)$/i.test(path) && /<[a-z]/i.test(head) ? "html" : "text";
}

/** The first characters, one for one byte; of UTF-16 every other byte. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4_096);
  const ascii = new TextDecoder("latin1")
    .decode(head)
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "");
  return ascii.includes("\0") ? ascii.replaceAll("\0", "") : ascii;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
