import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arrows } from './arrows.ts';
import { roomOf, sources, type Import, type SourceFile } from './source.ts';

function against({ path }: SourceFile, { specifier, typeOnly, path: target }: Import): string | undefined {
  const room = roomOf(path);
  const allowed = arrows[room];
  if (!allowed) return `${path}: no room "${room}" in the table`;
  if (!target) {
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    return typeOnly || allowed.packages.includes(name)
      ? undefined
      : `${path} imports the package ${specifier}`;
  }
  const to = roomOf(target);
  if (to === room) {
    const crosses = room === 'elements' && path.split('/')[1] !== target.split('/')[1];
    return crosses ? `${path} imports another element: ${specifier}` : undefined;
  }
  const may = allowed.runs.includes(to) || (typeOnly && allowed.types.includes(to));
  return may ? undefined : `${path} imports ${typeOnly ? 'types of ' : ''}${target}`;
}

/** Each way from a file back to itself, once. */
function circles(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path)) return;
    done.add(path);
    for (const { path: target } of byPath.get(path)?.imports ?? []) if (target) visit(target, [...way, path]);
  };
  for (const { path } of files) visit(path, []);
  return found;
}

describe('the arrows between the rooms of src', () => {
  it('finds the sources', () => {
    assert.ok(sources.length > 50);
  });

  it('are only those of the table', () => {
    const wrong = sources.flatMap((file) => file.imports.map((each) => against(file, each))).filter(Boolean);
    assert.deepEqual(wrong, []);
  });

  it('would be caught: an element importing an element, a primitive importing a rule, zod in a first load', () => {
    const broken: [string, Import][] = [
      ['elements/a/a.ts', { specifier: '../b/b.ts', typeOnly: false, path: 'elements/b/b.ts' }],
      ['ui/field/field.ts', { specifier: '../../domain/x.ts', typeOnly: false, path: 'domain/x.ts' }],
      ['elements/a/a.ts', { specifier: 'zod/mini', typeOnly: false, path: undefined }],
      ['domain/a.ts', { specifier: '../messages/x.ts', typeOnly: false, path: 'messages/x.ts' }],
    ];
    for (const [path, each] of broken) assert.ok(against({ path, text: '', imports: [] }, each), path);
  });

  it('run in no circle, types included', () => {
    assert.deepEqual(circles(sources), []);
  });

  it('would be caught: two files that import each other', () => {
    const file = (path: string, target: string): SourceFile => ({
      path,
      text: '',
      imports: [{ specifier: `./${target}`, typeOnly: true, path: target }],
    });
    assert.deepEqual(circles([file('a.ts', 'b.ts'), file('b.ts', 'a.ts')]), ['a.ts → b.ts → a.ts']);
  });
});
