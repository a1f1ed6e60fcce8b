import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { permissionDifference, permissionTree } from '../../../src/domain/role/permissions.ts';
import type { Permission } from '../../../src/domain/role/role.ts';

const permissions = (ids: string): Permission[] =>
  [...ids].map((id) => ({ id, label: `May ${id}`, group: 'Tabs' }));
const idsOf = (list: readonly Permission[]) => list.map(({ id }) => id).join('');

describe('permissionDifference', () => {
  const cases: readonly [current: string, next: string, gains: string, losses: string][] = [
    ['', '', '', ''],
    ['', 'abc', 'abc', ''],
    ['abc', '', '', 'abc'],
    ['abc', 'abc', '', ''],
    ['abc', 'cab', '', ''],
    ['abc', 'dcae', 'de', 'b'],
    ['ba', 'dc', 'dc', 'ba'],
  ];
  for (const [current, next, gains, losses] of cases)
    it(`"${current}" to "${next}": gains "${gains}", losses "${losses}"`, () => {
      const difference = permissionDifference(permissions(current), permissions(next));
      assert.equal(idsOf(difference.gains), gains);
      assert.equal(idsOf(difference.losses), losses);
    });

  it('tells permissions by id, and shows the label of the role that has it', () => {
    const [renamed] = permissions('a').map((permission) => ({ ...permission, label: 'Another label' }));
    assert.ok(renamed);
    assert.deepEqual(permissionDifference(permissions('a'), [renamed]), { gains: [], losses: [] });
    assert.deepEqual(permissionDifference([], [renamed]).gains, [renamed]);
  });

  it('leads from one role to the other, and back with gains and losses exchanged', () => {
    const role = fc.uniqueArray(fc.constantFrom(...'abcdefgh')).map((ids) => permissions(ids.join('')));
    fc.assert(
      fc.property(role, role, (current, next) => {
        const { gains, losses } = permissionDifference(current, next);
        const lost = new Set(losses.map(({ id }) => id));
        const reached = [...current.filter(({ id }) => !lost.has(id)), ...gains];
        assert.deepEqual([...idsOf(reached)].sort(), [...idsOf(next)].sort());
        assert.deepEqual(permissionDifference(next, current), { gains: losses, losses: gains });
      }),
    );
  });
});

describe('permissionTree', () => {
  const inTabs = (ids: string): Permission[] =>
    [...ids].map((id) => ({
      id,
      label: `May ${id}`,
      group: id < 'c' ? 'First' : id < 'e' ? 'Second' : 'Third',
    }));
  const drawn = (next: string, current?: string) =>
    permissionTree(inTabs(next), current === undefined ? undefined : inTabs(current)).map(
      ({ group, features, change }) =>
        `${group} ${change}: ${features.map(({ permission, change: each }) => permission.id + (each === 'kept' ? '' : each === 'gained' ? '+' : '-')).join(' ')}`,
    );

  const cases: readonly [next: string, current: string | undefined, tree: readonly string[]][] = [
    ['', undefined, []],
    ['abc', undefined, ['First kept: a b', 'Second kept: c']],
    ['cab', 'cab', ['Second kept: c', 'First kept: a b']],
    ['abc', 'ac', ['First kept: a b+', 'Second kept: c']],
    ['abc', '', ['First gained: a+ b+', 'Second gained: c+']],
    ['ac', 'abd', ['First kept: a b-', 'Second kept: c+ d-']],
    ['a', 'aef', ['First kept: a', 'Third lost: e- f-']],
    ['', 'ab', ['First lost: a- b-']],
  ];
  for (const [next, current, tree] of cases)
    it(`"${next}"${current === undefined ? '' : ` after "${current}"`}: ${tree.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(drawn(next, current), tree);
    });

  it('holds each permission of both roles once', () => {
    const role = fc.uniqueArray(fc.constantFrom(...'abcdef')).map((ids) => inTabs(ids.join('')));
    fc.assert(
      fc.property(role, role, (next, current) => {
        const ids = permissionTree(next, current).flatMap(({ features }) =>
          features.map((each) => each.permission.id),
        );
        assert.deepEqual(ids.sort(), [...new Set([...next, ...current].map(({ id }) => id))].sort());
      }),
    );
  });
});
