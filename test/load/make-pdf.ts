/** A PDF of one page with this content stream; its font is one that every Chinese system has, and is not in it. */
export function makePdf(stream: Uint8Array, filter = ""): Uint8Array {
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 1>>\nendobj\n3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>\nendobj\n4 0 obj\n<<${filter}/Length ${stream.length}>>\nstream\n`,
    ),
    stream,
    Buffer.from(
      "\nendstream\nendobj\n5 0 obj\n<</Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R]>>\nendobj\n6 0 obj\n<</Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 2>> /DW 1000 /FontDescriptor 7 0 R>>\nendobj\n7 0 obj\n<</Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93>>\nendobj\n8 0 obj\n[/FlateDecode]\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n",
    ),
  ]);
}
