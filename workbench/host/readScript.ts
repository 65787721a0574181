/** Reads the scripts of a project as Google does on saving them: what its parser refuses may not reach a realm. */
import { type Pattern, type Program, parse } from 'acorn';
import type { Script } from '../realm/channel.ts';

/**
 * Apps Script runs on V8 but parses an older JavaScript: static and private class fields are errors there. Its grammar is nowhere
 * written down, so everything newer than this edition is refused.
 */
const EDITION = 2020;

/**
 * All script files of a project, which share one scope.
 *
 * @throws Error in the words in which Google refuses a project on saving it
 */
export function readScript(project: Readonly<Record<string, string>>): Script {
  assertManifest(project['appsscript.json'] ?? '{}');
  const files = Object.entries(project).filter(([name]) => name.endsWith('.js'));
  const statements = files.flatMap(([name, code]) => parsed(name, code).body);
  const functions = new Set(statements.flatMap(functionName));
  const declares = new Set([...functions, ...statements.flatMap(variableNames)]);
  const [first] = statements;
  return {
    code: files.map(([, code]) => code).join('\n'),
    declares: [...declares],
    functions: [...functions],
    isStrict: first?.type === 'ExpressionStatement' && first.directive === 'use strict',
  };
}

function assertManifest(text: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    throw new Error(`"appsscript.json" has errors: ${(error as Error).message}`);
  }
}

function parsed(file: string, code: string): Program {
  try {
    return parse(code, { ecmaVersion: EDITION, sourceType: 'script' });
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc?: { line: number } };
    const what = message.replace(/ \(\d+:\d+\)$/, '');
    throw new Error(`Syntax error: SyntaxError: ${what} line: ${loc?.line ?? 1} file: ${file.replace(/js$/, 'gs')}`);
  }
}

type Statement = Program['body'][number];

function functionName(statement: Statement): string[] {
  return statement.type === 'FunctionDeclaration' ? [statement.id.name] : [];
}

/** `let`, `const` and classes are no properties of the global. */
function variableNames(statement: Statement): string[] {
  if (statement.type !== 'VariableDeclaration' || statement.kind !== 'var') return [];
  return statement.declarations.flatMap(({ id }) => namesIn(id));
}

function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) => namesIn(each.type === 'Property' ? each.value : each.argument));
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each ? namesIn(each) : []));
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    default:
      return [];
  }
}
