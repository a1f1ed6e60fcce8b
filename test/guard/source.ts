/** The files of `src` and their imports, as the guards read them. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** Path below `src` for relative imports. */
  readonly path: string | undefined;
}

export interface SourceFile {
  /** Path below `src`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?from\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

export const sources: readonly SourceFile[] = globSync('src/**/*.ts')
  .sort()
  .map((file) => {
    const path = relative('src', file);
    const text = readFileSync(file, 'utf8');
    const imports = [...text.matchAll(statement)].map(([, type, named, loaded]) => {
      const specifier = (named ?? loaded) as string;
      return {
        specifier,
        typeOnly: type !== undefined,
        path: specifier.startsWith('.') ? join(dirname(path), specifier) : undefined,
      };
    });
    return { path, text, imports };
  });

/** The room a file lives in: its top folder, or `index`. */
export function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] as string) : path.replace('.ts', '');
}
