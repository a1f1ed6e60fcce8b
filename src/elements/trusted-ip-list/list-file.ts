/** A file of entries: what a person may choose, and its text. */

/** Ten thousand entries with the longest notes, and room to spare. */
export const maxMegabytes = 8;

export const acceptedFiles = '.txt,.csv,.tsv,.json,text/plain,text/csv,application/json';

export interface FileProblem {
  readonly ok: false;
  readonly reason: 'too-large' | 'unreadable' | 'empty';
  readonly name: string;
}

export type FileText = { readonly ok: true; readonly text: string } | FileProblem;

export async function readListFile(file: File): Promise<FileText> {
  const { name } = file;
  if (file.size > maxMegabytes * 1_000_000) return { ok: false, reason: 'too-large', name };
  try {
    // A text in another encoding than UTF-8 is no text; what is binary has a NUL in it.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    if (text.includes('\0')) return { ok: false, reason: 'unreadable', name };
    return text.trim() === '' ? { ok: false, reason: 'empty', name } : { ok: true, text };
  } catch {
    return { ok: false, reason: 'unreadable', name };
  }
}
