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
});
