/// <reference types="vite/client" />
/**
 * The pages of `docs/`, written once: a repository site shows them as they are, Storybook with links and pictures that
 * lead to where these stand here.
 */
const texts = import.meta.glob<string>('../../docs/*.md', { query: '?raw', import: 'default', eager: true });
const pictures = import.meta.glob<string>('../../docs/pictures/*.{png,svg}', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The text of `docs/<name>.md`. */
export function page(name: string): string {
  const text = texts[`../../docs/${name}.md`];
  if (text === undefined) throw new RangeError(`There is no docs/${name}.md`);
  return text.replace(/(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g, (whole, mark, label, target) =>
    mark === '!' ? pictureOf(label, target) : linkOf(whole, label, target),
  );
}

function linkOf(whole: string, label: string, target: string): string {
  const [, name, anchor = ''] = /^([\w-]+)\.md(#[\w-]+)?$/.exec(target) ?? [];
  if (name !== undefined && `../../docs/${name}.md` in texts)
    return `[${label}](?path=/docs/pages-${name}--docs${anchor})`;
  const isHere = /^(https?:|#)/.test(target);
  return isHere ? whole : label; // a file of the repository, which this site does not hold
}

function pictureOf(label: string, target: string): string {
  return `![${label}](${pictures[`../../docs/${target}`] ?? target})`;
}
