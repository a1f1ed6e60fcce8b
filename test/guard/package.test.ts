import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>;
};

describe('the package', () => {
  it('is built and tested by Node 24', () => {
    assert.equal(process.versions.node.split('.')[0], '24');
  });

  it('holds every file that its exports name', () => {
    const files = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : [entry.types, entry.default],
    );
    const missing = files.filter((file) =>
      file.includes('*') ? globSync(file).length === 0 : !existsSync(file),
    );
    assert.deepEqual(missing, []);
  });

  it('imports no source from its modules', () => {
    const wrong = globSync('dist/**/*.js').filter((file) =>
      /(from|import\()\s*['"][^'"]+\.ts['"]/.test(readFileSync(file, 'utf8')),
    );
    assert.deepEqual(wrong, []);
  });

  it('can be imported on a server, and importing it registers nothing', () => {
    const script = `
      const defined = [];
      await import('lit');
      const define = customElements.define;
      customElements.define = (tag, type) => { defined.push(tag); define.call(customElements, tag, type); };
      const { SelfCarePanel } = await import('./dist/index.js');
      if (typeof SelfCarePanel !== 'function') throw new Error('no class');
      process.stdout.write(JSON.stringify(defined));
    `;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
    });
    assert.equal(output, '[]');
  });

  it('has a domain that loads in bare Node, without a DOM', () => {
    const script = `const domain = await import('./dist/domain/index.js'); process.stdout.write(typeof domain.parseNetwork + typeof HTMLElement);`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
    });
    assert.equal(output, 'functionundefined');
  });

  it('has a domain that needs neither DOM nor Node types', () => {
    const tsc = 'node_modules/typescript/bin/tsc';
    execFileSync(process.execPath, [tsc, '-p', 'test/guard/tsconfig.domain.json'], { stdio: 'pipe' });
  });

  it('names no registry host in the lock file', () => {
    assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved": "http/);
  });
});
