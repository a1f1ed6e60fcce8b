/** CRC-32 of ISO-HDLC (the one of zip, PNG and IEEE 802.3) over ASCII text. Finds slips, not forgeries. */
const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
  return crc;
});

export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index += 1)
    crc = (crc >>> 8) ^ (table[(crc ^ text.charCodeAt(index)) & 255] ?? 0);
  return ~crc >>> 0;
}
