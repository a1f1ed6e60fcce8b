/**
 * The manifest that Storybook and editors read: public members only, events by their class names,
 * requests with the ask that is handed over and the answer that is awaited.
 */
import ts from 'typescript';
import { tokenNotes } from './src/theme/token-notes.ts';
import { tokens } from './src/theme/tokens.ts';

/** Called by the browser or by Lit, not by a page. */
const callbacks = /Callback$|^(createRenderRoot|render)$/;

const states = [
  { name: 'dirty', description: 'The value differs from what was saved.' },
  { name: 'pending', description: 'The host is asked, and has not answered yet.' },
  {
    name: 'user-invalid',
    description: 'A problem is shown: a person left the field, or the form was submitted.',
  },
];

const cssProperties = Object.entries(tokens).map(([name, value]) => ({
  name: `--sc-${name}`,
  description: tokenNotes[name],
  default: Array.isArray(value) ? `light-dark(${value.join(', ')})` : value,
}));

/** By class name. */
const valueTypes = new Map();

export default {
  globs: ['src/elements/*/*.ts', 'src/panel/self-care-panel*.ts', 'src/ui/form-element.ts'],
  exclude: ['src/**/*.view.ts', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'public-only',
      packageLinkPhase({ customElementsManifest }) {
        for (const declaration of customElementsManifest.modules.flatMap(
          ({ declarations }) => declarations ?? [],
        )) {
          declaration.members = declaration.members?.filter(
            ({ privacy, name }) =>
              privacy !== 'private' &&
              privacy !== 'protected' &&
              !name.startsWith('#') &&
              !callbacks.test(name),
          );
          declaration.events = declaration.events?.filter(({ name, description }) => name && description);
        }
      },
    },
    {
      name: 'type-arguments', // what the value of a form element is: `FormElement<string>` says it
      analyzePhase({ ts: its, node, moduleDoc }) {
        if (!its.isClassDeclaration(node)) return; // the analyzer carries a TypeScript of its own
        const [argument] = node.heritageClauses?.[0]?.types[0]?.typeArguments ?? [];
        const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.getText());
        if (argument && declaration) valueTypes.set(declaration.name, argument.getText());
      },
      packageLinkPhase({ customElementsManifest }) {
        for (const { declarations = [] } of customElementsManifest.modules) {
          for (const { name, members = [] } of declarations) {
            const text = valueTypes.get(name);
            for (const member of members) if (text && member.type?.text === 'V') member.type = { text };
          }
        }
      },
    },
    {
      name: 'events-by-class',
      packageLinkPhase({ customElementsManifest }) {
        const described = describeEvents();
        for (const { declarations = [] } of customElementsManifest.modules) {
          for (const { events = [] } of declarations) {
            for (const event of events) Object.assign(event, described.get(event.type?.text));
          }
        }
      },
    },
    {
      name: 'looks-of-all-elements',
      packageLinkPhase({ customElementsManifest }) {
        for (const { declarations = [] } of customElementsManifest.modules) {
          for (const declaration of declarations.filter(({ tagName }) => tagName)) {
            declaration.cssProperties = cssProperties;
            if (declaration.superclass?.name === 'FormElement') declaration.cssStates = states;
          }
        }
      },
    },
  ],
};

/** The facts of each event class, and of each request what its ask and its answer hold, as TypeScript resolves them. */
function describeEvents() {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail };
  const { options } = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, host);
  const files = [...ts.sys.readDirectory('src', ['.events.ts']), 'src/ui/outcome-unknown.ts'];
  const program = ts.createProgram(files, { ...options, types: [], noEmit: true });
  const checker = program.getTypeChecker();
  const holds = (node) => holding(checker, checker.getTypeAtLocation(node));
  const classes = files.flatMap((file) =>
    program.getSourceFile(file).statements.filter(ts.isClassDeclaration),
  );
  return new Map(
    classes.map((node) => {
      const facts = node.members
        .filter((member) => ts.isPropertyDeclaration(member) && !isStatic(member))
        .map((member) => ({ name: member.name.getText(), type: { text: member.type.getText() } }));
      const [base] = node.heritageClauses?.flatMap(({ types }) => types) ?? [];
      const [ask, answer] = base?.typeArguments?.map((each) => ({ text: holds(each) })) ?? [];
      return [node.name.text, { facts, ...(ask ? { ask, answer } : {}) }];
    }),
  );
}

/** A type one level deep: what it holds by name, deeper things as `{…}`; the contract has them all. */
function holding(checker, type, depth = 0) {
  if (type.isUnion() && !type.types.every(isLiteral)) {
    const members = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    if (members.every(({ flags }) => flags & ts.TypeFlags.BooleanLiteral)) return 'boolean';
    const texts = members.map((each) => holding(checker, each, depth));
    return texts.sort().reverse().join(' | '); // what was granted first, null last
  }
  if (checker.isArrayType(type)) return `${holding(checker, checker.getTypeArguments(type)[0], depth + 1)}[]`;
  if (!(type.flags & ts.TypeFlags.Object)) return checker.typeToString(type);
  if (depth > 0) return '{…}';
  const properties = checker.getPropertiesOfType(type).map((property) => {
    const mark = property.flags & ts.SymbolFlags.Optional ? '?' : '';
    return `${property.name}${mark}: ${holding(checker, checker.getTypeOfSymbol(property), depth + 1)}`;
  });
  return properties.length > 0 ? `{ ${properties.join('; ')} }` : '{}';
}

function isLiteral({ flags }) {
  return Boolean(flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.BooleanLiteral));
}

function isStatic(member) {
  return member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
}

function fail(diagnostic) {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
